"""Why a whole list can't be used, and why one row of it is refused; words for both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kernel.sheets.reading import MESSAGES, CannotRead

MOST_ROWS = 5_000


class ListProblem(StrEnum):
    """Problems of sheets that are no list of people."""

    TOO_MANY_PEOPLE = "too_many_people"


_LIST: dict[str, str | Promise] = {
    **MESSAGES,
    ListProblem.TOO_MANY_PEOPLE: _("The list has more than 5,000 rows. Split it."),
}


class CannotUse(CannotRead):
    """A sheet from which nobody can be invited."""

    messages: ClassVar[Mapping[str, str | Promise]] = _LIST


def explain_problem(code: str) -> str:
    """The problem of a whole list in the reader's language."""
    return str(_LIST[code])


class Reason(StrEnum):
    """One code per way a row can be refused."""

    EMAIL_MISSING = "email_missing"
    EMAIL_WRONG = "email_wrong"
    EMAIL_REPEATED = "email_repeated"
    NAME_TOO_LONG = "name_too_long"
    DEPARTMENT_UNKNOWN = "department_unknown"
    ROLE_MISSING = "role_missing"
    ROLE_UNKNOWN = "role_unknown"
    ROLE_NOT_YOURS = "role_not_yours"
    UNTIL_UNREADABLE = "until_unreadable"
    UNTIL_PAST = "until_past"
    LANGUAGE_UNKNOWN = "language_unknown"
    ACCOUNT_CLOSED = "account_closed"
    ONESELF = "oneself"


EXPLANATIONS: dict[Reason, str | Promise] = {
    Reason.EMAIL_MISSING: _("The e-mail is missing."),
    Reason.EMAIL_WRONG: _("This is not an e-mail address. Write it as in ana@example.gob.ar."),
    Reason.EMAIL_REPEATED: _("This address is in the list above with other data. Leave one row."),
    Reason.NAME_TOO_LONG: _("The name is longer than 150 characters."),
    Reason.DEPARTMENT_UNKNOWN: _("No department has this name."),
    Reason.ROLE_MISSING: _("The role is missing."),
    Reason.ROLE_UNKNOWN: _("No role has this name."),
    Reason.ROLE_NOT_YOURS: _("Your roles don't let you give this role."),
    Reason.UNTIL_UNREADABLE: _("The last day is not a date. Write it as in 31/12/2027."),
    Reason.UNTIL_PAST: _("The last day has passed."),
    Reason.LANGUAGE_UNKNOWN: _("The language is not one of ours: Spanish or English."),
    Reason.ACCOUNT_CLOSED: _("The account with this address is closed. Open it on its page."),
    Reason.ONESELF: _("This is your own address: nobody gives roles to themselves."),
}


def explain(codes: Iterable[str], choices: Mapping[str, str] | None = None) -> str:
    """Every reason of a row in the reader's language, with the choices there are."""
    said = []
    for code in codes:
        words = str(EXPLANATIONS[Reason(code)])
        if options := (choices or {}).get(code):
            words += " " + gettext("There are: %(choices)s.") % {"choices": options}
        said.append(words)
    return " ".join(said)
