"""The ledger of a scope: each row of history once, in order, under a chain of hashes.

Written by the database alone (``kernel/sql/ledger.sql``), read by the history page and by the
verification. Nobody who signs in to the scope may add to it or change it.
"""

from __future__ import annotations

from typing import ClassVar

import pgtrigger
from django.db import models
from django.utils import timezone


def stands(name: str) -> pgtrigger.Protect:
    """Refuse changes and removals to everybody who does not take the trigger away first."""
    return pgtrigger.Protect(name=name, operation=pgtrigger.Update | pgtrigger.Delete)


class LedgerEntry(models.Model):
    """One row of history: where it stands, who did what to which thing, and its digest.

    ``width`` is how many columns the row had when it was entered: columns added later are not part
    of its digest. ``batch`` is the id of the first entry of the same transaction.
    """

    id = models.BigAutoField(primary_key=True)
    batch = models.BigIntegerField()
    at = models.DateTimeField()
    source = models.CharField(max_length=63)
    row = models.CharField(max_length=64)
    verb = models.CharField(max_length=20)
    actor = models.UUIDField(null=True)
    object = models.UUIDField(null=True)
    width = models.PositiveSmallIntegerField()
    digest = models.BinaryField()

    class Privacy:
        plain: ClassVar = ("id", "batch", "at", "source", "row", "verb", "width", "digest")
        # Whose record it is, and who looked at it.
        personal: ClassVar = ("actor", "object")

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["source", "id"], name="kernel_ledger_by_source"),
            models.Index(
                fields=["actor", "id"],
                condition=models.Q(actor__isnull=False),
                name="kernel_ledger_by_actor",
            ),
            models.Index(
                fields=["object", "id"],
                condition=models.Q(object__isnull=False),
                name="kernel_ledger_by_object",
            ),
        ]
        triggers: ClassVar = [stands("entry_stands")]

    def __str__(self) -> str:
        return f"{self.source} {self.row}"


class LedgerSeal(models.Model):
    """The entries of one transaction, linked to all before them; ``seq`` has no gaps."""

    seq = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    batch = models.BigIntegerField()
    upto = models.BigIntegerField()
    entries = models.PositiveIntegerField()
    chain = models.BinaryField()

    class Privacy:
        plain: ClassVar = ("seq", "at", "batch", "upto", "entries", "chain")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["batch"], name="kernel_ledgerseal_one_per_batch"),
        ]
        triggers: ClassVar = [stands("seal_stands")]

    def __str__(self) -> str:
        return str(self.seq)


class LedgerAnchor(models.Model):
    """A seal, signed with a key that is not in the database.

    Kept twice: in the scope itself and, as the public table's row of that ``place``, outside it.
    ``restored`` says that the ledger rightly ends at ``seq``: a backup was put back.
    """

    class Kind(models.TextChoices):
        HEAD = "head"
        RESTORED = "restored"

    id = models.BigAutoField(primary_key=True)
    place = models.CharField(max_length=63)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.HEAD)
    seq = models.BigIntegerField()
    chain = models.BinaryField()
    at = models.DateTimeField(default=timezone.now)
    reason = models.CharField(max_length=200, blank=True, default="")
    mac = models.BinaryField()

    class Privacy:
        plain: ClassVar = ("id", "place", "kind", "seq", "chain", "at", "reason", "mac")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(kind__in=["head", "restored"]),
                name="kernel_ledgeranchor_kind_known",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["place", "seq"], name="kernel_ledgeranchor_by_place")
        ]
        triggers: ClassVar = [stands("anchor_stands")]

    def __str__(self) -> str:
        return f"{self.place} {self.seq}"


class Redaction(models.Model):
    """A row of history from which personal data was taken because a law asks for it; signed.

    ``digest`` is of the row as it is since, in its first ``width`` columns; what it was before
    stays sealed in its entry. ``erasure`` is what it was done for. Without the signature, made with
    a key that is not in the database, the row counts as tampered with.
    """

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField(default=timezone.now)
    source = models.CharField(max_length=63)
    row = models.CharField(max_length=64)
    width = models.PositiveSmallIntegerField()
    digest = models.BinaryField()
    reason = models.CharField(max_length=40)
    erasure = models.UUIDField()
    mac = models.BinaryField()

    class Privacy:
        plain: ClassVar = (
            *("id", "at", "source", "row", "width", "digest", "reason", "mac"),
            "erasure",
        )

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~models.Q(reason=""), name="kernel_redaction_says_why"
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["source", "row", "-id"], name="kernel_redaction_of_row")
        ]
        triggers: ClassVar = [stands("redaction_stands")]

    def __str__(self) -> str:
        return f"{self.source} {self.row}"


class Sighting(models.Model):
    """Somebody saw, took away, signed in: what leaves no other trace. Never what was seen."""

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField(default=timezone.now)
    verb = models.CharField(max_length=20)
    kind = models.CharField(max_length=60)
    object = models.UUIDField(null=True)
    actor = models.UUIDField(null=True)
    route = models.CharField(max_length=80, blank=True, default="")
    reason = models.CharField(max_length=40, blank=True, default="")
    count = models.PositiveIntegerField(null=True)
    request = models.CharField(max_length=40, blank=True, default="")
    address = models.CharField(max_length=45, blank=True, default="")

    class Privacy:
        plain: ClassVar = ("id", "at", "verb", "kind", "route", "reason", "count", "request")
        personal: ClassVar = ("object", "actor", "address")

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~models.Q(verb="") & ~models.Q(kind=""),
                name="kernel_sighting_says_what",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["actor", "object", "at"], name="kernel_sighting_lately"),
            models.Index(
                fields=["at"], condition=models.Q(verb="verify"), name="kernel_sighting_verified"
            ),
        ]
        triggers: ClassVar = [stands("sighting_stands")]

    def __str__(self) -> str:
        return f"{self.verb} {self.kind} {self.object}"
