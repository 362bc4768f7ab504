"""The table of a list of staff: where its headings are and which column holds what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from apps.invitations.reading.fields import Field, field_of
from apps.invitations.reading.problems import MOST_ROWS, CannotUse, ListProblem
from apps.invitations.reading.values import read_address
from kernel.sheets.cells import Cell, Row, as_text, is_blank
from kernel.sheets.headings import LAST_HEADING_ROW, heading_row
from kernel.sheets.reading import Problem, Sheet, read_sheets

_SAMPLE = 200
_ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class PeopleTable:
    """One sheet: headings as typed, what each column holds, and its data rows by number."""

    sheet: str
    labels: tuple[str, ...]
    fields: tuple[Field, ...]
    rows: tuple[tuple[int, Row], ...]  # (number people see, cells)

    def of(self, row: Row, field: Field) -> list[Cell]:
        """The cells of a row that hold a field."""
        return [row[i] for i, kind in enumerate(self.fields) if kind == field and i < len(row)]

    def label_of(self, field: Field) -> str:
        """The heading of the column that holds a field."""
        return next(
            (label for label, kind in zip(self.labels, self.fields, strict=True) if kind == field),
            "",
        )


def open_table(data: bytes, chosen: Sequence[str] | None = None) -> PeopleTable:
    """The list in a file; ``chosen`` holds what a person said each column is. Raises CannotRead.

    Of several sheets the first visible one with addresses is taken, else the first with rows.
    """
    tables = [
        table
        for sheet in read_sheets(data)
        if not sheet.hidden and (table := _table(sheet)) is not None
    ]
    if not tables:
        raise CannotUse(Problem.NO_TABLE)
    table = next((one for one in tables if Field.EMAIL in one.fields), tables[0])
    if len(table.rows) > MOST_ROWS:
        raise CannotUse(ListProblem.TOO_MANY_PEOPLE)
    if chosen and len(chosen) == len(table.fields):
        table = replace(table, fields=tuple(Field(code) for code in chosen))
    return table


def _table(sheet: Sheet) -> PeopleTable | None:
    # A row with somebody's address in it is data, whatever else it says.
    top = [
        () if any(_is_address(cell) for cell in row) else row
        for row in sheet.rows[:LAST_HEADING_ROW]
    ]
    heading = heading_row(top, field_of, needed=2, ignored=Field.IGNORED)
    if heading is None:
        heading = heading_row(top, field_of, needed=1, ignored=Field.IGNORED)
    if heading is None:
        heading = _above_the_first_address(sheet.rows[:LAST_HEADING_ROW])
    first = 0 if heading is None else heading + 1
    body = [
        (number, row)
        for number, row in enumerate(sheet.rows[first:], first + 1)
        if not is_blank(row)
    ]
    if not body:
        return None
    head = sheet.rows[heading] if heading is not None else ()
    width = max(len(head), *(len(row) for _, row in body))
    labels = tuple(as_text(head[i]) if i < len(head) else "" for i in range(width))
    fields = _fields(labels, [row for _, row in body[:_SAMPLE]])
    if heading is None and Field.EMAIL not in fields:
        return None
    repeated = [text for text in labels if text]
    rows = tuple(
        (number, row)
        for number, row in body
        if not repeated or [text for cell in row if (text := as_text(cell))] != repeated
    )
    return PeopleTable(sheet.name, labels, fields, rows) if rows else None


def _above_the_first_address(rows: Sequence[Row]) -> int | None:
    """Headings in words nobody foresaw: the filled row right above the first address."""
    filled = [(index, row) for index, row in enumerate(rows) if not is_blank(row)]
    for (above, _), (_, row) in pairwise(filled):
        if any(_is_address(cell) for cell in row):
            known = any(_is_address(cell) for cell in rows[above])
            return None if known else above
    return None


def _fields(labels: Sequence[str], sample: Sequence[Row]) -> tuple[Field, ...]:
    """By heading, the surest claim first; the address by what a column holds, if need be."""
    claims = sorted(
        (-found[1], index, found[0])
        for index, label in enumerate(labels)
        if (found := field_of(label)) and found[0] != Field.IGNORED
    )
    taken: dict[int, Field] = {}
    for _, index, field in claims:
        if field not in taken.values() or field == Field.ROLES:
            taken[index] = field
    shares = [_share(sample, index) for index in range(len(labels))]
    claimed = next((i for i, field in taken.items() if field == Field.EMAIL), None)
    if claimed is None or shares[claimed] < _ENOUGH:
        best = max(range(len(labels)), key=lambda index: shares[index], default=None)
        if best is not None and shares[best] >= _ENOUGH:
            if claimed is not None:
                del taken[claimed]
            taken[best] = Field.EMAIL
    _name_alone(taken)
    return tuple(taken.get(index, Field.IGNORED) for index in range(len(labels)))


def _name_alone(taken: dict[int, Field]) -> None:
    """ "Nombre" alone is the whole name; beside "Apellido" it is the given one."""
    present = set(taken.values())
    lone = len({Field.GIVEN, Field.FAMILY} & present) == 1 and Field.NAME not in present
    for index, field in list(taken.items()):
        if field in {Field.GIVEN, Field.FAMILY}:
            if lone:
                taken[index] = Field.NAME
            elif Field.NAME in present:
                del taken[index]


def _share(sample: Sequence[Row], index: int) -> float:
    cells = [row[index] for row in sample if index < len(row) and as_text(row[index])]
    return sum(_is_address(cell) for cell in cells) / len(cells) if cells else 0.0


def _is_address(cell: Cell) -> bool:
    return isinstance(cell, str) and "@" in cell and bool(read_address(as_text(cell))[0])
