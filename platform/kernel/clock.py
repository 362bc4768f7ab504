"""Tells the time, and the day in a named time zone.

Programs ask here instead of ``datetime`` so that a test can stop the clock without patching a type
of the standard library.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_stopped: ContextVar[datetime.datetime | None] = ContextVar("stopped clock", default=None)


def now() -> datetime.datetime:
    """Return this moment, in UTC."""
    return _stopped.get() or datetime.datetime.now(tz=datetime.UTC)


def today(time_zone: str) -> datetime.date:
    """Return the day it is in ``time_zone`` (``America/Argentina/Mendoza``)."""
    return now().astimezone(zone(time_zone)).date()


def zone(time_zone: str) -> ZoneInfo:
    """Return a time zone by its IANA name; ValueError when there is none of that name."""
    try:
        return ZoneInfo(time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError("There is no time zone of that name.") from error


@contextmanager
def stopped_at(moment: datetime.datetime) -> Iterator[None]:
    """Stop the clock at ``moment``, which must carry its time zone."""
    if moment.tzinfo is None:
        raise ValueError("Say the time zone of the moment.")
    token = _stopped.set(moment.astimezone(datetime.UTC))
    try:
        yield
    finally:
        _stopped.reset(token)
