"""A case: consultations of one person that pursue one goal, with somebody responsible for it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id

LONGEST_GOAL = 300
LONGEST_NOTE = 2000


class State(models.TextChoices):
    """Where a case stands."""

    OPEN = "open", _("Open")
    WAITING = "waiting", _("Waiting")
    CLOSED = "closed", _("Closed")


# The one table of legal moves. "" is a case that is not there yet; closed → open is reopening.
MOVES: dict[str, frozenset[str]] = {
    "": frozenset({State.OPEN}),
    State.OPEN: frozenset({State.WAITING, State.CLOSED}),
    State.WAITING: frozenset({State.OPEN, State.CLOSED}),
    State.CLOSED: frozenset({State.OPEN}),
}


@tracked()
class Case(models.Model):
    """What is pursued with a person, who answers for it and how it ended."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey(
        "registry.Person", on_delete=models.PROTECT, related_name="+", db_index=False
    )
    goal = EncryptedTextField(owner="person_id", max_length=LONGEST_GOAL)
    subject = models.CharField(max_length=40)
    state = models.CharField(max_length=10, choices=State, default=State.OPEN)
    # Code of the list of results, only while it is closed.
    result = models.CharField(max_length=40, blank=True)
    responsible = models.UUIDField(null=True, blank=True)
    opened_on = models.DateField()
    due_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Privacy:
        plain = (
            "id",
            "state",
            "responsible",
            "opened_on",
            "due_on",
            "closed_on",
            "version",
            "created_by",
            "created_at",
            "updated_at",
        )
        personal = ("person",)
        sensitive = ("goal", "subject", "result")

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        indexes = [
            models.Index(fields=["person", "-opened_on"], name="casework_case_person"),
            models.Index(fields=["state", "-opened_on", "id"], name="casework_case_state"),
            models.Index(fields=["responsible", "state"], name="casework_case_responsible"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=("open", "waiting", "closed")),
                name="casework_case_state_known",
            ),
            models.CheckConstraint(
                condition=Q(state="closed", closed_on__isnull=False) & ~Q(result="")
                | ~Q(state="closed") & Q(closed_on__isnull=True, result=""),
                name="casework_case_closed_has_a_result",
            ),
            models.CheckConstraint(condition=~Q(subject=""), name="casework_case_has_a_subject"),
        ]

    def __str__(self) -> str:
        return f"case {self.pk}"


class CaseStep(models.Model):
    """A state a case came into and why: rows that are only added."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="steps", db_index=False)
    state = models.CharField(max_length=10, choices=State)
    reopened = models.BooleanField(default=False)
    result = models.CharField(max_length=40, blank=True)
    note = EncryptedTextField(
        owner="case.person_id", blank=True, default="", max_length=LONGEST_NOTE
    )
    taken_by = models.UUIDField(null=True, blank=True)
    taken_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = ("id", "case", "state", "reopened", "taken_by", "taken_at")
        personal = ()
        sensitive = ("result", "note")

    class Meta:
        verbose_name = _("step of a case")
        verbose_name_plural = _("steps of a case")
        indexes = [models.Index(fields=["case", "taken_at"], name="casework_casestep_order")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=("open", "waiting", "closed")),
                name="casework_casestep_state_known",
            ),
            models.CheckConstraint(
                condition=Q(reopened=False) | Q(state="open"),
                name="casework_casestep_reopened_is_open",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state} {self.pk}"


class CaseConsultation(models.Model):
    """A consultation that belongs to a case; to one at most."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="consultations")
    consultation = models.ForeignKey(
        "registry.Consultation", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    added_by = models.UUIDField(null=True, blank=True)
    added_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = ("id", "case", "consultation", "added_by", "added_at")
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("consultation of a case")
        verbose_name_plural = _("consultations of a case")
        constraints = [
            models.UniqueConstraint(
                fields=["consultation"], name="casework_caseconsultation_in_one_case"
            ),
        ]

    def __str__(self) -> str:
        return f"consultation of {self.case_id}"
