"""Readers of the national code lists, cached per process."""

import threading
import time
from typing import Final

from tenants.catalogue import Item
from tenants.catalogue.models import Entry

CACHE_SECONDS: Final = 60.0
_lock = threading.Lock()
_cache: dict[str, tuple[float, list[Item]]] = {}


def items(name: str) -> list[Item]:
    """The codes of a list that are in use, in order. Empty for an unknown list."""
    now = time.monotonic()
    found = _cache.get(name)
    if found is not None and now - found[0] < CACHE_SECONDS:
        return found[1]
    rows = Entry.objects.filter(list=name, retired=False).order_by("position", "code")
    read = [Item(r.code, r.en, r.es, r.position, r.parent, r.attributes) for r in rows]
    with _lock:
        _cache[name] = (now, read)
    return read


def forget() -> None:
    """Drop what this process remembers (after a sync, in tests)."""
    with _lock:
        _cache.clear()
