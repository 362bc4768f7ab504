"""OpenDocument sheets: what LibreOffice saves is read, and nothing unpacks without end."""

from __future__ import annotations

import datetime
import io
import zipfile

import pytest

from kernel.sheets.reading import CannotRead, Problem, read_sheets

NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        ("office", "office"),
        ("table", "table"),
        ("text", "text"),
        ("style", "style"),
    )
)


def ods(tables: str, manifest: str = "", styles: str = "") -> bytes:
    """A file as LibreOffice lays it out."""
    content = (
        f'<?xml version="1.0"?><office:document-content {NAMES}>'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        mime = zipfile.ZipInfo("mimetype")
        archive.writestr(mime, "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
    return stream.getvalue()


def text(value: str, more: str = "") -> str:
    """A cell with words."""
    return (
        f'<table:table-cell office:value-type="string"{more}><text:p>{value}</text:p>'
        "</table:table-cell>"
    )


def row(*cells: str, more: str = "") -> str:
    """A row."""
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


DAY = (
    '<table:table-cell office:value-type="date" office:date-value="2024-01-02"{more}>'
    "<text:p>02/01/24</text:p></table:table-cell>"
)
NUMBER = (
    '<table:table-cell office:value-type="float" office:value="33"><text:p>33</text:p>'
    "</table:table-cell>"
)
EMPTY = row("<table:table-cell table:number-columns-repeated='16384'/>",
            more=" table:number-rows-repeated='1048570'")  # fmt: skip


def table(*rows: str, name: str = "Enero") -> str:
    """A sheet."""
    return f'<table:table table:name="{name}">{"".join(rows)}</table:table>'


def test_days_numbers_words_and_sheets_in_order() -> None:
    first = table(
        row(text("Fecha"), text("Nombre"), text("Edad")),
        row(DAY.format(more=""), text("Ñusta Peña"), NUMBER),
        EMPTY,
    )
    found = read_sheets(ods(first + table(row(text("otra")), name="Febrero")))
    assert [sheet.name for sheet in found] == ["Enero", "Febrero"]
    heading, told = found[0].rows[0], found[0].rows[1]
    assert list(heading) == ["Fecha", "Nombre", "Edad"]
    assert isinstance(told[0], datetime.date)
    assert (str(told[0])[:10], told[1], told[2]) == ("2024-01-02", "Ñusta Peña", 33)
    assert len(found[0].rows) == 2


def test_a_day_merged_over_its_rows_belongs_to_each() -> None:
    covered = "<table:covered-table-cell/>"
    merged = DAY.format(more=" table:number-rows-spanned='2' table:number-columns-spanned='1'")
    sheet = table(
        row(text("Fecha"), text("Nombre")),
        row(merged, text("Ana")),
        row(covered, text("Luz")),
    )
    rows = read_sheets(ods(sheet))[0].rows
    assert rows[1][0] == rows[2][0]
    assert (rows[1][1], rows[2][1]) == ("Ana", "Luz")


@pytest.mark.parametrize(
    ("tables", "problem"),
    [
        (table(row(text("x"), more=" table:number-rows-repeated='1000000'")), "too_many_rows"),
        (
            table(row(text("x", " table:number-columns-repeated='16384'")) * 300),
            "too_large",
        ),
        ("<table:table", "damaged"),
    ],
)
def test_a_short_line_that_stands_for_a_million_is_refused(tables: str, problem: str) -> None:
    with pytest.raises(CannotRead) as refused:
        read_sheets(ods(tables))
    assert refused.value.problem == problem


def test_one_with_a_password_says_so() -> None:
    locked = ods(table(row(text("x"))), manifest='<manifest:algorithm name="x"/>')
    with pytest.raises(CannotRead) as refused:
        read_sheets(locked)
    assert refused.value.problem == Problem.PASSWORD
