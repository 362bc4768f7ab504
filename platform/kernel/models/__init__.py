"""The tables every scope has."""

from __future__ import annotations

from kernel.models.keys import DataKey
from kernel.models.ledger import LedgerAnchor, LedgerEntry, LedgerSeal, Redaction, Sighting
from kernel.models.outbox import Outbox
from kernel.models.vault import Erasure, VaultRecord

__all__ = [
    "DataKey",
    "Erasure",
    "LedgerAnchor",
    "LedgerEntry",
    "LedgerSeal",
    "Outbox",
    "Redaction",
    "Sighting",
    "VaultRecord",
]
