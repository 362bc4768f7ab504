"""A kept list opened: its table, and every row of it judged by what this place has."""

from __future__ import annotations

import csv
import datetime
import io
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from apps.accounts import rules
from apps.accounts.roles import roles_in
from apps.accounts.selectors import Account, account
from apps.invitations.models import Batch
from apps.invitations.reading.rows import Defaults, House, Person, read_people
from apps.invitations.reading.table import PeopleTable, open_table
from apps.staff import selectors as staff
from kernel import files
from kernel.sheets.cells import plain

HEADINGS = ("email", "name", "department", "roles", "until", "language")


@dataclass(frozen=True)
class OpenedList:
    """A list read whole; None stands for a row that repeats one above."""

    table: PeopleTable
    people: list[Person | None]


def open_batch(batch: Batch) -> OpenedList:
    """Read the kept file with what a person chose; raises CannotRead and NoSuchFile."""
    fields = batch.columns.get("fields") if batch.columns.get("chosen") else None
    table = open_table(files.read(batch.file_key), fields)
    return OpenedList(table, list(read_people(table, house(batch), defaults_of(batch))))


def house(batch: Batch) -> House:
    """Departments, roles and day of this place, for whoever sent the list."""
    by = giver(batch)
    everything = frozenset(role.code for role in roles_in(rules.scope()))
    grantable = frozenset(role.code for role in rules.grantable(by)) if by else frozenset()
    return House(
        scope=rules.scope(),
        today=rules.today(),
        departments=departments(),
        grantable=everything if batch.created_by is None else grantable,
    )


def giver(batch: Batch) -> Account | None:
    """Whoever sent the list, while they work here; None for the system itself, and who left."""
    return account(batch.created_by) if batch.created_by is not None else None


def departments() -> dict[str, str]:
    """Key of each department in use, by its plain name and by its code."""
    found: dict[str, str] = {}
    for one in staff.departments(active_only=True):
        found[plain(one.name)] = str(one.pk)
        found.setdefault(plain(one.code), str(one.pk))
    return found


def defaults_of(batch: Batch) -> Defaults:
    """What holds for the rows that don't say."""
    kept: dict[str, Any] = batch.defaults
    return Defaults(
        roles={code: _day(end) for code, end in kept.get("roles", {}).items()},
        department=str(kept.get("department", "")),
        language=str(kept.get("language", "es-ar")),
    )


def kept_defaults(
    *,
    roles: Mapping[str, datetime.date | None],
    department: uuid.UUID | None,
    language: str,
    days: int,
) -> dict[str, Any]:
    """The same as it is stored."""
    return {
        "roles": {code: end.isoformat() if end else None for code, end in roles.items()},
        "department": str(department) if department else "",
        "language": language,
        "days": days,
    }


def as_sheet(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """People who came in no file, as the file they might have come in."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows(rows)
    return stream.getvalue().encode()


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None
