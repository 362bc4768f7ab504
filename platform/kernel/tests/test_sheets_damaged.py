"""Sheets that arrived damaged are refused in words, or read where the damage is of no account."""

from __future__ import annotations

import io
import zipfile

import pytest

from kernel.sheets.reading import CannotRead, read_sheets
from kernel.tests.test_sheets_hostile import NAME, workbook
from kernel.tests.test_sheets_opendocument import ods
from tests.damaging import PACKINGS, damaged, packed

TABLE = (
    '<table:table table:name="x"><table:table-row><table:table-cell office:value-type="string">'
    f"<text:p>{NAME.decode()}</text:p></table:table-cell></table:table-row></table:table>"
)


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("whole", [workbook(lambda xml: xml), ods(TABLE)], ids=["xlsx", "ods"])
def test_a_damaged_sheet_is_read_or_refused(whole: bytes, packing: int) -> None:
    refused = 0
    for each in damaged(packed(_parts(whole), packing)):
        try:
            read_sheets(each)
        except CannotRead:
            refused += 1
    assert refused
