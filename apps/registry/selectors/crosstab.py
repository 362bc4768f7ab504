"""Counts of consultations by up to two aspects over any days: the city's own exact figures.

What was told in confidence is counted for whoever works with it and left out for all others:
a small cell of gender violence by nationality names a person.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from django.db.models import F, Q, QuerySet, Value
from django.db.models.fields import CharField, IntegerField
from django.db.models.functions import Cast, Coalesce, Least, TruncMonth, TruncQuarter, TruncYear

from apps.registry import protection_rules
from apps.registry.models import Consultation
from apps.registry.selectors.figures import counted, crossed

AGE_STEP, LAST_AGE = 5, 85
UNKNOWN = ""

_ASPECTS: dict[str, Any] = {
    "nationality": F("nationality"),
    "gender": F("gender"),
    "age": F("age_at_contact") / AGE_STEP,
    "subject": F("subject"),
    "result": F("result"),
    "channel": F("channel"),
    "language": F("language"),
    "interpreter": F("interpreter"),
    "month": TruncMonth("contacted_on"),
    "quarter": TruncQuarter("contacted_on"),
    "year": TruncYear("contacted_on"),
}
ASPECTS = tuple(_ASPECTS)
FILTERS = ("nationality", "gender", "subject", "result", "channel", "language", "interpreter")


@dataclass(frozen=True, slots=True)
class Crossing:
    """What is counted: days are both included; `filters` are codes, "" for not recorded."""

    start: datetime.date
    end: datetime.date
    rows: str
    columns: str = ""
    unit: Literal["consultations", "people"] = "consultations"
    filters: Mapping[str, str] = field(default_factory=dict)


Cells = dict[tuple[Any, Any], int]


def crosstab(asked: Crossing, *, who: Any = None) -> Cells:
    """{(row, column): count}; the column is None when only rows were asked for.

    Categories are codes, ages the number of their five-year band (17 and more are "85+"),
    periods the first day of each. Of `people`, a person counts once in each cell they are in.
    """
    names = [name for name in (asked.rows, asked.columns) if name]
    aspects = {f"by_{number}": _aspect(name) for number, name in enumerate(names)}
    found = crossed(_held(asked, who), aspects, people=asked.unit == "people")
    cells: Cells = {}
    for line in found:
        row = _category(names[0], line["by_0"])
        column = _category(names[1], line["by_1"]) if len(names) > 1 else None
        cells[row, column] = cells.get((row, column), 0) + line["n"]
    return cells


def crosstab_totals(asked: Crossing, *, who: Any = None) -> int:
    """How many there are in all: of people less than the sum of the cells they are in."""
    return counted(_held(asked, who), people=asked.unit == "people")


def chosen(asked: Crossing) -> Q:
    """The consultations a crossing is about, reserved ones among them."""
    condition = Q(contacted_on__gte=asked.start, contacted_on__lte=asked.end)
    for name, code in asked.filters.items():
        if name not in FILTERS:
            raise ValueError(f"nothing is narrowed by {name}")
        condition &= Q(**{name: code})
    if asked.unit == "people":
        condition &= Q(person__isnull=False)
    return condition


def _held(asked: Crossing, who: Any) -> QuerySet[Consultation]:
    return Consultation.objects.filter(chosen(asked) & protection_rules.sight(who).known())


def _aspect(name: str) -> Any:
    if name == "age":
        # The last band is one, or whoever grew older in it would be counted twice.
        band = Least(Coalesce(_ASPECTS[name], Value(-1)), Value(LAST_AGE // AGE_STEP))
        return Cast(band, IntegerField())
    if name in {"month", "quarter", "year"}:
        return _ASPECTS[name]
    return Cast(_ASPECTS[name], CharField())


def _category(name: str, value: Any) -> Any:
    if name == "age":
        return UNKNOWN if value < 0 else value
    return value
