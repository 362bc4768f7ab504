"""Undoing a union: each record as it was, with what was written since where it belongs.

Rows the union moved go back. What was written since stays with the record that went on, save what
is chosen to go along. A field of the survivor that the union set is set back, unless somebody
changed it since.
"""

from __future__ import annotations

import datetime
import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from apps.registry import duplicates_finding as finding
from apps.registry import duplicates_services as uniting
from apps.registry import holdings
from apps.registry.duplicates_services import NotPossible, Versions
from apps.registry.models import Merge, Person
from apps.registry.models.duplicates import PairState
from apps.registry.services.people import Conflict
from kernel.history import note_user


@dataclass(frozen=True, slots=True)
class Since:
    """A row written since a union, which may go along when it is undone."""

    holding: str
    key: str
    kind: str
    title: str
    at: datetime.datetime


def written_since(made: Merge) -> list[Since]:
    """What the survivor got since the union, newest first, where the holding can hand it over."""
    found = []
    for holding in holdings.holdings():
        if holding.since is None or holding.hand_over is None:
            continue
        moved = _moved(made, holding.code)
        found += [
            Since(holding.code, row.key, str(holding.label), row.title, row.at)
            for row in holding.since(made.survivor_id, made.merged_at)
            if row.key not in moved
        ]
    return sorted(found, key=lambda row: row.at, reverse=True)


def _moved(made: Merge, code: str) -> set[str]:
    """The rows a union moved, as the holding lists them."""
    return {key.partition("@")[0] for move in made.moves.filter(holding=code) for key in move.keys}


@transaction.atomic
def part(
    made: Merge,
    *,
    versions: Versions,
    by: uuid.UUID | None,
    along: Mapping[str, Sequence[str]] | None = None,
) -> Merge:
    """Undo a union. `along` names, by holding, rows written since that go with the record parted.

    Raises Conflict when either record changed since `versions`, and NotPossible when the union was
    undone before, or the survivor has itself gone on in another: that union is undone first.
    """
    note_user(by)
    survivor, merged = _both(made)
    made = Merge.objects.select_for_update().get(pk=made.pk)
    if made.parted_at is not None:
        raise NotPossible("already_parted")
    if survivor.merged_into_id is not None:
        raise NotPossible("united_further")
    if (survivor.version, merged.version) != (versions.survivor, versions.merged):
        raise Conflict
    _restore_fields(made, survivor)
    _return_rows(made, along or {})
    survivor.version += 1
    survivor.save()
    merged.merged_into = None
    merged.version += 1
    merged.save(update_fields=["merged_into", "version", "updated_at"])
    made.parted_at, made.parted_by = timezone.now(), by
    made.save(update_fields=["parted_at", "parted_by"])
    uniting.step_to(made.pair_id, PairState.PARTED, by=by)
    finding.mark([survivor.pk, merged.pk])
    return made


def _both(made: Merge) -> tuple[Person, Person]:
    keys = [made.survivor_id, made.merged_id]
    rows = Person.objects.select_for_update().filter(pk__in=keys).order_by("pk")
    found = {row.pk: row for row in rows}
    if len(found) != 2:
        raise NotPossible("gone")
    return found[made.survivor_id], found[made.merged_id]


def _restore_fields(made: Merge, survivor: Person) -> None:
    """Set back what the union set, and tell the next union that set it what was there before."""
    later = list(
        Merge.objects.select_for_update()
        .filter(survivor=survivor, parted_at=None, merged_at__gt=made.merged_at)
        .order_by("merged_at", "pk")
    )
    told_later = {each.pk: uniting.read_changes(each) for each in later}
    for choice, told in uniting.read_changes(made).items():
        over = next((each for each in later if choice in told_later[each.pk]), None)
        if over is None:
            now = {column: uniting.plain_value(survivor, column) for column in told["after"]}
            if now == told["after"]:
                uniting.set_values(survivor, told["before"])
        elif told_later[over.pk][choice]["before"] == told["after"]:
            told_later[over.pk][choice]["before"] = told["before"]
            over.changes = json.dumps(told_later[over.pk])
            over.save(update_fields=["changes"])


def _return_rows(made: Merge, along: Mapping[str, Sequence[str]]) -> None:
    for move in made.moves.all():
        holding = holdings.named(move.holding)
        if holding is None:
            raise NotPossible("holding_gone")
        holding.give_back(move.keys, made.merged_id)
    offered = {(row.holding, row.key) for row in written_since(made)}
    for code, keys in along.items():
        holding = holdings.named(code)
        chosen = [key for key in keys if (code, key) in offered]
        if holding is not None and holding.hand_over is not None and chosen:
            holding.hand_over(chosen, made.survivor_id, made.merged_id)
