"""Finding code-list words in free text: whole phrases first, then the phrases inside a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from apps.registry.importing.values.spelling import Vocabulary
from kernel.sheets.cells import plain, says_nothing

_SEPARATORS = re.compile(r"\s*(?:[/,;+&|\n]|\s[-–]\s|\by\b|\be\b|->|→)\s*", re.IGNORECASE)
_CONNECTIVES = frozenset(
    ["a", "al", "d", "de", "del", "el", "la", "las", "los", "p", "para", "por", "x"]
)
_ABBREVIATED = re.compile(r"([^\W\d_]{2,})\.")
_MOST_READINGS = 40


@dataclass(frozen=True, slots=True)
class Found:
    """Codes in the order of the text; `unread` is text no phrase was found in."""

    codes: tuple[str, ...] = ()
    unread: str = ""


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    length: int
    code: str
    weak: bool


@dataclass(frozen=True)
class Phrases:
    """Phrase → code, searched longest first. A trailing * matches any ending of a word.

    `weak` phrases decide only where nothing else does: "denuncia", "prórroga".
    """

    table: Mapping[str, str]
    weak: frozenset[str] = frozenset()
    _patterns: list[tuple[re.Pattern[str], str, bool]] = field(default_factory=list, init=False)
    _vocabulary: list[Vocabulary] = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        longest_first = sorted(self.table.items(), key=lambda item: -len(item[0]))
        for phrase, code in longest_first:
            words = re.escape(phrase).replace(r"\*", r"[a-z]*").replace(r"\ ", " ")
            self._patterns.append((re.compile(rf"\b{words}\b"), code, phrase in self.weak))
        parts = {word for phrase in self.table for word in phrase.split()}
        stems = frozenset(word[:-1] for word in parts if word.endswith("*"))
        whole = frozenset(word for word in parts if not word.endswith("*"))
        self._vocabulary.append(Vocabulary(whole, stems))

    def read(self, text: str, overrides: Mapping[str, str] | None = None) -> Found:
        """What a cell says. `overrides` (plain text → code) are the office's own words."""
        bare = plain(text)
        if overrides and bare in overrides:
            return Found((overrides[bare],))
        if says_nothing(text):
            return Found()
        whole = self._whole(_core(bare))
        if whole:
            return Found((whole,))
        codes: list[str] = []
        for part in (part for part in _SEPARATORS.split(text) if part.strip()):
            own = (overrides or {}).get(plain(part))
            codes.extend((own,) if own else self._codes(part))
        codes = codes or self._codes(text)
        return Found(tuple(dict.fromkeys(codes))) if codes else Found((), text)

    def _whole(self, core: str) -> str:
        return next((code for pattern, code, _ in self._patterns if pattern.fullmatch(core)), "")

    def _codes(self, part: str) -> list[str]:
        """Codes of one part, of the reading that accounts for most of it."""
        best: list[_Hit] = []
        for reading in self._readings(part):
            whole = self._whole(reading)
            hits = [_Hit(0, 1_000, whole, weak=False)] if whole else self._inside(reading)
            if sum(hit.length for hit in hits) > sum(hit.length for hit in best):
                best = hits
        strong = [hit for hit in best if not hit.weak] or best
        return [hit.code for hit in sorted(strong, key=lambda hit: hit.start)]

    def _readings(self, part: str) -> Iterable[str]:
        """The text with slips mended and what its abbreviations may stand for."""
        vocabulary = self._vocabulary[0]
        abbreviated = {plain(word) for word in _ABBREVIATED.findall(part)}
        readings: list[list[str]] = [[]]
        for word in _core(plain(part)).split():
            choices = [word]
            if not vocabulary.knows(word) or word in abbreviated:
                mended = vocabulary.mend(word)
                short = word in abbreviated or (mended == word and len(word) > 3)
                choices += [mended] * (mended != word)
                choices += [w for w in vocabulary.beginning_with(word) if short and w != word]
            if len(readings) * len(choices) > _MOST_READINGS:
                choices = choices[:1]
            readings = [[*reading, choice] for choice in choices for reading in readings]
        return (" ".join(words) for words in readings)

    def _inside(self, bare: str) -> list[_Hit]:
        """The phrases in a text, longest first, each part of the text used once."""
        hits: list[_Hit] = []
        for pattern, code, weak in self._patterns:
            found = pattern.search(bare)
            if found:
                length = found.end() - found.start()
                hits.append(_Hit(found.start(), length, code, weak))
                bare = bare[: found.start()] + "#" * length + bare[found.end() :]
        return hits


def _core(bare: str) -> str:
    """Without the words that tell nothing apart: "convalidación título" is the same phrase."""
    kept = [word for word in bare.split() if word not in _CONNECTIVES]
    return " ".join(kept) if kept else bare


def phrases(words: Mapping[str, str], weak: str = "") -> Phrases:
    """Build from code → "phrase|phrase"; phrases may be typed with accents."""
    table: dict[str, str] = {}
    for code, text in words.items():
        for phrase in _split(text):
            table[phrase] = code
    return Phrases(table, frozenset(_split(weak)))


def _split(text: str) -> Iterable[str]:
    for phrase in text.replace("\n", " ").split("|"):
        core = _core(plain(phrase))
        if core:
            yield core + ("*" if phrase.strip().endswith("*") else "")
