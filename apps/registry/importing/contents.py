"""What a column holds, judged by its cells: for headings that say nothing, or say wrong."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence

from apps.registry.importing.headings import Field
from apps.registry.importing.values.births import read_birth
from apps.registry.importing.values.dates import Habits, NotADate, read_day
from apps.registry.importing.values.documents import KIND_WORDS
from apps.registry.importing.values.genders import TABLE as GENDER_WORDS
from apps.registry.importing.values.names import is_anonymous
from apps.registry.importing.values.nationalities import read_nationalities
from apps.registry.importing.values.phones import digits
from apps.registry.importing.values.results import read_result
from apps.registry.importing.values.subjects import read_subjects
from kernel.sheets.cells import Cell, as_text, plain, says_nothing

SAMPLE = 300
ENOUGH = 0.6
_DOCUMENT = re.compile(
    r"^(?:[a-z. ]{0,12}\s?)?(?:\d{1,2}[. ]?\d{3}[. ]?\d{3}|[a-z]{1,3}\d{5,9})$", re.IGNORECASE
)
_NAME = re.compile(r"^[^\W\d_][^\d_@/()=+:]+$")
_RECENT = datetime.date(1995, 1, 1)


def _is_date(cell: Cell) -> bool:
    if isinstance(cell, int | float):
        return 36_000 < cell < 60_000
    try:
        return read_day(cell, Habits()) >= _RECENT
    except NotADate:
        return False


def _is_birth(cell: Cell) -> bool:
    text = as_text(cell)
    birth = read_birth(cell, datetime.date.today())  # noqa: DTZ011 - a rough judgement of a column
    return bool(
        birth and birth.known and len(text) < 30 and not (text.isdigit() and len(text) == 5)
    )


def _is_document(cell: Cell) -> bool:
    text = as_text(cell)
    return bool(_DOCUMENT.match(text)) and 6 <= len(digits(text)) <= 9


def _is_phone(cell: Cell) -> bool:
    text = as_text(cell)
    return 9 <= len(digits(text)) <= 13 and not re.search(r"[a-z]{3}", text, re.IGNORECASE)


def _is_name(cell: Cell) -> bool:
    text = as_text(cell)
    words = plain(text).split()
    return (len(words) >= 2 and len(words) <= 7 and bool(_NAME.match(text))) or (
        isinstance(cell, str) and bool(words) and is_anonymous(text)
    )


TESTS: dict[Field, Callable[[Cell], bool]] = {
    Field.DATE: _is_date,
    Field.GENDER: lambda cell: plain(as_text(cell)) in {*GENDER_WORDS, *"mhv123"},
    Field.NATIONALITY: lambda cell: bool(read_nationalities(as_text(cell)).codes),
    Field.DOCUMENT: _is_document,
    Field.DOCUMENT_KIND: lambda cell: plain(as_text(cell)) in KIND_WORDS,
    Field.PHONE: _is_phone,
    Field.BIRTH: _is_birth,
    Field.RESULT: lambda cell: bool(read_result(as_text(cell)).codes),
    Field.SUBJECT: lambda cell: bool(read_subjects(as_text(cell)).codes),
    Field.NAME: _is_name,
}
# Where the contents deny what the heading says beyond doubt, the heading is not believed.
DENIABLE = frozenset({Field.DATE, Field.NATIONALITY, Field.GENDER, Field.DOCUMENT, Field.BIRTH})


def share(cells: Sequence[Cell], field: Field) -> float:
    """The share of filled cells that look like the field, 0 to 1."""
    filled = [cell for cell in cells if not says_nothing(as_text(cell))][:SAMPLE]
    if not filled:
        return 0.0
    return sum(TESTS[field](cell) for cell in filled) / len(filled)


def filled(cells: Sequence[Cell]) -> int:
    """How many cells say something."""
    return sum(not says_nothing(as_text(cell)) for cell in cells)
