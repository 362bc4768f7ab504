"""Rows that were not accepted, as a sheet like the one received plus why: to mend, send again."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from kernel.sheets.cells import Cell, Row, as_text

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class RefusedTable:
    """Headings of one sheet and its refused rows, each with its reason."""

    sheet: str
    labels: tuple[str, ...]
    rows: list[tuple[Row, str]]


def as_workbook(tables: Sequence[RefusedTable], *, reason: str) -> bytes:
    """The same columns, types kept; a cell that begins like a formula stays a text.

    ``reason`` is the heading of the column that says why.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for number, table in enumerate(tables, start=1):
        sheet = book.create_sheet(_title(table.sheet) or str(number))
        sheet.append([_cell(sheet, text) for text in [*table.labels, reason]])
        for cells, why in table.rows:
            padded = [*cells[: len(table.labels)]]
            padded += [None] * (len(table.labels) - len(padded))
            sheet.append([_cell(sheet, cell) for cell in [*padded, why]])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def as_records(
    tables: Sequence[RefusedTable], *, reason: str
) -> tuple[list[str], Iterator[list[str]]]:
    """Header and rows for a text file; sheets laid out alike follow each other.

    Give them to ``kernel.exports``, which guards cells that begin like a formula.
    """
    labels = tables[0].labels if tables else ()
    same = [table for table in tables if table.labels == labels]
    return [*labels, reason], _records(same, len(labels))


def _records(tables: Sequence[RefusedTable], width: int) -> Iterator[list[str]]:
    for table in tables:
        for cells, why in table.rows:
            texts = [as_text(cell, multiline=True) for cell in cells[:width]]
            yield [*texts, *[""] * (width - len(texts)), why]


def _cell(sheet: Any, value: Cell) -> Any:
    from openpyxl.cell import WriteOnlyCell

    cell = WriteOnlyCell(sheet, value=value)  # type: ignore[arg-type]
    if isinstance(value, str):
        cell.data_type = "s"
    return cell


def _title(name: str) -> str:
    return "".join(letter for letter in name if letter not in "[]:*?/\\")[:31]
