"""Readers of the public facts about cities, cached per process."""

import threading
import time
from typing import Final

from django.db import connection
from django.db.models import QuerySet

from tenants.models import City, Domain

# A suspended city is gone within this, and a new one, asked for before it was there, answers.
CACHE_SECONDS: Final = 5.0
UNKNOWN_SECONDS: Final = 1.0
MAX_CACHED: Final = 5_000

_lock = threading.Lock()
_cache: dict[tuple[str, str], tuple[float, City | None]] = {}


def cities() -> QuerySet[City]:
    """Every city, whatever its state, by name."""
    return City.objects.order_by("name")


def active_cities() -> list[City]:
    """The cities that can be entered, by name."""
    return list(cities().filter(status=City.Status.ACTIVE))


def city_by_host(host: str) -> City | None:
    """The active city at that host name, or None."""
    return _cached("host", host)


def city_by_slug(slug: str) -> City | None:
    """The city with that slug in whatever state, or None."""
    return _cached("slug", slug)


def suspended_at(host: str) -> City | None:
    """The suspended city at that host name, or None: its staff is told so."""
    return _cached("suspended", host)


def forget(*, everything: bool = True) -> None:
    """Drop the cached look-ups of this process (after provisioning, in tests)."""
    if everything:
        with _lock:
            _cache.clear()


def _cached(kind: str, value: str) -> City | None:
    now = time.monotonic()
    found = _cache.get((kind, value))
    if found is not None:
        kept = CACHE_SECONDS if found[1] is not None else UNKNOWN_SECONDS
        if now - found[0] < kept:
            return found[1]
    city = _look_up(kind, value)
    with _lock:
        if len(_cache) >= MAX_CACHED:
            # Somebody is trying host names at random; start afresh rather than grow.
            _cache.clear()
        _cache[(kind, value)] = (now, city)
    return city


def _look_up(kind: str, value: str) -> City | None:
    # Every role may read these two tables, so the look-up runs as whoever is asking.
    using = connection.alias
    if kind == "slug":
        return City.objects.using(using).filter(slug=value).first()
    status = City.Status.SUSPENDED if kind == "suspended" else City.Status.ACTIVE
    domain = (
        Domain.objects.using(using)
        .select_related("city")
        .filter(host=value, city__status=status)
        .first()
    )
    return domain.city if domain else None
