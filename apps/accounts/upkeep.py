"""What time does to sign-in: sessions nobody came back to end, and old counts go."""

import time
from typing import Final

from django.contrib.sessions.models import Session
from django.utils import timezone

from apps.accounts import attempts, sessions
from kernel import scope

_EVERY: Final = 60.0
_done: dict[str, float] = {}


def tidy() -> None:
    """Once a minute in each place: quick, and nothing happens when there is nothing to do."""
    now = time.monotonic()
    if now - _done.get(scope.current(), -_EVERY) < _EVERY:
        return
    _done[scope.current()] = now
    sessions.end_overdue()
    Session.objects.filter(expire_date__lt=timezone.now()).delete()
    attempts.tidy()
