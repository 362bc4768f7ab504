"""The clock on the wall of the office: its hour, its day, its midnight."""

from __future__ import annotations

import datetime

from apps.accounts.rules import time_zone
from kernel import clock


def now() -> datetime.datetime:
    """This moment, in UTC."""
    return clock.now()


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
    """When the city's clocks show that hour of that day, in UTC.

    An hour that a change of clocks leaves out is read as if the change had not been yet; one that
    comes twice is its first coming.
    """
    return datetime.datetime.combine(day, hour, tzinfo=time_zone()).astimezone(datetime.UTC)


def bounds_of(
    start: datetime.date, end: datetime.date
) -> tuple[datetime.datetime, datetime.datetime]:
    """From midnight of `start` to the midnight after `end`, in UTC."""
    midnight = datetime.time()
    return moment_of(start, midnight), moment_of(end + datetime.timedelta(days=1), midnight)
