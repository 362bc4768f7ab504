"""A file read once, a piece at a time: each piece is kept sealed until its rows are loaded.

Loading then takes no file apart: it goes on at any row, and neither the file nor what was read of
it is ever held whole.
"""

from __future__ import annotations

import datetime
import hashlib
import json
import uuid
from array import array
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, Self

from apps.registry import imports_sent
from apps.registry.identifiers import Numbers
from apps.registry.importing.reasons import Reason
from apps.registry.importing.rows import Attendance, Refused, ValueMap
from apps.registry.importing.sent import Sent
from apps.registry.importing.table_reading import Read, Workbook, find_tables, read_rows
from apps.registry.importing.values.births import Birth
from apps.registry.importing.values.documents import Document
from apps.registry.importing.values.names import Name
from apps.registry.imports_sent import Sending
from apps.registry.models import ImportPiece
from apps.registry.models.imports import ImportJob
from apps.registry.selectors.codes import CodeBook
from kernel import largefiles
from kernel.crypto import indexing
from kernel.sheets.cells import plain
from kernel.sheets.reading import stream_sheets

PURPOSE: Final = "import-row"
LISTED: Final = ("subject", "result", "gender")


@dataclass(frozen=True, slots=True)
class Row:
    """A readable row with its keyed identity: its content and how many like it came before.

    `twin` is the identity of another row that would say the same, of rows that are told again.
    """

    fingerprint: str
    told: Attendance
    twin: str = ""


Outcome = Row | Refused


class Repetitions:
    """How often each content was seen, in eight bytes for each: a table of marks, half empty."""

    def __init__(self) -> None:
        self._marks = array("Q", bytes(8 << 14))
        self._held = 0
        self._more: dict[int, int] = {}

    def of(self, content: str) -> int:
        """How many like it there were before."""
        digest = hashlib.blake2b(content.encode(), digest_size=8).digest()
        mark = int.from_bytes(digest, "big") or 1
        place = self._place(mark)
        if self._marks[place]:
            self._more[mark] = self._more.get(mark, 0) + 1
            return self._more[mark]
        self._marks[place] = mark
        self._held += 1
        if self._held * 2 > len(self._marks):
            self._grow()
        return 0

    def _place(self, mark: int) -> int:
        """Where a mark stands, or the free place where it would."""
        marks, last = self._marks, len(self._marks) - 1
        place = mark & last
        while (found := marks[place]) and found != mark:
            place = (place + 1) & last
        return place

    def _grow(self) -> None:
        before = self._marks
        self._marks = array("Q", bytes(16 * len(before)))
        for mark in before:
            if mark:
                self._marks[self._place(mark)] = mark


def key_of(fingerprint: str) -> uuid.UUID:
    """The key of what a row makes, the same whenever it is loaded; it tells nothing of the row."""
    digest = hashlib.blake2b(fingerprint.encode(), digest_size=16, person=b"key of a row").digest()
    return uuid.UUID(bytes=digest, version=5)


def known_sendings(rows: Iterable[Row]) -> dict[str, Sending]:
    """Those of rows that are there already which tell where somebody was sent, by fingerprint."""
    return {
        row.fingerprint: Sending(key_of(row.fingerprint), None, row.told, key_of(row.twin))
        for row in rows
        if row.told.sent and row.twin
    }


def local_words(book: CodeBook, chosen: ValueMap) -> dict[str, dict[str, str]]:
    """Plain text → code: the city's own codes by their labels, and what a person said here."""
    words: dict[str, dict[str, str]] = {name: dict(own) for name, own in chosen.items()}
    for name in LISTED:
        own = words.setdefault(name, {})
        for code in book.entries(name):
            if code.local:
                own.setdefault(plain(code.es), code.code)
    return words


def open_file(job: ImportJob) -> Workbook:
    """The tables of the job's file with the columns a person chose; raises CannotRead."""
    chosen = {table["sheet"]: table["fields"] for table in job.tables if table.get("chosen")}
    key = job.file_key
    asked = str(job.expected.get("asked", ""))
    return find_tables(stream_sheets(lambda: largefiles.open(key)), chosen, asked=asked)


def outcomes(
    workbook: Workbook, *, today: datetime.date, values: ValueMap
) -> Iterator[tuple[Read, Outcome]]:
    """Every data row of the file in its order, told apart from others like it."""
    fingerprint, seen = indexing(PURPOSE), Repetitions()
    understood = imports_sent.understanding(workbook, values, today=today)
    for read in read_rows(workbook, today=today, values=values, understood=understood):
        if isinstance(read.outcome, Refused):
            yield read, read.outcome
        else:
            content = read.outcome.content
            times = seen.of(content)
            mark = fingerprint(f"{content}\x1e{times}")
            twin = ""
            if read.outcome.sent:
                twin = fingerprint(f"{content}\x1e{times - 1 if times else 1}")
            yield read, Row(mark, read.outcome, twin)


def stage(
    job: ImportJob,
    rows: Iterator[tuple[Read, Outcome]],
    *,
    at_once: int,
    look: Callable[[list[tuple[Read, Outcome]]], None] | None = None,
) -> tuple[uuid.UUID, int]:
    """Keep the rows in pieces, showing each to `look`; returns the reading and how many rows."""
    reading, first = uuid.uuid4(), 0
    while piece := list(islice(rows, at_once)):
        if look is not None:
            look(piece)
        content = json.dumps([_packed(outcome) for _, outcome in piece], ensure_ascii=False)
        ImportPiece.objects.create(
            job=job, reading=reading, first=first, rows=len(piece), content=content
        )
        first += len(piece)
    return reading, first


def piece_at(job: ImportJob, place: int) -> ImportPiece:
    """The piece with that row."""
    pieces = ImportPiece.objects.filter(job=job, first__lte=place).order_by("-first")
    piece = pieces.filter(reading=job.reading).first() if job.reading else None
    if piece is None:
        raise LookupError(f"{job} has no rows at {place}")
    return piece


def rows_of(piece: ImportPiece) -> list[Outcome]:
    """The rows of a piece."""
    return [_unpacked(packed) for packed in json.loads(piece.content)]


def _numbered(piece: ImportPiece, numbers: Numbers) -> list[Outcome]:
    """The rows of a piece, the hashes of their numbers made."""
    rows = rows_of(piece)
    for row in rows:
        if isinstance(row, Row):
            for document in row.told.documents:
                numbers.document(document.number)
            for number in row.told.phones:
                numbers.phone(number)
    return rows


class Ahead:
    """Takes the next piece apart while the database writes the one before."""

    def __init__(self) -> None:
        self._hands = ThreadPoolExecutor(1)
        self._next: tuple[ImportPiece, Numbers, Future[list[Outcome]]] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_told: object) -> None:
        self._hands.shutdown(cancel_futures=True)

    def take(self, job: ImportJob, place: int) -> tuple[ImportPiece, list[Outcome], Numbers]:
        """The piece with that row, what is left of its rows and hashes made of their numbers.

        And begin with the piece after it.
        """
        piece, rows, numbers = self._taken(job, place)
        after = piece.first + piece.rows
        if not piece.part and after < job.total_rows:
            following, own = piece_at(job, after), Numbers()
            self._next = following, own, self._hands.submit(_numbered, following, own)
        return piece, rows[place - piece.first :], numbers

    def _taken(self, job: ImportJob, place: int) -> tuple[ImportPiece, list[Outcome], Numbers]:
        waiting, self._next = self._next, None
        if waiting is not None:
            piece, numbers, rows = waiting
            own = piece.job_id == job.pk and piece.reading == job.reading
            if own and piece.first <= place < piece.first + piece.rows:
                return piece, rows.result(), numbers
        piece = piece_at(job, place)
        return piece, [] if piece.part else rows_of(piece), Numbers()


def discard(job: ImportJob, *, but: uuid.UUID | None = None) -> None:
    """Delete the pieces of the job, but those of one reading."""
    pieces = ImportPiece.objects.filter(job=job)
    (pieces.exclude(reading=but) if but else pieces).delete()


def _packed(outcome: Outcome) -> list[Any]:
    """A row as plain values; "" and None are kept apart where they mean two things."""
    if isinstance(outcome, Refused):
        return [outcome.row, outcome.sheet, outcome.column, str(outcome.reason)]
    told = outcome.told
    born = told.birth
    return [
        outcome.fingerprint,
        told.row,
        told.sheet,
        told.contacted_on.isoformat(),
        [told.name.given, told.name.family] if told.name else None,
        [[document.kind, document.number] for document in told.documents],
        told.phones,
        told.nationalities,
        told.birth_country,
        told.gender,
        told.marker,
        [born.date.isoformat() if born.date else None, born.year, born.precision, born.age],
        told.subject,
        told.other_subjects,
        told.subject_said,
        told.result,
        told.channel,
        told.language,
        told.note,
        told.listed,
        _sent_packed(told.sent),
        outcome.twin,
    ]


def _sent_packed(sent: Sent | None) -> list[Any] | None:
    if sent is None:
        return None
    return [sent.to, sent.state, sent.answered_on.isoformat() if sent.answered_on else None]


def _sent_unpacked(packed: list[Any] | None) -> Sent | None:
    if packed is None:
        return None
    to, state, day = packed
    return Sent(to, state, datetime.date.fromisoformat(day) if day else None)


def _unpacked(packed: list[Any]) -> Outcome:
    if len(packed) == 4:
        row, sheet, column, reason = packed
        return Refused(row, sheet, column, Reason(reason))
    (mark, row, sheet, day, name, documents, phones, nationalities, country, gender, marker, born,
     subject, others, said, result, channel, language, note, *more) = packed  # fmt: skip
    date = datetime.date.fromisoformat(born[0]) if born[0] else None
    return Row(
        mark,
        Attendance(
            row=row,
            sheet=sheet,
            contacted_on=datetime.date.fromisoformat(day),
            name=Name(*name) if name else None,
            documents=tuple(Document(*document) for document in documents),
            phones=tuple(phones),
            nationalities=tuple(nationalities),
            birth_country=country,
            gender=gender,
            marker=marker,
            birth=Birth(date, *born[1:]),
            subject=subject,
            other_subjects=tuple(others),
            subject_said=said,
            result=result,
            channel=channel,
            language=language,
            note=note,
            content="",
            # A file that waits since before lists of people has neither.
            listed=bool(more[0]) if more else False,
            sent=_sent_unpacked(more[1]) if len(more) > 1 else None,
        ),
        more[2] if len(more) > 2 else "",
    )
