"""What protection brings to a person's page: its own part for those in it, a mark for others."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from apps.accounts.selectors import display_names
from apps.registry import protection_names, protection_presenters, protection_rules
from apps.registry.models import Person
from apps.registry.models.protection import Compartment
from apps.registry.panels import Panel, Place
from apps.registry.protection_forms import OpeningForm
from apps.registry.selectors import protection as openings

LABELS = dict(Compartment.choices)


def bar(request: HttpRequest, person: Person) -> dict[str, Any] | None:  # noqa: ARG001 - a panel's shape
    """That the name is an alias, so that nobody takes it for a mistake."""
    return {"person": person} if person.confidential else None


def risk(request: HttpRequest, person: Person) -> dict[str, Any] | None:
    """How to hide a name, for those who do not work in protection."""
    if person.confidential or protection_rules.held(request):
        return None
    return {"person": person}


def side(request: HttpRequest, person: Person) -> dict[str, Any] | None:
    """What is open and how to open more, for those in protection."""
    held = protection_rules.held(request)
    if not held:
        return None
    hidden = protection_names.real_names([person], request).get(person.pk)
    now = [row for row in openings.open_now() if row.person_id == person.pk]
    opened = {row.compartment for row in now}
    lately = openings.openings_of(person.pk, held)
    names = display_names({row.opened_by for row in lately})
    return {
        "person": person,
        "hidden": hidden,
        "opened": [LABELS[name] for name in LABELS if name in opened],
        "until": max((row.expires_at for row in now), default=None),
        "form": OpeningForm(held=held - opened) if held - opened else None,
        "lately": protection_presenters.opening_rows(lately, names),
    }


BAR = Panel(
    code="registry.hidden_name",
    template="registry/protection/bar.html",
    place=Place.BAR,
    order=10,
    permission="registry.view_person",
    context=bar,
)
SIDE = Panel(
    code="registry.protection",
    template="registry/protection/side.html",
    place=Place.SIDE,
    order=5,
    permission="registry.view_person",
    context=side,
)
RISK = Panel(
    code="registry.risk",
    template="registry/protection/risk.html",
    place=Place.SIDE,
    order=90,
    permission="registry.add_consultation",
    context=risk,
)
