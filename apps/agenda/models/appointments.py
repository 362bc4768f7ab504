"""Appointments: their states, the one table of legal moves, the steps they took."""

from __future__ import annotations

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.agenda.models.desks import Desk
from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id


class State(models.TextChoices):
    """How far an appointment is."""

    BOOKED = "booked", pgettext_lazy("appointment", "booked")
    ARRIVED = "arrived", pgettext_lazy("appointment", "has arrived")
    ATTENDED = "attended", pgettext_lazy("appointment", "attended")
    NO_SHOW = "no_show", pgettext_lazy("appointment", "did not come")
    CANCELLED = "cancelled", pgettext_lazy("appointment", "cancelled")


# The one table of legal moves. Booked to booked is another day or hour. Somebody marked absent may
# turn up late; whoever has arrived and leaves before being attended counts as not having come.
MOVES: dict[str, frozenset[str]] = {
    "": frozenset({State.BOOKED}),
    State.BOOKED: frozenset({State.BOOKED, State.ARRIVED, State.NO_SHOW, State.CANCELLED}),
    State.ARRIVED: frozenset({State.ATTENDED, State.NO_SHOW}),
    State.NO_SHOW: frozenset({State.ARRIVED}),
    State.ATTENDED: frozenset(),
    State.CANCELLED: frozenset(),
}
FINAL = frozenset(state for state, moves in MOVES.items() if not moves)
# What keeps others from the slot.
HOLDING = (State.BOOKED, State.ARRIVED, State.ATTENDED)


@tracked()
class Appointment(models.Model):
    """Somebody expected at a desk at an hour: a person of the registry, a first name, or nobody."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="appointments")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    # One of the desk's places at that time.
    seat = models.PositiveSmallIntegerField(default=1)
    # What somebody without a name or document says to be found.
    code = models.CharField(max_length=6)
    state = models.CharField(max_length=10, choices=State, default=State.BOOKED)
    person = models.ForeignKey(
        "registry.Person", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    name = EncryptedTextField(blank=True, default="", owner="person_id")
    email = EncryptedTextField(blank=True, default="", owner="person_id")
    note = EncryptedTextField(blank=True, default="", owner="person_id")
    language = models.CharField(max_length=5, default="es-ar")
    remind = models.BooleanField(default=False)
    reminded_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Privacy:
        plain = (
            *("id", "desk", "seat", "code", "state", "remind", "reminded_at"),
            *("version", "created_by", "created_at"),
        )
        personal = ("starts_at", "ends_at", "person", "name", "email", "language")
        sensitive = ("note",)

    class Meta:
        verbose_name = _("appointment")
        verbose_name_plural = _("appointments")
        indexes = [
            models.Index(fields=["starts_at", "desk"], name="agenda_appointment_by_time"),
            models.Index(fields=["person", "-starts_at"], name="agenda_appointment_person"),
            models.Index(
                fields=["starts_at"],
                condition=Q(state="booked", remind=True, reminded_at=None),
                name="agenda_appointment_to_remind",
            ),
            models.Index(
                fields=["starts_at"],
                condition=Q(state="booked"),
                name="agenda_appointment_open",
            ),
        ]
        constraints = [
            ExclusionConstraint(
                name="agenda_appointment_seat_taken_once",
                expressions=[
                    ("desk", RangeOperators.EQUAL),
                    ("seat", RangeOperators.EQUAL),
                    (
                        Func(F("starts_at"), F("ends_at"), function="tstzrange"),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(state__in=[str(state) for state in HOLDING]),
            ),
            models.CheckConstraint(
                condition=Q(state__in=list(State.values)), name="agenda_appointment_state_known"
            ),
            models.CheckConstraint(
                condition=Q(starts_at__lt=F("ends_at")), name="agenda_appointment_ends_after"
            ),
            models.CheckConstraint(
                condition=Q(seat__gte=1), name="agenda_appointment_seats_from_one"
            ),
            models.CheckConstraint(condition=~Q(code=""), name="agenda_appointment_has_a_code"),
        ]

    def __str__(self) -> str:
        return f"appointment {self.pk}"


class AppointmentStep(models.Model):
    """A state an appointment came into, and for which hour: rows that are only added."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    appointment = models.ForeignKey(Appointment, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(max_length=10, choices=State)
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="+")
    starts_at = models.DateTimeField()
    # The appointment's version that it made.
    position = models.PositiveIntegerField(default=0)
    taken_by = models.UUIDField(null=True, blank=True)
    taken_at = models.DateTimeField(default=timezone.now)

    class Privacy:
        plain = ("id", "appointment", "state", "desk", "position", "taken_by", "taken_at")
        personal = ("starts_at",)
        sensitive = ()

    class Meta:
        verbose_name = _("step of an appointment")
        verbose_name_plural = _("steps of an appointment")
        indexes = [
            models.Index(fields=["appointment", "taken_at"], name="agenda_appointmentstep_order")
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["appointment", "position"], name="agenda_appointmentstep_one_after_another"
            ),
            models.CheckConstraint(
                condition=Q(state__in=list(State.values)),
                name="agenda_appointmentstep_state_known",
            ),
        ]
        triggers = [pgtrigger.Protect(name="appointment_step_stands", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.state} {self.pk}"
