"""Work promised inside a transaction, to be sent to the broker after it."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db import models
from django.utils import timezone

from kernel import ids


class OutboxQuerySet(models.QuerySet["Outbox"]):
    """Questions about promised work."""

    def waiting(self) -> OutboxQuerySet:
        """Return what was promised and not sent, oldest first."""
        return self.filter(sent_at__isnull=True).order_by("created_at")

    def silent(self, since: datetime) -> OutboxQuerySet:
        """Return what a worker began and did not end, and said nothing of since then."""
        return self.filter(ended_at__isnull=True, heard_at__lt=since).order_by("created_at")

    def not_begun(self, since: datetime) -> OutboxQuerySet:
        """Return what was last sent before then and no worker has begun since it was sent."""
        return self.filter(
            ended_at__isnull=True, heard_at__isnull=True, sent_at__lt=since
        ).order_by("created_at")


class Outbox(models.Model):
    """One task to send. The payload holds identifiers only: the broker is not a registry.

    ``sent_at`` is when it was last sent, ``heard_at`` when the worker that took it last said that
    it is at it: brokers lose messages and workers die, and neither can tell.
    """

    id = models.UUIDField(primary_key=True, default=ids.new_id, editable=False)
    task = models.CharField(max_length=200)
    payload = models.JSONField(default=dict)
    created_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True, blank=True)
    heard_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveIntegerField(default=0)

    objects = OutboxQuerySet.as_manager()

    class Privacy:
        plain: ClassVar = (
            "id",
            "task",
            "payload",
            "created_at",
            "sent_at",
            "heard_at",
            "ended_at",
            "attempts",
        )

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
            ),
            models.Index(
                fields=["sent_at"],
                condition=models.Q(sent_at__isnull=False, ended_at__isnull=True),
                name="kernel_outbox_under_way",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.task} {self.id}"
