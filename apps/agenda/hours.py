"""When a desk is open on a day, and the slots that gives: plain rules, no queries."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from apps.agenda import clock
from kernel.holidays import Holiday


class Why(StrEnum):
    """What decided the day."""

    WEEK = "week"
    SPECIAL = "special"
    HOLIDAY = "holiday"


class Row(Protocol):
    """A span as a table keeps it: opening hours, or a special day that has hours."""

    @property
    def opens(self) -> datetime.time | None: ...

    @property
    def closes(self) -> datetime.time | None: ...

    @property
    def by_appointment(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Span:
    """Open from an hour to an hour, to everybody or to whoever has an appointment."""

    opens: datetime.time
    closes: datetime.time
    by_appointment: bool = False


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One day of one desk. No spans is closed; only spans by appointment is not."""

    day: datetime.date
    spans: tuple[Span, ...]
    why: Why = Why.WEEK
    reason: str = ""

    @property
    def is_open(self) -> bool:
        """Whether somebody may come at all."""
        return bool(self.spans)

    @property
    def only_by_appointment(self) -> bool:
        """Open, and to nobody without an appointment."""
        return self.is_open and all(span.by_appointment for span in self.spans)


@dataclass(frozen=True, slots=True)
class Slot:
    """A time that can be booked, in UTC."""

    starts_at: datetime.datetime
    ends_at: datetime.datetime
    by_appointment: bool


@dataclass(frozen=True, slots=True)
class Special:
    """What a special day says of one desk: spans, or none to close it."""

    spans: tuple[Span, ...]
    reason: str = ""


def spans_of(rows: Iterable[Row]) -> tuple[Span, ...]:
    """Rows as spans, in order; a row without hours gives none."""
    found = [
        Span(row.opens, row.closes, row.by_appointment)
        for row in rows
        if row.opens is not None and row.closes is not None
    ]
    return tuple(sorted(found, key=lambda span: span.opens))


def plan_of(
    day: datetime.date,
    *,
    weekly: Mapping[int, tuple[Span, ...]],
    special: Special | None,
    holiday: Holiday | None,
) -> DayPlan:
    """What holds on a day: what was said of it, else the holiday, else the week."""
    if special is not None:
        return DayPlan(day, special.spans, Why.SPECIAL, special.reason)
    if holiday is not None:
        return DayPlan(day, (), Why.HOLIDAY, str(holiday.name))
    return DayPlan(day, weekly.get(day.weekday(), ()))


def slots_of(plan: DayPlan, minutes: int) -> list[Slot]:
    """The slots of a day.

    Counted in time that passes, from opening to closing: on the day the clocks change a slot is
    neither lost nor given twice.
    """
    length = datetime.timedelta(minutes=minutes)
    found: list[Slot] = []
    for span in plan.spans:
        start = clock.moment_of(plan.day, span.opens)
        end = clock.moment_of(plan.day, span.closes, last=True)
        while start + length <= end:
            found.append(Slot(start, start + length, span.by_appointment))
            start += length
    return found


def overlap(spans: Iterable[Span]) -> bool:
    """Whether two spans of one day run into each other."""
    ordered = sorted(spans, key=lambda span: span.opens)
    pairs = itertools.pairwise(ordered)
    return any(later.opens < earlier.closes for earlier, later in pairs)


def is_walk_in_time(plan: DayPlan, moment: datetime.datetime) -> bool:
    """Whether somebody without an appointment may come at that moment."""
    hour = clock.local(moment).time()
    return any(s.opens <= hour < s.closes and not s.by_appointment for s in plan.spans)
