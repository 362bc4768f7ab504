"""The list of people, and the correction of one of them."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from apps.registry import conflicts, presenters, selectors, services
from apps.registry.forms import PeopleFilterForm, PersonEditForm
from apps.registry.forms.intake import country_options
from apps.registry.models import Person
from apps.registry.views.common import actor, page_of, person_or_404, typed
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


@requires("registry.add_consultation")
@require_http_methods(["GET", "HEAD", "POST"])
def edit_person(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Correct what is told of a person; a change made meanwhile is never overwritten."""
    person = person_or_404(pk)
    if person.pk != pk:
        messages.warning(request, _("That record was united with this one. Look before you write."))
        return redirect("registry:person", pk=person.pk)
    book = selectors.code_book()
    history.saw("registry.person", person.pk)

    def blank(row: Any, data: QueryDict | None = None) -> PersonEditForm:
        selectors.read_numbers(person)
        initial = PersonEditForm.initial_of(row)
        return PersonEditForm(data, book=book, person=person, initial=initial)

    return conflicts.edit(
        request,
        row=person,
        blank=blank,
        save=lambda form, version: services.rectify_person(
            person,
            data=form.data_told(),
            documents=form.documents_told(),
            phones=form.phones_told(),
            version=version,
            by=actor(request),
        ),
        template="registry/people/edit.html",
        back=reverse("registry:person", args=[pk]),
        context={
            "person": person,
            "identity": presenters.identity(person, book),
            "country_options": country_options(),
        },
    )
