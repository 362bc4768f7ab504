"""The disclosure policy in force: what is published, with how much protection, and how it is shown.

A policy is never edited once a release carries its version: a change is a new entry, so that every
figure ever published can still say under which rules it left its city.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from tenants.publications.periods import Kind, Period

TOTAL = "total"
REST = "rest"


@dataclass(frozen=True)
class Menu:
    """One table of the fixed menu: a distinct person adds at most one to at most one cell."""

    code: str
    kind: Kind
    categories: tuple[str, ...]
    epsilon: Decimal


@dataclass(frozen=True)
class Policy:
    version: str
    method: str
    yearly_cap: Decimal
    freeze_days: int
    fold_below: int
    dnm_minimum_cities: int
    menus: tuple[Menu, ...]

    def for_period(self, period: Period) -> tuple[Menu, ...]:
        return tuple(menu for menu in self.menus if menu.kind == period.kind)

    @property
    def most_in_a_year(self) -> Decimal:
        """The ε that somebody attended in every period of a year adds up to."""
        times = {"month": 12, "quarter": 4, "year": 1}
        return sum((menu.epsilon * times[menu.kind] for menu in self.menus), Decimal(0))

    def menu(self, code: str) -> Menu:
        return next(menu for menu in self.menus if menu.code == code)


#: The eight largest origins of the 2022 census and Haiti, whose people the offices ask about; the
#: list is fixed beforehand because a list chosen from the data would itself tell something of it.
NATIONALITIES = ("PRY", "BOL", "VEN", "PER", "CHL", "URY", "BRA", "COL", "HTI")

POLICIES: Mapping[str, Policy] = {
    "2026.1": Policy(
        version="2026.1",
        method="geometric-1",
        yearly_cap=Decimal(12),
        freeze_days=15,
        fold_below=10,
        dnm_minimum_cities=3,
        menus=(
            Menu("T0", "month", (TOTAL,), Decimal("0.5")),
            Menu("T1", "quarter", (*NATIONALITIES, REST), Decimal("0.5")),
        ),
    )
}


def current() -> Policy:
    return POLICIES["2026.1"]
