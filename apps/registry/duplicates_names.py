"""How alike two names are to Spanish ears and to hurried fingers. Pure: words in, likeness out.

Every language of the people attended is heard here as an officer would write it down: b and v, s, c
and z, ll and y, a silent h are one sound each.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kernel.text import fold

_PARTICLES = """de del la las los el y e da das do dos di van von der den san santa vda viuda v
sra sr don dona ben bin al ould"""
PARTICLES = frozenset(_PARTICLES.split())
SLIP, HEARD, SHORT, NEAR = 0.9, 0.95, 0.6, 0.75
_LONG_ENOUGH, _LONG = 4, 7
_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"sch|sh|ch", "X"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"ck", "k"),
        (r"h", ""),
        (r"qu(?=[ei])", "k"),
        (r"q", "k"),
        (r"gu(?=[ei])", "G"),
        (r"g(?=[ei])", "j"),
        (r"g", "G"),
        (r"c(?=[ei])", "s"),
        (r"c", "k"),
        (r"^x(?=[ei])", "j"),
        (r"[zx]", "s"),
        (r"ll", "i"),
        (r"y", "i"),
        (r"v|w", "b"),
        (r"m(?=[bpn])", "n"),
        (r"(.)\1+", r"\1"),
        (r"e", "i"),
        (r"o", "u"),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """What a folded word sounds like; words written otherwise and said alike share it."""
    for pattern, replacement in _RULES:
        word = pattern.sub(replacement, word)
    return word


def words_of(text: str) -> tuple[str, ...]:
    """The words of a name that tell people apart, folded, each once: "X de la Y" is X and Y."""
    found = fold(text).split()
    telling = [word for word in found if word not in PARTICLES]
    return tuple(dict.fromkeys(telling or found))


@lru_cache(maxsize=100_000)
def likeness(first: str, second: str) -> float:
    """From 0 to 1: the same word, said alike, a slip of the fingers away, an initial, or other."""
    if first == second:
        return 1.0
    if _other_gender(first, second):
        return 0.0
    if sound(first) == sound(second):
        return HEARD
    short, long = sorted((first, second), key=len)
    if len(short) != 2 and long.startswith(short):
        return SHORT
    return _mistyped(short, long) if len(short) >= _LONG_ENOUGH else 0.0


def _mistyped(short: str, long: str) -> float:
    """How likely one is the other with a slip or two of the fingers."""
    if slips(short, long, 1) <= 1:
        return SLIP
    if len(short) > _LONG_ENOUGH and slips(sound(short), sound(long), 1) <= 1:
        return SLIP
    return NEAR if len(short) >= _LONG and slips(short, long, 2) <= 2 else 0.0


def _other_gender(first: str, second: str) -> bool:
    """Mario and Maria, Daniel and Daniela: a letter apart and two people."""
    if first[:-1] == second[:-1] and {first[-1:], second[-1:]} <= {"a", "o", "e"}:
        return True
    short, long = sorted((first, second), key=len)
    return long == short + "a"


def slips(first: str, second: str, most: int) -> int:
    """How many letters were left out, added, changed or swapped; `most` + 1 when more."""
    if abs(len(first) - len(second)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, a in enumerate(first, 1):
        previous, before, row = before, row, [i] + [0] * len(second)
        for j, b in enumerate(second, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == second[j - 2] and first[i - 2] == b:
                row[j] = min(row[j], previous[j - 2] + 1)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def paired(first: Sequence[str], second: Sequence[str]) -> list[tuple[str, str, float]]:
    """The words of two names set against each other, best likeness first, each used once."""
    every = sorted(
        (
            (likeness(a, b), -abs(i - j), a, b)
            for i, a in enumerate(first)
            for j, b in enumerate(second)
        ),
        reverse=True,
    )
    used_first: set[str] = set()
    used_second: set[str] = set()
    pairs: list[tuple[str, str, float]] = []
    for degree, _near, a, b in every:
        if degree and a not in used_first and b not in used_second:
            used_first.add(a)
            used_second.add(b)
            pairs.append((a, b, degree))
    return pairs
