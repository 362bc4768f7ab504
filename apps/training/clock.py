"""The city's clock: its hour, its day, its year."""

from __future__ import annotations

import calendar
import datetime
from typing import Final

from apps.accounts.rules import time_zone
from kernel import clock

# So long before a session people are at the door, and may be told of.
EARLY: Final = datetime.timedelta(minutes=30)


def now() -> datetime.datetime:
    """This moment, in UTC."""
    return clock.now()


def begun_by() -> datetime.datetime:
    """Sessions that start later than this have not begun: nobody was in them."""
    return now() + EARLY


def local(moment: datetime.datetime) -> datetime.datetime:
    """The same moment as the city's clocks show it."""
    return moment.astimezone(time_zone())


def wall(moment: datetime.datetime) -> datetime.datetime:
    """The same without its zone: templates would turn it to the country's clock otherwise."""
    return local(moment).replace(tzinfo=None)


def today() -> datetime.date:
    """The day it is in the city."""
    return local(now()).date()


def moment_of(day: datetime.date, hour: datetime.time) -> datetime.datetime:
    """When the city's clocks show that hour of that day, in UTC."""
    return datetime.datetime.combine(day, hour, tzinfo=time_zone()).astimezone(datetime.UTC)


def year_of(year: int) -> tuple[datetime.datetime, datetime.datetime]:
    """From the first midnight of a year to that of the next one, in UTC."""
    midnight = datetime.time()
    first, after = datetime.date(year, 1, 1), datetime.date(year + 1, 1, 1)
    return moment_of(first, midnight), moment_of(after, midnight)


def months_after(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months later; the last of that month where it has no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    last = calendar.monthrange(day.year + years, month + 1)[1]
    return datetime.date(day.year + years, month + 1, min(day.day, last))
