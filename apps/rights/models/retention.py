"""How long things are kept, what is due, what was decided, and what must not be touched."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id

LONGEST_REASON = 1000


class Subject(models.TextChoices):
    """What has a time of its own."""

    PEOPLE = "people", _("People who have not come for that long")
    CONSULTATIONS = "consultations", _("Consultations and their notes")
    FILES = "files", _("Files of people")
    CASES = "cases", _("Closed cases")
    REFERRALS = "referrals", _("Referrals that ended")
    REQUESTS = "requests", _("Requests that were answered")


@tracked()
class RetentionRule(models.Model):
    """For how many years one kind of thing is kept; without a rule it is kept on."""

    subject = models.CharField(max_length=15, primary_key=True, choices=Subject)
    years = models.PositiveSmallIntegerField()
    version = models.PositiveIntegerField(default=1)
    set_by = models.UUIDField(null=True, blank=True)
    set_at = models.DateTimeField(auto_now=True)

    class Privacy:
        plain = ("subject", "years", "version", "set_by", "set_at")

    class Meta:
        verbose_name = _("retention rule")
        verbose_name_plural = _("retention rules")
        constraints = [
            models.CheckConstraint(
                condition=Q(years__range=(1, 100)), name="rights_rule_years_plausible"
            ),
            models.CheckConstraint(
                condition=Q(subject__in=list(Subject.values)), name="rights_rule_subject_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.subject} {self.years}"


@tracked()
class Due(models.Model):
    """Something of a person that was kept long enough: waits for somebody to decide."""

    class Decision(models.TextChoices):
        WAITING = "waiting", _("waiting")
        ERASED = "erased", _("erased")
        KEPT = "kept", _("kept")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subject = models.CharField(max_length=15, choices=Subject)
    person = models.ForeignKey(
        "registry.Person", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    # What of the person, by subject: a consultation, a file; the person themselves when empty.
    object = models.UUIDField(null=True, blank=True)
    since = models.DateField()
    decision = models.CharField(max_length=7, choices=Decision, default=Decision.WAITING)
    reason = EncryptedTextField(
        owner="person_id", blank=True, default="", max_length=LONGEST_REASON
    )
    # Kept until then, and asked again.
    until = models.DateField(null=True, blank=True)
    decided_by = models.UUIDField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    found_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = (
            *("id", "subject", "since", "decision", "until", "decided_by", "decided_at"),
            *("found_at", "object"),
        )
        personal = ("person", "reason")

    class Meta:
        verbose_name = _("due for a decision")
        verbose_name_plural = _("due for a decision")
        indexes = [
            models.Index(fields=["decision", "since", "id"], name="rights_due_queue"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "person", "object"],
                condition=Q(decision="waiting"),
                nulls_distinct=False,
                name="rights_due_once",
            ),
            models.CheckConstraint(
                condition=Q(decision__in=("waiting", "erased", "kept")),
                name="rights_due_decision_known",
            ),
        ]

    def __str__(self) -> str:
        return f"due {self.pk}"


@tracked()
class Hold(models.Model):
    """A person's records must be kept, whatever else is asked: a court, an inquiry."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    person = models.ForeignKey("registry.Person", on_delete=models.CASCADE, related_name="+")
    reason = EncryptedTextField(owner="person_id", max_length=LONGEST_REASON)
    until = models.DateField(null=True, blank=True)
    placed_by = models.UUIDField()
    placed_at = models.DateTimeField(auto_now_add=True)
    lifted_by = models.UUIDField(null=True, blank=True)
    lifted_at = models.DateTimeField(null=True, blank=True)

    class Privacy:
        plain = ("id", "until", "placed_by", "placed_at", "lifted_by", "lifted_at")
        personal = ("person",)
        sensitive = ("reason",)

    class Meta:
        verbose_name = _("hold")
        verbose_name_plural = _("holds")
        indexes = [models.Index(fields=["person"], name="rights_hold_person")]
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(lifted_at__isnull=True),
                name="rights_hold_one_in_force",
            ),
        ]

    def __str__(self) -> str:
        return f"hold {self.pk}"
