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
from tenants import leases, reopening, rounds
from tenants.door import NationalDesk, entering, entering_national, here
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

Place = City | NationalDesk
_on_sweep: list[Callable[[], object]] = []
_on_national_sweep: list[Callable[[], object]] = []


def enqueue(
    task_name: str,
    *,
    delay_seconds: float = 0,
    queue: str | None = None,
    **ids: str | int | uuid.UUID,
) -> Outbox:
    """Promise a task of the open city, or of the national host; only inside a transaction.

    The payload may hold ids only: it travels through the broker in the clear. With
    `delay_seconds` it is sent at the first sweep after that time, some seconds later than asked;
    with `queue` only that queue's worker takes it.
    """
    place = here()
    if place is None:
        raise CityUnavailable(f"{task_name}: work is promised inside a city or at the nation's")
    if not connection.in_atomic_block:
        raise TenancyError(f"{task_name}: promise work in the transaction that needs it")
    payload = {key: str(value) for key, value in ids.items()}
    due = timezone.now() + timedelta(seconds=delay_seconds) if delay_seconds > 0 else None
    promised = Outbox.objects.create(task=task_name, payload=payload, queue=queue or "", due_at=due)
    if due is None:
        transaction.on_commit(lambda: _send(place, promised))
    else:
        transaction.on_commit(lambda: rounds.expect(place.schema_name, delay_seconds))
    return promised


def on_sweep(hook: Callable[[], object], *, national: bool = False) -> None:
    """Call `hook` inside every active city at each sweep, about every ten seconds.

    With `national` at the national host too. From AppConfig.ready(), for what no page and no task
    would otherwise do in time. It must be quick, do nothing when there is nothing to do, and bear
    being called by two workers at once.
    """
    if hook not in _on_sweep:
        _on_sweep.append(hook)
    if national and hook not in _on_national_sweep:
        _on_national_sweep.append(hook)


def sweep() -> int:
    """Send what was promised and not sent, at the national host and in every active city.

    Returns how many.
    """
    return _sweep(active_cities())


def sweep_in_turn() -> int:
    """The same for as many cities as there is time for; the others have their turn later."""
    return _sweep(rounds.chosen(active_cities()))


def _sweep(cities: list[City]) -> int:
    sent = _sweep_nation()
    for city in cities:
        try:
            with entering(city):
                if reopening.ensure() is not None:
                    continue
                sent += _sweep_city(city)
                _call_hooks(_on_sweep)
        except (CityUnavailable, DatabaseError) as error:
            # One city that cannot be reached must not keep the next ones waiting.
            log.warning("outbox.city_passed_over", city=city.slug, error=type(error).__name__)
    return sent


def _sweep_nation() -> int:
    try:
        with entering_national() as desk:
            sent = _sweep_here(desk)
            _call_hooks(_on_national_sweep)
    except DatabaseError as error:
        log.warning("outbox.nation_passed_over", error=type(error).__name__)
        return 0
    return sent


def _sweep_city(city: City) -> int:
    return _sweep_here(city)


def _sweep_here(place: Place) -> int:
    now = timezone.now()
    late = Outbox.objects.late(now, PATIENCE)[:BATCH]
    silent = Outbox.objects.silent(now - leases.LEASE)[:BATCH]
    queued = Outbox.objects.not_begun(now - QUEUED)[:BATCH]
    # In a long queue a thing rightly waits: each time it is sent again later.
    lost = [each for each in queued if now - (each.sent_at or now) > QUEUED * each.attempts]
    again = [*late, *(each for each in silent if not _given_up(each)), *lost]
    sent = sum(_send(place, promised) for promised in again)
    if (soonest := Outbox.objects.soonest()) is not None:
        wait = (soonest - now).total_seconds()
        rounds.expect(place.schema_name, max(wait, SWEEP_SECONDS))
    Outbox.objects.filter(ended_at__lt=now - KEPT_FOR).delete()
    return sent


def _call_hooks(hooks: list[Callable[[], object]]) -> None:
    """Each on its own: one that fails costs neither the others nor the next city."""
    for hook in hooks:
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


def _send(place: Place, promised: Outbox) -> bool:
    mine = Outbox.objects.filter(pk=promised.pk)
    if promised.heard_at is not None:
        # Before sending: a worker may begin before this function goes on.
        mine.update(heard_at=None)
    try:
        current_app.send_task(
            promised.task,
            kwargs=promised.payload,
            task_id=str(promised.pk),
            headers={HEADER: place.schema_name},
            queue=promised.queue or None,
            retry=False,
        )
    except (OperationalError, OSError) as error:
        log.warning("outbox.not_sent", task=promised.task, error=type(error).__name__)
        return False
    mine.update(sent_at=timezone.now(), attempts=promised.attempts + 1)
    # Should its worker die, or the message be lost, somebody comes to look.
    rounds.expect(place.schema_name, leases.LEASE.total_seconds())
    return True


def start_sweeping() -> threading.Thread:
    """One daemon thread per worker; a short lease in the cache lets one sweep at a time."""
    stop = threading.Event()

    def turn() -> None:
        while not stop.wait(SWEEP_SECONDS * (0.75 + random.random() / 2)):  # noqa: S311  jitter
            try:
                if cache.add("outbox-sweeper", 1, timeout=int(SWEEP_SECONDS) - 2):
                    sweep_in_turn()
            except Exception as error:  # noqa: BLE001  the sweeper outlives a broken broker
                log.warning("outbox.sweep_failed", error=type(error).__name__)
            finally:
                connections.close_all()

    thread = threading.Thread(target=turn, name="outbox-sweeper", daemon=True)
    thread.start()
    return thread
