"""Which days are working days: weekends, national holidays, and what a place adds or takes away.

Argentina's rules (Ley 27.399): fixed holidays stay on their day; movable ones that fall on a
Tuesday or Wednesday go to the Monday before, on a Thursday or Friday to the Monday after. Carnival
and Good Friday follow Easter. Bridge days, and movable holidays that fall on a weekend (Decreto
614/2025), are decreed year by year: they are data, in `DECREED`, and where a decree is not here yet
a place writes it itself and offers it with `register`.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise
DAY: Final = datetime.timedelta(days=1)
_SATURDAY: Final = 5


class Kind(StrEnum):
    """Why nobody works that day."""

    FIXED = "fixed"
    MOVABLE = "movable"
    BRIDGE = "bridge"
    LOCAL = "local"


@dataclass(frozen=True, slots=True)
class Holiday:
    """One day off."""

    day: datetime.date
    name: Words
    kind: Kind


FIXED: Final[tuple[tuple[int, int, Words], ...]] = (
    (1, 1, _("New Year")),
    (3, 24, _("Day of Remembrance for Truth and Justice")),
    (4, 2, _("Veterans' Day")),
    (5, 1, _("Labour Day")),
    (5, 25, _("May Revolution")),
    (6, 20, _("Flag Day")),
    (7, 9, _("Independence Day")),
    (12, 8, _("Immaculate Conception")),
    (12, 25, _("Christmas")),
)
# Days from Easter Sunday.
BY_EASTER: Final[tuple[tuple[int, Words], ...]] = (
    (-48, _("Carnival")),
    (-47, _("Carnival")),
    (-2, _("Good Friday")),
)
MOVABLE: Final[tuple[tuple[int, int, Words], ...]] = (
    (6, 17, _("General Güemes")),
    (8, 17, _("General San Martín")),
    (10, 12, _("Day of Respect for Cultural Diversity")),
    (11, 20, _("National Sovereignty")),
)
# What was decreed for one year, with its source. Another year is one more entry here.
DECREED: Final[Mapping[int, tuple[tuple[str, str], ...]]] = {
    # Decreto 106/2023: days off for tourism.
    2024: (("2024-04-01", "bridge"), ("2024-06-21", "bridge"), ("2024-10-11", "bridge")),
    # Decreto 1027/2024; Resolución JGM 139/2025 moves 12 October to the Friday before.
    2025: (
        ("2025-05-02", "bridge"),
        ("2025-08-15", "bridge"),
        ("2025-11-21", "bridge"),
        ("2025-10-12", "2025-10-10"),
    ),
    # Resolución JGM 164/2025.
    2026: (("2026-03-23", "bridge"), ("2026-07-10", "bridge"), ("2026-12-07", "bridge")),
}
_BRIDGE_NAME: Final = _("Day off for tourism")
# Where a movable holiday goes, by weekday: Tuesday −1, Wednesday −2, Thursday +4, Friday +3.
_SHIFT: Final[Mapping[int, int]] = {1: -1, 2: -2, 3: 4, 4: 3}

Changes = Mapping[datetime.date, Words]
"""Days a place adds, each with its name; an empty name makes a working day of a holiday."""

_sources: list[Callable[[int], Changes]] = []


def register(source: Callable[[int], Changes]) -> None:
    """Ask `source` for what the open place adds to a year or takes away; from AppConfig.ready()."""
    if source not in _sources:
        _sources.append(source)


def easter(year: int) -> datetime.date:
    """Easter Sunday of a year of the Gregorian calendar (Meeus, Jones, Butcher)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    leap, kept = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap - shift + 15) % 30
    week = (32 + 2 * kept + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return datetime.date(year, month, day + 1)


@lru_cache(maxsize=64)
def national(year: int) -> Mapping[datetime.date, Holiday]:
    """The national holidays of a year, by day."""
    decreed = DECREED.get(year, ())
    moved = {one: to for one, to in decreed if to != Kind.BRIDGE}
    found = [
        Holiday(datetime.date(year, month, day), name, Kind.FIXED) for month, day, name in FIXED
    ]
    sunday = easter(year)
    found += [Holiday(sunday + DAY * days, name, Kind.FIXED) for days, name in BY_EASTER]
    for month, number, name in MOVABLE:
        day = datetime.date(year, month, number)
        to = moved.get(day.isoformat())
        kept = datetime.date.fromisoformat(to) if to else day + DAY * _SHIFT.get(day.weekday(), 0)
        found.append(Holiday(kept, name, Kind.MOVABLE))
    found += [
        Holiday(datetime.date.fromisoformat(one), _BRIDGE_NAME, Kind.BRIDGE)
        for one, what in decreed
        if what == Kind.BRIDGE
    ]
    return {one.day: one for one in sorted(found, key=lambda one: one.day)}


def decreed(year: int) -> bool:
    """Whether the bridge days of that year are known here."""
    return year in DECREED


def holidays(year: int) -> dict[datetime.date, Holiday]:
    """The holidays of a year where we are: the nation's, changed by what the place told."""
    found = dict(national(year))
    for source in _sources:
        for day, name in source(year).items():
            if name:
                found[day] = Holiday(day, name, Kind.LOCAL)
            else:
                found.pop(day, None)
    return dict(sorted(found.items()))


class Calendar:
    """Working days, each year's holidays asked for once: make one per piece of work."""

    def __init__(self) -> None:
        self._years: dict[int, dict[datetime.date, Holiday]] = {}

    def is_working(self, day: datetime.date) -> bool:
        """Whether offices work that day."""
        if day.year not in self._years:
            self._years[day.year] = holidays(day.year)
        return day.weekday() < _SATURDAY and day not in self._years[day.year]

    def after(self, day: datetime.date, working_days: int) -> datetime.date:
        """The day so many working days after `day`, which itself does not count.

        With 0 it is `day`, or the next working day when `day` is none.
        """
        if working_days < 0:
            raise ValueError("Count forwards with after, backwards with before.")
        return self._counted(day, working_days, DAY)

    def before(self, day: datetime.date, working_days: int) -> datetime.date:
        """The day so many working days before `day`."""
        if working_days < 0:
            raise ValueError("Count forwards with after, backwards with before.")
        return self._counted(day, working_days, -DAY)

    def between(self, start: datetime.date, end: datetime.date) -> int:
        """How many working days lie after `start` up to and including `end`; below 0 backwards."""
        if end < start:
            return -self.between(end, start)
        return sum(self.is_working(day) for day in _days(start + DAY, end))

    def _counted(
        self, day: datetime.date, working_days: int, step: datetime.timedelta
    ) -> datetime.date:
        while not self.is_working(day) and working_days == 0:
            day += step
        while working_days > 0:
            day += step
            working_days -= self.is_working(day)
        return day


def is_working_day(day: datetime.date) -> bool:
    """Whether offices work that day where we are."""
    return Calendar().is_working(day)


def add_working_days(day: datetime.date, working_days: int) -> datetime.date:
    """The day so many working days after `day`, which itself does not count."""
    return Calendar().after(day, working_days)


def _days(start: datetime.date, end: datetime.date) -> Iterator[datetime.date]:
    day = start
    while day <= end:
        yield day
        day += DAY
