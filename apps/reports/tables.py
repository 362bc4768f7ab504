"""A report as a table of figures: counted, put in order, and small numbers hidden where due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from apps.registry.selectors import CodeBook, Crossing, code_book, crosstab, crosstab_totals
from apps.reports import rules
from apps.reports.aspects import ASPECTS, ordered

# More columns than fit on a page, and than a reader compares.
MOST_COLUMNS = 60


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its category, its cells, and all of it. None is a number too small to show."""

    code: str
    label: str
    cells: tuple[int | None, ...]
    total: int | None


@dataclass(frozen=True, slots=True)
class Table:
    """Figures with the words of both aspects. `hidden`: how many cells are too small to show."""

    asked: Crossing
    rows_label: str
    columns_label: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    foot: tuple[int | None, ...]
    total: int | None
    hidden: int = 0
    left_out: int = 0

    @property
    def adds_up(self) -> bool:
        """Whether the total is the sum of the rows: someone who came twice is in two cells."""
        return self.asked.unit == "consultations"


def build(asked: Crossing, *, user: Any, book: CodeBook | None = None) -> Table:
    """Count what was asked for, for this reader. Two queries, whatever the size."""
    book = book or code_book()
    cells = crosstab(asked, who=user)
    coarse = not rules.sees_small_numbers(user)
    total = crosstab_totals(asked, who=user)
    rows = ordered(asked.rows, _sums(cells, 0).items())
    columns = ordered(asked.columns, _sums(cells, 1).items()) if asked.columns else []
    shown, left_out = columns[:MOST_COLUMNS], len(columns[MOST_COLUMNS:])
    in_rows, in_columns = _sums(cells, 0), _sums(cells, 1)
    lines = tuple(
        Line(
            code=str(row),
            label=ASPECTS[asked.rows].word(row, book),
            cells=tuple(_shown(cells.get((row, column), 0), coarse) for column in shown),
            total=_shown(in_rows[row], coarse),
        )
        for row in rows
    )
    foot = tuple(_shown(in_columns[column], coarse) for column in shown)
    every = [cell for line in lines for cell in (*line.cells, line.total)] + list(foot)
    return Table(
        asked=asked,
        rows_label=str(ASPECTS[asked.rows].label),
        columns_label=str(ASPECTS[asked.columns].label) if asked.columns else "",
        columns=tuple(ASPECTS[asked.columns].word(column, book) for column in shown),
        lines=lines,
        foot=foot,
        total=_shown(total, coarse),
        hidden=sum(cell is None for cell in every),
        left_out=left_out,
    )


def _sums(cells: Mapping[tuple[Any, Any], int], side: int) -> dict[Any, int]:
    sums: dict[Any, int] = {}
    for key, number in cells.items():
        sums[key[side]] = sums.get(key[side], 0) + number
    return sums


def _shown(number: int, coarse: bool) -> int | None:
    """A number as this reader sees it; coarsely, small ones are hidden and others go by fives."""
    if not coarse:
        return number
    if number == 0:
        return 0
    # Exact neighbours would give a hidden number away by subtraction.
    return None if number < rules.FEWEST_SHOWN else number - number % rules.FEWEST_SHOWN
