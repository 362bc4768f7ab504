"""Says whether the process lives, and whether it can work; nothing more is told to anybody."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import structlog
from django.conf import settings
from django.db import connections
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from kernel.access import public

BOUND_SECONDS = 2.0
_found: tuple[float, dict[str, bool]] = (0.0, {})
log = structlog.get_logger(__name__)


@require_safe
@public(reason="a load balancer asks without signing in; it learns one word")
def live(_request: HttpRequest) -> JsonResponse:
    """Answer that the process takes requests."""
    return _answer({"status": "ok"}, 200)


@require_safe
@public(reason="a load balancer asks without signing in; it learns two words")
def ready(_request: HttpRequest) -> JsonResponse:
    """Answer 200 when database and broker answer within their bound, else 503."""
    parts = _state()
    well = all(parts.values())
    words = {name: "ok" if good else "down" for name, good in parts.items()}
    return _answer({"status": "ok" if well else "down", **words}, 200 if well else 503)


def _state() -> dict[str, bool]:
    """Return which parts answer; for a second what was found stands for all who ask.

    Anybody may ask, so asking must not be a way to load the database.
    """
    global _found  # noqa: PLW0603 - one value for the process, replaced whole
    until, parts = _found
    if time.monotonic() >= until:
        parts = {name: _within(BOUND_SECONDS, check) for name, check in CHECKS.items()}
        _found = (time.monotonic() + 1.0, parts)
    return parts


def forget() -> None:
    """Look anew at the next question."""
    global _found  # noqa: PLW0603 - see above
    _found = (0.0, {})


def _answer(content: dict[str, str], status: int) -> JsonResponse:
    response = JsonResponse(content, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response


def _within(seconds: float, check: Callable[[], None]) -> bool:
    """Run ``check`` in a thread of its own: a server that hangs must not hang the answer too."""
    outcome: list[bool] = []

    def attempt() -> None:
        try:
            check()
            outcome.append(True)
        except Exception as error:  # noqa: BLE001 - whatever it is, the part is down
            log.warning("not_ready", part=check.__name__, error_class=type(error).__name__)

    thread = threading.Thread(target=attempt, daemon=True, name="health")
    thread.start()
    thread.join(seconds)
    return bool(outcome)


def database() -> None:
    """Ask the database for one value over a connection of this thread."""
    connection = connections["default"]
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            cursor.fetchone()
    finally:
        connection.close()


def broker() -> None:
    """Ask the broker whether it is there; one that isn't Redis or Valkey is asked by kombu."""
    from kombu import Connection

    with Connection(settings.BROKER_URL, connect_timeout=int(BOUND_SECONDS)) as link:
        link.ensure_connection(max_retries=1, timeout=int(BOUND_SECONDS))


CHECKS: dict[str, Callable[[], None]] = {"database": database, "broker": broker}
