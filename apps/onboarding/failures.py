"""Why a city could not be made, in words, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass

import psycopg
from django.db import InterfaceError, OperationalError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Failure:
    """One kind. What passes by itself is tried again without anybody asking."""

    code: str
    what: Promise
    todo: Promise
    passing: bool = False


FAILURES: dict[str, Failure] = {
    one.code: one
    for one in (
        Failure(
            "database",
            _("The database went away while the city was being made."),
            _("It is tried again by itself within a minute. If it goes on, tell the operators."),
            passing=True,
        ),
        Failure(
            "interrupted",
            _("The worker stopped several times while making the city."),
            _("Try again. If it happens again, the operators find the cause in the worker's log."),
        ),
        Failure(
            "host_taken",
            _("One of its addresses leads to another city."),
            _("Choose another address in the step “Addresses” and try again."),
        ),
        Failure(
            "holds_data",
            _("There is a city of that short name with accounts in it; it is never built over."),
            _("Tell the operators: somebody made that city by command."),
        ),
        Failure(
            "template",
            _("The tables of an empty city could not be read: pg_dump is missing or too old."),
            _("Tell the operators: MC_PG_DUMP names the program. Then try again."),
        ),
        Failure(
            "rights",
            _("The worker may not make roles or schemas in this database."),
            _("Tell the operators: DATABASE_OWNER_URL of the worker has too few rights."),
        ),
        Failure(
            "unknown",
            _("Something unexpected happened."),
            _("Try again. If it fails again, tell the operators at what time it was."),
        ),
    )
}
PASSING = (OperationalError, InterfaceError, psycopg.OperationalError, psycopg.InterfaceError)
_BY_WORDS = {
    "leads to another city": "host_taken",
    "holds data": "holds_data",
    "pg_dump": "template",
}


def kind_of(error: BaseException) -> str:
    """The kind of a failure, by the error that was its cause; never by anything it quotes."""
    chain: list[BaseException] = []
    at: BaseException | None = error
    while at is not None and at not in chain:
        chain.append(at)
        at = at.__cause__ or at.__context__
    if any(isinstance(one, PASSING) for one in chain):
        return "database"
    if any("InsufficientPrivilege" in type(one).__name__ for one in chain):
        return "rights"
    for words, kind in _BY_WORDS.items():
        if words in str(error):
            return kind
    return "unknown"
