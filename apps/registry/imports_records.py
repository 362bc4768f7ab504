"""Loading records that a registry of ours wrote: a whole file, or one of its tables as a sheet."""

from __future__ import annotations

import json
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Final

from apps.registry import duplicates_finding
from apps.registry import imports_rules as rules
from apps.registry.archive import cells, parts, zipping
from apps.registry.importing.problems import CannotLoad, TableProblem
from apps.registry.imports_loading import Loaded, note_people
from apps.registry.models import ImportPiece
from apps.registry.models.imports import ImportJob, ImportRefusal
from kernel import largefiles
from kernel.sheets.cells import Row, as_text
from kernel.sheets.reading import Sheet, stream_sheets

PEOPLE: Final = "people"
REASONS: Final = {
    "unreadable": "record_unreadable",
    "stray": "record_stray",
    "conflict": "record_conflict",
}
# This share of the columns must be the table's for a sheet to be taken for it.
MOST_OF: Final = 0.6
Table = tuple[str, Sequence[str], Iterator[Sequence[str]]]


@dataclass
class Staged:
    """A file of records in pieces: its reading, and what loading it will do."""

    reading: uuid.UUID = field(default_factory=uuid.uuid4)
    rows: int = 0
    tables: Counter[str] = field(default_factory=Counter)
    there: Counter[str] = field(default_factory=Counter)

    def expected(self) -> dict[str, Any]:
        """The counts, as the preview of any file has them."""
        known = sum(self.there.values())
        people, known_people = self.tables[PEOPLE], self.there[PEOPLE]
        return {
            "rows": self.rows,
            "to_load": self.rows - known,
            "already_loaded": known,
            "rejected": 0,
            "anonymous": 0,
            "persons_new": people - known_people,
            "persons_matched": known_people,
            "about": False,
            "reasons": {},
            "records": dict(self.tables),
        }


def staged(job: ImportJob) -> Staged | None:
    """Keep the rows of the job's file in pieces; None where it holds no records of ours.

    Raises CannotRead for a file that is broken, or that its sender may not load.
    """
    with largefiles.open(job.file_key) as source:
        if not zipping.is_archive(source):
            return _from_sheets(job)
        source.seek(0)
        try:
            return _kept(job, zipping.tables(source))
        except zipping.NotAnArchive as broken:
            raise CannotLoad(TableProblem.RECORDS_DAMAGED) from broken


def _from_sheets(job: ImportJob) -> Staged | None:
    key = job.file_key
    sheets = stream_sheets(lambda: largefiles.open(key))
    found = [(part, sheet) for sheet in sheets if (part := _part_of(sheet)) is not None]
    if not found:
        return None
    order = [part.code for part in parts.parts()]
    found.sort(key=lambda pair: order.index(pair[0].code))
    return _kept(job, (_table(part, sheet) for part, sheet in found))


def _part_of(sheet: Sheet) -> parts.Part | None:
    """The table whose columns the first row of a sheet names."""
    heading = {as_text(cell) for cell in next(iter(sheet.rows), ())} - {""}

    def alike(part: parts.Part) -> float:
        names = set(part.heading)
        return len(heading & names) / len(heading | names) if part.heading[0] in heading else 0.0

    best = max(parts.parts(), key=alike, default=None)
    return best if best is not None and alike(best) >= MOST_OF else None


def _table(part: parts.Part, sheet: Sheet) -> Table:
    rows = iter(sheet.rows)
    heading = [as_text(cell) for cell in next(rows, ())]
    return part.code, heading, (_texts(row, len(heading)) for row in rows if any(row))


def _texts(row: Row, width: int) -> list[str]:
    """Cells as the table would have them: a spreadsheet may have made days and numbers of them."""
    texts = [cell if isinstance(cell, str) else as_text(cell) for cell in row[:width]]
    return texts + [""] * (width - len(texts))


def _kept(job: ImportJob, tables: Iterable[Table]) -> Staged:
    # Nothing is taken apart for whoever may not load it.
    rules.may_load_records(job.created_by)
    staged = Staged()
    for code, heading, lines in tables:
        part = parts.part(code)
        if part is None:
            continue
        staged.tables[code] += 0
        place = list(heading).index(part.heading[0]) if part.heading[0] in heading else 0
        while batch := list(islice(lines, parts.AT_ONCE)):
            content = {"heading": list(heading), "lines": batch, "row": staged.tables[code] + 2}
            ImportPiece.objects.create(
                job=job,
                reading=staged.reading,
                part=code,
                first=staged.rows,
                rows=len(batch),
                content=json.dumps(content, ensure_ascii=False),
            )
            staged.rows += len(batch)
            staged.tables[code] += len(batch)
            staged.there[code] += part.known([line[place : place + 1] for line in batch])
    return staged


def load_piece(job: ImportJob, piece: ImportPiece, place: int) -> tuple[int, Loaded]:
    """Load what is left of a piece from that place on; returns where the next one begins."""
    part, content = parts.part(piece.part), json.loads(piece.content)
    lines = content["lines"][place - piece.first :]
    outcomes = part.load(content["heading"], lines) if part else ["unreadable"] * len(lines)
    refused = [
        ImportRefusal(
            job=job,
            place=place + at,
            sheet=piece.part,
            row=content["row"] + place - piece.first + at,
            reason=REASONS[outcome],
        )
        for at, outcome in enumerate(outcomes)
        if outcome in REASONS
    ]
    ImportRefusal.objects.bulk_create(refused)
    if piece.part == PEOPLE:
        _note(job, content["heading"], lines, outcomes)
    there = outcomes.count("there")
    loaded = Loaded(len(outcomes) - there - len(refused), there, len(refused), 0)
    return place + len(lines), loaded


def _note(
    job: ImportJob, heading: Sequence[str], lines: Sequence[Sequence[str]], outcomes: Sequence[str]
) -> None:
    """People of the file, those loaded to be compared with those there were."""
    people = {
        uuid.UUID(cells.bare(line[list(heading).index("id")])): outcome == ""
        for line, outcome in zip(lines, outcomes, strict=True)
        if outcome in ("", "there")
    }
    note_people(job, people)
    duplicates_finding.mark([key for key, is_new in people.items() if is_new])
