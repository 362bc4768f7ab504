"""Tickets: given once per number, moved only along the table, never two at one desk."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from django.db import IntegrityError, transaction

from apps.agenda import clock
from apps.agenda.errors import Busy, DeskClosed, IllegalMove, Unanswered
from apps.agenda.models import Desk, Ticket, TicketCounter, TicketStep
from apps.agenda.models.tickets import AT_A_DESK, MOVES, State
from apps.agenda.selectors.queue import line_of
from apps.agenda.services import following
from kernel.history import note_user

_ENDED = (State.DONE, State.NO_SHOW, State.LEFT)


def take_ticket(
    *,
    letter: str,
    by: uuid.UUID | None,
    priority: bool = False,
    name: str = "",
    person_id: uuid.UUID | None = None,
    submission: uuid.UUID | None = None,
) -> Ticket:
    """Give the next number of a line today. `submission` sent twice gives one ticket."""
    try:
        with transaction.atomic():
            note_user(by)
            kept = Ticket.objects.filter(pk=submission).first() if submission else None
            if kept is not None:
                return kept
            if not Desk.objects.filter(letter=letter, active=True).exists():
                raise DeskClosed
            return give(
                letter=letter,
                by=by,
                priority=priority,
                name=name.strip(),
                person_id=person_id,
                **({"id": submission} if submission else {}),
            )
    except IntegrityError:
        kept = Ticket.objects.filter(pk=submission).first() if submission else None
        if kept is None:
            raise
        return kept


def give(*, letter: str, by: uuid.UUID | None, **told: Any) -> Ticket:
    """Write a ticket with its number; inside the caller's transaction."""
    day, now = clock.today(), clock.now()
    TicketCounter.objects.bulk_create(
        [TicketCounter(day=day, letter=letter)], ignore_conflicts=True
    )
    counter = TicketCounter.objects.select_for_update(no_key=True).get(day=day, letter=letter)
    counter.last += 1
    counter.save(update_fields=["last"])
    ticket = Ticket(
        day=day, letter=letter, number=counter.last, taken_at=now, created_by=by, **told
    )
    ticket.save(force_insert=True)
    _step(ticket, by, now)
    return ticket


@transaction.atomic
def call_next(*, desk_id: uuid.UUID, by: uuid.UUID | None) -> Ticket | None:
    """Call whoever is next to a desk; None when nobody waits.

    Whoever was called often enough and did not come is marked absent first.
    """
    note_user(by)
    desk = _desk(desk_id)
    current = _at(desk)
    if current is not None:
        if current.state == State.ATTENDING:
            raise Busy
        if current.calls < desk.calls_before_absent:
            raise Unanswered
        _move(current, State.NO_SHOW, by=by)
    waiting = line_of(desk, now=clock.now()).select_for_update(
        no_key=True, skip_locked=True, of=("self",)
    )
    ticket = waiting.first()
    if ticket is not None:
        _move(ticket, State.CALLED, by=by, desk=desk)
    return ticket


@transaction.atomic
def call_this(*, ticket_id: uuid.UUID, desk_id: uuid.UUID, by: uuid.UUID | None) -> Ticket:
    """Call one who waits out of turn."""
    note_user(by)
    desk = _desk(desk_id)
    ticket = _locked(ticket_id)
    if ticket.state != State.WAITING or ticket.day != clock.today():
        raise IllegalMove
    if _at(desk) is not None:
        raise Busy
    _move(ticket, State.CALLED, by=by, desk=desk)
    return ticket


@transaction.atomic
def move(*, ticket_id: uuid.UUID, state: str, by: uuid.UUID | None) -> Ticket:
    """Take a ticket to another state: call again, attend, finish, absent, left, back in line."""
    note_user(by)
    desk_id = Ticket.objects.filter(pk=ticket_id).values_list("desk", flat=True).first()
    if desk_id is not None and state == State.CALLED:
        _desk(desk_id)
    ticket = _locked(ticket_id)
    if state == State.CALLED and ticket.state == State.WAITING:
        # Somebody has to say to which desk.
        raise IllegalMove
    _move(ticket, state, by=by)
    return ticket


@transaction.atomic
def say_who(
    *,
    ticket_id: uuid.UUID,
    by: uuid.UUID | None,
    name: str | None = None,
    person_id: uuid.UUID | None = None,
    priority: bool | None = None,
    finish_on_save: bool | None = None,
) -> Ticket:
    """Note who has the ticket, that they go first, or that it goes on after saving."""
    note_user(by)
    ticket = _locked(ticket_id)
    if ticket.state in _ENDED:
        raise IllegalMove
    if name is not None:
        ticket.name = name.strip()
    if person_id is not None:
        ticket.person_id = person_id
    if priority is not None:
        ticket.priority = priority
    if finish_on_save is not None:
        ticket.finish_on_save = finish_on_save
    ticket.save()
    return ticket


# Without a savepoint: what goes wrong here undoes the consultation too.
@transaction.atomic(savepoint=False)
def attended(*, person_id: uuid.UUID | None, consultation_id: uuid.UUID, by: uuid.UUID) -> None:
    """A consultation was saved by `by`: it belongs to the ticket they are attending, if any.

    A ticket of somebody else is left alone.
    """
    ticket = (
        Ticket.objects.select_for_update(no_key=True)
        .filter(day=clock.today(), state=State.ATTENDING, attended_by=by)
        .order_by("-attended_at")
        .first()
    )
    if ticket is None or (ticket.person_id and ticket.person_id != person_id):
        return
    ticket.person_id = person_id
    ticket.consultation_id = consultation_id
    if ticket.finish_on_save:
        _move(ticket, State.DONE, by=by)
    else:
        ticket.save()


@transaction.atomic
def close_day(before: datetime.date) -> int:
    """End what stands open of days before that one; returns how many tickets."""
    ends = {
        State.WAITING: State.LEFT,
        State.CALLED: State.NO_SHOW,
        State.ATTENDING: State.DONE,
    }
    left = Ticket.objects.select_for_update(no_key=True, skip_locked=True).filter(
        day__lt=before, state__in=list(ends)
    )
    tickets = list(left[:500])
    for ticket in tickets:
        _move(ticket, ends[State(ticket.state)], by=None)
    return len(tickets)


def _desk(desk_id: uuid.UUID) -> Desk:
    """The desk, held: two who call from it queue here."""
    desk = Desk.objects.select_for_update(no_key=True).filter(pk=desk_id, active=True).first()
    if desk is None:
        raise DeskClosed
    return desk


def _locked(ticket_id: uuid.UUID) -> Ticket:
    ticket = Ticket.objects.select_for_update(no_key=True).filter(pk=ticket_id).first()
    if ticket is None:
        raise IllegalMove
    return ticket


def _at(desk: Desk) -> Ticket | None:
    return (
        Ticket.objects.select_for_update(no_key=True)
        .filter(desk=desk, day=clock.today(), state__in=AT_A_DESK)
        .first()
    )


def _move(ticket: Ticket, state: str, *, by: uuid.UUID | None, desk: Desk | None = None) -> None:
    """The one place where a ticket changes its state."""
    if state not in MOVES[ticket.state]:
        raise IllegalMove
    now = clock.now()
    if state in (State.CALLED, State.ATTENDING, State.WAITING) and ticket.day != clock.today():
        raise IllegalMove
    ticket.state = state
    ticket.version += 1
    ticket.ended_at = now if state in _ENDED else None
    if state == State.CALLED:
        ticket.desk = desk or ticket.desk
        ticket.calls += 1
        ticket.first_called_at = ticket.first_called_at or now
        ticket.called_at = now
    elif state == State.ATTENDING:
        ticket.attended_at, ticket.attended_by = now, by
    elif state == State.WAITING:
        ticket.desk, ticket.calls = None, 0
        ticket.attended_at = ticket.attended_by = None
    ticket.save()
    _step(ticket, by, now)
    if ticket.appointment_id:
        following.follow(ticket, by=by)


def _step(ticket: Ticket, by: uuid.UUID | None, now: datetime.datetime) -> None:
    TicketStep.objects.create(
        ticket=ticket,
        state=ticket.state,
        desk_id=ticket.desk_id,
        position=ticket.version,
        taken_by=by,
        taken_at=now,
    )
