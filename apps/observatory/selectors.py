"""Readers of what cities published, added up exactly, for one audience at a time.

Every query runs as the login role of the audience: what it may not see, the database does not give.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Literal

from tenants import selectors as tenants
from tenants.models import City
from tenants.publications import policy as policies
from tenants.publications import selectors as publications
from tenants.publications.periods import Kind, Period, sequence, today

Audience = Literal["iom", "dnm"]
T0, T1 = "T0", "T1"
KINDS: Mapping[str, Kind] = {T0: "month", T1: "quarter"}


@dataclass(frozen=True)
class Figure:
    """What was published of a table for a period, added up over the cities that reported."""

    period: Period
    cells: Mapping[str, int]
    cities: int
    epsilon: Decimal
    method_version: str
    policy_version: str
    published_at: datetime

    @property
    def total(self) -> int:
        """The exact sum of the stored integers, unclamped."""
        return sum(self.cells.values())


Series = dict[Period, Figure]


@dataclass(frozen=True)
class Missing:
    """Which months of the window a city has not reported; all of them when `never`."""

    city: City
    periods: Sequence[Period]
    shared: bool
    never: bool


@dataclass(frozen=True)
class Observatory:
    """Everything one audience may see of the monthly and quarterly tables."""

    audience: Audience
    cities: Sequence[City]
    months: Series
    quarters: Series
    #: City by city, for IOM; empty for the DNM.
    city_months: Mapping[int, Series] = field(default_factory=dict)
    city_quarters: Mapping[int, Series] = field(default_factory=dict)

    @property
    def by_city(self) -> bool:
        return self.audience == "iom"

    @property
    def expected(self) -> int:
        """How many cities share their figures with this audience."""
        return sum(self.shares(city) for city in self.cities)

    def shares(self, city: City) -> bool:
        return city.sharing_iom if self.audience == "iom" else city.sharing_dnm

    @cached_property
    def latest(self) -> Period | None:
        return max(self.months, default=None)

    @cached_property
    def latest_due(self) -> Period:
        """The last month whose freeze is over, so that cities can have been seen to report."""
        days = policies.current().freeze_days
        return Period.containing(today() - timedelta(days=days), "month").preceding()

    def window(self, last: Period, length: int = 24) -> list[Period]:
        """The months up to `last`, as far back as anything was published."""
        first = min(self.months, default=last)
        return list(sequence(first.start, last.start, "month"))[-length:]

    @property
    def window_due(self) -> list[Period]:
        """The last twelve months that every city could have reported."""
        return self.window(self.latest_due, 12)

    def missing(self) -> list[Missing]:
        """City by city what is due and was not reported, for the audience that sees cities."""
        if not self.by_city:
            return []
        window = self.window_due
        found = []
        for city in self.cities:
            known = self.city_months.get(city.pk, {})
            absent = [period for period in window if period not in known]
            if absent or not self.shares(city):
                found.append(Missing(city, absent, self.shares(city), not known))
        return found


def observatory(audience: Audience) -> Observatory:
    """What the audience may see today."""
    cities = tenants.active_cities()
    if audience == "dnm":
        return Observatory(audience, cities, _sums(T0), _sums(T1))
    city_months, city_quarters = _city_series(T0), _city_series(T1)
    return Observatory(
        audience,
        cities,
        add_up(city_months.values()),
        add_up(city_quarters.values()),
        city_months,
        city_quarters,
    )


def add_up(many: Iterable[Series]) -> Series:
    """The nation as the exact sum of cities, period by period."""
    gathered: dict[Period, list[Figure]] = {}
    for series in many:
        for period, figure in series.items():
            gathered.setdefault(period, []).append(figure)
    return {period: _sum(period, figures) for period, figures in sorted(gathered.items())}


def _sum(period: Period, figures: Sequence[Figure]) -> Figure:
    cells: dict[str, int] = {}
    for figure in figures:
        for category, value in figure.cells.items():
            cells[category] = cells.get(category, 0) + value
    return Figure(
        period,
        cells,
        sum(figure.cities for figure in figures),
        max(figure.epsilon for figure in figures),
        max(figure.method_version for figure in figures),
        max(figure.policy_version for figure in figures),
        max(figure.published_at for figure in figures),
    )


def _sums(table: str) -> Series:
    found: dict[Period, dict[str, int]] = {}
    stamps: dict[Period, tuple[int, Decimal, str, str, datetime]] = {}
    for row in publications.dnm_sums(table).order_by("period_start"):
        period = Period(row.period_start, KINDS[table])
        found.setdefault(period, {})[row.category] = row.value
        stamps[period] = (
            row.cities,
            row.epsilon,
            row.method_version,
            row.policy_version,
            row.published_at,
        )
    return {period: Figure(period, cells, *stamps[period]) for period, cells in found.items()}


def _city_series(table: str) -> dict[int, Series]:
    cells: dict[tuple[int, Period], dict[str, int]] = {}
    stamps: dict[tuple[int, Period], tuple[Decimal, str, str, datetime]] = {}
    rows = publications.iom_values(table).values_list(
        "city_id",
        "release__period_start",
        "category",
        "value",
        "release__epsilon",
        "release__method_version",
        "release__policy_version",
        "release__visible_from",
    )
    for city, start, category, value, *stamp in rows.order_by("release__period_start"):
        key = (city, Period(start, KINDS[table]))
        cells.setdefault(key, {})[category] = value
        stamps[key] = tuple(stamp)  # type: ignore[assignment]
    series: dict[int, Series] = {}
    for (city, period), values in cells.items():
        figure = Figure(period, values, 1, *stamps[city, period])
        series.setdefault(city, {})[period] = figure
    return series


def value_of(series: Mapping[Period, Figure], period: Period) -> int | None:
    """The stored total of a period, or None when nothing was reported."""
    figure = series.get(period)
    return None if figure is None else figure.total
