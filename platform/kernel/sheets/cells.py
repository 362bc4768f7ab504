"""Cells as offices type them: text out of any cell, and a plain form to compare by."""

from __future__ import annotations

import datetime
import re
import unicodedata
from functools import lru_cache

Cell = str | int | float | bool | datetime.datetime | datetime.date | datetime.time | None
Row = tuple[Cell, ...]

LONGEST_CELL = 5_000
_SPACES = re.compile(r"[\s\u00a0\u200b\ufeff]+")
_NOT_WORD = re.compile(r"[\W_]+")
_LETTERS_APART = re.compile(r"\b([a-z])(?: ([a-z])\b)+")
_WHOLE_NUMBER = re.compile(r"^\d+\.0$")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

# What people type for "nothing": a plain form, after accents and punctuation are gone.
NOTHING = frozenset(
    """
    sd|s d|sin dato|sin datos|sin informacion|sin info|no informa|no informado|no informada|ns|nc
    nsnc|ns nc|na|n a|no aplica|no sabe|no consta|no contesta|no responde|no declara|no dice
    no registra|no refiere|desconocido|desconocida|se desconoce|null|none|nan|vacio|ninguno|ninguna
    no corresponde|sin especificar|no especifica|a confirmar|pendiente|unknown|not known|no data|x x
    nd|si dato|s dato|s datos|s inf|no indica|se ignora|ignorado|ignorada|no recuerda|sin registro
    """.replace("\n", "|").split("|")
)
_NOTHING = frozenset(item.strip() for item in NOTHING if item.strip())


def as_text(cell: Cell, *, multiline: bool = False) -> str:
    """The text a person sees in a cell; never evaluated, whatever it begins with."""
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return _number_or_day(cell)
    return _several_lines(cell) if multiline else _one_line(cell)


@lru_cache(maxsize=20_000)
def _one_line(cell: str) -> str:
    return _SPACES.sub(" ", _tidy(cell)).strip()


def _several_lines(cell: str) -> str:
    lines = (_SPACES.sub(" ", line).strip() for line in _tidy(cell).splitlines())
    return "\n".join(line for line in lines if line)


def _tidy(cell: str) -> str:
    text = _CONTROL.sub("", cell)[:LONGEST_CELL]
    # Some exports write whole numbers as 93561738.0, in text files too.
    if _WHOLE_NUMBER.match(text):
        return text[:-2]
    # A spreadsheet's own mark for "this is text", left in the value by some programs.
    if text[:1] == "'" and text[1:2] in {"=", "+", "-", "@", "'"}:
        text = text[1:]
    return text


def _number_or_day(cell: Cell) -> str:
    if isinstance(cell, bool):
        return "sí" if cell else "no"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat() if cell.time() == datetime.time() else cell.isoformat(" ")
    return cell.isoformat() if isinstance(cell, datetime.date | datetime.time) else str(cell)


@lru_cache(maxsize=50_000)
def plain(text: str) -> str:
    """Compare by this: no accents, case or punctuation; "D.N.I." and "dni" are the same."""
    if text.isascii():
        bare = text.lower()
    else:
        # The ordinal signs are letters to Unicode: "Nº" must not become "no".
        text = text.replace("º", " ").replace("°", " ").replace("ª", " ")
        decomposed = unicodedata.normalize("NFKD", text.casefold())
        bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    words = _NOT_WORD.sub(" ", bare).strip()
    return _LETTERS_APART.sub(lambda found: found.group(0).replace(" ", ""), words)


def says_nothing(text: str) -> bool:
    """True for an empty cell and for what people type instead of leaving it empty."""
    bare = plain(text)
    return not bare or bare in _NOTHING


def is_blank(row: Row) -> bool:
    """True when no cell of the row holds anything visible."""
    return not any(as_text(cell) for cell in row)
