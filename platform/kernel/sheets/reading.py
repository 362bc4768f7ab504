"""From a file's bytes to sheets of rows, in bounded time and memory whatever the file is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import IO, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kernel.sheets.cells import Row, is_blank

# What is sent over the web, and what is held whole while it is read.
LARGEST_FILE = 25 * 1024 * 1024
# Text files that are read as they are gone through.
LARGEST_STREAMED = 1024 * 1024 * 1024
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
    Problem.NOT_A_SHEET: _("This is not a sheet. Choose a file ending in .xlsx, .ods or .csv."),
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
    rows: Sequence[Row]
    hidden: bool = False

    def after(self, first: int) -> Iterator[Row]:
        """The rows from an index on, in order."""
        return islice(iter(self.rows), first, None)


def stream_sheets(opened: Callable[[], IO[bytes]]) -> list[Sheet]:
    """The same as ``read_sheets`` where a large text file is not to be held in memory.

    ``opened`` opens the file once more, each time it is called, at its beginning.
    """
    from kernel.sheets import textfile

    with opened() as source:
        head = source.read(textfile.HELD_AT_ONCE + 1)
        if len(head) <= textfile.HELD_AT_ONCE:
            return read_sheets(head)
        if _kind(head) != "text":
            return read_sheets(head + source.read(LARGEST_FILE))
    return [textfile.stream(opened)]


def read_sheets(data: bytes) -> list[Sheet]:
    """Every sheet of a workbook, or the one of a text file. The name of the file says nothing."""
    from kernel.sheets import opendocument, textfile, workbook

    if not data.strip(b"\x00 \r\n\t"):
        raise CannotRead(Problem.EMPTY)
    if len(data) > LARGEST_FILE:
        raise CannotRead(Problem.TOO_LARGE)
    kind = _kind(data)
    if kind == "text":
        return [textfile.read(data)]
    return opendocument.read(data) if kind == "ods" else workbook.read(data)


def _kind(data: bytes) -> str:
    """text, ods or xlsx, by the first bytes; raises CannotRead for what is no sheet."""
    if data[:4] == b"PK\x03\x04" or data[:4] == b"PK\x05\x06":
        # The first entry of an OpenDocument says what it is; that is what it is for.
        return "ods" if b"opendocument.spreadsheet" in data[:200] else "xlsx"
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        locked = "EncryptedPackage".encode("utf-16-le") in data
        raise CannotRead(Problem.PASSWORD if locked else Problem.OLD_EXCEL)
    head = data[:2048].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith((b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta")):
        raise CannotRead(Problem.WEB_PAGE)
    if head.startswith((b"%pdf", b"\x89png", b"\xff\xd8\xff", b"{\\rtf", b"gif8")):
        raise CannotRead(Problem.NOT_A_SHEET)
    return "text"


def trimmed(rows: list[Row]) -> list[Row]:
    """Without the blank rows at the end."""
    end = len(rows)
    while end and is_blank(rows[end - 1]):
        end -= 1
    return rows[:end]
