"""What a scope's database knows of its vault, which lies outside it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils import timezone

from kernel.models.ledger import stands


class VaultRecord(models.Model):
    """Which vault holds the owners' keys of this scope: another one opens nothing."""

    id = models.UUIDField(primary_key=True)
    made_at = models.DateTimeField(default=timezone.now)

    class Privacy:
        plain: ClassVar = ("id", "made_at")

    def __str__(self) -> str:
        return str(self.id)


class Erasure(models.Model):
    """An owner whose key was destroyed, and whose rows were emptied here afterwards.

    The vault names all whose key was destroyed. Who is named there and not here, because a backup
    was put back, has rows that must be emptied before anybody may come in.
    """

    owner = models.UUIDField(primary_key=True)
    at = models.DateTimeField(default=timezone.now)
    replayed = models.BooleanField(default=False)

    class Privacy:
        plain: ClassVar = ("owner", "at", "replayed")

    class Meta:
        triggers: ClassVar = [stands("erasure_stands")]

    def __str__(self) -> str:
        return str(self.owner)
