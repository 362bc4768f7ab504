"""Work promised in the transaction that makes it necessary, sent after it commits.

If the process dies between commit and sending, the broker is away or forgets, or the worker
dies at it, the sweeper sends it again. A task may therefore arrive twice: tasks are idempotent.
"""

import random
import threading
import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Final

import structlog
from celery import current_app
from django.core.cache import cache
from django.db import DatabaseError, connection, connections, transaction
from django.utils import timezone
from kombu.exceptions import OperationalError

from kernel.models import Outbox
from tenants import leases
from tenants.door import current, entering
from tenants.errors import CityUnavailable, TenancyError
from tenants.models import City
from tenants.selectors import active_cities
from tenants.tasks import HEADER

log = structlog.get_logger(__name__)

PATIENCE: Final = timedelta(seconds=8)
SWEEP_SECONDS: Final = 10.0
BATCH: Final = 100
# Longer than this a message that no worker took may be lost.
QUEUED: Final = timedelta(seconds=60)
# Work that kills its worker each time must stop some day.
MOST_ATTEMPTS: Final = 12
KEPT_FOR: Final = timedelta(days=7)

_on_sweep: list[Callable[[], object]] = []


def enqueue(task_name: str, **ids: str | int | uuid.UUID) -> Outbox:
    """Promise a task of the open city; only inside a transaction.

    The payload may hold ids only: it travels through the broker in the clear.
    """
    city = current()
    if city is None:
        raise CityUnavailable(f"{task_name}: work is promised inside a city")
    if not connection.in_atomic_block:
        raise TenancyError(f"{task_name}: promise work in the transaction that needs it")
    payload = {key: str(value) for key, value in ids.items()}
    promised = Outbox.objects.create(task=task_name, payload=payload)
    transaction.on_commit(lambda: _send(city, promised))
    return promised


def on_sweep(hook: Callable[[], object]) -> None:
    """Call `hook` inside every active city at each sweep, about every ten seconds.

    From AppConfig.ready(), for what no page and no task would otherwise do in time. It must be
    quick, do nothing when there is nothing to do, and bear being called by two workers at once.
    """
    if hook not in _on_sweep:
        _on_sweep.append(hook)


def sweep() -> int:
    """Send what was promised and not sent in every active city; returns how many."""
    sent = 0
    for city in active_cities():
        try:
            with entering(city):
                sent += _sweep_city(city)
                _call_hooks()
        except (CityUnavailable, DatabaseError) as error:
            # One city that cannot be reached must not keep the next ones waiting.
            log.warning("outbox.city_passed_over", city=city.slug, error=type(error).__name__)
    return sent


def _sweep_city(city: City) -> int:
    now = timezone.now()
    late = Outbox.objects.waiting().filter(created_at__lt=now - PATIENCE)[:BATCH]
    silent = Outbox.objects.silent(now - leases.LEASE)[:BATCH]
    queued = Outbox.objects.not_begun(now - QUEUED)[:BATCH]
    # In a long queue a thing rightly waits: each time it is sent again later.
    lost = [each for each in queued if now - (each.sent_at or now) > QUEUED * each.attempts]
    again = [*late, *(each for each in silent if not _given_up(each)), *lost]
    sent = sum(_send(city, promised) for promised in again)
    Outbox.objects.filter(ended_at__lt=now - KEPT_FOR).delete()
    return sent


def _call_hooks() -> None:
    """Each on its own: one that fails costs neither the others nor the next city."""
    for hook in _on_sweep:
        try:
            hook()
        except Exception as error:  # noqa: BLE001  the sweeper outlives what it calls
            name = f"{hook.__module__}.{getattr(hook, '__qualname__', '')}"
            log.warning("outbox.hook_failed", hook=name, error=type(error).__name__)


def _given_up(promised: Outbox) -> bool:
    """Whether it has failed so often that it must stop: maybe it kills its worker each time."""
    if promised.attempts < MOST_ATTEMPTS:
        return False
    log.error("outbox.given_up", task=promised.task, promise=str(promised.pk))
    Outbox.objects.filter(pk=promised.pk).update(ended_at=timezone.now())
    return True


def _send(city: City, promised: Outbox) -> bool:
    mine = Outbox.objects.filter(pk=promised.pk)
    if promised.heard_at is not None:
        # Before sending: a worker may begin before this function goes on.
        mine.update(heard_at=None)
    try:
        current_app.send_task(
            promised.task,
            kwargs=promised.payload,
            task_id=str(promised.pk),
            headers={HEADER: city.schema_name},
            retry=False,
        )
    except (OperationalError, OSError) as error:
        log.warning("outbox.not_sent", task=promised.task, error=type(error).__name__)
        return False
    mine.update(sent_at=timezone.now(), attempts=promised.attempts + 1)
    return True


def start_sweeping() -> threading.Thread:
    """One daemon thread per worker; a short lease in the cache lets one sweep at a time."""
    stop = threading.Event()

    def turn() -> None:
        while not stop.wait(SWEEP_SECONDS * (0.75 + random.random() / 2)):  # noqa: S311  jitter
            try:
                if cache.add("outbox-sweeper", 1, timeout=int(SWEEP_SECONDS) - 2):
                    sweep()
            except Exception as error:  # noqa: BLE001  the sweeper outlives a broken broker
                log.warning("outbox.sweep_failed", error=type(error).__name__)
            finally:
                connections.close_all()

    thread = threading.Thread(target=turn, name="outbox-sweeper", daemon=True)
    thread.start()
    return thread
