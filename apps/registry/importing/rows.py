"""One row of a sheet → an attendance, or the reason why it can't be one."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from apps.registry.importing.columns import Table, repeated_heading
from apps.registry.importing.habits import TableHabits
from apps.registry.importing.headings import Field
from apps.registry.importing.reasons import Reason
from apps.registry.importing.values import births, genders, names, results, subjects
from apps.registry.importing.values.dates import NotADate, read_contact_day
from apps.registry.importing.values.documents import Document, read_documents
from apps.registry.importing.values.nationalities import read_nationalities
from apps.registry.importing.values.phones import read_phones
from kernel.sheets.cells import Cell, Row, as_text, is_blank, plain, says_nothing

MOST_NATIONALITIES = 5
_TOTALS = (
    "total",
    "totales",
    "subtotal",
    "sub total",
    "suma",
    "promedio",
    "cantidad",
    "total general",
)
_DITTO = frozenset({'"', "''", "idem", "ídem", "Idem", "Ídem", "IDEM", "”", "“", "´´", "id.", "~"})
ValueMap = Mapping[str, Mapping[str, str]]
# The day is told apart; a column nobody recognised, such as a running number, may change.
_NO_IDENTITY = {Field.IGNORED, Field.DATE, Field.DAY, Field.MONTH, Field.YEAR}


@dataclass(frozen=True, slots=True)
class Unmapped:
    """A text no list has: shown before loading so that a person can say what it is."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Attendance:
    """A readable row, in the registry's codes."""

    row: int
    sheet: str
    contacted_on: datetime.date
    name: names.Name | None
    documents: tuple[Document, ...]
    phones: tuple[str, ...]
    nationalities: tuple[str, ...]
    birth_country: str
    gender: str
    marker: str
    birth: births.Birth
    subject: str
    other_subjects: tuple[str, ...]
    subject_said: bool
    result: str
    channel: str
    language: str
    note: str
    content: str
    unmapped: tuple[Unmapped, ...] = ()

    @property
    def anonymous(self) -> bool:
        """No name and no document: attended all the same, and nobody to look up."""
        return self.name is None and not self.documents


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that can't be loaded: where and why."""

    row: int
    sheet: str
    column: str
    reason: Reason
    content: str = ""


@dataclass
class RowReader:
    """Reads the rows of one table; keeps only the last date, for ditto marks."""

    table: Table
    habits: TableHabits
    today: datetime.date
    values: ValueMap = field(default_factory=dict)
    _last: datetime.date | None = None

    def read(self, number: int, row: Row) -> Attendance | Refused | None:
        """`number` is the row as the spreadsheet shows it; None for rows that are no data."""
        if is_blank(row) or self._is_furniture(row):
            return None
        try:
            day = self._day(row)
        except NotADate as refused:
            return Refused(number, self.table.sheet, self._date_label(), refused.reason)
        self._last = day
        return self._attendance(number, row, day)

    def _is_furniture(self, row: Row) -> bool:
        """Totals, headings printed again, section titles, signatures, dates typed in advance."""
        said = [as_text(cell) for cell in row if as_text(cell)]
        first = plain(said[0]) if said else ""
        if first.startswith(_TOTALS) and self._no_day(row):
            return True
        if repeated_heading(self.table, row):
            return True
        useful = [c for c in self.table.columns if c.field not in {Field.IGNORED, Field.DATE}]
        others = sum(bool(as_text(self._cell(row, column.index))) for column in useful)
        if others == 0 and len(useful) > 1:
            return True
        return len(said) == 1 and len(useful) > 2 and self._no_day(row)

    def _no_day(self, row: Row) -> bool:
        try:
            self._day(row)
        except NotADate:
            return True
        return False

    def _cell(self, row: Row, index: int) -> Cell:
        return row[index] if index < len(row) else None

    def _texts(self, row: Row, kind: Field) -> list[str]:
        texts = (as_text(self._cell(row, index)) for index in self.table.of(kind))
        return [text for text in texts if text]

    def _text(self, row: Row, kind: Field) -> str:
        return next(iter(self._texts(row, kind)), "")

    def _first(self, row: Row, kind: Field) -> Cell:
        return next((self._cell(row, index) for index in self.table.of(kind)), None)

    def _date_label(self) -> str:
        kinds = (Field.DATE, Field.DAY)
        return next((c.label for c in self.table.columns if c.field in kinds), "")

    def _day(self, row: Row) -> datetime.date:
        cell = self._first(row, Field.DATE)
        if not self.table.of(Field.DATE):
            parts = (self._text(row, kind) for kind in (Field.DAY, Field.MONTH, Field.YEAR))
            separator = "/" if self._text(row, Field.MONTH).isdigit() else " "
            cell = separator.join(part for part in parts if part)
        if isinstance(cell, str) and cell.strip() in _DITTO and self._last:
            return self._last
        return read_contact_day(cell, self.habits.contact, self.today)

    def _attendance(self, number: int, row: Row, day: datetime.date) -> Attendance:
        unmapped: list[Unmapped] = []
        documents = self._documents(row)
        nationalities = self._nationalities(row, unmapped)
        gender = self._gender(row, unmapped)
        said, found = self._subjects(row, unmapped)
        result = self._result(row, unmapped)
        country = read_nationalities(self._text(row, Field.BIRTH_COUNTRY)).codes
        channel = results.read_channel(self._text(row, Field.CHANNEL)).codes
        language = results.read_language(self._text(row, Field.LANGUAGE)).codes
        birth, birth_left = self._birth(row, day)
        return Attendance(
            row=number,
            sheet=self.table.sheet,
            contacted_on=day,
            name=self._name(row),
            documents=documents,
            phones=tuple(p for t in self._texts(row, Field.PHONE) for p in read_phones(t))[:3],
            nationalities=nationalities[:MOST_NATIONALITIES],
            birth_country=country[0] if country and country[0] != "XXX" else "",
            gender=gender,
            marker=genders.letter_of(self._first(row, Field.GENDER)),
            birth=birth,
            subject=found[0] if found else subjects.OTHER,
            other_subjects=found[1:6],
            subject_said=said,
            result=result,
            channel=channel[0] if channel else "",
            language=language[0] if language else "",
            note=self._note(row, [*(item.text for item in unmapped), birth_left]),
            content=self._content(row, day),
            unmapped=tuple(unmapped),
        )

    def _name(self, row: Row) -> names.Name | None:
        return names.read_name(
            self._text(row, Field.NAME),
            self._text(row, Field.FAMILY),
            self._text(row, Field.GIVEN),
            surnames=self.habits.surnames,
            family_first=self.habits.family_first,
        )

    def _documents(self, row: Row) -> tuple[Document, ...]:
        kind = self._first(row, Field.DOCUMENT_KIND)
        found = [
            document
            for index in self.table.of(Field.DOCUMENT)
            for document in read_documents(self._cell(row, index), kind)
        ]
        return tuple(dict.fromkeys(found))

    def _nationalities(self, row: Row, unmapped: list[Unmapped]) -> tuple[str, ...]:
        text = self._text(row, Field.NATIONALITY)
        own = self.values.get(Field.NATIONALITY, {}).get(plain(text))
        if own is not None:
            return (own,) if own else ()
        found = read_nationalities(text)
        if found.unread:
            unmapped.append(Unmapped(Field.NATIONALITY, found.unread))
        return found.codes

    def _gender(self, row: Row, unmapped: list[Unmapped]) -> str:
        text = self._text(row, Field.GENDER)
        own = self.values.get(Field.GENDER, {}).get(plain(text))
        if own is not None:
            return own
        found = genders.read_gender(text, self.habits.letters)
        if found is None:
            unmapped.append(Unmapped(Field.GENDER, text))
        return found or ""

    def _subjects(self, row: Row, unmapped: list[Unmapped]) -> tuple[bool, tuple[str, ...]]:
        codes: list[str] = []
        texts = self._texts(row, Field.SUBJECT)
        for text in texts:
            found = subjects.read_subjects(text, self.values.get(Field.SUBJECT))
            codes.extend(code for code in found.codes if code not in codes)
            if found.unread:
                unmapped.append(Unmapped(Field.SUBJECT, found.unread))
        return any(not says_nothing(text) for text in texts), tuple(codes)

    def _result(self, row: Row, unmapped: list[Unmapped]) -> str:
        text = self._text(row, Field.RESULT)
        found = results.read_result(text, self.values.get(Field.RESULT))
        if found.unread:
            unmapped.append(Unmapped(Field.RESULT, found.unread))
        return found.codes[0] if found.codes else ""

    def _birth(self, row: Row, day: datetime.date) -> tuple[births.Birth, str]:
        """The most exact of the columns, and a text that can't be read."""
        found: list[births.Birth] = []
        left = ""
        for index in self.table.of(Field.BIRTH):
            birth = births.read_birth(self._cell(row, index), day, self.habits.birth)
            if birth is None:
                left = as_text(self._cell(row, index))
            else:
                found.append(birth)
        return births.best(found), left

    def _note(self, row: Row, left: list[str]) -> str:
        """What was remarked, and what no list had, in the words of the office."""
        cells = (self._cell(row, index) for index in self.table.of(Field.NOTE))
        remarks = [as_text(cell, multiline=True) for cell in cells]
        return "\n".join(text for text in [*remarks, *left] if text)

    def _content(self, row: Row, day: datetime.date) -> str:
        """What makes the row the same row in any file: the day, and each known cell plainly.

        Independent of the order of columns, of the format of the file and of how columns and
        values were corrected, so that loading a file again finds what is already there, whether
        or not it was corrected in the same way.
        """
        parts = [f"date={day.isoformat()}"]
        for column in sorted(self.table.columns, key=lambda c: (c.recognised, c.index)):
            if column.recognised in _NO_IDENTITY:
                continue
            text = plain(as_text(self._cell(row, column.index)))
            if text:
                parts.append(f"{column.recognised}={text}")
        return "\x1f".join(parts)
