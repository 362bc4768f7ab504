"""By what figures are told apart: the words of each aspect and of its categories, in order."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.registry import countries
from apps.registry.selectors import CodeBook
from apps.registry.selectors.crosstab import AGE_STEP, LAST_AGE

Words = str | Promise
PERIODS = ("month", "quarter", "year")


@dataclass(frozen=True, slots=True)
class Aspect:
    """One way to tell figures apart. `word` gives a category's words."""

    code: str
    label: Words
    word: Callable[[Any, CodeBook], str]
    in_order: bool = False
    """Categories have an order of their own; the others stand by size."""


def _country(code: Any, _book: CodeBook) -> str:
    return countries.label(code) or _("Not recorded")


def _of_list(name: str) -> Callable[[Any, CodeBook], str]:
    def word(code: Any, book: CodeBook) -> str:
        return book.label(name, code) or _("Not recorded")

    return word


def _age(band: Any, _book: CodeBook) -> str:
    if band == "":
        return _("Not recorded")
    first = band * AGE_STEP
    return f"{first}+" if first >= LAST_AGE else f"{first}-{first + AGE_STEP - 1}"


def _month(day: datetime.date, _book: CodeBook) -> str:
    return date_format(day, "YEAR_MONTH_FORMAT")


def _quarter(day: datetime.date, _book: CodeBook) -> str:
    return _("Quarter %(number)s of %(year)s") % {
        "number": (day.month + 2) // 3,
        "year": day.year,
    }


def _year(day: datetime.date, _book: CodeBook) -> str:
    return str(day.year)


ASPECTS: dict[str, Aspect] = {
    aspect.code: aspect
    for aspect in (
        Aspect("subject", gettext_lazy("Subject"), _of_list("subject")),
        Aspect("result", gettext_lazy("Result"), _of_list("result")),
        Aspect("nationality", gettext_lazy("Nationality"), _country),
        Aspect("gender", gettext_lazy("Gender"), _of_list("gender")),
        Aspect("age", gettext_lazy("Age"), _age, in_order=True),
        Aspect("channel", gettext_lazy("Channel"), _of_list("channel")),
        Aspect("language", gettext_lazy("Language"), _of_list("language")),
        Aspect("interpreter", gettext_lazy("Interpreter"), _of_list("interpreter")),
        Aspect("month", gettext_lazy("Month"), _month, in_order=True),
        Aspect("quarter", gettext_lazy("Quarter"), _quarter, in_order=True),
        Aspect("year", gettext_lazy("Year"), _year, in_order=True),
    )
}


def codes_of(name: str, book: CodeBook) -> list[tuple[str, Words]]:
    """What an aspect can be narrowed to."""
    if name == "nationality":
        return list(countries.choices())
    return [(code.code, code.label) for code in book.entries(name)]


def ordered(name: str, categories: Iterable[tuple[Any, int]]) -> list[Any]:
    """Categories by their own order, or the largest first; what is not recorded comes last."""
    told = list(categories)
    known = [row for row in told if row[0] != ""]
    if ASPECTS[name].in_order:
        known.sort(key=lambda row: row[0])
    else:
        known.sort(key=lambda row: (-row[1], str(row[0])))
    return [code for code, _size in known] + ([""] if len(known) < len(told) else [])
