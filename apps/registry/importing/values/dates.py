"""Dates in the many forms offices type. Day first, unless the whole column proves otherwise."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

from apps.registry.importing.reasons import Reason
from kernel.sheets.cells import Cell, as_text, plain, says_nothing

EARLIEST = datetime.date(1990, 1, 1)
_EPOCH = datetime.date(1899, 12, 30)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "enero ene january jan janeiro",
            "febrero feb february",
            "marzo mar march",
            "abril abr april apr",
            "mayo may",
            "junio jun june",
            "julio jul july",
            "agosto ago august aug",
            "septiembre setiembre sep set sept september",
            "octubre oct october",
            "noviembre nov november",
            "diciembre dic december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_TIME = re.compile(
    r"(?:\s*[T,]\s*|\s+[-–]?\s*)(?:a las\s+)?(?:\d{1,2}[:.h]\d{2}(?::\d{2})?(?:[.,]\d+)?\s*"
    r"(?:hs?\.?|a\.?\s?m\.?|p\.?\s?m\.?|z|[+-]\d\d:?\d\d)?|\d{1,2}\s*hs?\.?|"
    r"(?:(?:a|por) la )?(?:mañana|tarde)|t\.?[mt]\.?)\s*$",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    r"^(?:lun(?:es)?|mar(?:tes)?|mi[eé](?:rcoles)?|jue(?:ves)?|vie(?:rnes)?|s[aá]b(?:ado)?|"
    r"dom(?:ingo)?)\b\.?,?\s+(?=\d)",
    re.IGNORECASE,
)
_REMARK = re.compile(r"\s*\([^)]*\)\s*$")
# Kept as one: dashes of any length, strokes either way, and strokes struck twice.
_STROKES = re.compile(r"(?<=[\da-z])\s*[–—‑_\\/]+\s*(?=[\da-z’'])", re.IGNORECASE)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|º|°|er|ro)\b", re.IGNORECASE)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ROMAN_MONTH = re.compile(
    r"^(\d{1,2})\s?[-/.]\s?([ivx]{1,4})\s?[-/.]\s?(\d{4}|\d{2})$", re.IGNORECASE
)
_NO_DATE = frozenset({"sf", "s f", "s fecha", "sin fecha", "falta fecha", "falta"})
_ISO = re.compile(r"^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$")
_NUMBERS = re.compile(r"^(\d{1,2})\s*[-/.\s,]\s*(\d{1,2})\s*[-/.\s,]+\s*(\d{4}|\d{2})$")
_NO_YEAR = re.compile(r"^(\d{1,2})\s*[-/.]\s*(\d{1,2})[-/.]?$")
_SERIAL = re.compile(r"^[0-9]{5}(?:\.[0-9]+)?$")
_COMPACT = re.compile(r"^(19|20)(\d{2})(\d{2})(\d{2})$")


class NotADate(ValueError):
    """A cell that cannot be read as a day, with the reason."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Habits:
    """What a whole column tells of how its dates are typed."""

    month_first: bool = False
    year: int | None = None


def learn_habits(cells: Iterable[Cell], year: int | None = None) -> Habits:
    """Month first only when some date can't be read otherwise and none contradicts it."""
    needs_month_first = needs_day_first = 0
    for cell in cells:
        if isinstance(cell, str) and (found := _NUMBERS.match(_bare(cell))):
            first, second = int(found[1]), int(found[2])
            needs_day_first += first > 12 >= second
            needs_month_first += second > 12 >= first
    return Habits(month_first=needs_month_first > 0 == needs_day_first, year=year)


def read_day(cell: Cell, habits: Habits | None = None) -> datetime.date:
    """The day a cell names, any century; raises NotADate."""
    habits = habits or Habits()
    if isinstance(cell, datetime.datetime):
        return cell.date()
    if isinstance(cell, datetime.date):
        return cell
    if isinstance(cell, datetime.time):
        raise NotADate(Reason.DATE_UNREADABLE)
    text = as_text(cell)
    if says_nothing(text) or plain(text) in _NO_DATE:
        raise NotADate(Reason.DATE_MISSING)
    return _from_text(_bare(text), habits)


def read_contact_day(cell: Cell, habits: Habits, today: datetime.date) -> datetime.date:
    """The day of an attendance: not in the future, not before offices kept sheets."""
    day = read_day(cell, habits)
    if day > today:
        raise NotADate(Reason.DATE_FUTURE)
    if day < EARLIEST:
        raise NotADate(Reason.DATE_TOO_OLD)
    return day


def _bare(text: str) -> str:
    bare = _TIME.sub("", _REMARK.sub("", as_text(text).strip("'´`’ ")))
    bare = _ORDINAL.sub("", _STROKES.sub("/", bare))
    return _WEEKDAY.sub("", bare).replace("/’", "/").replace("/'", "/").strip(" .,;")


def _from_text(text: str, habits: Habits) -> datetime.date:
    day = _from_digits(text, habits)
    if day is not None:
        return day
    if (found := _ROMAN_MONTH.match(text)) and found[2].lower() in _ROMAN:
        return _day(_full_year(found[3]), _ROMAN.index(found[2].lower()) + 1, int(found[1]))
    if found := _NO_YEAR.match(text):
        if habits.year is None:
            raise NotADate(Reason.DATE_WITHOUT_YEAR)
        return _day(habits.year, int(found[2]), int(found[1]))
    return _from_words(text, habits)


def _from_digits(text: str, habits: Habits) -> datetime.date | None:
    if found := _ISO.match(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMBERS.match(text):
        first, second = int(found[1]), int(found[2])
        day, month = (second, first) if habits.month_first else (first, second)
        return _day(_full_year(found[3]), month, day)
    if found := _COMPACT.match(text):
        return _day(int(found[1] + found[2]), int(found[3]), int(found[4]))
    if _SERIAL.match(text) and 30_000 < float(text) < 60_000:
        return _EPOCH + datetime.timedelta(days=int(float(text)))
    return None


def _from_words(text: str, habits: Habits) -> datetime.date:
    """ "15 ene 2024", "15 de enero de 2024", "enero 15, 2024", "15-ene-24", "15 ene"."""
    words = [word for word in re.findall(r"[a-z]+|\d+", plain(text)) if word not in {"de", "del"}]
    months = [_MONTHS[word] for word in words if word in _MONTHS]
    numbers = [word for word in words if word.isdigit()]
    strangers = [word for word in words if not word.isdigit() and word not in _MONTHS]
    if len(months) != 1 or strangers or not 1 <= len(numbers) <= 2:
        raise NotADate(Reason.DATE_UNREADABLE)
    if len(numbers) == 1:
        if len(numbers[0]) > 2:
            raise NotADate(Reason.DATE_UNREADABLE)
        if habits.year is None:
            raise NotADate(Reason.DATE_WITHOUT_YEAR)
        return _day(habits.year, months[0], int(numbers[0]))
    if len(numbers[0]) == 4:
        numbers.reverse()
    if len(numbers[0]) > 2 or len(numbers[1]) not in {2, 4}:
        raise NotADate(Reason.DATE_UNREADABLE)
    return _day(_full_year(numbers[1]), months[0], int(numbers[0]))


def _full_year(text: str) -> int:
    year = int(text)
    if len(text) == 4:
        return year
    return 2000 + year if year < 50 else 1900 + year


def _day(year: int, month: int, day: int) -> datetime.date:
    try:
        return datetime.date(year, month, day)
    except ValueError as impossible:
        raise NotADate(Reason.DATE_IMPOSSIBLE) from impossible
