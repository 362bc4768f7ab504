"""Sheets that tell where people were sent are written by another app, which registers here.

The registry reads their words and says who the people are; whom a word means as destination, what
came of it and which moves are legal is known above.
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

from apps.accounts.rules import allowed
from apps.accounts.selectors import account
from apps.registry.importing.headings import Field
from apps.registry.importing.problems import CannotLoad, TableProblem
from apps.registry.importing.reasons import Reason
from apps.registry.importing.rows import Attendance, Refused, ValueMap
from apps.registry.importing.table_reading import Understanding, Workbook


@dataclass(frozen=True, slots=True)
class Sending:
    """One row to be written: its key, always the same for the same row, and who was sent.

    `twin` is the key of another row that says the same, if the file ever had one.
    """

    key: uuid.UUID
    person: uuid.UUID | None
    row: Attendance
    twin: uuid.UUID | None = None


News = dict[uuid.UUID, Reason | None]


@dataclass(frozen=True)
class Writer:
    """Who writes such rows.

    `understanding` is given what somebody said words mean and the day of the file; `choices` are
    what a word of a field may mean; `there` tells which keys are written already; `news` says what
    rows tell of those that is not known yet, None where it can be written, else why it can't, and
    `follow` writes it.
    """

    permission: str
    understanding: Callable[[ValueMap, datetime.date], Callable[[Attendance], Attendance | Refused]]
    choices: Callable[[str], list[tuple[str, Any]]]
    there: Callable[[Collection[uuid.UUID]], set[uuid.UUID]]
    write: Callable[[Sequence[Sending], uuid.UUID | None], None]
    news: Callable[[Sequence[Sending]], News]
    follow: Callable[[Sequence[Sending], uuid.UUID | None], News]


_WRITER: list[Writer] = []


def register(writer: Writer) -> None:
    """Take such sheets from now on; registering again replaces."""
    _WRITER[:] = [writer]


def understanding(
    workbook: Workbook, values: ValueMap, *, today: datetime.date
) -> Understanding | None:
    """What reads the words of such rows; None where the file has none."""
    if not any(item.table.sends for item in workbook.tables):
        return None
    return _writer().understanding(values, today)


def may_load(workbook: Workbook, by: uuid.UUID | None) -> None:
    """Whoever may not refer loads no referrals; raises CannotLoad."""
    if any(item.table.sends for item in workbook.tables):
        may_write(by)


def may_write(by: uuid.UUID | None) -> None:
    """The same for a file that is known to tell of some. A command may."""
    if by is None:
        return
    who = account(by)
    if who is None or not allowed(who, _writer().permission):
        raise CannotLoad(TableProblem.REFERRALS_NOT_ALLOWED)


def choices(field: str) -> list[tuple[str, Any]]:
    """What a word of a destination or of a state may mean."""
    return _writer().choices(field) if field in {Field.DESTINATION, Field.STATE} else []


def there(keys: Collection[uuid.UUID]) -> set[uuid.UUID]:
    """Those that are written already."""
    return _writer().there(keys) if keys else set()


def write(rows: Sequence[Sending], by: uuid.UUID | None) -> None:
    """Write rows in the caller's transaction."""
    if rows:
        _writer().write(rows, by)


def news(rows: Sequence[Sending]) -> News:
    """What rows that are written already tell since: None where it will be written, else why not.

    Of rows that say the same nobody knows which one is meant.
    """
    if not rows:
        return {}
    told = _writer().news(rows)
    return told | dict.fromkeys(told.keys() & _one_of_several(rows), Reason.STATE_WHICH)


def follow(rows: Sequence[Sending], by: uuid.UUID | None) -> News:
    """The same, and write what can be, in the caller's transaction."""
    if not rows:
        return {}
    several = _one_of_several(rows)
    told = _writer().follow([one for one in rows if one.key not in several], by)
    return told | news([one for one in rows if one.key in several])


def _one_of_several(rows: Sequence[Sending]) -> set[uuid.UUID]:
    twins = {one.twin: one.key for one in rows if one.twin}
    return {twins[key] for key in there(twins)}


def _writer() -> Writer:
    if not _WRITER:
        raise CannotLoad(TableProblem.REFERRALS_NOT_ALLOWED)
    return _WRITER[0]
