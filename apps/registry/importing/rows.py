"""One row of a sheet → an attendance, or the reason why it can't be one."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, Final, TypeVar, cast

from apps.registry.importing.columns import Table, repeated_heading
from apps.registry.importing.habits import TableHabits
from apps.registry.importing.headings import Field
from apps.registry.importing.reasons import Reason
from apps.registry.importing.sent import Sent
from apps.registry.importing.values import births, genders, names, results, subjects
from apps.registry.importing.values.dates import NotADate, read_contact_day
from apps.registry.importing.values.documents import Document, read_documents
from apps.registry.importing.values.nationalities import read_nationalities
from apps.registry.importing.values.phones import read_phones
from apps.registry.importing.values.phrases import Found
from kernel.sheets.cells import Cell, Row, as_text, plain, says_nothing

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
_NO_DAY = _DITTO | {""}
ValueMap = Mapping[str, Mapping[str, str]]
T = TypeVar("T")
# Cells whose reading is remembered, per table: they are forgotten with its reader.
_MOST_KEPT: Final = 20_000
_NONE: Mapping[str, str] = {}
_WHO: Final = (Field.NAME, Field.FAMILY, Field.GIVEN, Field.DOCUMENT)
# The day is told apart; a column nobody recognised, such as a running number, may change.
_NO_IDENTITY = {Field.IGNORED, Field.DATE, Field.DAY, Field.MONTH, Field.YEAR}
# What came of a referral is told later, and remarked upon: it is the same referral.
_NO_IDENTITY |= {Field.STATE, Field.ANSWERED}
# What the department or organisation learns of nobody: the note of a referral is read there.
_OF_SOMEBODY: Final = frozenset({Field.NATIONALITY, Field.GENDER})


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
    # Somebody in a list of people: registered, and not attended that day.
    listed: bool = False
    # Somebody sent to somebody, told of in a sheet of referrals.
    sent: Sent | None = None

    @property
    def attended(self) -> bool:
        """Whether it tells of an attendance."""
        return not self.listed and self.sent is None

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
    unmapped: tuple[Unmapped, ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    """A row with the text of each of its cells, made once."""

    cells: Row
    texts: list[str]

    def cell(self, index: int) -> Cell:
        return self.cells[index] if index < len(self.cells) else None

    def text(self, index: int) -> str:
        return self.texts[index] if index < len(self.texts) else ""


@dataclass
class RowReader:
    """Reads the rows of one table; keeps the last date, for ditto marks, and what it read lately.

    People come back and offices repeat themselves: a cell read once is not taken apart again.
    """

    table: Table
    habits: TableHabits
    today: datetime.date
    values: ValueMap = field(default_factory=dict)
    _last: datetime.date | None = None
    _kept: dict[Any, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._at = {kind: self.table.of(kind) for kind in Field}
        self._useful = [
            c.index for c in self.table.columns if c.field not in {Field.IGNORED, Field.DATE}
        ]
        left = _NO_IDENTITY | {Field.NOTE} if self.table.sends else _NO_IDENTITY
        known = (c for c in self.table.columns if c.recognised not in left)
        self._identity = sorted((str(c.recognised), c.index) for c in known)

    def begin_after(self, cell: Cell) -> None:
        """Go on after a row with that day, for ditto marks."""
        try:
            self._last = self._contact_day(cell)
        except NotADate:
            self._last = None

    def last_day_written(self, rows: Iterable[Row], before: Cell) -> Cell:
        """The last of the rows' days that a ditto mark may repeat; `before` where none is."""
        places = self._at[Field.DATE]
        if not places:
            return before
        for row in rows:
            cell = row[places[0]] if places[0] < len(row) else None
            if cell is None or (isinstance(cell, str) and cell.strip() in _NO_DAY):
                continue
            try:
                self._contact_day(cell)
            except NotADate:
                continue
            before = cell
        return before

    def read(self, number: int, row: Row) -> Attendance | Refused | None:
        """`number` is the row as the spreadsheet shows it; None for rows that are no data."""
        line = _Line(row, [as_text(cell) for cell in row])
        if not any(line.texts):
            return None
        day: datetime.date | None = None if self.table.has_date else self.today
        refused: NotADate | None = None
        try:
            day = day or self._day(line)
        except NotADate as problem:
            refused = problem
        if self._is_furniture(line, day):
            return None
        if day is None:
            reason = refused.reason if refused else Reason.DATE_MISSING
            return Refused(number, self.table.sheet, self._label(Field.DATE, Field.DAY), reason)
        self._last = day
        told = self._attendance(number, line, day)
        if told.listed and told.anonymous:
            return Refused(number, self.table.sheet, self._label(*_WHO), Reason.NOBODY)
        return self._sent(line, told) if self.table.sends else told

    def _sent(self, line: _Line, told: Attendance) -> Attendance | Refused:
        """Where somebody was sent, in the sheet's words."""
        to, state = self._text(line, Field.DESTINATION), self._text(line, Field.STATE)
        cell = self._first(line, Field.ANSWERED)
        try:
            day = None if as_text(cell) in ("", "-") else self._contact_day(cell)
        except NotADate as unreadable:
            label = self._label(Field.ANSWERED)
            return Refused(told.row, told.sheet, label, unreadable.reason)
        return replace(told, sent=Sent(to, state, day))

    def _is_furniture(self, line: _Line, day: datetime.date | None) -> bool:
        """Totals, headings printed again, section titles, signatures, dates typed in advance."""
        said = [text for text in line.texts if text]
        if day is None and plain(said[0]).startswith(_TOTALS):
            return True
        if repeated_heading(self.table, line.texts):
            return True
        useful = self._useful
        if len(useful) > 1 and not any(line.text(index) for index in useful):
            return True
        return day is None and len(said) == 1 and len(useful) > 2

    def _remember(self, key: Any, made: Callable[[], T]) -> T:
        """What was made for the same key before, or now."""
        try:
            return cast("T", self._kept[key])
        except KeyError:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            found = self._kept[key] = made()
            return found

    def _texts(self, line: _Line, kind: Field) -> list[str]:
        return [text for index in self._at[kind] if (text := line.text(index))]

    def _text(self, line: _Line, kind: Field) -> str:
        return next((text for index in self._at[kind] if (text := line.text(index))), "")

    def _first(self, line: _Line, kind: Field) -> Cell:
        return next((line.cell(index) for index in self._at[kind]), None)

    def _label(self, *kinds: Field) -> str:
        return next((c.label for c in self.table.columns if c.field in kinds), "")

    def _day(self, line: _Line) -> datetime.date:
        cell = self._first(line, Field.DATE)
        if not self._at[Field.DATE]:
            parts = (self._text(line, kind) for kind in (Field.DAY, Field.MONTH, Field.YEAR))
            separator = "/" if self._text(line, Field.MONTH).isdigit() else " "
            cell = separator.join(part for part in parts if part)
        if isinstance(cell, str) and cell.strip() in _DITTO and self._last:
            return self._last
        return self._contact_day(cell)

    def _contact_day(self, cell: Cell) -> datetime.date:
        habits, today = self.habits.contact, self.today
        if not isinstance(cell, str):
            return read_contact_day(cell, habits, today)
        return self._remember(("day", cell), lambda: read_contact_day(cell, habits, today))

    def _attendance(self, number: int, line: _Line, day: datetime.date) -> Attendance:
        unmapped: list[Unmapped] = []
        nationalities = self._nationalities(line, unmapped)
        gender = self._gender(line, unmapped)
        said, found = self._subjects(line, unmapped)
        result = self._result(line, unmapped)
        country = read_nationalities(self._text(line, Field.BIRTH_COUNTRY)).codes
        channel = results.read_channel(self._text(line, Field.CHANNEL)).codes
        language = results.read_language(self._text(line, Field.LANGUAGE)).codes
        birth, birth_left = self._birth(line, day)
        return Attendance(
            row=number,
            sheet=self.table.sheet,
            contacted_on=day,
            name=self._name(line),
            documents=self._documents(line),
            phones=self._phones(line),
            nationalities=nationalities[:MOST_NATIONALITIES],
            birth_country=country[0] if country and country[0] != "XXX" else "",
            gender=gender,
            marker=genders.letter_of(self._first(line, Field.GENDER)),
            birth=birth,
            subject=found[0] if found else subjects.OTHER,
            other_subjects=found[1:6],
            subject_said=said,
            result=result,
            channel=channel[0] if channel else "",
            language=language[0] if language else "",
            note=self._note(line, self._left(unmapped, birth_left)),
            content=self._content(line, day),
            unmapped=tuple(unmapped),
            listed=not self.table.has_date,
        )

    def _name(self, line: _Line) -> names.Name | None:
        told = tuple(self._text(line, kind) for kind in (Field.NAME, Field.FAMILY, Field.GIVEN))
        return self._remember(("name", told), lambda: self._name_read(told))

    def _name_read(self, told: tuple[str, ...]) -> names.Name | None:
        surnames, first = self.habits.surnames, self.habits.family_first
        return names.read_name(*told, surnames=surnames, family_first=first)

    def _documents(self, line: _Line) -> tuple[Document, ...]:
        kind = self._first(line, Field.DOCUMENT_KIND)
        cells = tuple(line.cell(index) for index in self._at[Field.DOCUMENT])
        key = ("document", as_text(kind), tuple((type(cell), cell) for cell in cells))
        return self._remember(
            key,
            lambda: tuple(dict.fromkeys(d for cell in cells for d in read_documents(cell, kind))),
        )

    def _phones(self, line: _Line) -> tuple[str, ...]:
        told = tuple(self._texts(line, Field.PHONE))
        if not told:
            return ()
        return self._remember(
            ("phone", told), lambda: tuple(p for text in told for p in read_phones(text))[:3]
        )

    def _nationalities(self, line: _Line, unmapped: list[Unmapped]) -> tuple[str, ...]:
        text = self._text(line, Field.NATIONALITY)
        own = self.values.get(Field.NATIONALITY, _NONE).get(plain(text))
        if own is not None:
            return (own,) if own else ()
        found = read_nationalities(text)
        if found.unread:
            unmapped.append(Unmapped(Field.NATIONALITY, found.unread))
        return found.codes

    def _gender(self, line: _Line, unmapped: list[Unmapped]) -> str:
        text = self._text(line, Field.GENDER)
        own = self.values.get(Field.GENDER, _NONE).get(plain(text))
        if own is not None:
            return own
        found = self._remember(
            ("gender", text), lambda: genders.read_gender(text, self.habits.letters)
        )
        if found is None:
            unmapped.append(Unmapped(Field.GENDER, text))
        return found or ""

    def _subjects(self, line: _Line, unmapped: list[Unmapped]) -> tuple[bool, tuple[str, ...]]:
        codes: list[str] = []
        texts = self._texts(line, Field.SUBJECT)
        for text in texts:
            found = self._remember(("subject", text), partial(self._subject, text))
            codes.extend(code for code in found.codes if code not in codes)
            if found.unread:
                unmapped.append(Unmapped(Field.SUBJECT, found.unread))
        return any(not says_nothing(text) for text in texts), tuple(codes)

    def _subject(self, text: str) -> Found:
        return subjects.read_subjects(text, self.values.get(Field.SUBJECT))

    def _result(self, line: _Line, unmapped: list[Unmapped]) -> str:
        text = self._text(line, Field.RESULT)
        found = self._remember(
            ("result", text), lambda: results.read_result(text, self.values.get(Field.RESULT))
        )
        if found.unread:
            unmapped.append(Unmapped(Field.RESULT, found.unread))
        return found.codes[0] if found.codes else ""

    def _birth(self, line: _Line, day: datetime.date) -> tuple[births.Birth, str]:
        """The most exact of the columns, and a text that can't be read."""
        found: list[births.Birth] = []
        left = ""
        for index in self._at[Field.BIRTH]:
            birth = births.read_birth(line.cell(index), day, self.habits.birth)
            if birth is None:
                left = line.text(index)
            else:
                found.append(birth)
        return births.best(found), left

    def _left(self, unmapped: list[Unmapped], birth: str) -> list[str]:
        """The texts no list has that the note keeps."""
        if self.table.sends:
            return [item.text for item in unmapped if item.field not in _OF_SOMEBODY]
        return [*(item.text for item in unmapped), birth]

    def _note(self, line: _Line, left: list[str]) -> str:
        """What was remarked, and what no list had, in the words of the office."""
        cells = (line.cell(index) for index in self._at[Field.NOTE])
        remarks = [as_text(cell, multiline=True) for cell in cells]
        return "\n".join(text for text in [*remarks, *left] if text)

    def _content(self, line: _Line, day: datetime.date) -> str:
        """What makes the row the same row in any file: the day, and each known cell plainly.

        Independent of the order of columns, of the format of the file and of how columns and
        values were corrected, so that loading a file again finds what is already there, whether
        or not it was corrected in the same way.
        """
        # A list of people is the same list on another day.
        parts = [f"date={day.isoformat()}"] if self.table.has_date else ["listed"]
        for name, index in self._identity:
            text = plain(line.text(index))
            if text:
                parts.append(f"{name}={text}")
        return "\x1f".join(parts)
