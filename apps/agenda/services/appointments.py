"""Appointments: booked on free slots only, moved, cancelled, turned into a ticket on arrival."""

from __future__ import annotations

import dataclasses
import datetime
import secrets
import uuid
from collections.abc import Iterable

from django.db import IntegrityError, transaction

from apps.agenda import clock
from apps.agenda.errors import Conflict, DeskClosed, NoSuchSlot, NotToday, SlotTaken
from apps.agenda.hours import Slot
from apps.agenda.models import Appointment, Desk, Ticket
from apps.agenda.models.appointments import HOLDING, State
from apps.agenda.selectors.calendar import slots_on
from apps.agenda.services import messages, tickets
from apps.agenda.services.following import locked, step, written
from kernel.history import note_user

# Without letters and digits that are mistaken for one another when told aloud.
ALPHABET = "ACDEFHJKLMNPRTUVWXY34679"
CODE_LENGTH = 4
FARTHEST = datetime.timedelta(days=366)


@dataclasses.dataclass(frozen=True, slots=True)
class Whom:
    """Whom an appointment is for; everything may be missing."""

    person_id: uuid.UUID | None = None
    name: str = ""
    email: str = ""
    note: str = ""
    language: str = "es-ar"


def book(
    *,
    desk_id: uuid.UUID,
    starts_at: datetime.datetime,
    whom: Whom,
    by: uuid.UUID | None,
    submission: uuid.UUID | None = None,
) -> Appointment:
    """Book a free slot; SlotTaken when somebody was quicker. Sent twice it is booked once."""
    kept = Appointment.objects.filter(pk=submission).first() if submission else None
    if kept is not None:
        return kept
    try:
        with transaction.atomic():
            note_user(by)
            desk = _held([desk_id])[desk_id]
            slot = _slot(desk, starts_at)
            appointment = Appointment(
                desk=desk,
                starts_at=slot.starts_at,
                ends_at=slot.ends_at,
                seat=_seat(desk, slot),
                code=_code(),
                created_by=by,
                **_told(whom),
                **({"id": submission} if submission else {}),
            )
            appointment.save(force_insert=True)
            written(appointment, by=by)
            return appointment
    except IntegrityError:
        kept = Appointment.objects.filter(pk=submission).first() if submission else None
        if kept is not None:
            return kept
        raise SlotTaken from None


def reschedule(
    *,
    appointment_id: uuid.UUID,
    desk_id: uuid.UUID,
    starts_at: datetime.datetime,
    version: int,
    by: uuid.UUID | None,
) -> Appointment:
    """Put an appointment on another free slot; Conflict when it changed since `version`."""
    try:
        with transaction.atomic():
            note_user(by)
            desk = _held([desk_id])[desk_id]
            appointment = _of_version(appointment_id, version)
            slot = _slot(desk, starts_at)
            appointment.seat = _seat(desk, slot, but=appointment.pk)
            appointment.desk = desk
            appointment.starts_at, appointment.ends_at = slot.starts_at, slot.ends_at
            appointment.reminded_at = None
            step(appointment, State.BOOKED, by=by)
            messages.tell(appointment, messages.MOVED)
            return appointment
    except IntegrityError:
        raise SlotTaken from None


@transaction.atomic
def change(*, appointment_id: uuid.UUID, whom: Whom, version: int, by: uuid.UUID | None) -> None:
    """Write anew whom it is for; Conflict when it changed since `version`."""
    note_user(by)
    appointment = _of_version(appointment_id, version)
    for name, value in _told(whom).items():
        setattr(appointment, name, value)
    appointment.version += 1
    appointment.save()


@transaction.atomic
def cancel(*, appointment_id: uuid.UUID, version: int, by: uuid.UUID | None) -> Appointment:
    """Give the slot free again, and tell whoever left an address."""
    note_user(by)
    appointment = _of_version(appointment_id, version)
    step(appointment, State.CANCELLED, by=by)
    messages.tell(appointment, messages.CANCELLED)
    return appointment


@transaction.atomic
def did_not_come(*, appointment_id: uuid.UUID, by: uuid.UUID | None) -> Appointment:
    """Note that nobody came at the hour."""
    note_user(by)
    appointment = locked(appointment_id)
    if appointment.starts_at > clock.now():
        raise NotToday
    if appointment.state == State.BOOKED:
        step(appointment, State.NO_SHOW, by=by)
    elif appointment.state != State.NO_SHOW:
        raise Conflict
    return appointment


@transaction.atomic
def arrive(*, appointment_id: uuid.UUID, by: uuid.UUID | None, priority: bool = False) -> Ticket:
    """Somebody with an appointment is here: give them a ticket of the desk's line.

    A second time it is the same ticket. Whoever was marked absent before having arrived may still.
    """
    note_user(by)
    appointment = locked(appointment_id)
    if clock.local(appointment.starts_at).date() != clock.today():
        raise NotToday
    kept = Ticket.objects.filter(appointment=appointment).first()
    if kept is not None:
        return kept
    step(appointment, State.ARRIVED, by=by)
    return tickets.give(
        letter=appointment.desk.letter,
        by=by,
        priority=priority,
        name=appointment.name,
        person_id=appointment.person_id,
        appointment=appointment,
        due_at=appointment.starts_at,
        only_desk=appointment.desk if appointment.desk.active else None,
    )


@transaction.atomic
def close_day(before: datetime.date) -> int:
    """Whoever was booked for a day that is over and did not arrive, did not come."""
    end, _ = clock.bounds_of(before, before)
    missed = list(
        Appointment.objects.select_for_update(no_key=True, skip_locked=True).filter(
            starts_at__lt=end, state=State.BOOKED
        )[:500]
    )
    for appointment in missed:
        step(appointment, State.NO_SHOW, by=None)
    return len(missed)


def _told(whom: Whom) -> dict[str, object]:
    email = whom.email.strip()
    return {
        "person_id": whom.person_id,
        "name": whom.name.strip(),
        "email": email,
        "note": whom.note.strip(),
        "language": whom.language,
        "remind": bool(email),
    }


def _of_version(appointment_id: uuid.UUID, version: int) -> Appointment:
    appointment = locked(appointment_id)
    if appointment.version != version:
        raise Conflict
    return appointment


def _held(desk_ids: Iterable[uuid.UUID]) -> dict[uuid.UUID, Desk]:
    """The desks, held in one order: whoever books at one queues here."""
    wanted = sorted(set(desk_ids))
    found = (
        Desk.objects.select_for_update(no_key=True)
        .filter(pk__in=wanted, active=True)
        .order_by("pk")
    )
    desks = {desk.pk: desk for desk in found}
    if set(wanted) - desks.keys():
        raise DeskClosed
    return desks


def _slot(desk: Desk, starts_at: datetime.datetime) -> Slot:
    now = clock.now()
    if starts_at > now + FARTHEST:
        raise NoSuchSlot
    for slot in slots_on(desk, clock.local(starts_at).date()):
        if slot.starts_at == starts_at and slot.ends_at > now:
            return slot
    raise NoSuchSlot


def _seat(desk: Desk, slot: Slot, *, but: uuid.UUID | None = None) -> int:
    taken = Appointment.objects.filter(
        desk=desk, state__in=HOLDING, starts_at__lt=slot.ends_at, ends_at__gt=slot.starts_at
    )
    if but is not None:
        taken = taken.exclude(pk=but)
    seats = set(taken.values_list("seat", flat=True))
    free = next((n for n in range(1, desk.capacity + 1) if n not in seats), None)
    if free is None:
        raise SlotTaken
    return free


def _code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
