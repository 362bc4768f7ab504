"""Codes that are given to somebody and kept as a hash: of a receipt, of a link, of a download."""

from __future__ import annotations

import secrets
from typing import Final

from kernel.crypto import blind_index

# Without letters and digits that are read for one another.
_LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_RECEIPT: Final = 12
_PIN: Final = 6


def receipt() -> str:
    """A code to ask how far a request is: twelve characters in groups of four."""
    drawn = "".join(secrets.choice(_LETTERS) for _ in range(_RECEIPT))
    return "-".join(drawn[at : at + 4] for at in range(0, _RECEIPT, 4))


def pin() -> str:
    """A code that is told apart from a link."""
    return "".join(secrets.choice("0123456789") for _ in range(_PIN))


def link() -> str:
    """What makes a link impossible to guess."""
    return secrets.token_urlsafe(24)


def hashed(code: str, *, of: str) -> str:
    """How a code is kept; spaces, hyphens and small letters don't matter, but in a link."""
    told = code if of == "link" else "".join(code.upper().replace("-", " ").split())
    return blind_index(told[:200], purpose=f"rights {of}")
