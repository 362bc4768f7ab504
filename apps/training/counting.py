"""How hours add up and when they accredit: pure arithmetic over what was told, without queries."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Fact:
    """Hours somebody has of a module, since when."""

    module: str
    hours: Decimal
    at: datetime.datetime


@dataclass(frozen=True, slots=True)
class Hours:
    """What somebody has of an edition: of each module no more than the module has."""

    by_module: Mapping[str, Decimal]
    counted: Decimal
    of: Decimal
    needed: Decimal

    @property
    def percent(self) -> int:
        """Whole percent of the edition's hours, never rounded up to a threshold."""
        return int(self.counted * 100 / self.of) if self.of else 0

    @property
    def enough(self) -> bool:
        """Whether the hours reach what the edition asks for."""
        return self.counted >= self.needed


def sizes(modules: Sequence[Mapping[str, Any]]) -> dict[str, Decimal]:
    """Hours of each module by its code, in order."""
    return {str(one["code"]): Decimal(str(one["hours"])) for one in modules}


def total(modules: Sequence[Mapping[str, Any]]) -> Decimal:
    """Hours of all modules."""
    return sum(sizes(modules).values(), NOTHING)


def needed(modules: Sequence[Mapping[str, Any]], percent: int) -> Decimal:
    """Hours that reach the threshold."""
    return total(modules) * percent / 100


def count(
    modules: Sequence[Mapping[str, Any]], percent: int, facts: Iterable[tuple[str, Decimal]]
) -> Hours:
    """Add up hours by module. More hours than a module has stand for no other module."""
    limits = sizes(modules)
    given = dict.fromkeys(limits, NOTHING)
    for module, hours in facts:
        if module in given:
            given[module] += hours
    held = {code: min(given[code], limit) for code, limit in limits.items()}
    return Hours(
        held, sum(held.values(), NOTHING), sum(limits.values(), NOTHING), needed(modules, percent)
    )


def reached(
    modules: Sequence[Mapping[str, Any]], percent: int, facts: Iterable[Fact]
) -> datetime.datetime | None:
    """When the hours reached the threshold; None while they don't."""
    limits, goal, sum_so_far = sizes(modules), needed(modules, percent), NOTHING
    for fact in sorted(facts, key=lambda one: one.at):
        left = limits.get(fact.module, NOTHING)
        counts = min(left, fact.hours)
        if fact.module in limits:
            limits[fact.module] = left - counts
        sum_so_far += counts
        if sum_so_far >= goal:
            return fact.at
    return None
