"""Reads the rows of a long table with several processes: most of the time goes into words.

Rows are told apart where they stand, except for a ditto mark, which repeats the day of the row
before: each share of rows is given the last day written before it.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from typing import Final

from apps.registry.importing.rows import Attendance, Refused, RowReader
from kernel.collecting import SELDOM
from kernel.sheets.cells import Cell, Row

SHARE: Final = 1_000
# Starting a process costs as much as reading a few thousand rows.
WORTH_IT: Final = 8_000
MOST_PROCESSES: Final = 2
Numbered = tuple[int, Row]
Outcomes = list[tuple[int, Attendance | Refused]]

_reader: RowReader | None = None


def read(reader: RowReader, rows: Iterator[Numbered]) -> Iterator[tuple[Row, Attendance | Refused]]:
    """What each data row says, in order; by this process alone where they are few."""
    first = list(islice(rows, WORTH_IT))
    if len(first) == WORTH_IT and (os.cpu_count() or 1) > 1:
        yield from _together(reader, _shares(iter(first), rows))
        return
    for number, row in chain(first, rows):
        outcome = reader.read(number, row)
        if outcome is not None:
            yield row, outcome


def _shares(*sources: Iterator[Numbered]) -> Iterator[list[Numbered]]:
    for source in sources:
        while share := list(islice(source, SHARE)):
            yield share


def _together(
    reader: RowReader, shares: Iterator[list[Numbered]]
) -> Iterator[tuple[Row, Attendance | Refused]]:
    """A few shares are under way at a time, so that memory does not grow with the file."""
    processes = min(MOST_PROCESSES, os.cpu_count() or 1)
    context = multiprocessing.get_context("spawn")
    waiting: deque[tuple[list[Numbered], Future[Outcomes]]] = deque()
    before: Cell = None
    with ProcessPoolExecutor(processes, context, _begin, (reader,)) as pool:
        for share in shares:
            waiting.append((share, pool.submit(_read, share, before)))
            before = reader.last_day_written((row for _, row in share), before)
            if len(waiting) > processes + 1:
                yield from _told(*waiting.popleft())
        while waiting:
            yield from _told(*waiting.popleft())


def _told(
    share: list[Numbered], future: Future[Outcomes]
) -> Iterator[tuple[Row, Attendance | Refused]]:
    for at, outcome in future.result():
        yield share[at][1], outcome


def _begin(reader: RowReader) -> None:
    global _reader  # noqa: PLW0603 - one reader for each process of the crew
    _reader = reader
    gc.set_threshold(*SELDOM)


def _read(share: list[Numbered], before: Cell) -> Outcomes:
    if _reader is None:
        raise RuntimeError("a process of the crew has no reader")
    _reader.begin_after(before)
    found: Outcomes = []
    for at, (number, row) in enumerate(share):
        outcome = _reader.read(number, row)
        if outcome is not None:
            found.append((at, outcome))
    return found
