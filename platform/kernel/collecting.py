"""Looks for garbage in rings less often while many rows go through a process.

Rows are made by the thousand and let go by counting; each look goes over them, and now and then
over all that the process ever loaded. Looking at fifty thousand new objects instead of at seven
hundred takes a third of the time off and holds some megabytes longer.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

SELDOM: Final = (50_000, 20, 50)

_lock = threading.Lock()
_inside = 0
_usual = (0, 0, 0)


@contextmanager
def seldom() -> Iterator[None]:
    """In the block; the usual from when nobody in the process is in one any more."""
    global _inside, _usual  # noqa: PLW0603 - the process has one collector
    with _lock:
        if not _inside:
            _usual = gc.get_threshold()
            gc.set_threshold(*SELDOM)
        _inside += 1
    try:
        yield
    finally:
        with _lock:
            _inside -= 1
            if not _inside:
                gc.set_threshold(*_usual)
