"""The figures of alliances: counted from the rows each time, for a year up to a day."""

from __future__ import annotations

import datetime
import uuid
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Q

from apps.alliances import clock
from apps.alliances.models import Commitment, JointAction, Outcome, Stage
from apps.alliances.selectors.agreements import agreements_on, standing
from apps.directory import selectors as directory
from apps.directory.selectors import Kind


@dataclass(frozen=True, slots=True)
class Period:
    """A year and the day up to which it is counted: its last one, or today."""

    year: int
    on: datetime.date

    @property
    def start(self) -> datetime.date:
        """Its first day."""
        return datetime.date(self.year, 1, 1)


@dataclass(frozen=True, slots=True)
class Count:
    """What is counted, of everything or of one kind of organisation.

    `participants` is None where there were joint actions and nobody counted at any.
    """

    in_force: int = 0
    partners: int = 0
    actions: int = 0
    participants: int | None = 0
    due: int = 0
    met: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything, and by kind of organisation. What has two kinds is in both rows.

    `uncounted` is how many joint actions have no number of participants.
    """

    period: Period
    total: Count
    uncounted: int
    by_kind: dict[str, Count] = field(default_factory=dict)


def period(year: int | None = None) -> Period:
    """A year up to its last day, or to today where it is not over."""
    today = clock.today()
    told = year or today.year
    return Period(told, min(datetime.date(told, 12, 31), today))


def years() -> list[int]:
    """The years there may be something to count in, the latest first."""
    first = agreements_on().filter(stage=Stage.SIGNED).order_by("starts_on").first()
    action = JointAction.objects.order_by("held_on").first()
    days = [first.starts_on] if first else []
    days += [action.held_on] if action else []
    this = clock.today().year
    return list(range(this, min([this, *(day.year for day in days)]) - 1, -1))


def figures(of: Period) -> Figures:
    """Count a period; four queries, whatever the size."""
    bound = dict(agreements_on(of.on).filter(standing(of.on)).values_list("pk", "organizations"))
    done = list(
        JointAction.objects.filter(held_on__range=(of.start, of.on)).values_list(
            "organizations", "participants"
        )
    )
    promised = _due(of)
    keys = {key for told in bound.values() for key in told}
    keys |= {key for told, _number in done for key in told}
    keys |= {key for told, _met in promised for key in told}
    kinds = dict(directory.organizations().filter(pk__in=keys).values_list("pk", "kind"))
    found = _Found(bound.values(), done, promised)
    by_kind = {
        kind: found.count({key for key, own in kinds.items() if own == kind})
        for kind in Kind.values
    }
    return Figures(
        period=of,
        total=found.count(keys),
        uncounted=sum(number is None for _told, number in done),
        by_kind={kind: count for kind, count in by_kind.items() if count != Count()},
    )


def in_force_by_year(told: Iterable[int]) -> dict[int, int]:
    """How many agreements were in force at the end of each of those years, or are today."""
    days = {year: period(year).on for year in told}
    return {year: agreements_on(day).filter(standing(day)).count() for year, day in days.items()}


def actions_by_year(told: Iterable[int]) -> dict[int, int]:
    """How many joint actions were held in each of those years, up to today."""
    rows = JointAction.objects.filter(held_on__lte=clock.today())
    counted = Counter(day.year for day in rows.values_list("held_on", flat=True))
    return {year: counted[year] for year in told}


def _due(of: Period) -> list[tuple[list[uuid.UUID], bool]]:
    """Commitments of the period, with the parties of their agreement: was it met by then?

    Those due in it; of those without a day, those settled in it.
    """
    days = of.start, of.on
    rows = Commitment.objects.filter(
        Q(due_on__range=days) | Q(due_on__isnull=True, settled_on__range=days),
        agreement__stage=Stage.SIGNED,
    ).exclude(state=Outcome.NOT_NEEDED)
    told = rows.values_list("agreement__organizations", "state", "settled_on")
    return [
        (parties, state == Outcome.MET and settled is not None and settled <= of.on)
        for parties, state, settled in told
    ]


@dataclass(frozen=True, slots=True)
class _Found:
    bound: Iterable[list[uuid.UUID]]
    done: list[tuple[list[uuid.UUID], int | None]]
    promised: list[tuple[list[uuid.UUID], bool]]

    def count(self, keys: set[uuid.UUID]) -> Count:
        """What any of those organisations is in."""
        bound = [told for told in self.bound if keys & set(told)]
        done = [number for told, number in self.done if keys & set(told)]
        counted = [number for number in done if number is not None]
        promised = [met for told, met in self.promised if keys & set(told)]
        return Count(
            in_force=len(bound),
            partners=len({key for told in bound for key in told} & keys),
            actions=len(done),
            participants=None if done and not counted else sum(counted),
            due=len(promised),
            met=sum(promised),
        )
