"""How an address is looked up without being readable."""

from __future__ import annotations

from kernel.crypto import blind_index

_PURPOSE = "invitation-address"


def address_index(email: str) -> str:
    """The keyed hash of an address in its one stored form."""
    return blind_index(email.strip().lower(), purpose=_PURPOSE)
