"""From a file's bytes to sheets of rows, in bounded time and memory whatever the file is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kernel.sheets.cells import Row, is_blank

LARGEST_FILE = 25 * 1024 * 1024
MOST_ROWS = 100_000
MOST_COLUMNS = 80
BLANKS_THAT_END_A_SHEET = 2_000


class Problem(StrEnum):
    """Why a whole file can't be read."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    TOO_MANY_ROWS = "too_many_rows"
    PASSWORD = "password"  # noqa: S105 - the name of a problem
    OLD_EXCEL = "old_excel"
    OPEN_DOCUMENT = "open_document"
    WEB_PAGE = "web_page"
    DAMAGED = "damaged"
    NOT_A_SHEET = "not_a_sheet"
    NO_TABLE = "no_table"


MESSAGES: dict[str, str | Promise] = {
    Problem.EMPTY: _("The file is empty."),
    Problem.TOO_LARGE: _("The file is too large. Split it into files of up to 25 MB."),
    Problem.TOO_MANY_ROWS: _("The file has more than 100,000 rows. Split it, for example by year."),
    Problem.PASSWORD: _("The file has a password. Remove it, save the file and choose it again."),
    Problem.OLD_EXCEL: _(
        "This is the old Excel format (.xls). Open it, save it as .xlsx and choose that file."
    ),
    Problem.OPEN_DOCUMENT: _(
        "This is an OpenDocument sheet (.ods). Open it, save it as .xlsx and choose that file."
    ),
    Problem.WEB_PAGE: _(
        "This is a web page with the name of a sheet. Open it, save it as .xlsx "
        "and choose that file."
    ),
    Problem.DAMAGED: _("The file is damaged and can't be opened. Save it again as .xlsx or .csv."),
    Problem.NOT_A_SHEET: _("This is not a sheet. Choose a file ending in .xlsx or .csv."),
    Problem.NO_TABLE: _("No table was found in the file: no row looks like headings."),
}


class CannotRead(Exception):
    """A file that can't be read as a sheet; the message says what to do.

    Who reads more into sheets adds problems of its own, and ``messages`` for them.
    """

    messages: ClassVar[Mapping[str, str | Promise]] = MESSAGES

    def __init__(self, problem: str) -> None:
        super().__init__(str(problem))
        self.problem = problem

    @property
    def message(self) -> str:
        """What is wrong and how to mend it, in the reader's language."""
        return str(self.messages[self.problem])


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of one sheet; the row number people see is the index plus one."""

    name: str
    rows: list[Row]
    hidden: bool = False


def read_sheets(data: bytes) -> list[Sheet]:
    """Every sheet of a workbook, or the one of a text file. The name of the file says nothing."""
    from kernel.sheets import textfile, workbook

    if not data.strip(b"\x00 \r\n\t"):
        raise CannotRead(Problem.EMPTY)
    if len(data) > LARGEST_FILE:
        raise CannotRead(Problem.TOO_LARGE)
    if data[:4] == b"PK\x03\x04" or data[:4] == b"PK\x05\x06":
        return workbook.read(data)
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        locked = "EncryptedPackage".encode("utf-16-le") in data
        raise CannotRead(Problem.PASSWORD if locked else Problem.OLD_EXCEL)
    head = data[:2048].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith((b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta")):
        raise CannotRead(Problem.WEB_PAGE)
    if head.startswith((b"%pdf", b"\x89png", b"\xff\xd8\xff", b"{\\rtf", b"gif8")):
        raise CannotRead(Problem.NOT_A_SHEET)
    return [textfile.read(data)]


def trimmed(rows: list[Row]) -> list[Row]:
    """Without the blank rows at the end."""
    end = len(rows)
    while end and is_blank(rows[end - 1]):
        end -= 1
    return rows[:end]
