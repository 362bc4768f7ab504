"""Quick intake: find or meet the person, say what about, save, next."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from apps.registry import presenters, selectors, services
from apps.registry.forms import AnonymousForm, ConsultationForm, NewPersonForm, prefilled
from apps.registry.forms.intake import country_options
from apps.registry.models import Consultation, Person
from apps.registry.views.common import actor, officer_names, person_or_404, typed
from kernel import history
from kernel.access import requires

TODAY_SHOWN = 8
SURE = {"document", "phone"}
STORY_SHOWN = 6
PERSON, NEW, ANONYMOUS, NOBODY = "person", "new", "anonymous", ""


@requires("registry.add_consultation")
@require_http_methods(["GET", "HEAD", "POST"])
def intake(request: HttpRequest) -> HttpResponse:
    """The page with whoever was picked, and the place consultations are sent to."""
    if request.method == "POST":
        return _save(request)
    if request.GET.get("person"):
        return _page(request, mode=PERSON, person=_picked(request.GET["person"]))
    if "anonymous" in request.GET:
        return _page(request, mode=ANONYMOUS)
    if "new" in request.GET:
        return _page(request, mode=NEW)
    return _page(request, mode=NOBODY)


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
    return _page(request, mode=NOBODY, fragment="candidates")


@requires("registry.add_consultation")
@require_POST
def new_person(request: HttpRequest) -> HttpResponse:
    """The new person's form, with the name or number that found nobody already in it."""
    return _page(request, mode=NEW, fragment="work")


def _picked(key: str) -> Person:
    try:
        return person_or_404(uuid.UUID(key))
    except ValueError as error:
        raise Http404 from error


def _save(request: HttpRequest) -> HttpResponse:
    mode = request.POST.get("who", "")
    if mode not in (PERSON, NEW, ANONYMOUS):
        raise Http404
    person = _picked(request.POST.get("person", "")) if mode == PERSON else None
    book = selectors.code_book()
    form_class = AnonymousForm if mode == ANONYMOUS else ConsultationForm
    form = form_class(request.POST, book=book)
    person_form = NewPersonForm(request.POST, book=book) if mode == NEW else None
    shown: dict[str, Any] = {
        "mode": mode,
        "person": person,
        "form": form,
        "person_form": person_form,
        "book": book,
    }
    if not all([form.is_valid(), person_form is None or person_form.is_valid()]):
        return _page(request, **shown)
    if person_form is not None and not person_form.cleaned_data["confirmed"]:
        same = _same_document(person_form.cleaned_data["document_number"])
        if same:
            return _page(request, **shown, same=same)
    try:
        saved = services.attend(
            who=person_form.data_told() if person_form is not None else person,
            consultation=form.data_told(person),
            by=actor(request),
            submission=form.cleaned_data["submission"],
        )
    except ValidationError as error:
        _share(error, form, person_form)
        return _page(request, **shown)
    return _saved(request, saved)


def _share(
    error: ValidationError, form: ConsultationForm, person_form: NewPersonForm | None
) -> None:
    """A complaint goes to the form that has its field."""
    own = set(form.fields)
    told = error.message_dict if hasattr(error, "error_dict") else {}
    if person_form is not None and not own & told.keys():
        person_form.take(error)
    else:
        form.take(error)


def _same_document(number: str) -> list[selectors.Candidate]:
    if not number.strip():
        return []
    return [c for c in selectors.search_people(number, limit=3) if "document" in c.reasons]


def _saved(request: HttpRequest, saved: Consultation) -> HttpResponseRedirect:
    """Say so without a name, since messages travel in a cookie, and go back to the box."""
    if saved.person_id:
        link, word = reverse("registry:person", args=[saved.person_id]), _("See the person")
    else:
        link, word = reverse("registry:consultation", args=[saved.pk]), _("See it")
    messages.success(
        request,
        format_html('{} <a href="{}">{}</a>', _("Consultation saved."), link, word),
    )
    return redirect("registry:intake")


def _page(
    request: HttpRequest,
    *,
    mode: str,
    fragment: str = "",
    person: Person | None = None,
    form: ConsultationForm | None = None,
    person_form: NewPersonForm | None = None,
    book: selectors.CodeBook | None = None,
    same: list[selectors.Candidate] | None = None,
) -> HttpResponse:
    book = book or selectors.code_book()
    text = typed(request) if request.method == "POST" else ""
    context: dict[str, Any] = {"mode": mode, "typed": text}
    if text and mode == NOBODY:
        found = presenters.candidate_rows(selectors.search_people(text), book)
        context["candidates"] = found
        history.saw("registry.people", verb="search", count=len(found))
    if request.headers.get("HX-Request") == "true" and fragment == "candidates":
        return render(request, "registry/intake/candidates.html", context)
    if mode != NOBODY:
        form_class = AnonymousForm if mode == ANONYMOUS else ConsultationForm
        context["form"] = form or form_class(
            book=book, initial={"channel": "counter", "language": "es"}
        )
    if mode == NEW:
        context["person_form"] = person_form or NewPersonForm(book=book, initial=prefilled(text))
        _start_at_names(context)
        context["country_options"] = country_options()
        context["same"] = presenters.candidate_rows(same or [], book)
    elif mode == ANONYMOUS:
        context["country_options"] = country_options()
    if person is not None:
        context |= _story(person, book)
    if mode == NOBODY:
        context["today"] = _today(request, book)
    partial = request.headers.get("HX-Request") == "true"
    template = "registry/intake/work.html" if partial else "registry/intake/page.html"
    return render(request, template, context)


def _start_at_names(context: dict[str, Any]) -> None:
    """A new person is written from the first name that is still missing."""
    del context["form"].fields["subject"].widget.attrs["autofocus"]
    fields = context["person_form"]
    first = next(
        (n for n in ("given_names", "family_names") if not fields[n].value()), "nationalities"
    )
    fields.fields[first].widget.attrs["autofocus"] = True


def _story(person: Person, book: selectors.CodeBook) -> dict[str, Any]:
    """The person's panel: who, and what they came for last."""
    history.saw("registry.person", person.pk)
    story = selectors.timeline(person, limit=STORY_SHOWN + 1)
    return {
        "person": person,
        "identity": presenters.identity(person, book),
        "story": presenters.consultation_rows(story[:STORY_SHOWN], book, officer_names(story)),
        "story_goes_on": len(story) > STORY_SHOWN,
    }


def _today(request: HttpRequest, book: selectors.CodeBook) -> list[presenters.ConsultationRow]:
    """What this officer has recorded today, newest first."""
    today = timezone.localdate()
    rows = list(
        selectors.consultations(
            selectors.ConsultationFilter(start=today, end=today, officer=actor(request))
        )[:TODAY_SHOWN]
    )
    return presenters.consultation_rows(rows, book, {})
