"""What agenda keeps: one module per aggregate."""

from apps.agenda.models.appointments import Appointment, AppointmentStep
from apps.agenda.models.desks import Desk, OpeningHours, SpecialDay
from apps.agenda.models.screens import Screen
from apps.agenda.models.tickets import Ticket, TicketCounter, TicketStep

__all__ = [
    "Appointment",
    "AppointmentStep",
    "Desk",
    "OpeningHours",
    "Screen",
    "SpecialDay",
    "Ticket",
    "TicketCounter",
    "TicketStep",
]
