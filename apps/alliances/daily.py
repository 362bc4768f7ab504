"""What nobody asks for, once a day in each city: who must know of an end is told, once.

States need no sweep, since they follow from the dates. The cache only spares the work: without it
everything runs again and finds that everybody was told.
"""

from __future__ import annotations

import datetime
from typing import Final

from django.core.cache import cache
from django.db import transaction

from apps.alliances import clock, telling
from kernel import scope

# Days before the last one on which those who keep alliances are told of it.
WARNINGS: Final = (30, 90)
COMMITMENT_WARNING: Final = 7
# Days after it was due in which a commitment is told to be overdue; what is older is no news.
OVERDUE_FOR: Final = 30
DAY: Final = 24 * 3600


def look_after() -> None:
    """Called in each city every few seconds; does its work at the first call of a day there."""
    day = clock.today()
    done = f"alliances.daily:{scope.current()}:{day.isoformat()}"
    if cache.get(done):
        return
    run(day)
    cache.set(done, 1, timeout=DAY)


@transaction.atomic
def run(day: datetime.date) -> int:
    """The work of a day; a second time it tells nobody. Returns how many were told."""
    return _expiring(day) + _due(day)


def _expiring(day: datetime.date) -> int:
    """Agreements in force whose last day is near, unless what renews them is signed."""
    # Models are not there yet when the app registers this.
    from apps.alliances import selectors

    until = day + datetime.timedelta(days=max(WARNINGS))
    ending = selectors.agreements_on(day).filter(
        selectors.standing(day), last_day__lte=until, replaced_on__isnull=True
    )
    told, keepers = 0, None
    for agreement in ending:
        if keepers is None:
            keepers = set(selectors.managers())
        left = (agreement.last_day - day).days
        mark = min(days for days in WARNINGS if left <= days)
        for user in keepers:
            told += telling.tell(
                telling.EXPIRING,
                user=user,
                agreement=agreement.pk,
                title=agreement.title,
                day=agreement.last_day,
                key=f"{agreement.pk}:{mark}",
            )
    return told


def _due(day: datetime.date) -> int:
    """Pending commitments of agreements signed: a week before they are due, and once overdue.

    Told is who answers for it; where nobody does, or no longer may, everybody who keeps alliances.
    """
    from apps.alliances import selectors

    ahead, ago = datetime.timedelta(days=COMMITMENT_WARNING), datetime.timedelta(days=OVERDUE_FOR)
    waiting = selectors.every_commitment().filter(
        state="pending", agreement__stage="signed", due_on__range=(day - ago, day + ahead)
    )
    told, keepers = 0, None
    for row in waiting:
        if keepers is None:
            keepers = set(selectors.managers())
        if row.due_on is None:
            continue
        late = row.due_on < day
        for user in keepers & {row.responsible} or keepers:
            told += telling.tell(
                telling.COMMITMENT_OVERDUE if late else telling.COMMITMENT_DUE,
                user=user,
                agreement=row.agreement_id,
                title=row.agreement.title,
                day=row.due_on,
                key=str(row.pk),
            )
    return told
