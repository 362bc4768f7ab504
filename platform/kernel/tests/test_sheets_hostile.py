"""Workbooks made to hurt: refused, or harmless, in bounded time and memory."""

from __future__ import annotations

import datetime
import io
import time
import tracemalloc
import zipfile
from collections.abc import Callable

import pytest
from openpyxl import Workbook

from kernel.sheets.reading import CannotRead, Problem, read_sheets

SHEET = "xl/worksheets/sheet1.xml"
NAME = b"Paz, Ana"
LAUGHS = (
    b'<!DOCTYPE x [<!ENTITY a "'
    + b"A" * 1000
    + b'"><!ENTITY b "'
    + b"&a;" * 100
    + b'"><!ENTITY c "'
    + b"&b;" * 100
    + b'"><!ENTITY d "'
    + b"&c;" * 100
    + b'">]>'
)
MANY_ROWS = b"".join(
    b'<row r="%d"><c r="A%d" t="inlineStr"><is><t>x</t></is></c></row>' % (row, row)
    for row in range(3, 3_000)
)


def workbook(change: Callable[[bytes], bytes], prefix: bytes = b"") -> bytes:
    """A small sheet whose XML was changed by hand."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["Fecha", "Nombre"])
    page.append([datetime.date(2024, 1, 2), NAME.decode()])
    plain = io.BytesIO()
    book.save(plain)
    hostile = io.BytesIO()
    with (
        zipfile.ZipFile(plain) as source,
        zipfile.ZipFile(hostile, "w", zipfile.ZIP_DEFLATED) as to,
    ):
        for name in source.namelist():
            content = source.read(name)
            if name == SHEET:
                content = prefix + change(content[content.index(b"<worksheet") :])
            to.writestr(name, content)
    return hostile.getvalue()


def test_entities_that_multiply_are_refused() -> None:
    with pytest.raises(CannotRead) as refusal:
        read_sheets(workbook(lambda xml: xml.replace(NAME, b"&d;"), LAUGHS))
    assert refusal.value.problem == Problem.DAMAGED


def test_an_entity_brings_no_file_of_the_machine() -> None:
    outside = b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>'
    with pytest.raises(CannotRead):
        read_sheets(workbook(lambda xml: xml.replace(NAME, b"a &f; b"), outside))


def test_a_few_kilobytes_do_not_become_hundreds_of_megabytes() -> None:
    data = workbook(lambda xml: xml.replace(NAME, b"A" * 150_000_000))
    assert len(data) < 200_000
    tracemalloc.start()
    with pytest.raises(CannotRead) as refusal:
        read_sheets(data)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert refusal.value.problem == Problem.TOO_LARGE
    assert most < 10_000_000


def test_merged_ranges_laid_over_each_other_do_not_keep_the_process() -> None:
    merged = b"<mergeCells>" + b'<mergeCell ref="A1:A1048576"/>' * 3_000 + b"</mergeCells>"
    end = b"</sheetData>"
    data = workbook(lambda xml: xml.replace(end, MANY_ROWS + end + merged))
    started = time.perf_counter()
    with pytest.raises(CannotRead) as refusal:
        read_sheets(data)
    assert refusal.value.problem == Problem.DAMAGED
    assert time.perf_counter() - started < 3


def test_a_cell_at_the_last_row_and_column_costs_nothing() -> None:
    end = b"</sheetData>"
    last = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>'
    (sheet,) = read_sheets(workbook(lambda xml: xml.replace(end, last + end)))
    assert len(sheet.rows) == 2
