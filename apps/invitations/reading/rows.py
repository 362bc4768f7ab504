"""One row of a list of staff: whom to invite to what, or everything that is wrong with it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from apps.accounts.roles import Scope
from apps.invitations.reading import values
from apps.invitations.reading.fields import Field
from apps.invitations.reading.problems import Reason
from apps.invitations.reading.table import PeopleTable
from kernel.sheets.cells import Row, plain

_OF_FIELD = {
    Reason.EMAIL_MISSING: Field.EMAIL,
    Reason.EMAIL_WRONG: Field.EMAIL,
    Reason.EMAIL_REPEATED: Field.EMAIL,
    Reason.ACCOUNT_CLOSED: Field.EMAIL,
    Reason.ONESELF: Field.EMAIL,
    Reason.NAME_TOO_LONG: Field.NAME,
    Reason.DEPARTMENT_UNKNOWN: Field.DEPARTMENT,
    Reason.ROLE_MISSING: Field.ROLES,
    Reason.ROLE_UNKNOWN: Field.ROLES,
    Reason.ROLE_NOT_YOURS: Field.ROLES,
    Reason.UNTIL_UNREADABLE: Field.UNTIL,
    Reason.UNTIL_PAST: Field.UNTIL,
    Reason.LANGUAGE_UNKNOWN: Field.LANGUAGE,
}


@dataclass(frozen=True, slots=True)
class Defaults:
    """What holds for the rows that don't say."""

    roles: Mapping[str, datetime.date | None] = field(default_factory=dict)
    department: str = ""  # its key, as text
    language: str = "es-ar"


@dataclass(frozen=True, slots=True)
class House:
    """What this place has, to read a list by."""

    scope: Scope
    today: datetime.date
    departments: Mapping[str, str]  # plain name or code → key
    grantable: frozenset[str]  # codes of roles that whoever invites may give


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody to invite, as read; with ``reasons`` nobody is."""

    place: int  # position among the data rows, from 0
    number: int  # row number people see
    email: str
    name: str
    department: str
    roles: Mapping[str, datetime.date | None]
    language: str
    reasons: tuple[Reason, ...] = ()

    @property
    def content(self) -> tuple[object, ...]:
        """What makes two rows the same invitation; how a name is spelt does not."""
        return (self.email, self.department, tuple(sorted(self.roles)), self.language)


def column_of(table: PeopleTable, reasons: tuple[str, ...] | list[str]) -> str:
    """The heading of the column the first reason is about."""
    return table.label_of(_OF_FIELD[Reason(reasons[0])]) if reasons else ""


def read_people(table: PeopleTable, house: House, defaults: Defaults) -> Iterator[Person | None]:
    """Every data row in order; None for a row that says again what one above says."""
    seen: dict[str, tuple[object, ...]] = {}
    for place, (number, cells) in enumerate(table.rows):
        person = _read(place, number, table, cells, house, defaults)
        known = seen.get(person.email) if person.email else None
        if known is None:
            if person.email and not person.reasons:
                seen[person.email] = person.content
            yield person
        elif known == person.content:
            yield None
        else:
            reasons = tuple(dict.fromkeys((*person.reasons, Reason.EMAIL_REPEATED)))
            yield replace(person, reasons=reasons)


def _read(
    place: int, number: int, table: PeopleTable, cells: Row, house: House, defaults: Defaults
) -> Person:
    wrong: list[Reason] = []

    def one(kind: Field) -> str:
        return next((text for cell in table.of(cells, kind) if (text := values.filled(cell))), "")

    email, name = _email_and_name(one, wrong)
    department = _department(one(Field.DEPARTMENT), house, defaults, wrong)
    until = _until(table, cells, house, wrong)
    said = "; ".join(values.filled(cell) for cell in table.of(cells, Field.ROLES))
    roles = _roles(said.strip("; "), until, house, defaults, wrong)
    language = defaults.language
    if text := one(Field.LANGUAGE):
        language = values.read_language(text) or ""
        if not language:
            wrong.append(Reason.LANGUAGE_UNKNOWN)
    return Person(place, number, email, name, department, roles, language, tuple(wrong))


def _email_and_name(one: Callable[[Field], str], wrong: list[Reason]) -> tuple[str, str]:
    text = one(Field.EMAIL)
    email, inside = values.read_address(text)
    if not email:
        wrong.append(Reason.EMAIL_WRONG if text else Reason.EMAIL_MISSING)
    parts = " ".join(part for part in (one(Field.GIVEN), one(Field.FAMILY)) if part)
    name = values.tidy_name(one(Field.NAME) or parts) or inside
    if len(name) > values.LONGEST_NAME:
        wrong.append(Reason.NAME_TOO_LONG)
    return email, name


def _department(text: str, house: House, defaults: Defaults, wrong: list[Reason]) -> str:
    if not text:
        return defaults.department
    found = house.departments.get(plain(text), "")
    if not found:
        wrong.append(Reason.DEPARTMENT_UNKNOWN)
    return found


def _until(
    table: PeopleTable, cells: Row, house: House, wrong: list[Reason]
) -> datetime.date | None:
    cell = next((c for c in table.of(cells, Field.UNTIL) if values.filled(c)), None)
    if cell is None:
        return None
    day = values.read_day(cell)
    if day is None:
        wrong.append(Reason.UNTIL_UNREADABLE)
    elif day < house.today:
        wrong.append(Reason.UNTIL_PAST)
    return day


def _roles(
    text: str,
    until: datetime.date | None,
    house: House,
    defaults: Defaults,
    wrong: list[Reason],
) -> dict[str, datetime.date | None]:
    if text:
        codes, understood = values.read_roles(text, house.scope)
        roles: dict[str, datetime.date | None] = dict.fromkeys(codes, until)
        if not understood:
            wrong.append(Reason.ROLE_UNKNOWN)
    else:
        roles = {code: until or end for code, end in defaults.roles.items()}
        if not roles:
            wrong.append(Reason.ROLE_MISSING)
    if set(roles) - house.grantable:
        wrong.append(Reason.ROLE_NOT_YOURS)
    return roles
