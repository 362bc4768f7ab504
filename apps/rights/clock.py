"""The legal clock of a request: when it is due, and how long that is from today.

Ley 25.326: access within 10 calendar days (art. 14.2), rectification, updating or suppression
within 5 working days (art. 16.2), each counted from the day after it came in.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Final

from apps.rights.models import Kind, Request
from kernel import holidays

CALENDAR_DAYS: Final = 10
WORKING_DAYS: Final = 5
# Noticed when so few days are left.
WARN_AT: Final = {True: 2, False: 3}


@dataclass(frozen=True, slots=True)
class Left:
    """How long is left of a request's time; negative when it is overdue."""

    days: int
    working: bool

    @property
    def is_over(self) -> bool:
        """Whether the time of the law has passed."""
        return self.days < 0

    @property
    def is_short(self) -> bool:
        """Whether somebody should hurry."""
        return self.days <= WARN_AT[self.working]


def counts_working_days(kind: str) -> bool:
    """Whether the law counts this kind in working days."""
    return kind != Kind.ACCESS


def due_on(kind: str, received: datetime.date) -> datetime.date:
    """The last day on which a request may be answered in time."""
    if counts_working_days(kind):
        return holidays.add_working_days(received, WORKING_DAYS)
    return received + datetime.timedelta(days=CALENDAR_DAYS)


def left(request: Request, today: datetime.date) -> Left:
    """What is left of its time, in the days the law counts it in."""
    working = counts_working_days(request.kind)
    if working:
        return Left(holidays.Calendar().between(today, request.due_on), True)
    return Left((request.due_on - today).days, False)
