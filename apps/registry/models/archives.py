"""A file of all the registry's records, made in the background for whoever asked and said why."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kernel.crypto import EncryptedTextField
from kernel.ids import new_id


class ArchiveState(models.TextChoices):
    """Where a file stands."""

    ASKED = "asked", _("about to be made")
    RUNNING = "running", _("being made")
    READY = "ready", _("ready")
    CANCELLED = "cancelled", _("given up")
    GONE = "gone", _("deleted")


# The one table of legal moves. "" is a file not yet asked for.
ARCHIVE_MOVES: Final[dict[str, frozenset[str]]] = {
    "": frozenset({ArchiveState.ASKED}),
    ArchiveState.ASKED: frozenset({ArchiveState.RUNNING, ArchiveState.CANCELLED}),
    ArchiveState.RUNNING: frozenset({ArchiveState.READY, ArchiveState.CANCELLED}),
    ArchiveState.READY: frozenset({ArchiveState.GONE}),
    ArchiveState.CANCELLED: frozenset(),
    ArchiveState.GONE: frozenset(),
}


class Archive(models.Model):
    """One file. What is made of it so far lies in pieces, each encrypted."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    state = models.CharField(max_length=10, choices=ArchiveState, default=ArchiveState.ASKED)
    reason = EncryptedTextField()
    asked_by = models.UUIDField()
    asked_at = models.DateTimeField(auto_now_add=True)
    # The table being written, the last key written of it, and what was written: [table, file].
    part = models.PositiveSmallIntegerField(default=0)
    after = models.CharField(max_length=64, blank=True)
    pieces = models.JSONField(default=list, blank=True)
    rows_total = models.PositiveIntegerField(default=0)
    rows_done = models.PositiveIntegerField(default=0)
    file_key = models.CharField(max_length=200, blank=True)
    file_size = models.PositiveBigIntegerField(default=0)
    touched_at = models.DateTimeField(auto_now=True)

    class Privacy:
        plain = (
            *("id", "state", "asked_by", "asked_at", "part", "pieces", "rows_total", "rows_done"),
            *("file_key", "file_size", "touched_at"),
        )
        personal = ("reason", "after")
        sensitive = ()

    class Meta:
        verbose_name = _("file of all records")
        verbose_name_plural = _("files of all records")
        indexes = [models.Index(fields=["asked_by", "-asked_at"], name="registry_archive_by_whom")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=list(ArchiveState.values)),
                name="registry_archive_state_known",
            ),
            models.CheckConstraint(
                condition=Q(state="ready") ^ Q(file_key=""), name="registry_archive_ready_has_file"
            ),
        ]

    def __str__(self) -> str:
        return f"archive {self.pk}"


class ArchiveStep(models.Model):
    """A state a file came into: rows that are only added."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    archive = models.ForeignKey(Archive, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(max_length=10, choices=ArchiveState)
    taken_by = models.UUIDField(null=True, blank=True)
    taken_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = ("id", "archive", "state", "taken_by", "taken_at")
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("step of a file of all records")
        verbose_name_plural = _("steps of a file of all records")
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=list(ArchiveState.values)),
                name="registry_archivestep_state_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state} {self.pk}"
