"""Quick intake: find or meet the person, say what about, save, next."""

from __future__ import annotations

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from apps.registry import noting, selectors
from apps.registry.views.common import typed
from apps.registry.views.intake_desk import ANONYMOUS, MODES, NEW, PERSON, Desk, begin, show
from apps.registry.views.intake_saving import save
from kernel.access import requires

SURE = {"document", "phone"}


@requires("registry.add_consultation")
@require_http_methods(["GET", "HEAD", "POST"])
def intake(request: HttpRequest) -> HttpResponse:
    """The page with whoever was picked, and the place consultations are sent to."""
    if request.method == "POST":
        return save(request)
    if request.GET.get("person"):
        return show(begin(request, PERSON, request.GET["person"]))
    if "anonymous" in request.GET:
        return show(begin(request, ANONYMOUS))
    if "new" in request.GET:
        return show(begin(request, NEW))
    return show(Desk(request))


@requires("registry.add_consultation")
@require_POST
def candidates(request: HttpRequest) -> HttpResponse:
    """People who match what was typed; without script, the whole page with them.

    Enter after a whole document or phone goes straight to the one person who has it.
    """
    if request.headers.get("HX-Request") != "true":
        found = selectors.search_people(typed(request), limit=2)
        if len(found) == 1 and SURE.intersection(found[0].reasons):
            return redirect(f"{reverse('registry:intake')}?person={found[0].person.pk}")
    return show(Desk(request), fragment="candidates")


@requires("registry.add_consultation")
@require_POST
def new_person(request: HttpRequest) -> HttpResponse:
    """The new person's form, with the name or number that found nobody already in it."""
    return show(begin(request, NEW))


@requires("registry.add_consultation")
@require_POST
def intake_form(request: HttpRequest) -> HttpResponse:
    """The form for whoever was picked, with what had been written before: a draft taken up again,
    or a consultation begun before it was clear whose it is. Nothing is checked and nothing saved.
    """
    mode = request.POST.get("who", "")
    if mode not in MODES:
        raise Http404
    answer = show(begin(request, mode, request.POST.get("person", "")))
    if request.headers.get("HX-Request") == "true":
        # The browser's history gets the key of the record alone, never what was typed.
        key = uuid.UUID(request.POST["person"]) if mode == PERSON else 1
        answer.headers["HX-Push-Url"] = f"{reverse('registry:intake')}?{mode}={key}"
    return answer


@requires("registry.add_consultation")
@require_POST
def notes(request: HttpRequest) -> HttpResponse:
    """What is noticed about the numbers and the birth being typed; none of it stops anybody."""
    told = {
        name: request.POST[name].replace("\x00", "")[:60]
        for name in ("document_number", "document_kind", "phone", "birth", "age")
        if name in request.POST
    }
    found = noting.of_typed(told, today=timezone.localdate())
    rows = [(f"id_{name}_note", note) for name, note in found.items()]
    return render(request, "registry/intake/notes.html", {"notes": rows})
