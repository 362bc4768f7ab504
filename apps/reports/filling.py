"""The bytes of a file: a table of figures or consultations one by one, in three formats."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

import tenants
from apps.registry import rows_out
from apps.registry.selectors import Crossing, code_book
from apps.reports import presenters, tables
from apps.reports.models import MOST_ROWS, Content, FileFormat, ReportExport
from apps.reports.presenters import shown
from frontend.figures import figure
from kernel import pdf
from kernel.exports import csv_lines, safe_cell

# Columns that fit on a sheet of paper lying on its side.
MOST_ON_PAPER: Final = 14
_TEMPLATE: Final = Path(__file__).resolve().parent / "typst" / "report.typ"
Rows = Iterable[Sequence[Any]]


class TooManyError(Exception):
    """More rows than one file holds."""


def fill(export: ReportExport, asked: Crossing, *, asker: Any) -> tuple[bytes, int]:
    """The file and how many rows it has; raises TooManyError."""
    if export.content == Content.ROWS:
        header, rows, number = _consultations(export, asked)
    else:
        table = tables.build(asked, user=asker)
        header, rows, number = heads(table), list(lines(table)), len(table.lines)
        if export.file_format == FileFormat.PDF:
            return _document(table, rows), number
    if export.file_format == FileFormat.XLSX:
        return _workbook(header, rows), number
    return "".join(csv_lines(header, rows, separator=";", bom=True)).encode(), number


def heads(table: tables.Table) -> list[str]:
    """The heads of the table's columns, as files have them."""
    return [table.rows_label, *table.columns, _("Total")]


def lines(table: tables.Table) -> Iterator[list[Any]]:
    """The table's rows and its foot, as files have them; numbers stay numbers."""
    for line in table.lines:
        yield [line.label, *map(_cell, line.cells), _cell(line.total)]
    yield [_("Total"), *map(_cell, table.foot), _cell(table.total)]


def _cell(number: int | None) -> Any:
    return shown(None) if number is None else number


def _consultations(export: ReportExport, asked: Crossing) -> tuple[list[str], Rows, int]:
    rows = rows_out.consultations_between(asked)
    number = rows.count()
    if number > MOST_ROWS:
        raise TooManyError
    header = rows_out.heads(personal=export.personal)
    return header, rows_out.rows_out(rows, code_book(), personal=export.personal), number


def _workbook(header: Sequence[str], rows: Rows) -> bytes:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Report")[:31])
    sheet.freeze_panes = "A2"
    sheet.append([safe_cell(cell) for cell in header])
    for row in rows:
        sheet.append([safe_cell(cell) for cell in row])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def on_paper(cells: Sequence[Any]) -> list[Any]:
    """What of a row fits on a page: its first cells, and always its total, once."""
    if len(cells) <= MOST_ON_PAPER:
        return [*cells]
    return [*cells[: MOST_ON_PAPER - 1], cells[-1]]


def _document(table: tables.Table, rows: Sequence[Sequence[Any]]) -> bytes:
    asked, at = table.asked, timezone.now()
    city = tenants.current()
    columns = heads(table)
    kept = on_paper(columns)
    data = {
        "title": _title(table),
        "city": city.name if city else "",
        "office": _("Immigration Office"),
        "language": (get_language() or "es")[:2],
        "period": f"{_day(asked.start)} – {_day(asked.end)}",
        "narrowed": presenters.narrowed(asked, code_book()),
        "unit": _("People, each once") if asked.unit == "people" else _("Consultations"),
        "header": kept,
        "rows": [[_text(cell) for cell in on_paper(row)] for row in rows],
        "notes": _notes(table, left_out=len(columns) - len(kept)),
        "page": _("Page"),
        "made": _("Made on %(day)s") % {"day": date_format(timezone.localtime(at), "DATE_FORMAT")},
    }
    return pdf.make(_TEMPLATE, data, at=at)


def _title(table: tables.Table) -> str:
    if not table.columns_label:
        return table.rows_label
    return _("%(rows)s by %(columns)s") % {
        "rows": table.rows_label,
        "columns": table.columns_label.lower(),
    }


def _notes(table: tables.Table, *, left_out: int) -> list[str]:
    notes = [
        _("Gender violence, trafficking and refuge are counted only for whoever works with them.")
    ]
    if not table.adds_up:
        notes.append(
            _(
                "Somebody who came for two reasons is in both rows and once in the total. "
                "Anonymous consultations are of nobody and are not counted as people."
            )
        )
    if left_out > 0:
        notes.append(
            _("Columns that do not fit on paper and are in the spreadsheet: %(count)s.")
            % {"count": left_out}
        )
    return notes


def _text(cell: Any) -> str:
    return figure(cell) if isinstance(cell, int) else str(cell)


def _day(day: datetime.date) -> str:
    return date_format(day, "SHORT_DATE_FORMAT")
