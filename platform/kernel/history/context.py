"""Says who is acting, so that every row of history written meanwhile carries it."""

from __future__ import annotations

import ipaddress
import json
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pghistory
from pghistory import config, runtime

_tracker = runtime._tracker  # noqa: SLF001 - the library can add to a record, not nest one


def coarse_address(address: str) -> str:
    """Return the network an address is in: /24 for IPv4, /48 for IPv6; empty when unknown.

    Enough to tell the office from elsewhere, too little to point at one person's home.
    """
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return ""
    mapped = getattr(parsed, "ipv4_mapped", None)
    parsed = mapped or parsed
    bits = 24 if parsed.version == 4 else 48
    return str(ipaddress.ip_network(f"{parsed}/{bits}", strict=False))


@contextmanager
def recording(**metadata: Any) -> Iterator[None]:
    """Attach ``metadata`` to the history written inside.

    Nested, it opens a record of its own: adding to the outer one would rewrite who did what was
    written before.
    """
    outer = getattr(_tracker, "value", None)
    if outer is None:
        with pghistory.context(**metadata):
            yield
        return
    _tracker.value = runtime.Context(id=uuid.uuid4(), metadata={**outer.metadata, **metadata})
    try:
        yield
    finally:
        _tracker.value = outer


@contextmanager
def acting(user_id: object, route: str) -> Iterator[None]:
    """Record that ``user_id`` does what follows, for tasks and commands; ``route`` names them."""
    with recording(user=str(user_id) if user_id else None, route=route):
        yield


def note_user(user_id: object) -> None:
    """Add who it is to the record being kept, once it is known."""
    add(user=str(user_id) if user_id else None)


def add(**metadata: Any) -> None:
    """Add ``metadata`` to the record being kept; nothing when none is."""
    inside = getattr(_tracker, "value", None)
    if inside is not None:
        inside.metadata.update(metadata)


def told() -> dict[str, Any]:
    """What the record being kept says so far; empty when none is."""
    inside = getattr(_tracker, "value", None)
    return dict(inside.metadata) if inside is not None else {}


def attach(cursor: Any) -> None:
    """Tell the open transaction who acts, for statements that can't carry it themselves: COPY."""
    inside = getattr(_tracker, "value", None)
    if inside is not None:
        told = json.dumps(inside.metadata, cls=config.json_encoder())
        cursor.execute(
            "SELECT set_config('pghistory.context_id', %s, true), "
            "set_config('pghistory.context_metadata', %s, true)",
            [str(inside.id), told],
        )
