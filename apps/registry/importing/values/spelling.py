"""Words as they sound and one slip apart: "radicasion", "traabjo", "antec." are known words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

SHORTEST_SLIP = 5
SHORTEST_ABBREVIATION = 3
# Spanish as it sounds in America: the letters that people confuse are one.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"sc(?=[ei])", "s"),
        (r"ch", "#"),
        (r"c(?=[ei])", "s"),
        (r"qu(?=[ei])", "k"),
        (r"[cq]", "k"),
        (r"[zx]", "s"),
        (r"v", "b"),
        (r"ll", "y"),
        (r"g(?=[ei])", "j"),
        (r"h", ""),
        (r"m(?=[bp])", "n"),
        (r"(.)\1+", r"\1"),
    )
)


def sound(word: str) -> str:
    """A plain word as it is heard."""
    for pattern, heard in _SOUNDS:
        word = pattern.sub(heard, word)
    return word


def one_slip(first: str, second: str) -> bool:
    """One letter wrong, missing, too many, or two neighbours changed over."""
    if abs(len(first) - len(second)) > 1:
        return False
    short, long = sorted((first, second), key=len)
    place = next((i for i, letter in enumerate(short) if letter != long[i]), None)
    if place is None:
        return True
    if len(short) < len(long):
        return short[place:] == long[place + 1 :]
    swapped = short[place : place + 2] == long[place : place + 2][::-1]
    after = place + (2 if swapped else 1)
    return short[after:] == long[after:]


@dataclass
class Vocabulary:
    """Known words; `stems` are beginnings that any ending may follow."""

    words: frozenset[str]
    stems: frozenset[str]
    _heard: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for word in sorted({*self.words, *self.stems}):
            self._heard.setdefault(sound(word), word)

    def knows(self, word: str) -> bool:
        """Whether the word is one of these, or begins like one."""
        return word in self.words or any(
            word.startswith(stem) for stem in self.stems if len(stem) > SHORTEST_SLIP
        )

    def mend(self, word: str) -> str:
        """The known word meant, or the word as it is."""
        if len(word) < SHORTEST_SLIP or not word.isalpha() or self.knows(word):
            return word
        heard = sound(word)
        if heard in self._heard:
            return self._heard[heard]
        stem = next((s for s in self._long_stems() if heard.startswith(sound(s))), "")
        return stem or self._slipped(word)

    def _long_stems(self) -> Iterable[str]:
        return (stem for stem in self.stems if len(stem) > SHORTEST_SLIP)

    def _slipped(self, word: str) -> str:
        near = {known for known in self.words if _near(word, known)}
        for stem in self._long_stems():
            if stem[0] == word[0] and any(
                one_slip(word[: len(stem) + more], stem) for more in (-1, 0, 1)
            ):
                near.add(stem)
        return max(near, key=lambda known: (_same_start(word, known), len(known)), default=word)

    def beginning_with(self, start: str) -> list[str]:
        """Known words that an abbreviation may stand for."""
        if len(start) < SHORTEST_ABBREVIATION:
            return []
        return sorted(word for word in {*self.words, *self.stems} if word.startswith(start))


def _near(word: str, known: str) -> bool:
    return len(known) >= SHORTEST_SLIP and known[0] == word[0] and one_slip(word, known)


def _same_start(first: str, second: str) -> int:
    letters = zip(first, second, strict=False)
    return next((place for place, (a, b) in enumerate(letters) if a != b), len(first))
