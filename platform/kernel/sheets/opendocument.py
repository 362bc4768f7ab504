"""OpenDocument sheets (.ods), as LibreOffice saves them: bounded, values only."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final
from xml.etree.ElementTree import Element, ParseError, iterparse

import python_calamine

from kernel.packed import BROKEN
from kernel.sheets.cells import Cell, Row
from kernel.sheets.reading import (
    MOST_COLUMNS,
    MOST_ROWS,
    CannotRead,
    Problem,
    Sheet,
    trimmed,
)
from kernel.sheets.workbook import MOST_FILLED, MOST_SHEETS, check_archive

_CONTENT: Final = "content.xml"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CELLS: Final = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_MIDNIGHT: Final = datetime.datetime(1900, 1, 1)  # noqa: DTZ001 - a clock's face, no moment
# An empty sheet says in one row that a million rows are empty.
_MOST_CELLS: Final = MOST_ROWS * 40
_DAMAGE: Final = (*BROKEN, python_calamine.CalamineError, ParseError)


@dataclass
class _Extent:
    """What a sheet unpacks to: its rows as far as they are filled, and cells over several rows."""

    rows: int = 0
    cells: int = 0
    merged: list[tuple[int, int, int]] = field(default_factory=list)


def read(data: bytes) -> list[Sheet]:
    """The visible and hidden sheets, in order."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            check_archive(archive, len(data), needed=_CONTENT)
            if b"manifest:algorithm" in archive.read("META-INF/manifest.xml"):
                raise CannotRead(Problem.PASSWORD)
            with archive.open(_CONTENT) as stream:
                extents = _extents(stream)
        return list(_sheets(data, extents))
    except python_calamine.PasswordError as locked:
        raise CannotRead(Problem.PASSWORD) from locked
    except _DAMAGE as damaged:
        raise CannotRead(Problem.DAMAGED) from damaged


def _extents(stream: Any) -> list[_Extent]:
    """Measured before it is unpacked: one short line may stand for a million rows."""
    found: list[_Extent] = []
    at = 0
    # Entities that multiply are refused by expat itself; nothing outside the file is ever fetched.
    for event, element in iterparse(stream, events=("start", "end")):  # noqa: S314
        if event == "start":
            if element.tag == f"{_TABLE}table":
                found.append(_Extent())
                at = 0
        elif element.tag == f"{_TABLE}table-row" and found:
            times = _times(element, "number-rows-repeated")
            _add_row(found[-1], element, at, times)
            at += times
            element.clear()
        elif element.tag == f"{_TABLE}table":
            element.clear()
    if sum(extent.cells for extent in found) > _MOST_CELLS:
        raise CannotRead(Problem.TOO_LARGE)
    if any(extent.rows > MOST_ROWS for extent in found):
        raise CannotRead(Problem.TOO_MANY_ROWS)
    return found


def _add_row(extent: _Extent, row: Element, at: int, times: int) -> None:
    column = width = 0
    for cell in row:
        if cell.tag not in _CELLS:
            continue
        repeated = _times(cell, "number-columns-repeated")
        if cell.get(f"{_OFFICE}value-type") or len(cell):
            width = column + repeated
            span = _times(cell, "number-rows-spanned")
            if span > 1 and _times(cell, "number-columns-spanned") == 1:
                extent.merged.append((at, column, span))
        column += repeated
    if width:
        extent.rows = at + times
        extent.cells += width * times


def _times(element: Element, name: str) -> int:
    return max(1, int(element.get(f"{_TABLE}{name}") or 1))


def _sheets(data: bytes, extents: list[_Extent]) -> Iterator[Sheet]:
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    visible = python_calamine.SheetVisibleEnum.Visible
    for number, about in enumerate(book.sheets_metadata[:MOST_SHEETS]):
        sheet = book.get_sheet_by_index(number)
        values = sheet.to_python(skip_empty_area=False, nrows=MOST_ROWS)
        rows = [tuple(_cell(value) for value in row[:MOST_COLUMNS]) for row in values]
        _fill(rows, extents[number].merged if number < len(extents) else [])
        yield Sheet(about.name, trimmed(rows), hidden=about.visible != visible)


def _cell(value: Any) -> Cell:
    """Empty cells come as empty texts, durations of a day as what a clock shows."""
    if value == "":
        return None
    if isinstance(value, datetime.timedelta):
        return (_MIDNIGHT + value).time()
    found: Cell = value
    return found


def _fill(rows: list[Row], merged: list[tuple[int, int, int]]) -> None:
    """One date merged over the rows of a day belongs to each of them."""
    filled = 0
    for top, column, span in merged:
        if top >= len(rows) or column >= len(rows[top]):
            continue
        value = rows[top][column]
        for place in range(top + 1, min(top + span, len(rows))):
            filled += 1
            if filled > MOST_FILLED:
                raise CannotRead(Problem.DAMAGED)
            cells = [*rows[place], *[None] * (column + 1 - len(rows[place]))]
            # A row with nothing else in it is still a blank row.
            if value is not None and any(cell is not None for cell in cells):
                cells[column] = value
                rows[place] = tuple(cells)
