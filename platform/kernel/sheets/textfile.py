"""Text sheets: any usual encoding, any usual delimiter, cells of several lines."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator
from typing import IO

from kernel.sheets.cells import Row
from kernel.sheets.lazy import Streamed
from kernel.sheets.reading import (
    MOST_COLUMNS,
    MOST_ROWS,
    CannotRead,
    Problem,
    Sheet,
    trimmed,
)

DELIMITERS = ";,\t|"
# Larger ones are read as they are gone through, from the start each time.
HELD_AT_ONCE = 4 * 1024 * 1024
# Rows are bounded where they are all held; a stream is bounded by what a file may be.
MOST_STREAMED = 1_000_000
_SAMPLE = 60_000
_SPANISH = frozenset("áéíóúñüÁÉÍÓÚÑÜº°ª¿¡")
_NEUTRAL = frozenset("–—‘’“”…•´¨`\u00a0çãõâêôïëàèòÇ")
_OLD_PAGES = ("cp1252", "cp850", "mac-roman")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def read(data: bytes) -> Sheet:
    """The one sheet of a text file; a row is a record, as spreadsheet programs number them."""
    text = decode(data)
    if text.count("\x00") > len(text) // 100:
        raise CannotRead(Problem.NOT_A_SHEET)
    delimiter, skipped = _layout(text[:_SAMPLE].replace("\x00", ""))
    rows: list[Row] = [()] * skipped
    lines: Iterator[str] = io.StringIO(text.replace("\x00", ""), newline="")
    for record in _records(lines, delimiter, skipped):
        rows.append(record)
        if len(rows) > MOST_ROWS:
            raise CannotRead(Problem.TOO_MANY_ROWS)
    return Sheet(name="", rows=trimmed(rows))


def stream(opened: Callable[[], IO[bytes]]) -> Sheet:
    """The same for a file that is not to be held in memory; ``opened`` opens it once more."""
    with opened() as source:
        encoding = _encoding(source)
    with opened() as source:
        head = _text(source, encoding).read(_SAMPLE)
    if head.count("\x00") > len(head) // 100:
        raise CannotRead(Problem.NOT_A_SHEET)
    delimiter, skipped = _layout(head.replace("\x00", ""))

    def rows() -> Iterator[Row]:
        yield from [()] * skipped
        with opened() as source:
            lines = (line.replace("\x00", "") for line in _text(source, encoding))
            for count, record in enumerate(_records(lines, delimiter, skipped)):
                if count >= MOST_STREAMED:
                    raise CannotRead(Problem.TOO_MANY_ROWS)
                yield record

    return Sheet(name="", rows=Streamed(rows))


def _layout(head: str) -> tuple[str, int]:
    """The delimiter, and how many lines only tell it ("sep=;")."""
    first = head.partition("\n")[0].strip()
    if first.lower().startswith("sep=") and len(first) == 5:
        return first[4], 1
    return find_delimiter(head), 0


def _records(lines: Iterator[str], delimiter: str, skipped: int) -> Iterator[Row]:
    for _ in range(skipped):
        next(lines, "")
    try:
        for record in csv.reader(lines, delimiter=delimiter):
            yield tuple(record[:MOST_COLUMNS])
    except csv.Error as damaged:
        raise CannotRead(Problem.DAMAGED) from damaged


def _text(source: IO[bytes], encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(source, encoding=encoding, errors="replace", newline="")


def _encoding(source: IO[bytes]) -> str:
    """The encoding of a stream: by BOM, as UTF-8, or the old page that reads as Spanish."""
    head = source.read(HELD_AT_ONCE)
    marked = _marked(head)
    if marked:
        return marked
    decoder, piece = codecs.getincrementaldecoder("utf-8")(), head
    try:
        while piece:
            decoder.decode(piece)
            piece = source.read(HELD_AT_ONCE)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return max(_OLD_PAGES, key=lambda page: _how_spanish(head.decode(page, errors="replace")))
    return "utf-8"


def _marked(data: bytes) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding
    head = data[:4000]
    if head[1::2].count(0) > len(head) // 4:
        return "utf-16-le"
    if head[0::2].count(0) > len(head) // 4:
        return "utf-16-be"
    return ""


def decode(data: bytes) -> str:
    """Text of the bytes: by BOM, as UTF-8, or by the old page that reads as Spanish."""
    marked = _marked(data)
    if marked:
        return data.decode(marked, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        candidates = [data.decode(page, errors="replace") for page in _OLD_PAGES]
        return max(candidates, key=_how_spanish)


def _how_spanish(text: str) -> int:
    """Letters of Spanish less the signs and letters that the wrong page makes of them."""
    foreign = Counter(letter for letter in text[:200_000] if letter > "\x7f")
    return sum(
        times if letter in _SPANISH else -times
        for letter, times in foreign.items()
        if letter not in _NEUTRAL
    )


def find_delimiter(text: str) -> str:
    """The delimiter under which most of the first records have the same number of columns."""
    sample = text[:_SAMPLE]
    best, best_score = ";", 0.0
    for delimiter in DELIMITERS:
        try:
            records = list(csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter))[:200]
        except csv.Error:
            continue
        widths = Counter(len(record) for record in records if len(record) > 1)
        if not widths:
            continue
        width, times = widths.most_common(1)[0]
        score = times * min(width, 12)
        if score > best_score:
            best, best_score = delimiter, score
    return best
