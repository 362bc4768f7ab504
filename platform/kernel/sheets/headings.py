"""Where the table of a sheet begins: the row in which most headings are known."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from kernel.sheets.cells import Cell, Row, as_text

LAST_HEADING_ROW = 60
LONGEST_HEADING = 120

# What a heading means and how surely (higher is surer); None when nobody knows it.
Known = Callable[[str], tuple[Hashable, int] | None]


def heading_row(
    rows: Sequence[Row], known: Known, *, needed: int = 2, ignored: Hashable = None
) -> int | None:
    """Index of the row with most headings known, of at least ``needed`` different ones.

    ``ignored`` is the meaning of headings that are known and tell nothing about the table.
    """
    best, best_score = None, 0
    for index, row in enumerate(rows[:LAST_HEADING_ROW]):
        meanings = dict(found for cell in row if (found := _meaning(cell, known)))
        meanings.pop(ignored, None)
        score = sum(meanings.values())
        if len(meanings) >= needed and score > best_score:
            best, best_score = index, score
    return best


def _meaning(cell: Cell, known: Known) -> tuple[Hashable, int] | None:
    return known(as_text(cell)) if isinstance(cell, str) and len(cell) < LONGEST_HEADING else None
