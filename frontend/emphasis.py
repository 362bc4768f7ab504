"""Marking the words someone typed inside a text, whatever their accents or case."""

from __future__ import annotations

import re
import unicodedata

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe


def _plain(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0]
    lowered = base.lower()
    return lowered if len(lowered) == 1 else base


def emphasise(text: str, typed: str) -> SafeString:
    """The text escaped, with <mark> wherever a typed word of 2 letters or more begins a word."""
    folded = "".join(_plain(character) for character in text)
    words = sorted(
        {"".join(_plain(c) for c in word) for word in typed.split() if len(word) > 1},
        key=len,
        reverse=True,
    )
    if not words:
        return escape(text)
    pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, words)) + ")")
    out, last = [], 0
    for found in pattern.finditer(folded):
        out += [
            escape(text[last : found.start()]),
            "<mark>",
            escape(text[found.start() : found.end()]),
            "</mark>",
        ]
        last = found.end()
    return mark_safe("".join([*out, escape(text[last:])]))  # noqa: S308
