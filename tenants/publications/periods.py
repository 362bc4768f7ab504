"""Calendar periods a figure can belong to: their key in a URL, their limits and their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from django.utils.dates import MONTHS, MONTHS_3
from django.utils.translation import gettext as _

Kind = Literal["month", "quarter", "year"]

#: Every Argentine zone keeps the same offset; a period ends at the same instant in all of them.
ZONE = ZoneInfo("America/Argentina/Buenos_Aires")
_LENGTH: dict[str, int] = {"month": 1, "quarter": 3, "year": 12}
_KEY = re.compile(r"^(?P<year>\d{4})(?:-(?:(?P<month>\d{2})|q(?P<quarter>[1-4])))?$")


def today() -> date:
    """Today's date in the cities."""
    return datetime.now(ZONE).date()


@dataclass(frozen=True, order=True)
class Period:
    """A closed-open stretch of calendar: `start` is inside, `end` is not."""

    start: date
    kind: Kind

    def __post_init__(self) -> None:
        if self.start.day != 1 or (self.start.month - 1) % _LENGTH[self.kind]:
            raise ValueError(f"{self.start} does not begin a {self.kind}")

    @property
    def end(self) -> date:
        months = self.start.year * 12 + self.start.month - 1 + _LENGTH[self.kind]
        return date(months // 12, months % 12 + 1, 1)

    @property
    def last_day(self) -> date:
        return self.end - timedelta(days=1)

    @property
    def ends_at(self) -> datetime:
        """The instant the period is over, in UTC."""
        return datetime.combine(self.end, time(), ZONE).astimezone(UTC)

    @property
    def year(self) -> int:
        return self.start.year

    @property
    def quarter(self) -> int:
        return (self.start.month - 1) // 3 + 1

    @property
    def key(self) -> str:
        if self.kind == "month":
            return f"{self.start:%Y-%m}"
        if self.kind == "quarter":
            return f"{self.start:%Y}-q{self.quarter}"
        return f"{self.start:%Y}"

    @property
    def label(self) -> str:
        """The period's name in the language being spoken."""
        if self.kind == "month":
            return f"{str(MONTHS[self.start.month]).capitalize()} {self.year}"
        if self.kind == "quarter":
            return _("Quarter %(quarter)s of %(year)s") % {
                "quarter": self.quarter,
                "year": self.year,
            }
        return str(self.year)

    @property
    def short_label(self) -> str:
        """A name for the foot of a column."""
        if self.kind == "month":
            return f"{str(MONTHS_3[self.start.month]).capitalize()} {self.start:%y}"
        if self.kind == "quarter":
            return _("Q%(quarter)s %(year)s") % {"quarter": self.quarter, "year": self.year}
        return str(self.year)

    @property
    def is_over(self) -> bool:
        return self.end <= today()

    def following(self) -> Period:
        return Period(self.end, self.kind)

    def preceding(self) -> Period:
        return Period.containing(self.start - timedelta(days=1), self.kind)

    @classmethod
    def containing(cls, day: date, kind: Kind) -> Period:
        length = _LENGTH[kind]
        return cls(date(day.year, (day.month - 1) // length * length + 1, 1), kind)

    @classmethod
    def parse(cls, key: str) -> Period:
        """The period of a URL key such as `2026-10`, `2026-q3` or `2026`; ValueError otherwise."""
        found = _KEY.match(key)
        if found is None:
            raise ValueError(f"not a period: {key!r}")
        year = int(found["year"])
        if found["month"]:
            return cls(date(year, int(found["month"]), 1), "month")
        if found["quarter"]:
            return cls(date(year, int(found["quarter"]) * 3 - 2, 1), "quarter")
        return cls(date(year, 1, 1), "year")


def sequence(first: date, last: date, kind: Kind) -> Iterator[Period]:
    """Every period of a kind from the one holding `first` to the one holding `last`."""
    period = Period.containing(first, kind)
    while period.start <= last:
        yield period
        period = period.following()
