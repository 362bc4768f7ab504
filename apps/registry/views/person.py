"""A person's page: who it is, the story newest first, and the parts other apps bring."""

from __future__ import annotations

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from apps.accounts.rules import allowed
from apps.accounts.selectors import display_names
from apps.registry import panels, presenters, selectors, services, story, traces
from apps.registry.forms import RevealForm
from apps.registry.models import Person
from apps.registry.models.access import AccessReason
from apps.registry.views.common import actor, person_or_404
from kernel import history
from kernel.access import requires


@requires("registry.view_person")
@require_safe
def person_detail(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A person's story, newest first; of whoever was united with another, the other's."""
    person = person_or_404(pk)
    if person.pk != pk:
        return redirect("registry:person", pk=person.pk)
    return _person_page(request, person)


@requires("registry.reveal_document")
@require_http_methods(["GET", "HEAD", "POST"])
def reveal(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The person's page with the numbers in sight, once, and the access written down."""
    person = person_or_404(pk)
    if request.method != "POST":
        return redirect("registry:person", pk=pk)
    form = RevealForm(request.POST)
    if not form.is_valid():
        return _person_page(request, person, reveal_form=form)
    reason = AccessReason(form.cleaned_data["reason"])
    book = selectors.code_book()
    documents, phones = services.reveal_numbers(person, reason=reason, by=actor(request))
    response = _person_page(
        request,
        person,
        revealed_documents=[
            (book.label("document_kind", document.kind), document.number) for document in documents
        ],
        revealed_phones=[phone.number for phone in phones],
    )
    response["Cache-Control"] = "no-store"
    return response


def _person_page(
    request: HttpRequest,
    person: Person,
    *,
    reveal_form: RevealForm | None = None,
    revealed_documents: list[tuple[str, str]] | None = None,
    revealed_phones: list[str] | None = None,
) -> HttpResponse:
    history.saw("registry.person", person.pk)
    book = selectors.code_book()
    kind = request.GET.get("kind", "")
    heard = story.heard(request)
    only = kind if kind in {source.code for source in heard} else ""
    main = panels.shown(request, person, panels.Place.MAIN)
    side = panels.shown(request, person, panels.Place.SIDE)
    seen = traces.hold(request, person.pk, "registry.AccessRecord")
    accesses = selectors.accesses(person) if seen else []
    names = display_names({row.seen_by for row in accesses})
    context = {
        "person": person,
        "identity": presenters.identity(person, book),
        "alerts": presenters.alerts(person),
        "bar": panels.shown(request, person, panels.Place.BAR),
        "now": [each for each in main if each.order < panels.STORY],
        "below": [each for each in main if each.order >= panels.STORY],
        "first": [each for each in side if each.order < panels.WHO],
        "side": [each for each in side if each.order >= panels.WHO],
        "story": story.page(request, person, number=_number(request), only=only),
        "kinds": [source for source in heard if source.label],
        "kind": only,
        "accesses": [
            presenters.AccessRow(row.seen_at, names.get(row.seen_by, "—"), row.get_reason_display())
            for row in accesses
        ],
        "form": reveal_form or RevealForm(),
        "may_reveal": allowed(request.user, "registry.reveal_document"),
        "may_attend": allowed(request.user, "registry.add_consultation"),
        "may_audit": allowed(request.user, "audit.view"),
        "revealed_documents": revealed_documents,
        "revealed_phones": revealed_phones,
    }
    return render(request, "registry/people/detail.html", context)


def _number(request: HttpRequest) -> int:
    asked = request.GET.get("page", "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 4 else 1
