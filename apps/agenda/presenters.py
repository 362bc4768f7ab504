"""How tickets, days and desks are worded and marked on pages."""

from __future__ import annotations

import datetime
import hashlib
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext, override, pgettext
from django.utils.translation import gettext as _

from apps.agenda import clock
from apps.agenda.hours import DayPlan, Span, Why
from apps.agenda.models import Appointment, Desk, Ticket
from apps.agenda.models.appointments import MOVES as APPOINTMENT_MOVES
from apps.agenda.models.appointments import State
from apps.agenda.models.tickets import MOVES as TICKET_MOVES
from apps.agenda.models.tickets import State as TicketState
from apps.agenda.selectors.calendar import Cell, Day
from apps.agenda.words import SCREEN, written

TICKET_TONES: dict[str, str] = {
    TicketState.WAITING: "info",
    TicketState.CALLED: "warn",
    TicketState.ATTENDING: "ok",
    TicketState.DONE: "ok",
    TicketState.NO_SHOW: "bad",
    TicketState.LEFT: "neutral",
}
TONES: dict[str, str] = {
    State.BOOKED: "info",
    State.ARRIVED: "warn",
    State.ATTENDED: "ok",
    State.NO_SHOW: "bad",
    State.CANCELLED: "neutral",
}


@dataclass(frozen=True, slots=True)
class TicketRow:
    """A ticket as staff see it."""

    id: uuid.UUID
    label: str
    who: str
    named: bool
    person_id: uuid.UUID | None
    state: str
    word: str
    tone: str
    priority: bool
    due: datetime.datetime | None
    waited: str
    desk: str
    calls: int
    finish_on_save: bool
    may: frozenset[str]
    taken_at: datetime.datetime


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """An appointment as staff see it."""

    id: uuid.UUID
    who: str
    person_id: uuid.UUID | None
    code: str
    at: datetime.datetime
    ends: datetime.datetime
    desk: str
    word: str
    tone: str
    ticket: str
    ticket_id: uuid.UUID | None
    reminded_at: datetime.datetime | None
    remind: bool
    may_arrive: bool
    may_miss: bool
    may_change: bool


@dataclass(frozen=True, slots=True)
class CellRow:
    """A time of a day."""

    at: datetime.datetime
    value: str
    by_appointment: bool
    taken: list[AppointmentRow]
    free: int
    over: bool


@dataclass(frozen=True, slots=True)
class DayRow:
    """A day of a desk."""

    day: datetime.date
    hours: str
    notice: str
    tone: str
    is_open: bool
    cells: list[CellRow]
    released: list[AppointmentRow]
    expected: int
    free: int


def who_has(row: Ticket | Appointment) -> str:
    """The person's name, the name given, or that there is none."""
    if row.person is not None:
        return row.person.display_name
    return str(row.name) or _("no name given")


def ticket_row(ticket: Ticket) -> TicketRow:
    """A ticket in words."""
    return TicketRow(
        id=ticket.pk,
        label=ticket.label,
        who=who_has(ticket),
        named=bool(ticket.name),
        person_id=ticket.person_id,
        state=ticket.state,
        word=ticket.get_state_display(),
        tone=TICKET_TONES[ticket.state],
        priority=ticket.priority,
        due=clock.wall(ticket.due_at) if ticket.due_at else None,
        waited=waited(ticket),
        desk=ticket.desk.name if ticket.desk else "",
        calls=ticket.calls,
        finish_on_save=ticket.finish_on_save,
        may=TICKET_MOVES[ticket.state],
        taken_at=clock.wall(ticket.taken_at),
    )


def ticket_rows(tickets: Iterable[Ticket]) -> list[TicketRow]:
    """Tickets in words."""
    return [ticket_row(ticket) for ticket in tickets]


def waited(ticket: Ticket) -> str:
    """How long it has waited, or waited until it was first called."""
    start = max(ticket.taken_at, ticket.due_at or ticket.taken_at)
    end = ticket.first_called_at or ticket.ended_at or clock.now()
    return minutes((end - start).total_seconds() / 60)


def minutes(value: float | None) -> str:
    """Minutes in words; "" for none."""
    if value is None:
        return ""
    whole = max(round(value), 0)
    return ngettext("%(count)s min", "%(count)s min", whole) % {"count": whole}


def appointment_row(row: Appointment) -> AppointmentRow:
    """An appointment in words, with what may be done with it now."""
    now, at = clock.now(), clock.wall(row.starts_at)
    ticket = getattr(row, "ticket", None)
    may = APPOINTMENT_MOVES[row.state]
    return AppointmentRow(
        id=row.pk,
        who=who_has(row),
        person_id=row.person_id,
        code=row.code,
        at=at,
        ends=clock.wall(row.ends_at),
        desk=row.desk.name,
        word=row.get_state_display(),
        tone=TONES[row.state],
        ticket=ticket.label if ticket else "",
        ticket_id=ticket.pk if ticket else None,
        reminded_at=clock.wall(row.reminded_at) if row.reminded_at else None,
        remind=row.remind,
        may_arrive=State.ARRIVED in may and at.date() == clock.today() and ticket is None,
        may_miss=row.state == State.BOOKED and row.starts_at <= now,
        may_change=State.CANCELLED in may,
    )


def appointment_rows(rows: Iterable[Appointment]) -> list[AppointmentRow]:
    """Appointments in words."""
    return [appointment_row(row) for row in rows]


def day_row(day: Day) -> DayRow:
    """A day in words: never "closed" where somebody with an appointment may come."""
    notice, tone = plan_notice(day.plan)
    return DayRow(
        day=day.plan.day,
        hours=written(day.plan.spans),
        notice=notice,
        tone=tone,
        is_open=day.plan.is_open,
        cells=[_cell(cell) for cell in day.cells],
        released=appointment_rows(day.released),
        expected=sum(len(cell.taken) for cell in day.cells),
        free=sum(cell.free for cell in day.cells),
    )


def _cell(cell: Cell) -> CellRow:
    return CellRow(
        at=clock.wall(cell.starts_at),
        value=cell.starts_at.isoformat().replace("+00:00", "Z"),
        by_appointment=cell.by_appointment,
        taken=appointment_rows(cell.taken),
        free=cell.free,
        over=cell.over,
    )


def plan_notice(plan: DayPlan) -> tuple[str, str]:
    """What is said of a day, and its tone."""
    if not plan.is_open:
        if plan.why == Why.HOLIDAY:
            return _("Closed: %(reason)s") % {"reason": plan.reason}, "neutral"
        closed = (
            _("Closed: %(reason)s") % {"reason": plan.reason}
            if plan.reason
            else pgettext("office", "Closed")
        )
        return closed, "neutral"
    if plan.only_by_appointment:
        return _("By appointment only"), "info"
    if plan.why == Why.SPECIAL:
        return (plan.reason or _("Other hours than usual")), "warn"
    return pgettext("office", "Open"), "ok"


def day_title(day: datetime.date) -> str:
    """ "Monday 23 November" in the language that is active."""
    said = date_format(day, _("l j F"))
    # Some Spanish names of days come with a capital that the language does not have.
    return said.lower() if (get_language() or "").startswith("es") else said


def reminder_text(appointment: Appointment, *, place: str) -> str:
    """What the office copies into a message of its own, in the language of the appointment."""
    with override(appointment.language):
        at = clock.wall(appointment.starts_at)
        greeting = _("Hello, %(name)s.") % {"name": appointment.name} if appointment.name else ""
        where = appointment.desk.place or place
        body = _(
            "You have an appointment on %(day)s at %(hour)s, %(desk)s (%(where)s). Your code is "
            "%(code)s. No document is needed to be attended. If you can't come, please tell us."
        ) % {
            "day": day_title(at.date()),
            "hour": f"{at:%H:%M}",
            "desk": appointment.desk.name,
            "where": where,
            "code": appointment.code,
        }
        return f"{greeting} {body}".strip()


@dataclass(frozen=True, slots=True)
class Called:
    """A number on the wall."""

    label: str
    desk: str
    latest: bool


def wall(tickets: Sequence[Ticket], waiting: int, second: str) -> dict[str, Any]:
    """What a display shows, and a stamp that tells whether it changed. No names."""
    words = [(code, *SCREEN[code][1:]) for code in ("es", second) if code in SCREEN]
    seen = [(row.label, row.desk.name if row.desk else "", row.calls) for row in tickets]
    stamp = hashlib.sha256(repr((seen, waiting)).encode()).hexdigest()[:12]
    return {
        "called": [Called(label, desk, n == 0) for n, (label, desk, _calls) in enumerate(seen)],
        "waiting": waiting,
        "words": words,
        "stamp": stamp,
    }


def stamp(rows: Sequence[TicketRow]) -> str:
    """Tells whether a list of tickets changed, minutes waited included."""
    seen = [(str(row.id), row.state, row.priority, row.who, row.waited) for row in rows]
    return hashlib.sha256(repr(seen).encode()).hexdigest()[:12]


def week_lines(week: Mapping[int, Sequence[Span]]) -> list[tuple[Any, str, str]]:
    """The days of a week that are open: name, hours for everybody, hours by appointment."""
    return [
        (
            WEEKDAYS[number],
            written(spans, by_appointment=False),
            written(spans, by_appointment=True),
        )
        for number, spans in sorted(week.items())
        if spans
    ]


def desk_state(ticket: Ticket | None) -> tuple[str, str]:
    """What a desk is doing, and its tone."""
    if ticket is None:
        return pgettext("desk", "free"), "neutral"
    if ticket.state == TicketState.CALLED:
        return _("calling %(number)s") % {"number": ticket.label}, "warn"
    return _("attending %(number)s") % {"number": ticket.label}, "ok"


def desk_line(desk: Desk) -> str:
    """Kind and place of a desk in one line."""
    return " · ".join(part for part in (desk.get_kind_display(), desk.place) if part)
