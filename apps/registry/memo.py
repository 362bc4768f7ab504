"""What was read once while a request is answered need not be read again in it.

Only for what every part of a page asks for and nobody changes meanwhile: the code lists. Outside
of a request nothing is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from kernel import scope

T = TypeVar("T")
_kept: ContextVar[dict[Hashable, Any] | None] = ContextVar("registry_memo", default=None)


@contextmanager
def remembering() -> Iterator[None]:
    """Keep what is read in the block, and forget it at its end."""
    token = _kept.set({})
    try:
        yield
    finally:
        _kept.reset(token)


def remembered(key: Hashable, make: Callable[[], T]) -> T:
    """What `make` gave the first time it was asked for in this request and place."""
    kept = _kept.get()
    if kept is None:
        return make()
    place = (scope.current(), key)
    if place not in kept:
        kept[place] = make()
    found: T = kept[place]
    return found


def forget() -> None:
    """Drop everything: for whoever changes what is kept."""
    kept = _kept.get()
    if kept is not None:
        kept.clear()
