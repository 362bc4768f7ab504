"""What nobody asks for, once a day in each city: who manages training hears what is due again.

One notice a month, of everything that is due by the end of the next one. The cache only spares the
work: without it everything runs again and finds that everybody was told.
"""

from __future__ import annotations

import datetime
from typing import Final

from django.core.cache import cache
from django.db import transaction

from apps.training import clock, telling
from kernel import scope

DAY: Final = 24 * 3600


def look_after() -> None:
    """Called in each city every few seconds; does its work at the first call of a day there."""
    day = clock.today()
    done = f"training.daily:{scope.current()}:{day.isoformat()}"
    if cache.get(done):
        return
    run(day)
    cache.set(done, 1, timeout=DAY)


@transaction.atomic
def run(day: datetime.date) -> int:
    """The work of a day; a second time it tells nobody. Returns how many were told."""
    # Models are not there yet when the app registers this.
    from apps.training import selectors

    last = end_of_next_month(day)
    count = len(selectors.refreshers(until=last))
    if not count:
        return 0
    return sum(
        telling.tell_due_again(user=user, count=count, day=last) for user in selectors.managers()
    )


def end_of_next_month(day: datetime.date) -> datetime.date:
    """The last day of the month after the one a day lies in."""
    return clock.months_after(day.replace(day=1), 2) - datetime.timedelta(days=1)
