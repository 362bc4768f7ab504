"""What is known of a birth, and the age it gives on a day.

One field at the counter takes a date, a year or an age in words; the registry
keeps which of the three it was, because a guess must never look like a fact.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

OLDEST_AGE = 130
EARLIEST_YEAR = 1890

_SEPARATED_DATE = re.compile(r"^(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4}|\d{2})$")
_ISO_DATE = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_DIGITS_DATE = re.compile(r"^(\d{2})(\d{2})(\d{4})$")
_WORDED_DATE = re.compile(
    r"^(?:(\d{1,2})\s*(?:de\s+|/|-)?\s*)?([a-z]{3})[a-z]*\.?\s*(?:del?\s+|/|-)?\s*(\d{4})$"
)
_MONTHS = {
    word: number
    for number, words in enumerate(
        (
            *("ene jan", "feb fev", "mar", "abr apr", "may mai", "jun"),
            *("jul", "ago aug", "sep set", "oct out", "nov", "dic dec dez"),
        ),
        start=1,
    )
    for word in words.split()
}
_YEAR = re.compile(r"^(\d{4})$")
_MONTHS_OLD = re.compile(r"^(\d{1,2})\s*(?:mes|meses|months?)(?:\s+old)?$")
_AGE = re.compile(
    r"^(?:c(?:a|irca)?\.?|aprox\.?|unos|about|~)?\s*(\d{1,3})\s*"
    r"(?:a|años|año|anos|ano|a\.|years?|yrs?|y)?(?:\s+(?:old|de edad|aprox\.?))?$"
)


class BirthError(ValueError):
    """What was typed is no date, year or age; `code` says which rule it broke."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Birth:
    """A birth as far as it is known; `precision` as in `BirthPrecision`."""

    date: datetime.date | None = None
    year: int | None = None
    precision: str = "unknown"


UNKNOWN = Birth()


def exact(date: datetime.date) -> Birth:
    """A birth known to the day."""
    return Birth(date=date, year=date.year, precision="exact")


def from_year(year: int) -> Birth:
    """A birth known to the year."""
    return Birth(year=year, precision="year")


def from_age(age: int, *, on: datetime.date) -> Birth:
    """A birth estimated from an age told on the day `on`."""
    return Birth(year=on.year - age, precision="estimated")


def read(text: str, *, today: datetime.date) -> Birth:
    """Read "14/03/1990", "1990" or "34 años"; raises `BirthError` with a reason code.

    Dates may come without separators ("14031990") or with the month's name; a month and a
    year ("marzo 1990") are a year.
    """
    text = " ".join(text.lower().split())
    if not text:
        return UNKNOWN
    for reading in (_as_date, _as_year):
        if (birth := reading(text, today)) is not None:
            return _checked(birth, today)
    if (age := _as_age(text)) is not None:
        return from_age(age, on=today)
    raise BirthError("not_understood")


def _as_date(text: str, today: datetime.date) -> Birth | None:
    if found := _ISO_DATE.match(text):
        year, month, day = (int(part) for part in found.groups())
    elif found := _SEPARATED_DATE.match(text):
        day, month, year = (int(part) for part in found.groups())
        if len(found.group(3)) == 2:
            year += 2000 if year <= today.year % 100 else 1900
    elif found := _DIGITS_DATE.match(text):
        day, month, year = (int(part) for part in found.groups())
    elif (found := _WORDED_DATE.match(text)) and found.group(1) and found.group(2) in _MONTHS:
        day, month, year = int(found.group(1)), _MONTHS[found.group(2)], int(found.group(3))
    else:
        return None
    return exact(_date(year, month, day))


def _as_year(text: str, _today: datetime.date) -> Birth | None:
    if found := _YEAR.match(text):
        return from_year(int(found.group(1)))
    if (found := _WORDED_DATE.match(text)) and found.group(2) in _MONTHS:
        return from_year(int(found.group(3)))
    return None


def _as_age(text: str) -> int | None:
    if found := _MONTHS_OLD.match(text):
        return int(found.group(1)) // 12
    if found := _AGE.match(text):
        age = int(found.group(1))
        if age > OLDEST_AGE:
            raise BirthError("age_out_of_range")
        return age
    return None


def check(birth: Birth, *, today: datetime.date) -> Birth:
    """Refuse a birth in the future or before living memory."""
    return _checked(birth, today)


def age_on(day: datetime.date, birth: Birth) -> int | None:
    """Completed years on `day`; from a year or an estimate, the difference of years.

    None when nothing is known, when `day` is before the birth, or when the age
    is beyond what anybody has lived (a typing error, not a person).
    """
    if birth.date is not None:
        before_birthday = (day.month, day.day) < (birth.date.month, birth.date.day)
        age = day.year - birth.date.year - int(before_birthday)
    elif birth.year is not None:
        age = day.year - birth.year
    else:
        return None
    return age if 0 <= age <= OLDEST_AGE else None


def _date(year: int, month: int, day: int) -> datetime.date:
    try:
        return datetime.date(year, month, day)
    except ValueError as error:
        raise BirthError("no_such_date") from error


def _checked(birth: Birth, today: datetime.date) -> Birth:
    if birth.date is not None and birth.date > today:
        raise BirthError("in_the_future")
    if birth.year is not None:
        if birth.year > today.year:
            raise BirthError("in_the_future")
        if birth.year < EARLIEST_YEAR or today.year - birth.year > OLDEST_AGE:
            raise BirthError("too_long_ago")
    return birth
