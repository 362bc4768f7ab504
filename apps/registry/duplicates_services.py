"""Deciding about a pair: one person whose records are united, or two people.

A union moves every row of one record to the other and lets it stand as a stub that points there.
What the other said before is kept with the union, so that it can be undone (duplicates_parting).
"""

from __future__ import annotations

import datetime
import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from apps.registry import duplicates_finding as finding
from apps.registry import holdings, words
from apps.registry.models import DuplicatePair, DuplicateStep, Merge, MergeMove, Person
from apps.registry.models.duplicates import PAIR_MOVES, PairBand, PairState
from apps.registry.models.people import MAXIMUM_NATIONALITIES
from apps.registry.services.people import Conflict
from kernel.history import note_user
from tenants.outbox import enqueue

SETTLE = "registry.settle_union"
# By then whoever was writing to the record that went away has ended.
SETTLE_SECONDS = 60
# What is chosen as one: the columns it stands for.
CHOICES: dict[str, tuple[str, ...]] = {
    "given_names": ("given_names",),
    "family_names": ("family_names",),
    "chosen_name": ("chosen_name",),
    "gender": ("gender",),
    "document_marker": ("document_marker",),
    "birth": ("birth_date", "birth_year", "birth_precision"),
    "nationalities": ("nationalities",),
    "country_of_birth": ("country_of_birth",),
}
SURVIVOR, MERGED, BOTH = "survivor", "merged", "both"
NAMES = ("given_names", "family_names", "chosen_name")
# By choice, the columns before and after.
Changes = dict[str, dict[str, dict[str, Any]]]
_PRECISIONS = ("unknown", "estimated", "year", "exact")


class NotPossible(Exception):
    """The two can't be united, or parted; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Versions:
    """Which version of each of the two records whoever decides was looking at."""

    survivor: int
    merged: int


def better(survivor: Person, merged: Person) -> dict[str, str]:
    """For each choice, whose value tells more; the survivor's where both tell the same."""
    told: dict[str, str] = {}
    for choice, columns in CHOICES.items():
        mine, other = getattr(survivor, columns[0]), getattr(merged, columns[0])
        takes_other = bool(other) and not mine
        if choice == "birth":
            ranks = [_PRECISIONS.index(each.birth_precision) for each in (survivor, merged)]
            takes_other = ranks[1] > ranks[0]
        elif choice in ("given_names", "family_names") and mine and other:
            takes_other = _telling(str(other)) > _telling(str(mine))
        told[choice] = MERGED if takes_other else SURVIVOR
    if set(merged.nationalities) - set(survivor.nationalities) and survivor.nationalities:
        told["nationalities"] = BOTH
    return told


def _telling(name: str) -> tuple[int, bool, int]:
    """More words tell more, then one that was not typed all in capitals, then accents."""
    accents = sum(ord(letter) > 127 for letter in name)
    return len(name.split()), not name.isupper(), accents


@transaction.atomic
def declare_different(pair: DuplicatePair, *, by: uuid.UUID) -> DuplicatePair:
    """They are two people: the pair is not offered again."""
    return _move(_locked(pair.pk), PairState.DIFFERENT, by=by)


@transaction.atomic
def offer_again(pair: DuplicatePair, *, by: uuid.UUID) -> DuplicatePair:
    """Take back that they are two people, or offer anew whom a union was undone of."""
    return _move(_locked(pair.pk), PairState.OPEN, by=by)


@transaction.atomic
def merge(
    *,
    survivor: uuid.UUID,
    merged: uuid.UUID,
    choices: Mapping[str, str],
    versions: Versions,
    by: uuid.UUID | None,
) -> Merge:
    """Let one record go on in another, with the values chosen field by field.

    `choices` says for each of CHOICES whose value stays ("both" for nationalities); what is not
    chosen is the survivor's. Raises Conflict when either record changed since, and NotPossible
    when one of them has already gone on in another or their names are kept apart.
    """
    note_user(by)
    stays, goes = _both_locked(survivor, merged)
    if (stays.version, goes.version) != (versions.survivor, versions.merged):
        raise Conflict
    if stays.merged_into_id or goes.merged_into_id:
        raise NotPossible("already_united")
    if stays.confidential != goes.confidential:
        raise NotPossible("one_confidential")
    changes = _chosen(stays, goes, choices)
    pair = _pair_of(stays, goes)
    now = timezone.now()
    made = Merge.objects.create(
        pair=_move(pair, PairState.MERGED, by=by),
        merged=goes,
        survivor=stays,
        changes=json.dumps(changes),
        merged_at=now,
        done_by=by,
    )
    move_rows(made)
    for told in changes.values():
        set_values(stays, told["after"])
    stays.version += 1
    stays.save()
    goes.merged_into = stays
    goes.version += 1
    goes.save(update_fields=["merged_into", "version", "updated_at"])
    finding.mark([stays.pk, goes.pk])
    enqueue(SETTLE, delay_seconds=SETTLE_SECONDS, merge=made.pk)
    return made


def settle(merge_id: uuid.UUID) -> None:
    """Move what was written to a record while it was being united with another."""
    with transaction.atomic():
        made = Merge.objects.select_for_update().filter(pk=merge_id, parted_at=None).first()
        if made is not None:
            Person.objects.select_for_update().get(pk=made.merged_id)
            move_rows(made)


def move_rows(made: Merge) -> None:
    """Give every row of the merged record to the survivor, and note which they were."""
    for holding in holdings.holdings():
        keys = holding.move(made.merged_id, made.survivor_id)
        if keys:
            MergeMove.objects.create(merge=made, holding=holding.code, keys=list(keys))


def _both_locked(one: uuid.UUID, other: uuid.UUID) -> tuple[Person, Person]:
    """Both records locked, always in the same order so that two who unite never wait in a ring."""
    if one == other:
        raise NotPossible("same_record")
    rows = Person.objects.select_for_update().filter(pk__in=[one, other]).order_by("pk")
    found = {row.pk: row for row in rows}
    if len(found) != 2:
        raise NotPossible("gone")
    return found[one], found[other]


def _locked(pair_id: uuid.UUID) -> DuplicatePair:
    return DuplicatePair.objects.select_for_update().get(pk=pair_id)


def _pair_of(one: Person, other: Person) -> DuplicatePair:
    """The pair of two records; an officer may unite two whom nothing had found."""
    first, second = finding.ordered(one.pk, other.pk)
    pair, made = DuplicatePair.objects.get_or_create(
        first_id=first,
        second_id=second,
        defaults={"band": PairBand.MAYBE, "bits": 0.0, "reasons": []},
    )
    if made:
        DuplicateStep.objects.create(pair=pair, state=PairState.OPEN)
    return _locked(pair.pk)


def _move(pair: DuplicatePair, state: PairState, *, by: uuid.UUID | None) -> DuplicatePair:
    """Take a pair to another state by the table of legal moves."""
    if state not in PAIR_MOVES[pair.state]:
        raise NotPossible("moved_on")
    pair.state = state
    pair.save(update_fields=["state"])
    DuplicateStep.objects.create(pair=pair, state=state, taken_by=by)
    return pair


def step_to(pair_id: uuid.UUID, state: PairState, *, by: uuid.UUID | None) -> DuplicatePair:
    """Take a pair to another state; the caller holds the transaction."""
    return _move(_locked(pair_id), state, by=by)


def _chosen(stays: Person, goes: Person, choices: Mapping[str, str]) -> Changes:
    """By choice, what the survivor said and what it will say, for those that change."""
    after: dict[str, dict[str, Any]] = {}
    for choice, columns in CHOICES.items():
        told = choices.get(choice, SURVIVOR)
        if stays.confidential and choice in NAMES:
            # The names that show are aliases; the true ones lie elsewhere.
            continue
        if told == BOTH and choice == "nationalities":
            every = dict.fromkeys([*stays.nationalities, *goes.nationalities])
            after[choice] = {"nationalities": list(every)[:MAXIMUM_NATIONALITIES]}
        elif told == MERGED:
            after[choice] = {column: plain_value(goes, column) for column in columns}
    earliest = min(stays.registered_on, goes.registered_on)
    after["registered_on"] = {"registered_on": earliest.isoformat()}
    before = {
        choice: {column: plain_value(stays, column) for column in values}
        for choice, values in after.items()
    }
    return {
        choice: {"before": before[choice], "after": values}
        for choice, values in after.items()
        if before[choice] != values
    }


def set_values(person: Person, values: Mapping[str, Any]) -> None:
    """Set columns from what a union keeps of them; the name searched by is made anew."""
    for column, value in values.items():
        dated = column in ("birth_date", "registered_on") and value is not None
        setattr(person, column, datetime.date.fromisoformat(value) if dated else value)
    name = words.search_name(
        given_names=person.given_names,
        family_names=person.family_names,
        chosen_name=person.chosen_name,
    )
    if not name:
        raise NotPossible("no_name")
    person.search_name = name


def read_changes(made: Merge) -> Changes:
    """By choice, what a union changed on the survivor."""
    told: Changes = json.loads(made.changes) if made.changes else {}
    return told


def plain_value(person: Person, column: str) -> Any:
    """A column as unions keep it."""
    value = getattr(person, column)
    return value.isoformat() if isinstance(value, datetime.date) else value


__all__ = [
    "BOTH",
    "CHOICES",
    "MERGED",
    "SETTLE",
    "SURVIVOR",
    "Conflict",
    "NotPossible",
    "Versions",
    "better",
    "declare_different",
    "merge",
    "move_rows",
    "offer_again",
    "plain_value",
    "read_changes",
    "set_values",
    "settle",
    "step_to",
]
