"""The code both sides call a referral by: short, told by phone without mistakes, says nothing."""

from __future__ import annotations

import secrets

# Without letters and digits that are taken for one another.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 8


def draw() -> str:
    """Another code."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def spoken(code: str) -> str:
    """As it is written for people: ABCD-2345."""
    return f"{code[:4]}-{code[4:]}"


def tidy(typed: str) -> str:
    """What somebody typed, as it is stored."""
    return "".join(char for char in typed.upper() if char in ALPHABET)[: LENGTH + 1]
