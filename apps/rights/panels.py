"""What a person's page shows of their rights: open requests and a hold."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from apps.accounts.rules import allowed
from apps.registry import panels
from apps.registry.selectors import Person
from apps.rights import presenters, rules, selectors


def _told(request: HttpRequest, person: Person) -> dict[str, Any]:
    today = timezone.localdate()
    mine = selectors.requests(open_only=True).filter(person=person)
    return {
        "hold": selectors.hold_of(person.pk),
        "rows": [presenters.row(one, today) for one in mine],
        "may_keep": allowed(request.user, rules.RETENTION),
        "person": person,
    }


PANEL = panels.Panel(
    code="rights",
    template="rights/panel.html",
    place=panels.Place.SIDE,
    order=90,
    permission=rules.HANDLE,
    context=_told,
)
