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


def moment_of(day: datetime.date, hour: datetime.time, *, last: bool = False) -> datetime.datetime:
    """When the city's clocks show that hour of that day, in UTC.

    Where a change of clocks brings an hour twice it is its first coming, with `last` its second.
    An hour that is left out is read as if the change had not been yet.
    """
    found = datetime.datetime.combine(day, hour, tzinfo=time_zone())
    again = found.replace(fold=1)
    if last and again.utcoffset() != found.utcoffset():
        back = again.astimezone(datetime.UTC).astimezone(time_zone())
        found = again if back.time() == hour else found
    return found.astimezone(datetime.UTC)


def bounds_of(
    start: datetime.date, end: datetime.date
) -> tuple[datetime.datetime, datetime.datetime]:
    """From midnight of `start` to the midnight after `end`, in UTC."""
    midnight = datetime.time()
    return moment_of(start, midnight), moment_of(end + datetime.timedelta(days=1), midnight)
