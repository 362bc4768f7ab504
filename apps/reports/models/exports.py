"""A file of figures or of consultations that is made in the background."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kernel.crypto import EncryptedTextField
from kernel.history import tracked
from kernel.ids import new_id


class State(models.TextChoices):
    """Where a file stands."""

    ASKED = "asked", _("about to be made")
    RUNNING = "running", _("being made")
    READY = "ready", _("ready")
    FAILED = "failed", _("could not be made")
    CANCELLED = "cancelled", pgettext_lazy("file", "cancelled")
    GONE = "gone", _("deleted")


# The one table of legal moves. "" is a file not yet asked for; a worker that died leaves "running".
MOVES: Final[dict[str, frozenset[str]]] = {
    "": frozenset({State.ASKED}),
    State.ASKED: frozenset({State.RUNNING, State.CANCELLED}),
    State.RUNNING: frozenset({State.RUNNING, State.READY, State.FAILED, State.CANCELLED}),
    State.READY: frozenset({State.GONE}),
    State.FAILED: frozenset(),
    State.CANCELLED: frozenset(),
    State.GONE: frozenset(),
}
# What opens in a spreadsheet of an old PC; whoever needs more takes fewer days at a time.
MOST_ROWS: Final = 100_000
FINAL: Final = frozenset(state for state, moves in MOVES.items() if not moves)


class Content(models.TextChoices):
    """What a file holds."""

    TABLE = "table", _("The table of figures")
    ROWS = "rows", _("The consultations, one in each row")


class FileFormat(models.TextChoices):
    """Of what kind a file is."""

    XLSX = "xlsx", _("Spreadsheet (XLSX)")
    CSV = "csv", _("Text (CSV)")
    PDF = "pdf", _("Document (PDF)")


@tracked()
class ReportExport(models.Model):
    """One file: what it is of, who asked and why, and where it lies until it is deleted."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    state = models.CharField(max_length=10, choices=State, default=State.ASKED)
    content = models.CharField(max_length=10, choices=Content)
    file_format = models.CharField(max_length=5, choices=FileFormat)
    # Codes and days, as they stand in the URL of the page.
    query = models.JSONField(default=dict)
    personal = models.BooleanField(default=False)
    reason = EncryptedTextField(blank=True, default="")
    language = models.CharField(max_length=10)
    asked_by = models.UUIDField()
    asked_at = models.DateTimeField(auto_now_add=True)
    rows_total = models.PositiveIntegerField(default=0)
    rows_done = models.PositiveIntegerField(default=0)
    problem = models.CharField(max_length=20, blank=True)
    file_key = models.CharField(max_length=200, blank=True)
    file_size = models.PositiveIntegerField(default=0)
    touched_at = models.DateTimeField(auto_now=True)

    class Privacy:
        plain = (
            "id",
            "state",
            "content",
            "file_format",
            "query",
            "personal",
            "language",
            "asked_by",
            "asked_at",
            "rows_total",
            "rows_done",
            "problem",
            "file_key",
            "file_size",
            "touched_at",
        )
        personal = ("reason",)
        sensitive = ()

    class Meta:
        verbose_name = _("file of a report")
        verbose_name_plural = _("files of reports")
        indexes = [
            models.Index(fields=["asked_by", "-asked_at"], name="reports_export_by_whom"),
            models.Index(fields=["state", "touched_at"], name="reports_export_state"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=list(State.values)), name="reports_export_state_known"
            ),
            models.CheckConstraint(
                condition=Q(content__in=list(Content.values)), name="reports_export_content_known"
            ),
            models.CheckConstraint(
                condition=Q(file_format__in=list(FileFormat.values)),
                name="reports_export_format_known",
            ),
            models.CheckConstraint(
                condition=Q(state="ready") ^ Q(file_key=""), name="reports_export_ready_has_a_file"
            ),
            models.CheckConstraint(
                condition=Q(personal=False) | Q(content="rows"),
                name="reports_export_figures_name_nobody",
            ),
        ]

    def __str__(self) -> str:
        return f"export {self.pk}"


class ExportStep(models.Model):
    """A state a file came into: rows that are only added."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    export = models.ForeignKey(ReportExport, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(max_length=10, choices=State)
    taken_by = models.UUIDField(null=True, blank=True)
    taken_at = models.DateTimeField(auto_now_add=True)

    class Privacy:
        plain = ("id", "export", "state", "taken_by", "taken_at")
        personal = ()
        sensitive = ()

    class Meta:
        verbose_name = _("step of a file")
        verbose_name_plural = _("steps of a file")
        indexes = [models.Index(fields=["export", "taken_at"], name="reports_step_order")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=list(State.values)), name="reports_step_state_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state} {self.pk}"
