"""A whole file: its tables, their columns and every row of them, in order."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from apps.registry.importing import crew, habits, sent
from apps.registry.importing.columns import Table, find_table, with_fields
from apps.registry.importing.problems import CannotLoad, TableProblem
from apps.registry.importing.rows import Attendance, Refused, RowReader, ValueMap
from kernel.sheets.cells import Row
from kernel.sheets.reading import CannotRead, Problem, Sheet, read_sheets

Understanding = Callable[[Attendance], Attendance | Refused]


@dataclass(frozen=True)
class SheetTable:
    """A sheet with the table found in it."""

    sheet: Sheet
    table: Table


@dataclass(frozen=True)
class Workbook:
    """The tables of a file, and the names of the sheets passed over."""

    tables: list[SheetTable]
    hidden: list[str] = field(default_factory=list)
    without_table: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Read:
    """One data row: what was read, and the row itself for the error file."""

    outcome: Attendance | Refused
    cells: Row
    table: int


def open_workbook(data: bytes, chosen: Mapping[str, Sequence[str]] | None = None) -> Workbook:
    """Find the tables of a file; `chosen` holds the fields a person set, by sheet name."""
    return find_tables(read_sheets(data), chosen)


def find_tables(
    sheets: Iterable[Sheet],
    chosen: Mapping[str, Sequence[str]] | None = None,
    *,
    asked: str = "",
) -> Workbook:
    """The same for sheets that were opened already; `asked` is what somebody said they hold."""
    tables: list[SheetTable] = []
    hidden: list[str] = []
    without: list[str] = []
    for sheet in sheets:
        table = None if sheet.hidden else find_table(sheet)
        if sheet.hidden:
            hidden.append(sheet.name)
        elif table is None:
            without.extend([sheet.name] if sheet.rows else [])
        else:
            above = sheet.rows[: table.first - 1] if table.first else ()
            if asked == sent.REFERRALS or (not asked and sent.is_kept_for_it(table, above)):
                table = sent.as_referrals(table)
            fields = (chosen or {}).get(sheet.name)
            tables.append(SheetTable(sheet, with_fields(table, fields) if fields else table))
    if not tables:
        raise CannotRead(Problem.NO_TABLE)
    return Workbook(_same_kind(tables, without), hidden, without)


def _same_kind(tables: list[SheetTable], without: list[str]) -> list[SheetTable]:
    """Sheets with dates are attendance; a list of phones or of codes beside them is not."""
    dated = [item for item in tables if item.table.has_date]
    if dated:
        without.extend(item.sheet.name for item in tables if not item.table.has_date)
    return dated or tables


def read_rows(
    workbook: Workbook,
    *,
    today: datetime.date,
    values: ValueMap | None = None,
    understood: Understanding | None = None,
) -> Iterator[Read]:
    """Every data row of every table, in the order of the file.

    Tables without a day are lists of people where they say who somebody is. Where one tells of
    referrals, `understood` knows whom their words mean.
    """
    if not any(item.table.has_date or item.table.has_people for item in workbook.tables):
        raise CannotLoad(TableProblem.NO_DATE_COLUMN)
    for place, item in enumerate(workbook.tables):
        reader = RowReader(item.table, habits.learn(item.sheet, item.table), today, values or {})
        rows = enumerate(item.sheet.after(item.table.first), item.table.first + 1)
        for cells, outcome in crew.read(reader, rows):
            if understood is not None and isinstance(outcome, Attendance) and outcome.sent:
                yield Read(_labelled(understood(outcome), item.table), cells, place)
            else:
                yield Read(outcome, cells, place)


def _labelled(outcome: Attendance | Refused, table: Table) -> Attendance | Refused:
    """A refusal names a field; whoever mends it looks for a heading."""
    if isinstance(outcome, Attendance):
        return outcome
    labels = [column.label for column in table.columns if column.field == outcome.column]
    return replace(outcome, column=next(iter(labels), ""))
