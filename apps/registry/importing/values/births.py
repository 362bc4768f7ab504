"""Ages, years and dates of birth, often mixed in one column: "33", "33 años", "2008", "8 meses"."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from apps.registry.importing.values.dates import Habits, NotADate, read_day
from kernel.sheets.cells import Cell, as_text, plain, says_nothing

OLDEST_AGE = 115
_RANK = {"exact": 3, "year": 2, "estimated": 1, "unknown": 0}
_AGE = re.compile(
    r"^(?:edad )?(?:aprox(?:imado|imadamente)? |unos |mas de |casi )?(\d{1,3})"
    r"(?: y medio| (?:anos?|as?|anios?|years?|yrs?|yo|aprox(?:imado|imadamente)?|"
    r"y \d+ mes(?:es)?|\d+ mes(?:es)?))*$"
)
_LEAD = re.compile(
    r"^\s*(?:f\.?\s?(?:de\s)?n(?:ac)?\.?|nac(?:id[oa]|\.)?(?:\s(?:el|en))?|c\.|ca\.|circa)[\s:]*(?=\d)",
    re.IGNORECASE,
)
_NEWBORN = frozenset({"bebe", "recien nacido", "recien nacida", "rn"})
_MONTHS = re.compile(r"^(\d{1,2}) ?(?:mes(?:es)?|m|months?)$")
_DAYS = re.compile(r"^(\d{1,3}) ?(?:dias?|semanas?|sem|days?|weeks?)$")
_YEAR = re.compile(r"^(?:ano )?(?:nac(?:id[oa])? )?(?:en )?((?:18|19|20)\d{2})$")


@dataclass(frozen=True, slots=True)
class Birth:
    """What is known of a birth, in the registry's words, and the age on the day of contact."""

    date: datetime.date | None = None
    year: int | None = None
    precision: str = "unknown"
    age: int | None = None

    @property
    def known(self) -> bool:
        """Whether anything at all is known."""
        return self.precision != "unknown"


UNKNOWN = Birth()


def read_birth(cell: Cell, contact: datetime.date, habits: Habits | None = None) -> Birth | None:
    """A birth out of one cell; None when there is text that can't be read."""
    text = as_text(cell)
    if says_nothing(text):
        return UNKNOWN
    if isinstance(cell, bool | datetime.time) or re.match(r"-\s*\d", text):
        return None
    if isinstance(cell, str):
        cell = _LEAD.sub("", cell)
    bare = re.sub(r"(\d)([a-z])", r"\1 \2", plain(as_text(cell)))
    return _in_words(bare, contact) or _from_date(cell, contact, habits)


def _in_words(bare: str, contact: datetime.date) -> Birth | None:
    """An age or a year; None for what is neither."""
    if _MONTHS.match(bare) or _DAYS.match(bare) or bare in _NEWBORN:
        return _from_age(0, contact)
    if found := _YEAR.match(bare):
        return _from_year(int(found[1]), contact)
    if (found := _AGE.match(bare)) and int(found[1]) <= OLDEST_AGE:
        return _from_age(int(found[1]), contact)
    return None


def _from_date(cell: Cell, contact: datetime.date, habits: Habits | None) -> Birth | None:
    # A two-digit year is of this century only for who was born by the day of contact.
    try:
        born = read_day(cell, habits)
    except NotADate:
        return _date_and_age(cell, contact, habits)
    if born > contact and isinstance(cell, str) and not re.search(r"\d{4}", cell):
        born = born.replace(year=born.year - 100, day=min(born.day, 28 if born.month == 2 else 31))
    age = age_on(born, contact)
    if not 0 <= age <= OLDEST_AGE or born > contact:
        return None
    return Birth(born, born.year, "exact", age)


def _date_and_age(cell: Cell, contact: datetime.date, habits: Habits | None) -> Birth | None:
    """ "12/03/1990 (34)", "34 (1990)", "34 años - 12/03/1990": the most exact part counts."""
    if not isinstance(cell, str):
        return None
    parts = [p for p in re.split(r"[()\n|;]|\s[-–/]\s", cell) if p.strip()]
    if len(parts) < 2:
        return None
    births = [b for p in parts if (b := read_birth(p.strip(), contact, habits))]
    return best(births) if births else None


def best(births: list[Birth]) -> Birth:
    """The most exact of several: a date over a year, a year over an age."""
    return max(births, key=lambda birth: _RANK[birth.precision], default=UNKNOWN)


def age_on(born: datetime.date, day: datetime.date) -> int:
    """Completed years on a day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _from_year(year: int, contact: datetime.date) -> Birth | None:
    age = contact.year - year
    return Birth(None, year, "year", age) if 0 <= age <= OLDEST_AGE else None


def _from_age(age: int, contact: datetime.date) -> Birth:
    return Birth(None, contact.year - age, "estimated", age)
