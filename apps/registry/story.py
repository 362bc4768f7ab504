"""What happened to a person, from every app that knows of something: newest first."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.functional import Promise

from apps.accounts.rules import allowed
from apps.registry.models import Person

PAGE_SIZE = 20
MOST_PAGES = 50


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
    """Where events come from: at most `limit`, newest first, in a fixed number of queries.

    With a `label` it can be asked for alone.
    """

    code: str
    permission: str
    events: Callable[[HttpRequest, Person, int], list[Event]]
    label: str | Promise = ""


@dataclass(frozen=True, slots=True)
class StoryPage:
    """Some of a person's story and how to go on reading."""

    events: list[Event]
    number: int
    newer: int | None
    older: int | None


_SOURCES: dict[str, Source] = {}


def register(source: Source) -> None:
    """Let an app tell of a person; registering a code again replaces it."""
    _SOURCES[source.code] = source


def sources() -> Mapping[str, Source]:
    """Every source by its code."""
    return _SOURCES


def heard(request: HttpRequest) -> list[Source]:
    """The sources this reader may hear."""
    return [each for each in _SOURCES.values() if allowed(request.user, each.permission)]


def events(request: HttpRequest, person: Person, limit: int = 200, only: str = "") -> list[Event]:
    """What every source this reader may hear (or `only` one) tells of the person, newest first."""
    told = [
        event
        for source in heard(request)
        if only in ("", source.code)
        for event in source.events(request, person, limit)
    ]
    return sorted(told, key=lambda event: event.at, reverse=True)[:limit]


def page(request: HttpRequest, person: Person, *, number: int = 1, only: str = "") -> StoryPage:
    """One page of the story; each source is asked once, for no more than what may be shown."""
    number = min(max(number, 1), MOST_PAGES)
    end = number * PAGE_SIZE
    found = events(request, person, end + 1, only)
    return StoryPage(
        events=found[end - PAGE_SIZE : end],
        number=number,
        newer=number - 1 if number > 1 else None,
        older=number + 1 if len(found) > end and number < MOST_PAGES else None,
    )
