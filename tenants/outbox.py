"""Work promised in the transaction that makes it necessary, sent after it commits.

If the process dies between commit and sending, or the broker is away, the sweeper
sends it later. A task may therefore arrive twice: tasks are idempotent.
"""

import random
import threading
import uuid
from datetime import timedelta
from typing import Final

import structlog
from celery import current_app
from django.core.cache import cache
from django.db import connection, connections, transaction
from django.utils import timezone
from kombu.exceptions import OperationalError

from kernel.models import Outbox
from tenants.door import current, entering
from tenants.errors import CityUnavailable, TenancyError
from tenants.models import City
from tenants.selectors import active_cities
from tenants.tasks import HEADER

log = structlog.get_logger(__name__)

PATIENCE: Final = timedelta(seconds=8)
SWEEP_SECONDS: Final = 10.0
BATCH: Final = 100


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


def sweep() -> int:
    """Send what was promised and not sent in every active city; returns how many."""
    sent = 0
    for city in active_cities():
        try:
            with entering(city):
                late = Outbox.objects.waiting().filter(created_at__lt=timezone.now() - PATIENCE)
                sent += sum(_send(city, promised) for promised in late[:BATCH])
        except CityUnavailable:
            continue
    return sent


def _send(city: City, promised: Outbox) -> bool:
    try:
        current_app.send_task(
            promised.task,
            kwargs=promised.payload,
            task_id=str(promised.pk),
            headers={HEADER: city.schema_name},
        )
    except (OperationalError, OSError) as error:
        log.warning("outbox.not_sent", task=promised.task, error=type(error).__name__)
        Outbox.objects.filter(pk=promised.pk).update(attempts=promised.attempts + 1)
        return False
    Outbox.objects.filter(pk=promised.pk, sent_at=None).update(
        sent_at=timezone.now(), attempts=promised.attempts + 1
    )
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
