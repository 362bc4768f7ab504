"""Tickets of the waiting line: their states, the one table of legal moves, the steps they took."""

from __future__ import annotations

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.agenda.models.appointments import Appointment
from apps.agenda.models.desks import Desk
from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id


class State(models.TextChoices):
    """How far a ticket is."""

    WAITING = "waiting", pgettext_lazy("ticket", "waiting")
    CALLED = "called", pgettext_lazy("ticket", "called")
    ATTENDING = "attending", pgettext_lazy("ticket", "being attended")
    DONE = "done", pgettext_lazy("ticket", "attended")
    NO_SHOW = "no_show", pgettext_lazy("ticket", "absent")
    LEFT = "left", pgettext_lazy("ticket", "left")


# The one table of legal moves. Called to called is calling again. Whoever was called by mistake, or
# is back after having been marked absent, goes back into the line with the same number.
MOVES: dict[str, frozenset[str]] = {
    "": frozenset({State.WAITING}),
    State.WAITING: frozenset({State.CALLED, State.LEFT}),
    State.CALLED: frozenset(
        {State.CALLED, State.ATTENDING, State.NO_SHOW, State.LEFT, State.WAITING}
    ),
    State.ATTENDING: frozenset({State.DONE, State.WAITING}),
    State.NO_SHOW: frozenset({State.WAITING}),
    State.DONE: frozenset(),
    State.LEFT: frozenset(),
}
FINAL = frozenset(state for state, moves in MOVES.items() if not moves)
AT_A_DESK = (State.CALLED, State.ATTENDING)


class TicketCounter(models.Model):
    """The last number given of a letter on a day; its row is what two who give one queue for."""

    id = models.BigAutoField(primary_key=True)
    day = models.DateField()
    letter = models.CharField(max_length=1)
    last = models.PositiveIntegerField(default=0)

    class Privacy:
        plain = ("id", "day", "letter", "last")
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("ticket counter")
        verbose_name_plural = _("ticket counters")
        constraints = [
            models.UniqueConstraint(fields=["day", "letter"], name="agenda_ticketcounter_one_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.letter} of {self.day}"


@tracked()
class Ticket(models.Model):
    """A place in a waiting line on one day. Neither name nor person is needed.

    That somebody goes first is kept; why is asked by nobody and kept nowhere.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    day = models.DateField()
    letter = models.CharField(max_length=1)
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    priority = models.BooleanField(default=False)
    name = EncryptedTextField(blank=True, default="", owner="person_id")
    person = models.ForeignKey(
        "registry.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    appointment = models.OneToOneField(
        Appointment, null=True, blank=True, on_delete=models.PROTECT, related_name="ticket"
    )
    # When the appointment is: its holder goes before those who came without.
    due_at = models.DateTimeField(null=True, blank=True)
    # Only this desk calls it; empty for the whole line.
    only_desk = models.ForeignKey(
        Desk, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    desk = models.ForeignKey(
        Desk, null=True, blank=True, on_delete=models.PROTECT, related_name="tickets"
    )
    calls = models.PositiveSmallIntegerField(default=0)
    version = models.PositiveIntegerField(default=0)
    finish_on_save = models.BooleanField(default=True)
    consultation_id = models.UUIDField(null=True, blank=True)
    taken_at = models.DateTimeField(default=timezone.now)
    first_called_at = models.DateTimeField(null=True, blank=True)
    called_at = models.DateTimeField(null=True, blank=True)
    attended_at = models.DateTimeField(null=True, blank=True)
    attended_by = models.UUIDField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    created_by = models.UUIDField(null=True, blank=True)

    class Privacy:
        plain = (
            *(
                "id",
                "day",
                "letter",
                "number",
                "state",
                "due_at",
                "only_desk",
                "desk",
                "calls",
                "version",
            ),
            *("finish_on_save", "taken_at", "first_called_at", "called_at", "attended_at"),
            *("attended_by", "ended_at", "created_by"),
        )
        personal = ("name", "person", "appointment", "consultation_id")
        sensitive = ("priority",)

    class Meta:
        verbose_name = _("ticket")
        verbose_name_plural = _("tickets")
        indexes = [
            models.Index(fields=["day", "letter", "state"], name="agenda_ticket_line"),
            models.Index(fields=["person", "-day"], name="agenda_ticket_person"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["day", "letter", "number"], name="agenda_ticket_number_once_a_day"
            ),
            models.UniqueConstraint(
                fields=["desk", "day"],
                condition=Q(state__in=["called", "attending"]),
                name="agenda_ticket_one_at_a_desk",
            ),
            models.CheckConstraint(
                condition=Q(state__in=list(State.values)), name="agenda_ticket_state_known"
            ),
            models.CheckConstraint(
                condition=Q(letter__regex="^[A-Z]$"), name="agenda_ticket_letter_is_one"
            ),
            models.CheckConstraint(
                condition=Q(number__gte=1), name="agenda_ticket_numbers_from_one"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["called", "attending"], desk__isnull=False, calls__gte=1)
                | ~Q(state__in=["called", "attending"]),
                name="agenda_ticket_called_to_a_desk",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["done", "no_show", "left"], ended_at__isnull=False)
                | Q(state__in=["waiting", "called", "attending"], ended_at=None),
                name="agenda_ticket_ended_has_its_hour",
            ),
        ]

    def __str__(self) -> str:
        return f"ticket {self.pk}"

    @property
    def label(self) -> str:
        """What screen and paper say: letter and at least two digits."""
        return f"{self.letter}{self.number:02d}"


class TicketStep(models.Model):
    """A state a ticket came into: rows that are only added."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    ticket = models.ForeignKey(Ticket, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(max_length=10, choices=State)
    desk = models.ForeignKey(
        Desk, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    # The ticket's version that it made: what came first, should two have the same instant.
    position = models.PositiveIntegerField(default=0)
    taken_by = models.UUIDField(null=True, blank=True)
    taken_at = models.DateTimeField(default=timezone.now)

    class Privacy:
        plain = ("id", "ticket", "state", "desk", "position", "taken_by", "taken_at")
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("step of a ticket")
        verbose_name_plural = _("steps of a ticket")
        indexes = [models.Index(fields=["ticket", "taken_at"], name="agenda_ticketstep_order")]
        constraints = [
            models.UniqueConstraint(
                fields=["ticket", "position"], name="agenda_ticketstep_one_after_another"
            ),
            models.CheckConstraint(
                condition=Q(state__in=list(State.values)), name="agenda_ticketstep_state_known"
            ),
        ]
        triggers = [pgtrigger.Protect(name="ticket_step_stands", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.state} {self.pk}"
