"""Work promised inside a transaction, to be sent to the broker after it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils import timezone

from kernel import ids


class OutboxQuerySet(models.QuerySet["Outbox"]):
    """Questions about promised work."""

    def waiting(self) -> OutboxQuerySet:
        """Return what was promised and not sent, oldest first."""
        return self.filter(sent_at__isnull=True).order_by("created_at")


class Outbox(models.Model):
    """One task to send. The payload holds identifiers only: the broker is not a registry."""

    id = models.UUIDField(primary_key=True, default=ids.new_id, editable=False)
    task = models.CharField(max_length=200)
    payload = models.JSONField(default=dict)
    created_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveIntegerField(default=0)

    objects = OutboxQuerySet.as_manager()

    class Privacy:
        plain: ClassVar = ("id", "task", "payload", "created_at", "sent_at", "attempts")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(condition=~models.Q(task=""), name="kernel_outbox_names_a_task"),
            models.CheckConstraint(
                condition=models.Q(sent_at__isnull=True)
                | models.Q(sent_at__gte=models.F("created_at")),
                name="kernel_outbox_sent_after_promised",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["created_at"],
                condition=models.Q(sent_at__isnull=True),
                name="kernel_outbox_waiting",
            )
        ]

    def __str__(self) -> str:
        return f"{self.task} {self.id}"
