"""Who is who to a person, read from either end, and who lives with them."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from apps.casework.models import Relation, Resident
from apps.casework.models.relations import INVERSE
from apps.registry.selectors import Person

MOST = 100


@dataclass(frozen=True, slots=True)
class Kin:
    """Somebody beside a person. `relation` is None for who only lives in the same household."""

    relation: uuid.UUID | None
    kind: str
    name: str
    person: Person | None
    together: bool
    note: str = ""


def kin(person: Person) -> list[Kin]:
    """Everybody beside a person, those of the same household first; two queries."""
    home = {place.person_id: place.person for place in mates(person)}
    rows = (
        Relation.objects.select_related("person", "other")
        .filter(Q(person=person) | Q(other=person))
        .order_by("created_at", "id")[:MOST]
    )
    told = [_seen_from(person, row, home) for row in rows]
    related = {each.person.pk for each in told if each.person}
    told += [
        Kin(None, "", other.display_name, other, together=True)
        for key, other in home.items()
        if key not in related
    ]
    return sorted(told, key=lambda each: not each.together)


def mates(person: Person) -> list[Resident]:
    """The other people of a person's household."""
    return list(
        Resident.objects.select_related("person")
        .filter(household__residents__person=person)
        .exclude(person=person)
        .order_by("since", "id")[:MOST]
    )


def every_relation() -> QuerySet[Relation]:
    """Every relation, the latest first."""
    return Relation.objects.order_by("-created_at", "-id")


def relation(relation_id: uuid.UUID) -> Relation | None:
    """One relation with both ends at hand."""
    return Relation.objects.select_related("person", "other").filter(pk=relation_id).first()


def _seen_from(person: Person, row: Relation, home: dict[uuid.UUID, Person]) -> Kin:
    forwards = row.person_id == person.pk
    other = row.other if forwards else row.person
    together = other.pk in home if other else row.lives_together
    return Kin(
        relation=row.pk,
        kind=row.kind if forwards else INVERSE[row.kind],
        name=other.display_name if other else row.other_name,
        person=other,
        together=together,
        note=row.note,
    )
