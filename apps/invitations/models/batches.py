"""A list of people to invite: where it stands, what it will do or did, which rows it refused."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id


class BatchState(models.TextChoices):
    """Where a list stands."""

    UPLOADED = "uploaded", _("being read")
    READY = "ready", _("waiting for your confirmation")
    QUEUED = "queued", _("about to start")
    RUNNING = "running", _("inviting")
    DONE = "done", pgettext_lazy("list of people", "done")
    CANCELLED = "cancelled", pgettext_lazy("list of people", "cancelled")
    FAILED = "failed", _("could not be read")


# The one table of legal moves. "" is a list not yet received; a list that is about to start can
# be taken back as if it had not been confirmed.
BATCH_MOVES: dict[str, frozenset[str]] = {
    "": frozenset({BatchState.UPLOADED}),
    BatchState.UPLOADED: frozenset({BatchState.READY, BatchState.FAILED, BatchState.CANCELLED}),
    BatchState.READY: frozenset({BatchState.UPLOADED, BatchState.QUEUED, BatchState.CANCELLED}),
    BatchState.QUEUED: frozenset({BatchState.READY, BatchState.RUNNING, BatchState.CANCELLED}),
    BatchState.RUNNING: frozenset({BatchState.DONE, BatchState.FAILED, BatchState.CANCELLED}),
    BatchState.DONE: frozenset(),
    BatchState.CANCELLED: frozenset(),
    BatchState.FAILED: frozenset(),
}
WORKING = frozenset({BatchState.UPLOADED, BatchState.QUEUED, BatchState.RUNNING})
FINAL = frozenset(state for state, moves in BATCH_MOVES.items() if not moves)


class Source(models.TextChoices):
    """How a list came."""

    FILE = "file", _("sheet")
    PASTED = "pasted", _("pasted list")
    API = "api", _("program")


@tracked(exclude=("file_name", "columns", "samples", "next_row", "touched_at", "expected"))
class Batch(models.Model):
    """One list of people. What it held stays in an encrypted file until purged."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    state = models.CharField(max_length=10, choices=BatchState)
    source = models.CharField(max_length=10, choices=Source, default=Source.FILE)
    file_name = EncryptedTextField(blank=True, default="")
    file_key = models.CharField(max_length=200, blank=True)
    file_size = models.PositiveIntegerField(default=0)
    problem = models.CharField(max_length=30, blank=True)
    # Headings and what each column holds; samples are what a person judges them by.
    columns = models.JSONField(default=dict, blank=True)
    samples = EncryptedTextField(blank=True, default="")
    defaults = models.JSONField(default=dict, blank=True)
    expected = models.JSONField(default=dict, blank=True)
    total_rows = models.PositiveIntegerField(default=0)
    next_row = models.PositiveIntegerField(default=0)
    invited = models.PositiveIntegerField(default=0)
    gained = models.PositiveIntegerField(default=0)
    already = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    created_by = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    touched_at = models.DateTimeField(auto_now=True)
    starts_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    purged_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("list of people to invite")
        verbose_name_plural = _("lists of people to invite")
        indexes: ClassVar = [
            models.Index(fields=["-created_at", "id"], name="invitations_batch_recent")
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(state__in=list(BatchState.values)),
                name="invitations_batch_state_known",
            ),
            models.CheckConstraint(
                condition=Q(next_row__lte=F("total_rows")), name="invitations_batch_within_list"
            ),
            models.CheckConstraint(
                condition=Q(
                    next_row=F("invited") + F("gained") + F("already") + F("refused"),
                ),
                name="invitations_batch_rows_add_up",
            ),
            models.CheckConstraint(
                condition=~Q(state="done") | Q(next_row=F("total_rows")),
                name="invitations_batch_done_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(state="failed") | Q(problem=""),
                name="invitations_batch_problem_means_failed",
            ),
        ]

    class Privacy:
        plain = (
            "id",
            "state",
            "source",
            "file_key",
            "file_size",
            "problem",
            "defaults",
            "expected",
            "total_rows",
            "next_row",
            "invited",
            "gained",
            "already",
            "refused",
            "created_by",
            "created_at",
            "touched_at",
            "starts_at",
            "finished_at",
            "purged_at",
        )
        personal = ("file_name", "columns", "samples")
        sensitive = ()

    def __str__(self) -> str:
        return f"list {self.pk}"


class BatchRefusal(models.Model):
    """A row nobody was invited by: where and why, never what it held."""

    id = models.BigAutoField(primary_key=True)
    batch = models.ForeignKey(Batch, on_delete=models.CASCADE, related_name="refusals")
    place = models.PositiveIntegerField()
    row = models.PositiveIntegerField()
    column = models.CharField(max_length=120, blank=True)
    reasons = ArrayField(models.CharField(max_length=30), size=12)

    class Meta:
        verbose_name = _("row refused")
        verbose_name_plural = _("rows refused")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["batch", "place"], name="invitations_refusal_once_per_row"
            ),
        ]

    class Privacy:
        plain = ("id", "batch", "place", "row", "reasons")
        personal = ("column",)
        sensitive = ()

    def __str__(self) -> str:
        return f"row {self.row} of {self.batch_id}"
