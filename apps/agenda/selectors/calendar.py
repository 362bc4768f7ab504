"""Days and weeks of a desk: when it is open, which slots are free, who is expected."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from apps.agenda import clock, hours
from apps.agenda.hours import DayPlan, Slot, Span
from apps.agenda.models import Appointment, Desk, OpeningHours, SpecialDay
from apps.agenda.models.appointments import HOLDING, State
from kernel.holidays import holidays

WEEK = 7


def desks(*, active_only: bool = True) -> QuerySet[Desk]:
    """The desks by name, those in use first."""
    found = Desk.objects.order_by("-active", "letter", "folded_name")
    return found.filter(active=True) if active_only else found


def desk(pk: uuid.UUID) -> Desk | None:
    """One desk, in use or not."""
    return Desk.objects.filter(pk=pk).first()


def week_of(desk: Desk) -> dict[int, tuple[Span, ...]]:
    """A desk's usual week: spans by weekday."""
    rows: dict[int, list[OpeningHours]] = {}
    for row in OpeningHours.objects.filter(desk=desk):
        rows.setdefault(row.weekday, []).append(row)
    return {weekday: hours.spans_of(found) for weekday, found in rows.items()}


def weeks() -> dict[uuid.UUID, dict[int, tuple[Span, ...]]]:
    """Every desk's usual week, in one query."""
    rows: dict[uuid.UUID, dict[int, list[OpeningHours]]] = {}
    for row in OpeningHours.objects.all():
        rows.setdefault(row.desk_id, {}).setdefault(row.weekday, []).append(row)
    return {
        desk: {weekday: hours.spans_of(found) for weekday, found in week.items()}
        for desk, week in rows.items()
    }


def plans(desk: Desk, start: datetime.date, days: int) -> list[DayPlan]:
    """What a desk does on each of some days: two queries, and what the holidays need."""
    weekly = week_of(desk)
    wanted = [start + datetime.timedelta(days=step) for step in range(days)]
    special = _special(desk, wanted[0], wanted[-1])
    off = {year: holidays(year) for year in {day.year for day in wanted}}
    return [
        hours.plan_of(day, weekly=weekly, special=special.get(day), holiday=off[day.year].get(day))
        for day in wanted
    ]


def slots_on(desk: Desk, day: datetime.date) -> list[Slot]:
    """The slots a desk gives on a day, free or not."""
    return hours.slots_of(plans(desk, day, 1)[0], desk.slot_minutes)


def _special(
    desk: Desk, start: datetime.date, end: datetime.date
) -> dict[datetime.date, hours.Special]:
    own: dict[datetime.date, list[SpecialDay]] = {}
    office: dict[datetime.date, list[SpecialDay]] = {}
    found = SpecialDay.objects.filter(Q(desk=None) | Q(desk=desk), day__range=(start, end))
    for row in found:
        (own if row.desk_id else office).setdefault(row.day, []).append(row)
    return {
        day: hours.Special(hours.spans_of(rows), next((r.reason for r in rows if r.reason), ""))
        for day, rows in (office | own).items()
    }


@dataclass(frozen=True, slots=True)
class Cell:
    """One time of a day: who has it and how many places are left."""

    starts_at: datetime.datetime
    ends_at: datetime.datetime
    by_appointment: bool
    taken: tuple[Appointment, ...]
    free: int
    over: bool
    """Whether it lies in the past."""


@dataclass(frozen=True, slots=True)
class Day:
    """One day of a desk with its times, in order."""

    plan: DayPlan
    cells: tuple[Cell, ...]
    released: tuple[Appointment, ...]
    """Cancelled or missed: they hold no place."""


def calendar(desk: Desk, start: datetime.date, days: int = 1) -> list[Day]:
    """Some days of a desk: three queries however many appointments there are."""
    first, last = clock.bounds_of(start, start + datetime.timedelta(days=days - 1))
    expected: dict[datetime.date, list[Appointment]] = {}
    found = Appointment.objects.filter(desk=desk, starts_at__gte=first, starts_at__lt=last)
    for row in found.select_related("desk", "person", "ticket").order_by("starts_at", "seat"):
        expected.setdefault(clock.local(row.starts_at).date(), []).append(row)
    now = clock.now()
    return [_day(desk, plan, expected.get(plan.day, []), now) for plan in plans(desk, start, days)]


def _day(desk: Desk, plan: DayPlan, rows: Sequence[Appointment], now: datetime.datetime) -> Day:
    holding = [row for row in rows if row.state in HOLDING]
    left = list(holding)
    cells: list[Cell] = []
    for slot in hours.slots_of(plan, desk.slot_minutes):
        here = [row for row in left if row.starts_at == slot.starts_at]
        left = [row for row in left if row not in here]
        busy = sum(r.starts_at < slot.ends_at and r.ends_at > slot.starts_at for r in holding)
        over = slot.ends_at <= now
        free = 0 if over or not desk.active else max(desk.capacity - busy, 0)
        cells.append(
            Cell(slot.starts_at, slot.ends_at, slot.by_appointment, tuple(here), free, over)
        )
    # Given before the hours were changed: they stand where they are.
    outside = {row.starts_at: [r for r in left if r.starts_at == row.starts_at] for row in left}
    cells += [
        Cell(start, found[0].ends_at, False, tuple(found), 0, found[0].ends_at <= now)
        for start, found in outside.items()
    ]
    cells.sort(key=lambda cell: cell.starts_at)
    return Day(plan, tuple(cells), tuple(row for row in rows if row.state not in HOLDING))


def free_slots(desk: Desk, start: datetime.date, days: int = 1) -> list[Cell]:
    """The times of some days at which somebody can still be booked."""
    return [cell for day in calendar(desk, start, days) for cell in day.cells if cell.free]


def appointment(pk: uuid.UUID) -> Appointment | None:
    """One appointment with what its page shows."""
    return Appointment.objects.select_related("desk", "person", "ticket").filter(pk=pk).first()


def appointments(
    start: datetime.date, end: datetime.date, *, desk: uuid.UUID | None = None, state: str = ""
) -> QuerySet[Appointment]:
    """Appointments of the days from start to end, in order."""
    first, last = clock.bounds_of(start, end)
    found = Appointment.objects.filter(starts_at__gte=first, starts_at__lt=last)
    if desk is not None:
        found = found.filter(desk=desk)
    if state:
        found = found.filter(state=state)
    return found.select_related("desk", "person", "ticket").order_by("starts_at", "seat", "id")


def every_appointment() -> QuerySet[Appointment]:
    """Whatever became of them."""
    return Appointment.objects.select_related("desk", "person")


def every_special_day() -> QuerySet[SpecialDay]:
    """Days unlike the others, in order."""
    return SpecialDay.objects.order_by("day", "desk", "opens", "id")


def by_code(code: str) -> list[Appointment]:
    """Today's appointments with that code: what somebody without a name says at the door."""
    day = clock.today()
    return list(appointments(day, day).filter(code=code.strip().upper()))


def of_person(person_id: uuid.UUID, *, coming: bool) -> QuerySet[Appointment]:
    """Of a person: those booked and to come, or all the others, newest first."""
    mine = Appointment.objects.filter(person=person_id).select_related("desk")
    ahead = Q(state=State.BOOKED, ends_at__gt=clock.now())
    if coming:
        return mine.filter(ahead).order_by("starts_at")
    return mine.exclude(ahead).order_by("-starts_at")


def special_days(since: datetime.date) -> list[SpecialDay]:
    """Special days from then on, in order."""
    found = SpecialDay.objects.filter(day__gte=since).select_related("desk")
    return list(found.order_by("day", "desk__folded_name", "opens"))
