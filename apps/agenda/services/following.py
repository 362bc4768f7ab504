"""Moving an appointment: the one place where its state changes, and where it follows its ticket."""

from __future__ import annotations

import uuid

from apps.agenda import clock
from apps.agenda.errors import IllegalMove
from apps.agenda.models import Appointment, AppointmentStep, Ticket
from apps.agenda.models.appointments import MOVES, State
from apps.agenda.models.tickets import State as TicketState

# What a ticket's state makes of its appointment.
OF_TICKET: dict[str, str] = {
    TicketState.WAITING: State.ARRIVED,
    TicketState.CALLED: State.ARRIVED,
    TicketState.ATTENDING: State.ARRIVED,
    TicketState.DONE: State.ATTENDED,
    TicketState.NO_SHOW: State.NO_SHOW,
    TicketState.LEFT: State.NO_SHOW,
}


def follow(ticket: Ticket, *, by: uuid.UUID | None) -> None:
    """Bring the appointment of a ticket to where the ticket is."""
    appointment = locked(ticket.appointment_id)
    state = OF_TICKET[ticket.state]
    if appointment.state != state:
        step(appointment, state, by=by)


def locked(appointment_id: uuid.UUID | None) -> Appointment:
    """The appointment, held until the end of the transaction.

    Locks of the agenda never lock keys: steps point to what others hold, and would wait for them
    while those wait for the row the step is about.
    """
    mine = Appointment.objects.select_for_update(no_key=True)
    found = None if appointment_id is None else mine.filter(pk=appointment_id).first()
    if found is None:
        raise IllegalMove
    return found


def step(appointment: Appointment, state: str, *, by: uuid.UUID | None) -> None:
    """Take an appointment to a state its present one allows, and write the step."""
    if state not in MOVES[appointment.state]:
        raise IllegalMove
    appointment.state = state
    appointment.version += 1
    appointment.save()
    written(appointment, by=by)


def written(appointment: Appointment, *, by: uuid.UUID | None) -> None:
    """Append the step that brought an appointment to where it is."""
    AppointmentStep.objects.create(
        appointment=appointment,
        state=appointment.state,
        desk_id=appointment.desk_id,
        starts_at=appointment.starts_at,
        position=appointment.version,
        taken_by=by,
        taken_at=clock.now(),
    )
