"""Archives as files: text tables in one ZIP, the same bytes for the same rows."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import IO, Any, Final

FORMAT: Final = "migraciudades-registry"
VERSION: Final = 1
ABOUT: Final = "about.json"
# No moment stands in a file that is to be the same tomorrow.
_NO_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
_MOST_UNPACKED: Final = 20 * 1024**3
LONGEST_LINE: Final = 1_000_000


class NotAnArchive(ValueError):
    """A ZIP that is none of ours, or of a later version."""


def csv_bytes(lines: Iterable[Sequence[str]]) -> bytes:
    """Lines as text."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(lines)
    return text.getvalue().encode()


class _Outlet(io.RawIOBase):
    """What a ZIP is written to, and read from while it is written."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self.waiting.append(bytes(data))
        return len(data)

    def take(self) -> bytes:
        """What was written since."""
        data, self.waiting = b"".join(self.waiting), []
        return data


def packed(
    tables: Iterable[tuple[str, Sequence[str], Callable[[], Iterator[bytes]]]],
) -> Iterator[bytes]:
    """The bytes of an archive: for each table its code, its heading and pieces of its text."""
    outlet = _Outlet()
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


class Stream(io.RawIOBase):
    """Bytes that are made while they are read."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        super().__init__()
        self._pieces = pieces
        self._left = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._left:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._left = piece
        found, self._left = self._left[: len(buffer)], self._left[len(buffer) :]
        buffer[: len(found)] = found
        return len(found)


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
            told: dict[str, Any] = json.loads(archive.read(ABOUT))
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, RuntimeError) as error:
        raise NotAnArchive from error
    if told.get("format") != FORMAT or told.get("version") != VERSION:
        raise NotAnArchive
    return told


def tables(source: IO[bytes]) -> Iterator[tuple[str, list[str], Iterator[list[str]]]]:
    """Each table with its heading and its lines, to be gone through in order."""
    codes = about(source)["tables"]
    with zipfile.ZipFile(source) as archive:
        for code in codes:
            with archive.open(f"{code}.csv") as entry:
                text = io.TextIOWrapper(entry, encoding="utf-8", newline="")
                csv.field_size_limit(LONGEST_LINE)
                lines = csv.reader(text)
                yield str(code), next(lines, []), lines
