"""Telephone numbers out of a cell that may hold two, a name, or a remark."""

from __future__ import annotations

import re

from kernel.sheets.cells import Cell, as_text, says_nothing

_SPLIT = re.compile(r"\s*(?:[/;,|\n]|\by\b|\bo\b)\s*(?=[+(]?\d{3})", re.IGNORECASE)
_NUMBER = re.compile(r"[+(]?\d[\d\s().-]{4,}\d")


def read_phones(cell: Cell) -> tuple[str, ...]:
    """Up to two numbers, as typed without their remarks."""
    text = as_text(cell)
    if says_nothing(text):
        return ()
    found: list[str] = []
    for part in _SPLIT.split(text):
        match = _NUMBER.search(part)
        if not match:
            continue
        number = " ".join(match.group(0).split())
        if 6 <= len(digits(number)) <= 15 and len(set(digits(number))) > 1:
            found.append(number)
    return tuple(dict.fromkeys(found))[:2]


def digits(number: str) -> str:
    """Digits only."""
    return "".join(letter for letter in number if letter.isdigit())
