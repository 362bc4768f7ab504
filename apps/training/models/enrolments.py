"""Somebody's place in an edition: invited, enrolled, waiting, gone; assessed, accredited."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import pgettext_lazy

from apps.training.models.editions import Edition
from apps.training.models.participants import Participant
from kernel.history import tracked
from kernel.ids import new_id


class State(models.TextChoices):
    """Whether somebody has a place."""

    INVITED = "invited", pgettext_lazy("enrolment", "invited")
    ENROLLED = "enrolled", pgettext_lazy("enrolment", "enrolled")
    WAITING = "waiting", pgettext_lazy("enrolment", "on the waiting list")
    WITHDRAWN = "withdrawn", pgettext_lazy("enrolment", "withdrawn")
    DECLINED = "declined", pgettext_lazy("enrolment", "declined")


# The one table of legal moves.
MOVES: dict[str, frozenset[str]] = {
    "": frozenset({State.INVITED, State.ENROLLED, State.WAITING}),
    State.INVITED: frozenset({State.ENROLLED, State.WAITING, State.WITHDRAWN, State.DECLINED}),
    State.WAITING: frozenset({State.ENROLLED, State.WITHDRAWN}),
    State.ENROLLED: frozenset({State.WITHDRAWN}),
    State.WITHDRAWN: frozenset({State.INVITED, State.ENROLLED, State.WAITING}),
    State.DECLINED: frozenset({State.INVITED, State.ENROLLED, State.WAITING}),
}


class Assessment(models.TextChoices):
    """What came of the assessment."""

    NONE = "none", pgettext_lazy("assessment", "not assessed")
    APPROVED = "approved", pgettext_lazy("assessment", "approved")
    NOT_APPROVED = "not_approved", pgettext_lazy("assessment", "not approved")


@tracked()
class Enrolment(models.Model):
    """One person in one edition. Attendance, approval and accreditation are three facts."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="enrolments")
    participant = models.ForeignKey(
        Participant, on_delete=models.PROTECT, related_name="enrolments"
    )
    # Where they worked when they came in: figures of a year stay what they were.
    department = models.ForeignKey(
        "staff.Department", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    state = models.CharField(max_length=10, choices=State, default=State.ENROLLED)
    # When the state began; who waits longest is next.
    since = models.DateTimeField(default=timezone.now)
    assessment = models.CharField(max_length=12, choices=Assessment, default=Assessment.NONE)
    assessed_by = models.UUIDField(null=True, blank=True)
    assessed_at = models.DateTimeField(null=True, blank=True)
    # Since when hours and assessment reach what the edition asks for; empty while they don't.
    accredited_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Privacy:
        plain = (
            *("id", "edition", "participant", "department", "state", "since", "assessed_by"),
            *("assessed_at", "accredited_at", "version", "created_by", "created_at"),
        )
        personal = ("assessment",)
        sensitive = ()

    class Meta:
        verbose_name = pgettext_lazy("course", "enrolment")
        verbose_name_plural = pgettext_lazy("course", "enrolments")
        indexes = [models.Index(fields=["edition", "state"], name="training_enrolment_by_state")]
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "participant"], name="training_enrolment_once"
            ),
            models.CheckConstraint(
                condition=Q(state__in=list(State.values)), name="training_enrolment_state_known"
            ),
            models.CheckConstraint(
                condition=Q(assessment__in=list(Assessment.values)),
                name="training_enrolment_assessment_known",
            ),
            models.CheckConstraint(
                condition=Q(assessment=Assessment.NONE, assessed_at=None)
                | ~Q(assessment=Assessment.NONE) & Q(assessed_at__isnull=False),
                name="training_enrolment_assessed_some_day",
            ),
            models.CheckConstraint(
                condition=Q(accredited_at=None) | Q(state=State.ENROLLED),
                name="training_enrolment_accredits_who_is_in",
            ),
        ]

    def __str__(self) -> str:
        return f"enrolment {self.pk}"
