"""What is answered to each question of a round, what shows it, and the gaps noted on the way."""

from __future__ import annotations

import re
from typing import Final

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.diagnosis.models.rounds import Round
from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id

LONGEST_NOTE: Final = 4000
LONGEST_LABEL: Final = 150
LONGEST_URL: Final = 500
_FILE_NAME: Final = re.compile(r"\.(?:pdf|png|jpe?g|webp|docx?|xlsx?|odt|ods)$", re.IGNORECASE)


class Value(models.TextChoices):
    """The scale: steps with words, no numbers."""

    NO = "no", pgettext_lazy("answer", "No")
    DESIGN = "design", pgettext_lazy("answer", "In design")
    PARTIAL = "partial", pgettext_lazy("answer", "Partial")
    IN_FORCE = "in_force", pgettext_lazy("answer", "In force")
    OUTSIDE = "outside", pgettext_lazy("answer", "Outside municipal competence")


class Confidence(models.TextChoices):
    """How sure whoever answers is."""

    LOW = "low", pgettext_lazy("confidence", "Low")
    MEDIUM = "medium", pgettext_lazy("confidence", "Medium")
    HIGH = "high", pgettext_lazy("confidence", "High")


class Kind(models.TextChoices):
    """What a piece of evidence is."""

    LINK = "link", _("link")
    FILE = "file", _("file")


@tracked()
class Answer(models.Model):
    """The answer to one question of a round; there is one for each from the round's beginning.

    Who answers are the departments and people it is assigned to. `version` is of the answer alone:
    it counts what was saved, and tells who comes second that somebody was there.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="answers")
    question = models.CharField(max_length=60)
    departments = ArrayField(models.UUIDField(), default=list, blank=True)
    people = ArrayField(models.UUIDField(), default=list, blank=True)
    value = models.CharField(max_length=8, choices=Value, blank=True, default="")
    note = EncryptedTextField(blank=True, default="", max_length=LONGEST_NOTE)
    as_of = models.DateField(null=True, blank=True)
    confidence = models.CharField(max_length=6, choices=Confidence, blank=True, default="")
    version = models.PositiveIntegerField(default=0)
    answered_by = models.UUIDField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Privacy:
        plain = (
            *("id", "round", "question", "departments", "people", "value", "as_of"),
            *("confidence", "version", "answered_by", "answered_at"),
        )
        personal = ("note",)
        sensitive = ()

    class Meta:
        verbose_name = _("answer of the diagnosis")
        verbose_name_plural = _("answers of the diagnosis")
        constraints = [
            models.UniqueConstraint(
                fields=["round", "question"], name="diagnosis_answer_one_a_question"
            ),
            models.CheckConstraint(
                condition=Q(value__in=["", *Value.values]), name="diagnosis_answer_value_known"
            ),
            models.CheckConstraint(
                condition=Q(confidence__in=["", *Confidence.values]),
                name="diagnosis_answer_confidence_known",
            ),
            models.CheckConstraint(
                condition=Q(value="") | Q(answered_at__isnull=False),
                name="diagnosis_answer_has_its_hour",
            ),
        ]

    def __str__(self) -> str:
        return f"answer {self.pk}"


@tracked()
class Evidence(models.Model):
    """What shows an answer: a link, or a file that lies sealed outside the database under `key`.

    Without an answer it belongs to the round: the minutes of its workshop.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="evidence")
    answer = models.ForeignKey(
        Answer, null=True, blank=True, on_delete=models.CASCADE, related_name="evidence"
    )
    kind = models.CharField(max_length=4, choices=Kind)
    label = EncryptedTextField(max_length=LONGEST_LABEL)
    url = EncryptedTextField(blank=True, default="", max_length=LONGEST_URL)
    content = models.CharField(max_length=6, blank=True, default="")
    size = models.PositiveIntegerField(default=0)
    key = models.CharField(max_length=200, blank=True, default="")
    added_by = models.UUIDField(null=True, blank=True)
    added_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = (
            *("id", "round", "answer", "kind", "content", "size", "key", "added_by", "added_at"),
        )
        personal = ("label", "url")
        sensitive = ()

    class Meta:
        verbose_name = _("evidence of an answer")
        verbose_name_plural = _("evidence of answers")
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="link", key="", size=0)
                | (Q(kind="file", size__gt=0) & ~Q(key="")),
                name="diagnosis_evidence_link_or_file",
            ),
            models.UniqueConstraint(
                fields=["key"], condition=~Q(key=""), name="diagnosis_evidence_key_once"
            ),
        ]

    def __str__(self) -> str:
        return f"evidence {self.pk}"

    @property
    def goes_by_its_file(self) -> bool:
        """Whether it is called as its file was: file names name people, so none leaves the city."""
        return self.kind == Kind.FILE and bool(_FILE_NAME.search(str(self.label)))


class GapState(models.TextChoices):
    """What became of a gap."""

    OPEN = "open", pgettext_lazy("gap", "to be planned")
    PLANNED = "planned", pgettext_lazy("gap", "in the plan")
    DROPPED = "dropped", pgettext_lazy("gap", "set aside")


@tracked()
class Finding(models.Model):
    """A gap noted in a round, of a question or of a whole area: what a plan makes actions of.

    `action` is the plan's own key, once it took the gap up. `version` counts what was written, and
    tells who comes second that somebody was there.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="findings")
    question = models.CharField(max_length=60, blank=True, default="")
    area = models.CharField(max_length=60)
    note = EncryptedTextField(blank=True, default="", max_length=LONGEST_NOTE)
    state = models.CharField(max_length=7, choices=GapState, default=GapState.OPEN)
    action = models.UUIDField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1, db_default=1)
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = (
            *("id", "round", "question", "area", "state", "action", "version"),
            *("created_by", "created_at"),
        )
        personal = ("note",)
        sensitive = ()

    class Meta:
        verbose_name = _("gap noted in the diagnosis")
        verbose_name_plural = _("gaps noted in the diagnosis")
        constraints = [
            models.UniqueConstraint(
                fields=["round", "area", "question"], name="diagnosis_finding_noted_once"
            ),
            models.CheckConstraint(
                condition=Q(state__in=list(GapState.values)), name="diagnosis_finding_state_known"
            ),
            models.CheckConstraint(condition=~Q(area=""), name="diagnosis_finding_has_an_area"),
            models.CheckConstraint(
                condition=Q(state="planned", action__isnull=False)
                | (~Q(state="planned") & Q(action=None)),
                name="diagnosis_finding_planned_has_its_action",
            ),
        ]

    def __str__(self) -> str:
        return f"gap {self.pk}"
