"""The data keys of a scope, each wrapped by the key encryption key of the installation."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils import timezone

from kernel import ids


class DataKey(models.Model):
    """One wrapped key. Without MC_KEY_ENCRYPTION_KEY the row opens nothing.

    There is one active key for sealing and one for blind indexes: sealing keys can be replaced
    while old ones still open what they sealed; replacing the index key would lose every search.
    """

    class Purpose(models.TextChoices):
        SEAL = "seal"
        INDEX = "index"

    id = models.UUIDField(primary_key=True, default=ids.new_id, editable=False)
    purpose = models.CharField(max_length=8, choices=Purpose.choices)
    wrapped = models.BinaryField()
    active = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=timezone.now)
    retired_at = models.DateTimeField(null=True, blank=True)

    class Privacy:
        plain: ClassVar = ("id", "purpose", "active", "created_at", "retired_at")
        sensitive: ClassVar = ("wrapped",)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["purpose"],
                condition=models.Q(active=True),
                name="kernel_datakey_one_active_per_purpose",
            ),
            models.CheckConstraint(
                condition=models.Q(purpose__in=["seal", "index"]),
                name="kernel_datakey_purpose_known",
            ),
            models.CheckConstraint(
                condition=models.Q(active=True, retired_at__isnull=True)
                | models.Q(active=False, retired_at__isnull=False),
                name="kernel_datakey_retired_when_inactive",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.purpose} {self.id}"
