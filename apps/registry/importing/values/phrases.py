"""Finding code-list words in free text: whole phrases first, then the phrases inside a cell."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from apps.registry.importing.cells import plain, says_nothing

_SEPARATORS = re.compile(r"\s*(?:[/,;+&|\n]|\s[-–]\s|\by\b|\be\b|->|→)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """Codes in the order of the text; `unread` is text no phrase was found in."""

    codes: tuple[str, ...] = ()
    unread: str = ""


@dataclass(frozen=True)
class Phrases:
    """Phrase → code, searched longest first. A trailing * matches any ending of a word."""

    table: Mapping[str, str]
    _patterns: list[tuple[re.Pattern[str], str]] = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        longest_first = sorted(self.table.items(), key=lambda item: -len(item[0]))
        for phrase, code in longest_first:
            words = re.escape(phrase).replace(r"\*", r"[a-z]*").replace(r"\ ", " ")
            self._patterns.append((re.compile(rf"\b{words}\b"), code))

    def read(self, text: str, overrides: Mapping[str, str] | None = None) -> Found:
        """What a cell says. `overrides` (plain text → code) are the office's own words."""
        bare = plain(text)
        if overrides and bare in overrides:
            return Found((overrides[bare],))
        if says_nothing(text):
            return Found()
        whole = self._whole(bare)
        if whole:
            return Found((whole,))
        parts = [part for part in _SEPARATORS.split(text) if part.strip()]
        codes: list[str] = []
        for part in parts:
            own = (overrides or {}).get(plain(part))
            for code in (own,) if own else self._inside(plain(part)):
                if code not in codes:
                    codes.append(code)
        codes = codes or list(self._inside(bare))
        return Found(tuple(codes)) if codes else Found((), text)

    def _whole(self, bare: str) -> str:
        return next((code for pattern, code in self._patterns if pattern.fullmatch(bare)), "")

    def _inside(self, bare: str) -> tuple[str, ...]:
        """Codes of the phrases in a text, longest first, each part of the text used once."""
        hits: list[tuple[int, str]] = []
        for pattern, code in self._patterns:
            found = pattern.search(bare)
            if found:
                hits.append((found.start(), code))
                bare = bare[: found.start()] + "#" * len(found.group(0)) + bare[found.end() :]
        return tuple(dict.fromkeys(code for _, code in sorted(hits)))


def phrases(words: Mapping[str, str]) -> Phrases:
    """Build from code → "phrase|phrase"; phrases may be typed with accents."""
    table: dict[str, str] = {}
    for code, text in words.items():
        for phrase in text.replace("\n", " ").split("|"):
            starred = phrase.strip().endswith("*")
            bare = plain(phrase)
            if bare:
                table[bare + ("*" if starred else "")] = code
    return Phrases(table)
