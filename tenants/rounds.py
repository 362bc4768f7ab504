"""Which cities a sweep visits: all of a few; of many, those with work to come and some others.

A visit costs a connection of that city's role. Whoever promises work leaves word in the cache that
the city is to be looked at; word can be lost, and the rounds come by all the same.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Any, Final

from django.core.cache import caches

from tenants.models import City

EXPECTED: Final = "outbox-expected"
LAST: Final = "outbox-last-visited"
# As many as one sweep can visit well within its ten seconds.
MOST_AT_ONCE: Final = 60
FORGET_AFTER: Final = 3600


def expect(schema: str, in_seconds: float) -> None:
    """Leave word that this place is to be looked at, in so many seconds."""
    _cache().expect(EXPECTED, schema, time.time() + in_seconds)


def chosen(cities: Iterable[City], *, most: int = MOST_AT_ONCE) -> list[City]:
    """The cities to visit now: by word that was left, and the next ones of the round."""
    every = sorted(cities, key=lambda city: city.slug)
    expected = set(_cache().take_expected(EXPECTED, time.time()))
    if len(every) <= most:
        return every
    last = str(_cache().get(LAST, ""))
    behind = [city for city in every if city.slug > last]
    turn = [*behind, *every][:most]
    _cache().set(LAST, turn[-1].slug, FORGET_AFTER)
    due = [city for city in every if city.schema_name in expected and city not in turn]
    return [*due, *turn]


def _cache() -> Any:
    return caches["default"]
