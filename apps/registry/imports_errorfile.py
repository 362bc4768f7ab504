"""The rows refused, as a sheet like the one received plus why: to mend and load again."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from apps.registry.importing.cells import Cell, Row, as_text
from apps.registry.importing.reasons import explain
from apps.registry.importing.rows import Refused
from apps.registry.imports_loading import local_words, open_job
from apps.registry.imports_services import day_of, values_of
from apps.registry.models.imports import ImportJob
from apps.registry.selectors.codes import code_book


@dataclass(frozen=True)
class RefusedTable:
    """Headings of one sheet and its refused rows, each with its reason."""

    sheet: str
    labels: tuple[str, ...]
    rows: list[tuple[Row, str]]


def refused_tables(job: ImportJob) -> list[RefusedTable]:
    """Read the kept file again for its refused rows; raises NoSuchFile once it was purged."""
    words = local_words(code_book(), values_of(job))
    opened = open_job(job, values=words, today=day_of(job))
    tables = [
        RefusedTable(item.table.sheet, item.table.labels, []) for item in opened.workbook.tables
    ]
    for read in opened.reads:
        if isinstance(read.outcome, Refused):
            tables[read.table].rows.append((read.cells, explain(read.outcome.reason)))
    return [table for table in tables if table.rows]


def as_workbook(tables: Sequence[RefusedTable]) -> bytes:
    """The same columns, types kept; a cell that begins like a formula stays a text."""
    book = Workbook(write_only=True)
    for number, table in enumerate(tables, start=1):
        sheet = book.create_sheet(_title(table.sheet) or str(number))
        sheet.append([_cell(sheet, text) for text in [*table.labels, _("Reason for refusal")]])
        for cells, why in table.rows:
            padded = [*cells[: len(table.labels)]]
            padded += [None] * (len(table.labels) - len(padded))
            sheet.append([_cell(sheet, cell) for cell in [*padded, why]])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def as_records(tables: Sequence[RefusedTable]) -> tuple[list[str], Iterator[list[str]]]:
    """Header and rows for a text file; sheets laid out alike follow each other."""
    labels = tables[0].labels if tables else ()
    same = [table for table in tables if table.labels == labels]
    return [*labels, _("Reason for refusal")], _records(same, len(labels))


def _records(tables: Sequence[RefusedTable], width: int) -> Iterator[list[str]]:
    for table in tables:
        for cells, why in table.rows:
            texts = [as_text(cell, multiline=True) for cell in cells[:width]]
            yield [*texts, *[""] * (width - len(texts)), why]


def _cell(sheet: WriteOnlyWorksheet, value: Cell) -> Any:
    cell = WriteOnlyCell(sheet, value=value)  # type: ignore[arg-type]
    if isinstance(value, str):
        cell.data_type = "s"
    return cell


def _title(name: str) -> str:
    return "".join(letter for letter in name if letter not in "[]:*?/\\")[:31]
