"""Work promised inside a transaction, to be sent to the broker after it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import ClassVar

from django.db import models
from django.db.models.functions import Coalesce
from django.utils import timezone

from kernel import ids


class OutboxQuerySet(models.QuerySet["Outbox"]):
    """Questions about promised work."""

    def waiting(self) -> OutboxQuerySet:
        """Return what was promised and not sent, oldest first."""
        return self.filter(sent_at__isnull=True).order_by("created_at")

    def late(self, now: datetime, patience: timedelta) -> OutboxQuerySet:
        """Return what should have been sent by now and was not, oldest first.

        What is to be sent at once gets ``patience``: its own process sends it after the commit.
        """
        at_once = models.Q(due_at__isnull=True, created_at__lt=now - patience)
        return self.waiting().filter(at_once | models.Q(due_at__lte=now))

    def soonest(self) -> datetime | None:
        """Return from when on there is something to look at; None when everything has ended."""
        begins = Coalesce("due_at", "created_at")
        found = self.filter(ended_at__isnull=True).aggregate(soonest=models.Min(begins))
        moment: datetime | None = found["soonest"]
        return moment

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
    it is at it: brokers lose messages and workers die, and neither can tell. ``due_at`` is when it
    may be sent at the earliest, empty for at once; ``queue`` whose worker takes it.
    """

    id = models.UUIDField(primary_key=True, default=ids.new_id, editable=False)
    task = models.CharField(max_length=200)
    payload = models.JSONField(default=dict)
    # With a default of the database's own: the code of before goes on promising without it.
    queue = models.CharField(max_length=60, blank=True, default="", db_default="")
    created_at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField(null=True, blank=True)
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
            "queue",
            "created_at",
            "due_at",
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
