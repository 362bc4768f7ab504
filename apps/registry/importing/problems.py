"""Why a file of attendances cannot be loaded: problems of any sheet, and those of this kind."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kernel.sheets.reading import MESSAGES, CannotRead


class TableProblem(StrEnum):
    """Problems of sheets that are not attendances."""

    NO_DATE_COLUMN = "no_date_column"
    RECORDS_NOT_ALLOWED = "records_not_allowed"
    RECORDS_DAMAGED = "records_damaged"
    NO_RECORDS = "no_records"
    REFERRALS_NOT_ALLOWED = "referrals_not_allowed"
    HAS_DAYS = "has_days"


_ALL: dict[str, str | Promise] = {
    **MESSAGES,
    TableProblem.NO_DATE_COLUMN: _("No column with the date of consultation was found."),
    TableProblem.RECORDS_NOT_ALLOWED: _(
        "This is a file of all records. Only whoever may export them may load it."
    ),
    TableProblem.RECORDS_DAMAGED: _(
        "This file of all records is damaged. Take it out of its city again and load it as it is."
    ),
    TableProblem.NO_RECORDS: _("This is no file of all records, nor one of its tables."),
    TableProblem.REFERRALS_NOT_ALLOWED: _(
        "This is a sheet of referrals. Only whoever may refer people may load it."
    ),
    TableProblem.HAS_DAYS: _("This sheet says when people came: it is no list of people."),
}


class CannotLoad(CannotRead):
    """A sheet that is none of attendances."""

    messages: ClassVar = _ALL


def explain_problem(code: str) -> str:
    """The problem in the reader's language."""
    return str(_ALL[code])
