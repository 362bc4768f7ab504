"""What runs out and when: documents seen and residence declared, of everybody, in one list."""

from __future__ import annotations

import datetime
import uuid
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet, Value

from apps.casework.models import DocumentSeen, ResidenceFact
from apps.registry import selectors as registry
from apps.registry.selectors import Person

DOCUMENT, RESIDENCE = "document", "residence"
COLUMNS = ("what", "id", "person_id", "on", "kind")


@dataclass(frozen=True, slots=True)
class Expiry:
    """One thing that runs out on a day. `kind` is a document's; a residence's is sealed."""

    what: str
    id: uuid.UUID
    person_id: uuid.UUID
    on: datetime.date
    kind: str


def expiries(start: datetime.date, end: datetime.date, what: str = "") -> QuerySet[Any]:
    """What runs out from `start` to `end`, the soonest first; rows as tuples of `COLUMNS`.

    Only what still counts: the last residence a person declared, and of each kind of document the
    one that was seen last.
    """
    rows = {DOCUMENT: current_documents(start, end), RESIDENCE: current_residences(start, end)}
    told: QuerySet[Any] = (
        rows[what] if what in rows else rows[DOCUMENT].union(rows[RESIDENCE], all=True)
    )
    return told.order_by("on", "id")


def read(rows: QuerySet[Any] | list[Any]) -> list[Expiry]:
    """The tuples of a list as what they are."""
    return [Expiry(*row) for row in rows]


def people_of(told: list[Expiry]) -> dict[uuid.UUID, Person]:
    """Whose they are, one query."""
    rows = registry.people().filter(pk__in={each.person_id for each in told})
    return {person.pk: person for person in rows.prefetch_related(None)}


def current_documents(start: datetime.date, end: datetime.date) -> QuerySet[Any]:
    """Documents that run out in between and of which no later one was seen."""
    later = DocumentSeen.objects.filter(person=OuterRef("person"), kind=OuterRef("kind")).filter(
        Q(seen_on__gt=OuterRef("seen_on"))
        | Q(seen_on=OuterRef("seen_on"), created_at__gt=OuterRef("created_at"))
    )
    rows = DocumentSeen.objects.filter(expires_on__range=(start, end)).filter(~Exists(later))
    told: QuerySet[Any] = rows.annotate(
        what=Value(DOCUMENT, output_field=CharField()), on=F("expires_on")
    )
    return told.values_list(*COLUMNS)


def current_residences(start: datetime.date, end: datetime.date) -> QuerySet[Any]:
    """Residences that run out in between and after which nothing else was declared."""
    later = ResidenceFact.objects.filter(person=OuterRef("person")).filter(
        Q(declared_on__gt=OuterRef("declared_on"))
        | Q(declared_on=OuterRef("declared_on"), created_at__gt=OuterRef("created_at"))
    )
    rows = ResidenceFact.objects.filter(until__range=(start, end)).filter(~Exists(later))
    told: QuerySet[Any] = rows.annotate(
        what=Value(RESIDENCE, output_field=CharField()),
        on=F("until"),
        kind=Value("", output_field=CharField()),
    )
    return told.values_list(*COLUMNS)
