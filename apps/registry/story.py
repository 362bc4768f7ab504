"""What happened to a person, from every app that knows of something: newest first."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest

from apps.accounts.rules import allowed
from apps.registry.models import Person


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened. `tone` and `status` are the design system's."""

    at: datetime.datetime
    title: str
    kind: str
    icon: str = "clock"
    tone: str = "neutral"
    status: str = ""
    meta: str = ""
    text: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where events come from: at most `limit`, newest first, in a fixed number of queries."""

    code: str
    permission: str
    events: Callable[[HttpRequest, Person, int], list[Event]]


_SOURCES: dict[str, Source] = {}


def register(source: Source) -> None:
    """Let an app tell of a person; registering a code again replaces it."""
    _SOURCES[source.code] = source


def sources() -> Mapping[str, Source]:
    """Every source by its code."""
    return _SOURCES


def events(request: HttpRequest, person: Person, limit: int = 200) -> list[Event]:
    """What every source this reader may hear tells of the person, newest first."""
    told = [
        event
        for source in _SOURCES.values()
        if allowed(request.user, source.permission)
        for event in source.events(request, person, limit)
    ]
    return sorted(told, key=lambda event: event.at, reverse=True)[:limit]
