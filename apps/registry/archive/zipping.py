"""Archives as files: text tables in one ZIP, the same bytes for the same rows."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import IO, Any, Final

from kernel.packed import BROKEN
from kernel.streams import Outlet

FORMAT: Final = "migraciudades-registry"
VERSION: Final = 1
ABOUT: Final = "about.json"
# No moment stands in a file that is to be the same tomorrow.
_NO_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
_MOST_UNPACKED: Final = 20 * 1024**3
_LONGEST_ABOUT: Final = 64 * 1024
LONGEST_LINE: Final = 1_000_000
# What taking a changed or broken file apart may raise.
_BROKEN: Final = (*BROKEN, csv.Error)


class NotAnArchive(ValueError):
    """A ZIP that is none of ours, or of a later version."""


def csv_bytes(lines: Iterable[Sequence[str]]) -> bytes:
    """Lines as text."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(lines)
    return text.getvalue().encode()


def packed(
    tables: Iterable[tuple[str, Sequence[str], Callable[[], Iterator[bytes]]]],
) -> Iterator[bytes]:
    """The bytes of an archive: for each table its code, its heading and pieces of its text."""
    outlet = Outlet()
    named: list[str] = []
    with zipfile.ZipFile(outlet, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for code, heading, pieces in tables:
            with archive.open(_entry(f"{code}.csv"), "w", force_zip64=True) as entry:
                entry.write(csv_bytes([heading]))
                for piece in pieces():
                    entry.write(piece)
                    yield outlet.take()
            named.append(code)
        told = {"format": FORMAT, "version": VERSION, "tables": named}
        archive.writestr(_entry(ABOUT), json.dumps(told, indent=1) + "\n")
    yield outlet.take()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _NO_MOMENT)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


def is_archive(source: IO[bytes]) -> bool:
    """Whether it is one of ours, whatever version."""
    try:
        return bool(about(source))
    except NotAnArchive:
        return False


def about(source: IO[bytes]) -> dict[str, Any]:
    """What an archive says of itself; raises NotAnArchive."""
    try:
        with zipfile.ZipFile(source) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > _MOST_UNPACKED:
                raise NotAnArchive
            if archive.getinfo(ABOUT).file_size > _LONGEST_ABOUT:
                raise NotAnArchive
            told: Any = json.loads(archive.read(ABOUT))
    except _BROKEN as error:
        raise NotAnArchive from error
    if not isinstance(told, dict) or (told.get("format"), told.get("version")) != (FORMAT, VERSION):
        raise NotAnArchive
    return told


def tables(source: IO[bytes]) -> Iterator[tuple[str, list[str], Iterator[list[str]]]]:
    """Each table with its heading and its lines, to be gone through in order.

    Raises NotAnArchive wherever it finds the file broken.
    """
    codes = about(source).get("tables")
    if not isinstance(codes, list):
        raise NotAnArchive
    csv.field_size_limit(LONGEST_LINE)
    try:
        with zipfile.ZipFile(source) as archive:
            for code in codes:
                with archive.open(f"{code}.csv") as entry:
                    lines = _records(entry)
                    yield str(code), next(lines, []), lines
    except _BROKEN as error:
        raise NotAnArchive from error


class _Lines:
    """The lines of a text, as many at a time as one record may have."""

    def __init__(self, entry: IO[bytes]) -> None:
        self._text = io.TextIOWrapper(entry, encoding="utf-8", newline="")
        self.left = LONGEST_LINE

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._text.readline(self.left + 1)
        if not line:
            raise StopIteration
        self.left -= len(line)
        if self.left < 0:
            raise NotAnArchive
        return line


def _records(entry: IO[bytes]) -> Iterator[list[str]]:
    lines = _Lines(entry)
    try:
        for record in csv.reader(lines):
            lines.left = LONGEST_LINE
            yield record
    except _BROKEN as error:
        raise NotAnArchive from error
