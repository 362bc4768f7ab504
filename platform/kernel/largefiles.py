"""Files too large to hold in memory: kept as many sealed ones, read piece by piece.

What is small is one file of ``kernel.files`` and nothing else. What is larger is a list of such
files and their order, sealed like them: a piece changed, left out or put elsewhere does not open.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from typing import IO, Any, Final

from kernel import files
from kernel.files import NoSuchFile

PIECE: Final = 4 * 1024 * 1024
_LISTED: Final = b"kernel.largefiles 1\n"
SUFFIX: Final = ".piece"
_NAME: Final = f"one{SUFFIX}"


def save(scope: str, name: str, source: IO[bytes] | Stream) -> str:
    """Store what is left to read of ``source`` and return its key; see ``files.save``."""
    pieces: list[tuple[str, int]] = []
    piece, rest = source.read(PIECE), source.read(1)
    if not rest and not piece.startswith(_LISTED):
        return files.save(scope, name, piece)
    try:
        while piece:
            pieces.append((files.save(scope, _NAME, piece), len(piece)))
            piece, rest = rest + source.read(PIECE - len(rest)), b""
        return files.save(scope, name, _LISTED + json.dumps(pieces).encode())
    except BaseException:
        for key, _ in pieces:
            files.delete(key)
        raise


def open(key: str) -> IO[bytes]:  # noqa: A001 - read at the call as largefiles.open
    """Return the content as a stream that can be sought; never more than one piece in memory."""
    whole = files.read(key)
    pieces = _pieces(whole)
    return io.BytesIO(whole) if pieces is None else io.BufferedReader(_Reader(pieces), 65536)


def size(key: str) -> int:
    """How many bytes it has."""
    whole = files.read(key)
    pieces = _pieces(whole)
    return len(whole) if pieces is None else sum(length for _, length in pieces)


def delete(key: str) -> None:
    """Remove a file with all its pieces; nothing happens when it is already gone."""
    try:
        pieces = _pieces(files.read(key)) or []
    except NoSuchFile:
        pieces = []
    for piece, _ in pieces:
        files.delete(piece)
    files.delete(key)


def chunks(source: IO[bytes]) -> Iterator[bytes]:
    """What is left of a stream, a piece at a time: for a response that is written while sent."""
    while piece := source.read(PIECE):
        yield piece


class Stream(io.RawIOBase):
    """Bytes that are made while they are read."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        super().__init__()
        self._pieces = pieces
        self._left = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill it, or give the last there is: what is kept in pieces is asked for by the piece."""
        place = 0
        while place < len(buffer):
            if not self._left:
                piece = next(self._pieces, None)
                if piece is None:
                    break
                self._left = memoryview(piece)
            found, self._left = self._left[: len(buffer) - place], self._left[len(buffer) - place :]
            buffer[place : place + len(found)] = found
            place += len(found)
        return place


def _pieces(whole: bytes) -> list[tuple[str, int]] | None:
    if not whole.startswith(_LISTED):
        return None
    return [(str(key), int(length)) for key, length in json.loads(whole[len(_LISTED) :])]


class _Reader(io.RawIOBase):
    """Reads one piece at a time."""

    def __init__(self, pieces: list[tuple[str, int]]) -> None:
        super().__init__()
        self._pieces = pieces
        self._place = 0
        self._size = sum(length for _, length in pieces)
        self._open: tuple[int, bytes] = (-1, b"")

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._place

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self._size}[whence]
        self._place = max(0, start + offset)
        return self._place

    def readinto(self, buffer: Any) -> int:
        begun = 0
        for number, (key, length) in enumerate(self._pieces):
            if self._place < begun + length:
                if self._open[0] != number:
                    self._open = (number, files.read(key))
                found = self._open[1][self._place - begun :][: len(buffer)]
                buffer[: len(found)] = found
                self._place += len(found)
                return len(found)
            begun += length
        return 0
