"""Writes tables that a spreadsheet opens safely."""

from __future__ import annotations

import csv
import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

from django.http import StreamingHttpResponse

Separator = Literal[",", ";"]
BOM = "\ufeff"
# A cell that begins so is run as a formula by spreadsheets, wherever its text came from.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_WIDE = ("＝", "＋", "－", "＠")


def safe_cell(value: Any) -> Any:
    """Return a cell that no spreadsheet runs: a text that begins like a formula gets an apostrophe.

    Numbers stay numbers, negative ones too.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, int | float):
        return value
    if isinstance(value, datetime.date | datetime.datetime):
        return value.isoformat()
    text = str(value).replace("\x00", "")
    # Blank is whatever some reader skips, separators such as U+001F too.
    runs = text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA + _WIDE)
    return f"'{text}" if runs else text


class _Echo:
    """A file that hands each line back instead of keeping it."""

    def write(self, line: str) -> str:
        return line


def csv_lines(
    header: Sequence[str],
    rows: Iterable[Sequence[Any]],
    *,
    separator: Separator = ",",
    bom: bool = False,
) -> Iterator[str]:
    """Yield the lines of a CSV (RFC 4180: CRLF, quotes doubled) one by one.

    ``;`` and ``bom`` are what a spreadsheet set to Spanish opens by a double click.
    """
    writer = csv.writer(_Echo(), delimiter=separator, lineterminator="\r\n")
    yield (BOM if bom else "") + str(writer.writerow([safe_cell(cell) for cell in header]))
    for row in rows:
        yield str(writer.writerow([safe_cell(cell) for cell in row]))


def csv_response(
    filename: str,
    header: Sequence[str],
    rows: Iterable[Sequence[Any]],
    *,
    separator: Separator = ",",
    bom: bool = False,
) -> StreamingHttpResponse:
    """Return a download that is written while it is sent; ``filename`` is of our making, ASCII."""
    lines = csv_lines(header, rows, separator=separator, bom=bom)
    response = StreamingHttpResponse(
        (line.encode() for line in lines), content_type="text/csv; charset=utf-8"
    )
    response.headers["Content-Disposition"] = f'attachment; filename="{_ascii(filename)}"'
    return response


def _ascii(filename: str) -> str:
    kept = "".join(
        char if char.isascii() and (char.isalnum() or char in "-_.") else "-" for char in filename
    )
    return kept.strip("-.") or "export.csv"


def options_of(query: Any) -> dict[str, Any]:
    """Return ``separator`` and ``bom`` from ``?separator=semicolon&bom=1`` of a request's GET."""
    separator = ";" if query.get("separator") in {"semicolon", ";"} else ","
    return {"separator": separator, "bom": query.get("bom") == "1"}
