"""What was erased for good: the proof, without whom it was about in words."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kernel.ids import new_id
from kernel.models.ledger import stands


class ErasureReason(models.TextChoices):
    """Why somebody was erased."""

    REQUEST = "request", _("The person asked for it")
    RETENTION = "retention", _("It was kept as long as it had to be")
    REPLAYED = "replayed", _("A backup was put back")


class PersonErased(models.Model):
    """That a record was erased: when, by whom, why, how many rows. Only added to."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    subject = models.UUIDField()
    reason = models.CharField(max_length=10, choices=ErasureReason)
    request = models.UUIDField(null=True, blank=True)
    rows = models.JSONField(default=dict)
    history = models.PositiveIntegerField(default=0)
    erased_by = models.UUIDField(null=True, blank=True)
    erased_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = ("id", "reason", "request", "rows", "history", "erased_by", "erased_at")
        personal = ("subject",)

    class Meta:
        verbose_name = _("erasure")
        verbose_name_plural = _("erasures")
        indexes = [models.Index(fields=["-erased_at"], name="rights_erasure_recent")]
        constraints = [
            models.CheckConstraint(
                condition=Q(reason__in=list(ErasureReason.values)),
                name="rights_erasure_reason_known",
            ),
        ]
        triggers = [stands("rights_erasure_stands")]

    def __str__(self) -> str:
        return f"erasure {self.pk}"
