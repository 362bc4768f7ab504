"""Who is at a promised piece of work, and when it ended.

A message can be lost by its broker and a worker killed with the work half done. So each
worker says every few seconds which promises it is at; of whom nothing is heard for a while
the sweeper sends the work again, and what ended is not done twice.
"""

import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Final

import structlog
from django.db import InterfaceError, OperationalError, connections
from django.utils import timezone

from kernel.models import Outbox
from tenants.door import NationalDesk, entering_place
from tenants.errors import TenancyError
from tenants.models import City
from tenants.selectors import city_by_slug

log = structlog.get_logger(__name__)

# A database that restarts refuses for a second or two, and comes back.
PASSING = (OperationalError, InterfaceError)
RENEW_SECONDS: Final = 3.0
# After this the worker counts as dead. Wrongly so costs nothing but work done twice over.
LEASE: Final = timedelta(seconds=15)

_lock = threading.Lock()
_held: dict[str, City | NationalDesk] = {}


def has_ended(promise: str) -> bool:
    """Whether this work of the open place was done before: messages may come twice."""
    return Outbox.objects.filter(pk=promise, ended_at__isnull=False).exists()


@contextmanager
def held(promise: str, place: City | NationalDesk) -> Iterator[None]:
    """Inside the place: this process is at it, and it ends with the block.

    An error that passes (the database went away) leaves the promise open; any other ends it,
    for doing the same again would fail the same again.
    """
    with _lock:
        _held[promise] = place
    try:
        Outbox.objects.filter(pk=promise).update(heard_at=timezone.now())
        yield
    except PASSING:
        raise
    except Exception:
        _end(promise)
        raise
    else:
        _end(promise)
    finally:
        with _lock:
            _held.pop(promise, None)


def renew() -> None:
    """Say of everything this process is at that it is at it."""
    with _lock:
        held_now = dict(_held)
    for schema in {place.schema_name for place in held_now.values()}:
        own = [promise for promise, where in held_now.items() if where.schema_name == schema]
        place = _now(held_now[own[0]])
        if place is None:
            continue
        try:
            with entering_place(place):
                Outbox.objects.filter(pk__in=own).update(heard_at=timezone.now())
        except (*PASSING, TenancyError) as error:
            log.warning("lease.not_renewed", error=type(error).__name__)


def start_renewing() -> threading.Thread:
    """One daemon thread per worker."""

    def turn() -> None:
        while True:
            time.sleep(RENEW_SECONDS)
            try:
                renew()
            except Exception as error:  # noqa: BLE001  it outlives a database that is away
                log.warning("lease.not_renewed", error=type(error).__name__)
            finally:
                connections.close_all()

    thread = threading.Thread(target=turn, name="lease-renewer", daemon=True)
    thread.start()
    return thread


def _now(place: City | NationalDesk) -> City | NationalDesk | None:
    """The city as it is by now: it may have been closed."""
    return city_by_slug(place.slug) if isinstance(place, City) else place


def is_promise(task_id: str | None) -> bool:
    """Whether a task's id can be a promise's: those sent by the outbox are."""
    try:
        return bool(task_id) and bool(uuid.UUID(str(task_id)))
    except ValueError:
        return False


def _end(promise: str) -> None:
    Outbox.objects.filter(pk=promise).update(ended_at=timezone.now())
