"""Every address of every host, its blanks filled from what really lies in a city.

Generated from the resolver and from the tables: a route or a table added later is
covered without touching a test.
"""

import re
import uuid
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
from django.db import connection

from apps.accounts.roles import ROLES, Scope
from kernel.access.marks import Mark, mark_of
from tenants import entering
from tenants.models import City
from tests.architecture.house import Route, routes

CITY_ROLES = sorted(code for code, role in ROLES.items() if role.scope is Scope.CITY)
NATIONAL_ROLES = sorted(code for code, role in ROLES.items() if role.scope is Scope.NATIONAL)
# Asked also by `test.py --fast`: what some role may and another may not, these show.
ASKED_IN_HASTE = {"admin", "protection_officer", "department_contact", "support"}
ASKED_IN_HASTE |= {"programme_officer", "operator", "analyst_dnm"}
# HEAD is answered by what answers GET (test_roles.py proves it of every view): asked as these,
# who may most and who may least, since it costs what GET costs.
ASKED_FOR_HEADERS = {"admin", "department_contact", "programme_officer", "analyst_dnm"}
VERBS = ("get", "head", "post", "put", "patch", "delete", "options")
# Those that pages take, and those asked in the whole run alone.
EACH_VERB = [("get", "post"), pytest.param(("head", *VERBS[3:]), marks=pytest.mark.every_role)]
_BLANK = re.compile(
    r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>|\(\?P<(?P<group>\w+)>(?P<rule>.*?)\)(?=[/$.-]|\\|$)"
)
# For blanks that hold no id: a closed period, a table of figures, a code.
WORDS = ("2024-05", "2024-q2", "months", "nationality", "MjE-abc-123")


@dataclass(frozen=True)
class Address:
    """One route with its blanks filled."""

    route: str
    path: str
    mark: Mark | None
    filled: bool


def each_of(roles: Iterable[str], *, in_haste: Collection[str] = ASKED_IN_HASTE) -> list[Any]:
    """Roles as parameters of a test; those not asked in haste are marked for the whole run."""
    whole = pytest.mark.every_role
    return [pytest.param(code, marks=[] if code in in_haste else [whole]) for code in roles]


def verbs_of(role: str, verbs: tuple[str, ...]) -> tuple[str, ...]:
    """The verbs that role is asked with."""
    return tuple(verb for verb in verbs if verb != "head" or role in ASKED_FOR_HEADERS)


class RowId(str):
    """A primary key that remembers its table."""

    __slots__ = ("table",)
    table: str

    @classmethod
    def of(cls, table: str, key: object) -> "RowId":
        made = cls(key)
        made.table = table
        return made


# Whose keys stand in addresses of other apps than their own.
_EVERYBODYS = ("registry_person", "registry_consultation", "staff_department", "accounts_user")


@cache
def ids_in(city: City) -> tuple[str, ...]:
    """One primary key of every table of the city with rows and uuid keys; one of its history.

    Tables of events have none of their own: they tell of the same rows.
    """
    found = []
    with entering(city), connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.columns WHERE table_schema = %s "
            "AND column_name = 'id' AND data_type = 'uuid' AND table_name !~ 'event$' ORDER BY 1",
            [city.schema_name],
        )
        for (table,) in cursor.fetchall():
            cursor.execute(f'SELECT id FROM "{table}" LIMIT 1')
            row = cursor.fetchone()
            if row:
                found.append(RowId.of(table, row[0]))
        cursor.execute("SELECT id FROM kernel_ledgerentry WHERE source LIKE '%event' LIMIT 1")
        found += [RowId.of("audit_entry", row[0]) for row in cursor.fetchall()]
    return tuple(found)


def ids_of_people(city: City) -> list[RowId]:
    """Two rows of every table of the rooms that tell of people; the city is open."""
    found = []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.columns WHERE table_schema = %s "
            "AND column_name = 'id' AND data_type = 'uuid' AND table_name !~ 'event$' "
            "AND table_name ~ '^(registry|casework|referrals|agenda|consents|reports|rights)_'",
            [city.schema_name],
        )
        for (table,) in cursor.fetchall():
            cursor.execute(f'SELECT id FROM "{table}" LIMIT 2')
            found += [RowId.of(table, row[0]) for row in cursor.fetchall()]
    return found


def addresses(
    urlconf: str, ids: tuple[str, ...], held: frozenset[str] | None = None
) -> Iterator[Address]:
    """Every address of the host kind, once per id where a blank may hold one.

    With `held`, the permissions of whoever asks: what they may not open is asked for with one id,
    since they are turned away before anything is looked up. A route is asked for with the keys of
    its own app and of what all apps name: a key of another app's table is no better than none.
    """
    for route in routes():
        if route.urlconf != urlconf:
            continue
        mark = mark_of(route.view, route.name)
        plain = route.path.replace("^", "").replace("$", "").replace(r"\Z", "")
        blanks = list(_BLANK.finditer(plain))
        if not blanks:
            yield Address(str(route), f"/{plain}", mark, filled=False)
            continue
        barred = held is not None and bool(mark and mark.permissions)
        barred = barred and not (mark and held and held & set(mark.permissions))
        own = _of_the_app(route, ids)
        for value in _values(blanks[0], own[:1] if barred else own):
            yield Address(str(route), f"/{_BLANK.sub(value, plain)}", mark, filled=True)


def _of_the_app(route: Route, ids: tuple[str, ...]) -> tuple[str, ...]:
    view = getattr(route.view, "cls", None) or getattr(route.view, "view_class", route.view)
    label = view.__module__.removeprefix("apps.").partition(".")[0]
    own = tuple(
        one
        for one in ids
        if not isinstance(one, RowId)
        or one.table in _EVERYBODYS
        or one.table.startswith(f"{label}_")
    )
    return own or ids


def _values(blank: "re.Match[str]", ids: tuple[str, ...]) -> tuple[str, ...]:
    numbers = tuple(one for one in ids if one.isdigit())
    if blank["kind"] == "int" or blank["rule"] == "[0-9]+":
        # Nothing has the last of them: a route without a row of its own is walked all the same.
        return numbers or ("999999999",)
    ids = tuple(one for one in ids if one not in numbers)
    if blank["kind"] == "uuid":
        return ids
    rule = blank["rule"]
    if rule is not None and rule != "[^/.]+":
        return tuple(word for word in WORDS if re.fullmatch(rule, word)) or WORDS
    return ids if rule is not None else WORDS


def unknown_id() -> str:
    """An id that nobody has."""
    return str(uuid.uuid4())
