"""The tables every scope has."""

from __future__ import annotations

from kernel.models.keys import DataKey
from kernel.models.ledger import LedgerAnchor, LedgerEntry, LedgerSeal, Sighting
from kernel.models.outbox import Outbox

__all__ = ["DataKey", "LedgerAnchor", "LedgerEntry", "LedgerSeal", "Outbox", "Sighting"]
