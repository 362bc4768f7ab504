"""Reads pairs of records that may be one person, and unions, for pages and the API."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from apps.registry.models import DuplicatePair, DuplicateSweep, Merge, Person
from apps.registry.models.duplicates import PairState

SHOWN_WITH_A_PERSON = 5


@dataclass(frozen=True, slots=True)
class PairFilter:
    """What the queue is narrowed by; empty means all that wait."""

    state: str = PairState.OPEN
    band: str = ""
    reason: str = ""


def pairs(chosen: PairFilter = PairFilter()) -> QuerySet[DuplicatePair]:
    """Pairs, the surest first. Of those open only the ones whose two records still stand."""
    rows = DuplicatePair.objects.select_related("first", "second").filter(
        first__erased_at=None, second__erased_at=None
    )
    if chosen.state:
        rows = rows.filter(state=chosen.state)
    if chosen.state == PairState.OPEN:
        rows = rows.filter(first__merged_into=None, second__merged_into=None)
    if chosen.band:
        rows = rows.filter(band=chosen.band)
    if chosen.reason:
        rows = rows.filter(reasons__contains=[chosen.reason])
    return rows.order_by("-bits", "id")


def pair(pair_id: uuid.UUID) -> DuplicatePair | None:
    """One pair with both records, or None."""
    rows = pairs(PairFilter(state="")).prefetch_related(
        "first__documents", "first__phones", "second__documents", "second__phones"
    )
    return rows.filter(pk=pair_id).first()


def open_pairs_of(person: Person) -> list[DuplicatePair]:
    """Who else a person may be, the surest first."""
    return list(pairs().filter(Q(first=person) | Q(second=person))[:SHOWN_WITH_A_PERSON])


def unions() -> QuerySet[Merge]:
    """Unions that stand, with both records, newest first."""
    rows = Merge.objects.select_related("merged", "survivor").filter(
        parted_at=None, merged__erased_at=None, survivor__erased_at=None
    )
    return rows.order_by("-merged_at", "id")


def union(union_id: uuid.UUID) -> Merge | None:
    """One union that stands, or None."""
    return unions().filter(pk=union_id).first()


def union_of_pair(of: DuplicatePair) -> Merge | None:
    """The union that stands of a pair, or None."""
    return unions().filter(pair=of).first()


def sweep() -> DuplicateSweep | None:
    """How far the search through the whole registry is."""
    return DuplicateSweep.objects.first()


def bands() -> list[tuple[uuid.UUID, uuid.UUID, str]]:
    """Every pair by the keys of its people, whatever became of it, with its band."""
    return list(DuplicatePair.objects.values_list("first", "second", "band"))
