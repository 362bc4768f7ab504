"""What a round shows: how many answers stand on each step, by dimension and by area.

Counts alone: no answer is worth a number, nothing is averaged and no city is ranked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.diagnosis.instrument import WOMEN_GROUPS, Dimension
from apps.diagnosis.models import Value
from apps.diagnosis.selectors import Item, Judgement, Sheet

UNANSWERED: Final = ""
# From most to least; what is outside the city's competence and what nobody answered are no steps.
STEPS: Final = (
    Value.IN_FORCE,
    Value.PARTIAL,
    Value.DESIGN,
    Value.NO,
    Value.OUTSIDE,
    UNANSWERED,
)
FILLS: Final = {
    Value.IN_FORCE: "full",
    Value.PARTIAL: "half",
    Value.DESIGN: "some",
    Value.NO: "none",
    Value.OUTSIDE: "out",
    UNANSWERED: "blank",
}
_WORDS = {UNANSWERED: gettext_lazy("Not answered")}


def word(step: str) -> str:
    """A step in words."""
    return str(_WORDS.get(step) or Value(step).label)


@dataclass(frozen=True, slots=True)
class Spread:
    """Some answers, on their steps."""

    steps: tuple[str, ...]
    """The step of each answer, the steps in their order."""

    def count(self, step: str) -> int:
        """How many stand on that step."""
        return self.steps.count(step)

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.steps)

    @property
    def counts(self) -> list[tuple[str, int]]:
        """Each step with how many stand on it, in order."""
        return [(step, self.count(step)) for step in STEPS]

    @property
    def numbers(self) -> list[int]:
        """How many stand on each step, in order."""
        return [self.count(step) for step in STEPS]

    @property
    def fills(self) -> list[str]:
        """How each is drawn."""
        return [FILLS[step] for step in self.steps]

    @property
    def said(self) -> str:
        """The steps that are stood on, in words."""
        told = [f"{word(step)}: {number}" for step, number in self.counts if number]
        return ", ".join(told) or _("no questions")


def spread(items: Iterable[Item]) -> Spread:
    """Those answers on their steps."""
    counted = Counter(one.answer.value for one in items)
    return Spread(tuple(step for step in STEPS for _each in range(counted[step])))


@dataclass(frozen=True, slots=True)
class OfDimension:
    """A dimension and its answers; `number` is its place in the wheel."""

    number: int
    dimension: Dimension
    spread: Spread


@dataclass(frozen=True, slots=True)
class OfArea:
    """An area, how it was classified, and what concerns it, dimension by dimension."""

    judgement: Judgement
    cells: Sequence[tuple[OfDimension, Spread]]
    spread: Spread


@dataclass(frozen=True)
class Results:
    """A round counted."""

    sheet: Sheet
    dimensions: Sequence[OfDimension]
    areas: Sequence[OfArea]
    women_groups: Spread
    whole: Spread


def results(sheet: Sheet) -> Results:
    """A round counted by dimension, by area and for the section on women and other groups."""
    dimensions = [
        OfDimension(number, dimension, spread(sheet.of_dimension(dimension.code)))
        for number, dimension in enumerate(sheet.instrument.dimensions, start=1)
    ]
    return Results(
        sheet=sheet,
        dimensions=dimensions,
        areas=[_area(sheet, judgement, dimensions) for judgement in sheet.judgements.values()],
        women_groups=spread(sheet.of_section(WOMEN_GROUPS)),
        whole=spread(sheet.items),
    )


def _area(sheet: Sheet, judgement: Judgement, dimensions: Sequence[OfDimension]) -> OfArea:
    items = sheet.tagged(judgement.area.code)
    cells = [
        (one, spread(item for item in items if item.question.dimension == one.dimension.code))
        for one in dimensions
    ]
    return OfArea(judgement, cells, spread(items))
