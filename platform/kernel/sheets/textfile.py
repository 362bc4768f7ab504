"""Text sheets: any usual encoding, any usual delimiter, cells of several lines."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter

from kernel.sheets.cells import Row
from kernel.sheets.reading import (
    MOST_COLUMNS,
    MOST_ROWS,
    CannotRead,
    Problem,
    Sheet,
    trimmed,
)

DELIMITERS = ";,\t|"
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
    text = text.replace("\x00", "")
    first, _, rest = text.partition("\n")
    declared = ""
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:
        declared, text = first.strip()[4], rest
    rows: list[Row] = [()] if declared else []
    delimiter = declared or find_delimiter(text)
    try:
        for record in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            rows.append(tuple(record[:MOST_COLUMNS]))
            if len(rows) > MOST_ROWS:
                raise CannotRead(Problem.TOO_MANY_ROWS)
    except csv.Error as damaged:
        raise CannotRead(Problem.DAMAGED) from damaged
    return Sheet(name="", rows=trimmed(rows))


def decode(data: bytes) -> str:
    """Text of the bytes: by BOM, as UTF-8, or by the old page that reads as Spanish."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    head = data[:4000]
    if head[1::2].count(0) > len(head) // 4:
        return data.decode("utf-16-le", errors="replace")
    if head[0::2].count(0) > len(head) // 4:
        return data.decode("utf-16-be", errors="replace")
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
    sample = text[:60_000]
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
