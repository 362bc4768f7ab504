"""What a sheet of attendance says: where its table begins, what its columns and its marks mean."""

from __future__ import annotations

import datetime
import re
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final

from apps.training import clock
from apps.training.models import CourseSession
from apps.training.models.attendance import Mark
from kernel.sheets.cells import Row, as_text, is_blank
from kernel.sheets.headings import heading_row
from kernel.sheets.reading import CannotRead, Problem, Sheet, read_sheets
from kernel.text import fold

NAME, FAMILY, GIVEN, EMAIL, DOCUMENT = "name", "family", "given", "email", "document"
PERSONAL: Final = (NAME, FAMILY, GIVEN, EMAIL, DOCUMENT)
_HEADINGS: Final = {
    NAME: {
        *("nombre y apellido", "apellido y nombre", "apellidos y nombres", "nombres y apellidos"),
        *("apellido nombre", "nombre completo", "participante", "persona", "name", "full name"),
        *("asistente", "alumno", "cursante"),
    },
    FAMILY: {"apellido", "apellidos", "surname", "last name", "family name"},
    GIVEN: {"nombre", "nombres", "first name", "given name"},
    EMAIL: {"correo", "correo electronico", "e mail", "email", "mail"},
    DOCUMENT: {"dni", "documento", "nro documento", "numero de documento", "document", "d n i"},
}
_KNOWN: Final = {words: field for field, every in _HEADINGS.items() for words in every}
# 03/03/2026, 3-3-26, 3/3
_DAY: Final = re.compile(r"(?<!\d)(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{4}|\d{2}))?(?!\d)")
_ISO: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_NUMBERED: Final = re.compile(
    r"^(?:sesion|encuentro|clase|jornada|session|class|n|dia)?\s*(\d{1,2})$"
)
_THERE: Final = {
    *("x", "p", "1", "si", "s", "presente", "pres", "ok", "v", "yes", "y", "present"),
    *("asistio", "true", "verdadero"),
}
_ABSENT: Final = {"a", "0", "no", "n", "ausente", "aus", "absent", "falto", "false", "falso"}
_EXCUSED: Final = {"j", "just", "justificado", "justificada", "licencia", "excused", "aj"}
_MARKS: Final = {Mark.PRESENT: _THERE, Mark.ABSENT: _ABSENT, Mark.EXCUSED: _EXCUSED}
_TICKS: Final = {"✓", "✔", "☑", "✅", "•"}


@dataclass(frozen=True, slots=True)
class Table:
    """The one table of a sheet: its headings and the rows below, with the numbers people see."""

    name: str
    labels: tuple[str, ...]
    rows: tuple[tuple[int, Row], ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What a cell tells of somebody in a session; without hours, all of them."""

    mark: str
    hours: Decimal | None = None


def table_of(data: bytes) -> Table:
    """The table of the first sheet that has one; raises CannotRead."""
    for sheet in read_sheets(data):
        if not sheet.hidden and (found := _table(sheet)) is not None:
            return found
    raise CannotRead(Problem.NO_TABLE)


def guessed(table: Table, sessions: Sequence[CourseSession]) -> list[str]:
    """What each column holds, by its heading; each session and each fact of a person once."""
    taken: set[str] = set()
    found = []
    for label in table.labels:
        meaning = _KNOWN.get(fold(label)) or _session(label, sessions)
        found.append("" if meaning in taken else meaning)
        taken.add(meaning)
    if NAME in found:
        # A sheet with the whole name has no need of its parts, and "Nombre" alone is the whole.
        found = ["" if one in {FAMILY, GIVEN} else one for one in found]
    elif GIVEN in found and FAMILY not in found:
        found = [NAME if one == GIVEN else one for one in found]
    return found


def said(cell: object, hours: Decimal) -> Said | None:
    """What a mark means in a session of so many hours; None when nothing is told.

    ValueError for what nobody understands. A number is hours, except 1 and 0, which are marks.
    """
    text = as_text(cell).strip()  # type: ignore[arg-type]
    if not text or text in {"-", "–", "—"}:
        return None
    # Without its sign, "-1" would be a mark.
    word = "x" if text in _TICKS else fold(text) if text[0] != "-" else ""
    for mark, words in _MARKS.items():
        if word in words:
            return Said(mark)
    number = _hours(text)
    if number is None or not 0 <= number <= hours:
        raise ValueError(text)
    if number == 0:
        return Said(Mark.ABSENT)
    return Said(Mark.PRESENT, None if number == hours else number)


def _hours(text: str) -> Decimal | None:
    bare = re.sub(r"\s*(h|hs|hora|horas|hours?)\.?$", "", text.strip().lower())
    try:
        number = Decimal(bare.replace(",", "."))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _table(sheet: Sheet) -> Table | None:
    rows = list(sheet.rows)
    at = heading_row(rows, _known_heading, needed=1)
    if at is None:
        return None
    labels = tuple(as_text(cell) for cell in rows[at])
    below = tuple(
        (number, row)
        for number, row in enumerate(rows[at + 1 :], start=at + 2)
        if not is_blank(row)
    )
    return Table(sheet.name, labels, below)


def _known_heading(text: str) -> tuple[str, int] | None:
    field = _KNOWN.get(fold(text))
    if field:
        return field, 10
    words = fold(text)
    # Numbers alone are rows as often as headings.
    session = _DAY.search(text) or (_NUMBERED.match(words) and not words.isdigit())
    return (words, 1) if session else None


def _session(label: str, sessions: Sequence[CourseSession]) -> str:
    """The session a heading names: by its day, or by its number in order."""
    days: dict[datetime.date, list[uuid.UUID]] = {}
    for one in sessions:
        days.setdefault(clock.local(one.starts_at).date(), []).append(one.pk)
    for day in _days(label, sorted(days)):
        if day in days:
            return str(days[day][0])
    numbered = _NUMBERED.match(fold(label))
    if numbered and 1 <= int(numbered[1]) <= len(sessions):
        return str(sessions[int(numbered[1]) - 1].pk)
    return ""


def _days(label: str, known: Sequence[datetime.date]) -> Iterator[datetime.date]:
    """The days a text may mean; without a year, that of any session."""
    if found := _ISO.search(label):
        yield from _day(int(found[1]), int(found[2]), int(found[3]))
    elif found := _DAY.search(label):
        day, month = int(found[1]), int(found[2])
        year = found[3]
        years = [int(year) if len(year) == 4 else 2000 + int(year)] if year else []
        for each in years or sorted({one.year for one in known}):
            yield from _day(each, month, day)


def _day(year: int, month: int, day: int) -> Iterator[datetime.date]:
    try:
        yield datetime.date(year, month, day)
    except ValueError:
        return
