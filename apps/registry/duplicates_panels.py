"""What a person's page says of duplicates: who else it may be, and what it was united with."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from apps.registry import duplicates_presenters as shown
from apps.registry import duplicates_selectors as found
from apps.registry.models import Merge, Person
from apps.registry.panels import Panel, Place

_DEEPEST = 10


def side(_request: HttpRequest, person: Person) -> dict[str, Any] | None:
    """Possible duplicates and unions; nothing when there are none."""
    pairs = found.open_pairs_of(person)
    offered = [
        {
            "id": pair.pk,
            "name": (pair.second if pair.first_id == person.pk else pair.first).display_name,
            "sure": pair.band == "same",
            "why": shown.why(pair),
        }
        for pair in pairs
    ]
    united = _united(person)
    return {"offered": offered, "united": united} if offered or united else None


def _united(person: Person) -> list[dict[str, Any]]:
    """Every record that went on in this one, those below others after them."""
    rows: list[dict[str, Any]] = []
    layer = [person.pk]
    for depth in range(_DEEPEST):
        unions: list[Merge] = list(found.unions().filter(survivor__in=layer))
        rows += [
            {
                "id": union.pk,
                "name": union.merged.display_name,
                "at": union.merged_at,
                "into": union.survivor.display_name if depth else "",
            }
            for union in unions
        ]
        layer = [union.merged_id for union in unions]
        if not layer:
            break
    return rows


SIDE = Panel(
    code="registry.duplicates",
    template="registry/duplicates/side.html",
    place=Place.SIDE,
    order=20,
    permission="registry.merge",
    context=side,
)
