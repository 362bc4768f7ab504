"""Household and relations of a person."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from apps.casework import presenters, selectors, services
from apps.casework.forms import RelationForm
from apps.casework.views.common import actor, attempt, person_or_404, person_page
from apps.registry import presenters as registry_presenters
from apps.registry import selectors as registry
from apps.registry.selectors import Person
from kernel import history
from kernel.access import requires

OFFERED = 6


@requires("casework.manage")
@require_http_methods(["GET", "HEAD", "POST"])
def relations(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Who is who to a person; adding somebody offers people of the registry by that name.

    Three buttons: look for the name, take one of those found, note it as only a name.
    """
    person = person_or_404(pk)
    context: dict[str, Any] = {"person": person}
    form = RelationForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        chosen, action = request.POST.get("other", ""), request.POST.get("action", "")
        other = _chosen(chosen) if chosen and action != "search" else None
        if action == "search" or (other is None and action != "named"):
            context["found"] = _found(form.data.get("other_name", ""), person)
            form.full_clean()
        elif attempt(form, lambda: _relate(request, person, other, form)):
            messages.success(request, _("The relation is noted."))
            return redirect("casework:relations", pk=pk)
    context["form"] = form
    rows = presenters.kin_rows(selectors.kin(person))
    context["home"] = [row for row in rows if row.together]
    context["others"] = [row for row in rows if not row.together]
    status = 422 if form.errors and "found" not in context else 200
    return render(request, "casework/relations.html", context, status=status)


@requires("casework.manage")
@require_POST
def remove(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take a relation away; one comes back to the person whose page it was."""
    relation = selectors.relation(pk)
    if relation is None:
        raise Http404
    ends = {str(key) for key in (relation.person_id, relation.other_id) if key}
    asked = request.POST.get("person", "")
    services.forget_relation(relation, by=actor(request))
    messages.success(request, _("The relation is gone."))
    return redirect("casework:relations", pk=asked if asked in ends else relation.person_id)


@requires("casework.manage")
@require_POST
def move_out(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take a person out of their household."""
    person = person_or_404(pk)
    if services.move_out(person.pk, by=actor(request)):
        messages.success(request, _("They are no longer in that household."))
    return redirect(person_page(pk))


def _relate(
    request: HttpRequest, person: Person, other: Person | None, form: RelationForm
) -> object:
    told = form.cleaned_data
    return services.relate(
        person,
        other=other,
        other_name=told["other_name"],
        kind=told["kind"],
        lives_together=told["lives_together"],
        note=told["note"],
        by=actor(request),
    )


def _chosen(text: str) -> Person:
    try:
        other = registry.person(uuid.UUID(text))
    except ValueError:
        other = None
    if other is None:
        raise Http404
    return other


def _found(name: str, person: Person) -> list[Any]:
    """People of the registry with that name; that they were looked for is in the history."""
    found = [
        one for one in registry.search_people(name, limit=OFFERED + 1) if one.person.pk != person.pk
    ]
    history.saw("registry.people", verb="search", count=len(found))
    return registry_presenters.candidate_rows(found[:OFFERED], registry.code_book())
