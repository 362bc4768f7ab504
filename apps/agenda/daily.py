"""What nobody asks for: yesterday closed after midnight, tomorrow's people reminded.

Called in each city every few seconds; the cache only spares the work, and without it everything
runs again and changes nothing.
"""

from __future__ import annotations

from django.core.cache import cache

from apps.agenda import clock
from apps.agenda.services import appointments, tickets
from apps.agenda.services.messages import remind_due
from kernel import scope

LOOKED_AGAIN_AFTER = 300


def look_after() -> None:
    """Once in five minutes in each city."""
    done = f"agenda.daily:{scope.current()}"
    if cache.get(done):
        return
    run()
    cache.set(done, 1, timeout=LOOKED_AGAIN_AFTER)


def run() -> None:
    """The work itself."""
    day = clock.today()
    tickets.close_day(day)
    appointments.close_day(day)
    remind_due()
