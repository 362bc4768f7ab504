"""The words by which permissions are asked for and granted."""

from __future__ import annotations

import re
from typing import Self

_SHAPE = re.compile(r"[a-z][a-z_]*\.[a-z][a-z_]*")
_known: set[str] = set()
_asked: set[str] = set()


class PermissionWord(str):
    """A permission such as ``room.verb_thing``; ValueError when it has another shape."""

    __slots__ = ()

    def __new__(cls, word: str) -> Self:
        if not _SHAPE.fullmatch(word):
            raise ValueError(f"{word!r} is no permission word; write room.verb_thing.")
        return super().__new__(cls, word)


def register_words(*words: str) -> None:
    """Declare the words that roles can be given."""
    _known.update(PermissionWord(word) for word in words)


def ask(word: str) -> PermissionWord:
    """Remember that some route asks for ``word``."""
    made = PermissionWord(word)
    _asked.add(made)
    return made


def known_words() -> frozenset[str]:
    """Return the declared words."""
    return frozenset(_known)


def asked_words() -> frozenset[str]:
    """Return the words that routes ask for."""
    return frozenset(_asked)
