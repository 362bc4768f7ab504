"""Finding the table of a sheet: its heading row, what each column holds, and where data begin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from apps.registry.importing import contents
from apps.registry.importing.headings import REPEATABLE, Field, field_of
from kernel.sheets.cells import Cell, Row, as_text, is_blank
from kernel.sheets.headings import heading_row
from kernel.sheets.reading import Sheet

_NEEDED = 2


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading as typed, what it holds, and how that was found out."""

    index: int
    label: str
    field: Field = Field.IGNORED
    how: str = ""  # heading, contents, person or ""
    recognised: Field = Field.IGNORED  # what it was before a person corrected it


@dataclass(frozen=True, slots=True)
class Table:
    """The table of one sheet; `first` is the index of its first data row."""

    sheet: str
    columns: tuple[Column, ...]
    first: int
    # Its rows tell where somebody was sent, and of no attendance.
    sends: bool = False

    def of(self, field: Field) -> tuple[int, ...]:
        """Indexes of the columns that hold a field."""
        return tuple(column.index for column in self.columns if column.field == field)

    @property
    def has_date(self) -> bool:
        """Whether a day of attendance can be read at all."""
        return bool(self.of(Field.DATE)) or bool(self.of(Field.DAY) and self.of(Field.MONTH))

    @property
    def has_people(self) -> bool:
        """Whether its rows say who somebody is."""
        return any(self.of(field) for field in (Field.NAME, Field.FAMILY, Field.DOCUMENT))

    @property
    def labels(self) -> tuple[str, ...]:
        """Headings, the identity of a layout."""
        return tuple(column.label for column in self.columns)


def find_table(sheet: Sheet) -> Table | None:
    """The table of a sheet, or None when nothing in it looks like one."""
    heading = heading_row(sheet.rows, field_of, needed=_NEEDED, ignored=Field.IGNORED)
    first = 0 if heading is None else heading + 1
    below = heading is not None and _is_second_heading(sheet.rows, heading)
    first += below
    body = [row for row in sheet.rows[first : first + 1_000] if not is_blank(row)]
    if not body:
        return None
    width = max(len(row) for row in (body if heading is None else [sheet.rows[heading], *body]))
    labels = _labels(sheet.rows, heading, width)
    if below:
        labels = _with_second(labels, sheet.rows[first - 1])
    columns = [Column(index, label) for index, label in enumerate(labels)]
    cells = [[row[i] if i < len(row) else None for row in body] for i in range(width)]
    columns = _by_contents(_by_heading(columns, cells), cells)
    columns = [replace(column, recognised=column.field) for column in columns]
    table = Table(sheet.name, tuple(columns), first)
    found = sum(column.field != Field.IGNORED for column in columns)
    return table if found >= _NEEDED and (heading is not None or table.has_date) else None


def with_fields(table: Table, fields: Sequence[str]) -> Table:
    """The same table with the fields a person chose, column by column."""
    columns = tuple(
        column
        if index >= len(fields) or column.field == fields[index]
        else replace(column, field=Field(fields[index]), how="person")
        for index, column in enumerate(table.columns)
    )
    return replace(table, columns=columns)


def repeated_heading(table: Table, texts: Sequence[str]) -> bool:
    """True for a heading row printed again in the middle of a sheet."""
    same = 0
    for column, text in zip(table.columns, texts, strict=False):
        same += bool(text) and column.label == text
    return same >= _NEEDED and same >= sum(map(bool, texts)) - 1


def _labels(rows: Sequence[Row], heading: int | None, width: int) -> list[str]:
    """Headings; where a heading alone says nothing, the group heading above it helps."""
    if heading is None:
        return [""] * width
    own = [as_text(cell) for cell in rows[heading]] + [""] * width
    if heading == 0:
        return own[:width]
    above = [as_text(cell) for cell in rows[heading - 1]] + [""] * width
    group, labels = "", []
    grouped = sum(bool(text) for text in above) >= _NEEDED
    for index in range(width):
        group = above[index] or (group if own[index] else "")
        alone = field_of(own[index])
        vague = not own[index] or alone is None or alone[0] == Field.IGNORED
        if grouped and vague and group and field_of(f"{group} {own[index]}".strip()):
            labels.append(f"{group} {own[index]}".strip())
        else:
            labels.append(own[index])
    return labels


def _is_second_heading(rows: Sequence[Row], heading: int) -> bool:
    """A row that only says more of the headings above it: "Documento" over "Tipo", "Número"."""
    if heading + 1 >= len(rows):
        return False
    above, row = rows[heading], rows[heading + 1]
    said = [(i, as_text(cell)) for i, cell in enumerate(row) if as_text(cell)]
    if not said or len(said) > sum(bool(as_text(cell)) for cell in above):
        return False
    texts = all(isinstance(row[i], str) and not any(c.isdigit() for c in text) for i, text in said)
    return texts and all((known := field_of(text)) and known[1] == 2 for _, text in said)


def _with_second(labels: list[str], row: Row) -> list[str]:
    found, group = [], ""
    for index, label in enumerate(labels):
        group = label or group
        own = as_text(row[index]) if index < len(row) else ""
        both = f"{group} {own}" if own else label
        found.append(both if field_of(both) or not own else own)
    return found


def _by_heading(columns: list[Column], cells: list[list[Cell]]) -> list[Column]:
    """Surest headings first; of two columns with one meaning the fuller one keeps it."""
    claims: list[tuple[int, float, Column, Field]] = []
    for column in columns:
        found = field_of(column.label)
        if not found or found[0] == Field.IGNORED:
            continue
        field, sure = found
        sample = cells[column.index]
        denied = field in contents.DENIABLE and contents.filled(sample) >= 3
        fits = contents.share(sample, field) if field in contents.TESTS else 1.0
        if denied and fits < 0.05:
            continue
        claims.append((sure, fits, column, field))
    taken: dict[int, Field] = {}
    for _, _, column, field in sorted(claims, key=lambda claim: (-claim[0], -claim[1])):
        if field in REPEATABLE or field not in taken.values():
            taken[column.index] = field
    _name_in_two(taken)
    _day_alone(taken, cells)
    return [
        replace(c, field=taken[c.index], how="heading") if c.index in taken else c for c in columns
    ]


def _name_in_two(taken: dict[int, Field]) -> None:
    """ "Nombre" alone is the whole name; beside "Apellido" it is the given one."""
    fields = set(taken.values())
    for index, field in taken.items():
        lone = field in {Field.GIVEN, Field.FAMILY} and not {Field.GIVEN, Field.FAMILY} <= fields
        if lone and Field.NAME not in fields:
            taken[index] = Field.NAME


def _day_alone(taken: dict[int, Field], cells: list[list[Cell]]) -> None:
    """ "Día" is the date where no month stands beside it and it holds whole dates."""
    fields = set(taken.values())
    for index, field in taken.items():
        if field == Field.DAY and not {Field.MONTH, Field.DATE} & fields:
            dates = contents.share(cells[index], Field.DATE)
            taken[index] = Field.DATE if dates >= contents.ENOUGH else field


def _by_contents(columns: list[Column], cells: list[list[Cell]]) -> list[Column]:
    """Fields no heading gave, to the unclaimed column that looks most like each."""
    for field in contents.TESTS:
        if any(column.field == field for column in columns) or _name_is_split(columns, field):
            continue
        best = max(_candidates(columns, cells, field), key=lambda pair: pair[0], default=(0.0, -1))
        if best[0] >= contents.ENOUGH:
            index = best[1]
            columns[index] = replace(columns[index], field=field, how="contents")
    return columns


def _name_is_split(columns: list[Column], field: Field) -> bool:
    return field == Field.NAME and any(c.field in {Field.FAMILY, Field.GIVEN} for c in columns)


def _candidates(
    columns: list[Column], cells: list[list[Cell]], field: Field
) -> Iterator[tuple[float, int]]:
    for column in columns:
        known = field_of(column.label)
        # A heading understood as something else is not overruled: "Domicilio" is no name.
        other = known is not None and known[0] not in {field, Field.IGNORED}
        ignored = known is not None and known[0] == Field.IGNORED and len(column.label) > 6
        enough = contents.filled(cells[column.index]) >= 3
        sure = known is not None and known[1] == 2
        if column.field == Field.IGNORED and enough and not (ignored or (other and sure)):
            yield contents.share(cells[column.index], field), column.index
