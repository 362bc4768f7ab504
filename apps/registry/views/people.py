"""The list of people, a person's page, its correction, and unmasking numbers."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from apps.accounts.rules import allowed
from apps.accounts.selectors import display_names
from apps.registry import presenters, selectors, services
from apps.registry.forms import PeopleFilterForm, PersonEditForm, RevealForm
from apps.registry.forms.intake import country_options
from apps.registry.models import Person
from apps.registry.models.access import AccessReason
from apps.registry.views.common import actor, officer_names, page_of, person_or_404, typed
from kernel import history
from kernel.access import requires

FOUND_SHOWN = 50


@requires("registry.view_person")
@require_http_methods(["GET", "HEAD", "POST"])
def people_list(request: HttpRequest) -> HttpResponse:
    """Everybody registered, narrowed by filters (URL) or by a search (body)."""
    book = selectors.code_book()
    filters = PeopleFilterForm(request.GET, book=book)
    text = typed(request) if request.method == "POST" else ""
    context: dict[str, Any] = {"filters": filters, "typed": text, "narrowed": bool(request.GET)}
    if text:
        people = [c.person for c in selectors.search_people(text, limit=FOUND_SHOWN)]
        context["searched"] = True
        history.saw("registry.people", verb="search", count=len(people))
    else:
        page = page_of(request, selectors.people(filters.chosen()))
        people = [row for row in page.object_list if isinstance(row, Person)]
        context["page"] = page
        context["order"] = filters.chosen().order
        history.saw("registry.people", verb="list", count=len(people))
    context["rows"] = presenters.person_rows(people, book, selectors.last_contact(people))
    partial = request.headers.get("HX-Request") == "true"
    return render(
        request, "registry/people/table.html" if partial else "registry/people/list.html", context
    )


@requires("registry.view_person")
@require_safe
def person_detail(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A person's story, newest first."""
    return _person_page(request, person_or_404(pk))


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


@requires("registry.add_consultation")
@require_http_methods(["GET", "HEAD", "POST"])
def edit_person(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Correct what is told of a person; a change made meanwhile is never overwritten."""
    person = person_or_404(pk)
    book = selectors.code_book()
    conflict = False
    history.saw("registry.person", person.pk)
    if request.method == "POST":
        form = PersonEditForm(request.POST, book=book)
        if form.is_valid():
            try:
                services.update_person(
                    person,
                    data=form.data_told(),
                    version=form.cleaned_data["version"],
                    by=actor(request),
                )
            except ValidationError as error:
                form.take(error)
            except services.Conflict:
                conflict = True
            else:
                messages.success(request, _("Changes saved."))
                return redirect("registry:person", pk=pk)
    else:
        form = PersonEditForm(book=book, initial=PersonEditForm.initial_of(person))
    context = {
        "person": person,
        "identity": presenters.identity(person, book),
        "form": form,
        "conflict": conflict,
        "country_options": country_options(),
    }
    return render(request, "registry/people/edit.html", context, status=409 if conflict else 200)


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
    notes = allowed(request.user, "registry.view_consultation")
    story = selectors.timeline(person)
    accesses = selectors.accesses(person)
    names = officer_names(story) | display_names({row.seen_by for row in accesses})
    context = {
        "person": person,
        "identity": presenters.identity(person, book),
        "story": presenters.consultation_rows(story, book, names, with_notes=notes),
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
