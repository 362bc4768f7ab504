"""The part of a person's page that shows their referrals."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from apps.referrals import presenters, selectors
from apps.registry import protection_rules
from apps.registry.panels import Panel, Place
from apps.registry.selectors import Person

MOST = 5


def context(request: HttpRequest, person: Person) -> dict[str, Any]:
    """The latest referrals, and where to begin another."""
    rows = selectors.of_person(person.pk, request, limit=MOST)
    return {
        "rows": presenters.referral_rows(rows, protection_rules.sight(request)),
        "person_id": person.pk,
    }


PANEL = Panel(
    code="referrals",
    template="referrals/panel.html",
    place=Place.SIDE,
    order=40,
    permission="referrals.send",
    context=context,
)
