"""A piece of a file as it was read: rows in the registry's codes, sealed, until they are loaded."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.registry.models.imports import ImportJob
from kernel.crypto import EncryptedTextField


class ImportPiece(models.Model):
    """So many rows of a file that waits or is loading. `reading` tells one reading from another."""

    id = models.BigAutoField(primary_key=True)
    job = models.ForeignKey(ImportJob, on_delete=models.CASCADE, related_name="pieces")
    reading = models.UUIDField()
    part = models.CharField(max_length=40, blank=True)
    first = models.PositiveIntegerField()
    rows = models.PositiveIntegerField()
    content = EncryptedTextField()

    class Privacy:
        plain = ("id", "job", "reading", "part", "first", "rows")
        personal = ()
        sensitive = ("content",)

    class Meta:
        verbose_name = _("piece of a file")
        verbose_name_plural = _("pieces of a file")
        constraints = [
            models.UniqueConstraint(
                fields=["job", "reading", "first"], name="registry_importpiece_once"
            ),
        ]

    def __str__(self) -> str:
        return f"piece of {self.job_id}"
