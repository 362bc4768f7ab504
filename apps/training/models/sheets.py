"""Sheets of attendance that people have: read, mapped, looked at, loaded; the file goes away."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.training.models.editions import Edition
from kernel.crypto import EncryptedTextField
from kernel.ids import new_id


class AttendanceSheet(models.Model):
    """One file of names by sessions, of one edition.

    `columns` says what each column holds: "name", "family", "given", "email", "document", the id of
    a session, or nothing. `choices` says who a row is of where the names leave it open: by the
    number of the row, the id of a person, "new" or "skip".
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="sheets")
    file_key = models.CharField(max_length=200, blank=True, default="")
    file_name = EncryptedTextField(blank=True, default="")
    columns = models.JSONField(default=list)
    choices = models.JSONField(default=dict)
    # What was loaded: marks written, rows refused.
    written = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    created_by = models.UUIDField()
    created_at = models.DateTimeField(default=timezone.now)
    loaded_at = models.DateTimeField(null=True, blank=True)
    loaded_by = models.UUIDField(null=True, blank=True)

    class Privacy:
        plain = (
            *("id", "edition", "file_key", "columns", "choices", "written", "refused"),
            *("created_by", "created_at", "loaded_at", "loaded_by"),
        )
        personal = ("file_name",)
        sensitive = ()

    class Meta:
        verbose_name = _("sheet of attendance")
        verbose_name_plural = _("sheets of attendance")
        indexes = [models.Index(fields=["created_at"], name="training_sheet_by_age")]
        constraints = [
            models.CheckConstraint(
                condition=Q(loaded_at=None, written=0) | Q(loaded_at__isnull=False),
                name="training_sheet_written_when_loaded",
            )
        ]

    def __str__(self) -> str:
        return f"sheet {self.pk}"
