"""Workbooks (.xlsx), read as a stream: bounded, values only, merged cells filled downwards."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import ParseError

from kernel.packed import BROKEN
from kernel.sheets.cells import Cell, Row
from kernel.sheets.reading import (
    BLANKS_THAT_END_A_SHEET,
    MOST_COLUMNS,
    MOST_ROWS,
    CannotRead,
    Problem,
    Sheet,
    trimmed,
)

LARGEST_UNPACKED = 160 * 1024 * 1024
# What a few kilobytes may become: sheets of blank, styled cells pack well, bombs pack better.
UNPACKED_AT_LEAST, UNPACKED_PER_BYTE = 24 * 1024 * 1024, 50
MOST_FILLED = 1_000_000
MOST_ENTRIES = 2_000
MOST_SHEETS = 60
_PIECE = 1024 * 1024
_MERGE = re.compile(rb'<(?:\w+:)?mergeCell [^>]*ref="([A-Z]+\d+:[A-Z]+\d+)"')
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
# What openpyxl raises on files that are no workbook or were cut short.
_DAMAGE = (*BROKEN, TypeError, IndexError, AttributeError, ParseError)


def read(data: bytes) -> list[Sheet]:
    """The visible and hidden sheets of a workbook, in order."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            check_archive(archive, len(data), needed="workbook.xml")
            formulas, merges = _scan(archive)
        return list(_sheets(data, formulas=formulas, merges=merges))
    except _DAMAGE as damaged:
        raise CannotRead(Problem.DAMAGED) from damaged


def check_archive(archive: zipfile.ZipFile, packed: int, *, needed: str) -> None:
    """Refuse what unpacks without end, what has a password, and what lacks the part needed."""
    most = min(LARGEST_UNPACKED, UNPACKED_AT_LEAST + UNPACKED_PER_BYTE * packed)
    entries = archive.infolist()
    # Sizes declared here bound what the zip reader will ever unpack.
    if len(entries) > MOST_ENTRIES or sum(e.file_size for e in entries) > most:
        raise CannotRead(Problem.TOO_LARGE)
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise CannotRead(Problem.PASSWORD)
    if not any(entry.filename.endswith(needed) for entry in entries):
        raise CannotRead(Problem.NOT_A_SHEET)


def _scan(archive: zipfile.ZipFile) -> tuple[bool, dict[str, list[str]]]:
    """Whether any cell has a formula, and the merged ranges of each sheet by its path."""
    formulas = False
    merges: dict[str, list[str]] = {}
    for name in archive.namelist():
        if "worksheets/" not in name or not name.endswith(".xml"):
            continue
        tail = b""
        with archive.open(name) as stream:
            while piece := stream.read(_PIECE):
                window = tail + piece
                formulas = formulas or bool(_FORMULA.search(window))
                found = (match.decode() for match in _MERGE.findall(window))
                merges.setdefault(name, []).extend(found)
                tail = window[-64:]
    return formulas, merges


def _sheets(data: bytes, *, formulas: bool, merges: dict[str, list[str]]) -> Iterator[Sheet]:
    import openpyxl

    values = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    written = openpyxl.load_workbook(io.BytesIO(data), read_only=True) if formulas else None
    try:
        for sheet in values.worksheets[:MOST_SHEETS]:
            twin = written[sheet.title] if written else None
            rows = _rows(sheet, twin)
            # The stream reader keeps where a sheet's XML is and offers no public name for it.
            path = str(getattr(sheet, "_worksheet_path", "")).lstrip("/")
            _fill_merged(rows, merges.get(path, []))
            yield Sheet(sheet.title, trimmed(rows), hidden=sheet.sheet_state != "visible")
    finally:
        values.close()
        if written:
            written.close()


def _rows(sheet: Any, twin: Any) -> list[Row]:
    rows: list[Row] = []
    blanks = 0
    # Some programs declare a wrong extent, which would cut the sheet.
    sheet.reset_dimensions()
    source: Iterator[tuple[Row, Row | None]]
    if twin is None:
        source = ((row, None) for row in sheet.iter_rows(values_only=True))
    else:
        twin.reset_dimensions()
        source = zip(
            sheet.iter_rows(values_only=True), twin.iter_rows(values_only=True), strict=False
        )
    for row, formulas in source:
        kept = _row(row, formulas)
        blanks = 0 if any(cell is not None for cell in kept) else blanks + 1
        rows.append(kept)
        if blanks >= BLANKS_THAT_END_A_SHEET:
            break
        if len(rows) - blanks > MOST_ROWS:
            raise CannotRead(Problem.TOO_MANY_ROWS)
    return rows


def _row(row: Row, formulas: Row | None) -> Row:
    """A formula never computed is shown as the text it is; nothing here is ever evaluated."""
    row = row[:MOST_COLUMNS]
    if formulas is None:
        return row
    return tuple(
        _text(formulas[place]) if cell is None and place < len(formulas) else cell
        for place, cell in enumerate(row)
    )


def _text(value: Any) -> Cell:
    return value if value is None or isinstance(value, str | int | float) else str(value)


def _fill_merged(rows: list[Row], ranges: list[str]) -> None:
    """One date merged over the rows of a day belongs to each of them.

    Ranges of a real sheet don't overlap; thousands over all rows would keep a process for hours.
    """
    from openpyxl.utils.cell import range_boundaries

    filled = 0
    for reference in ranges:
        bounds = range_boundaries(reference)
        if None in bounds:
            continue
        left, top, right, bottom = (int(bound or 0) for bound in bounds)
        if left != right or bottom == top or top > len(rows) or left > len(rows[top - 1]):
            continue
        value = rows[top - 1][left - 1]
        filled += min(bottom, len(rows)) - top
        if filled > MOST_FILLED:
            raise CannotRead(Problem.DAMAGED)
        for place in range(top, min(bottom, len(rows))):
            cells = list(rows[place]) + [None] * (left - len(rows[place]))
            # A row with nothing else in it is still a blank row.
            if value is not None and any(cell is not None for cell in cells):
                cells[left - 1] = value
                rows[place] = tuple(cells)
