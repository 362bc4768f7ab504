"""What loading a file will do, found out without writing a row of it into the registry."""

from __future__ import annotations

import datetime
import zlib
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Final

from apps.registry import imports_sent
from apps.registry.importing.reasons import Reason
from apps.registry.importing.rows import Attendance, Refused
from apps.registry.importing.table_reading import Read, Workbook
from apps.registry.imports_loading import already_loaded
from apps.registry.imports_matching import NEW, Planner
from apps.registry.imports_report import Tally
from apps.registry.imports_staging import Outcome, Row, known_sendings
from apps.registry.models.imports import ImportJob
from apps.registry.selectors.codes import CodeBook
from kernel.sheets.cells import as_text

SAMPLES: Final = 3
LONGEST_SAMPLE: Final = 60
MOST_UNMAPPED: Final = 200
MOST_EXAMPLES: Final = 50
# Up to here everybody in a file is told apart before it is loaded; in larger ones, a share of the
# names is, every row of them, and the count is an estimate that is shown as one.
EXACT_UP_TO: Final = 10_000
ONE_NAME_IN: Final = 16
MOST_IN_SHARE: Final = 1_500


@dataclass(frozen=True)
class Preview:
    """Counts, columns with samples, and texts to map."""

    tables: list[dict[str, Any]]
    expected: dict[str, Any]
    findings: dict[str, Any]


@dataclass
class Looking:
    """Goes through the rows of a file as loading will, against the registry of now."""

    job: ImportJob
    workbook: Workbook
    book: CodeBook
    _rows: int = 0
    _counts: Counter[str] = field(default_factory=Counter)
    _unmapped: Counter[tuple[str, str]] = field(default_factory=Counter)
    _reasons: Counter[str] = field(default_factory=Counter)
    _in_table: Counter[int] = field(default_factory=Counter)
    _days: list[datetime.date] = field(default_factory=list)
    _people: Counter[bool] = field(default_factory=Counter)
    _exact: Planner | None = field(default_factory=Planner)
    _share: Planner = field(default_factory=Planner)
    _shares: dict[str, int] = field(default_factory=dict)
    _one_in: int = ONE_NAME_IN

    def __post_init__(self) -> None:
        self._samples = [[list[str]() for _ in item.table.columns] for item in self.workbook.tables]
        self._tally = Tally(self.book)

    def look(self, piece: list[tuple[Read, Outcome]]) -> None:
        """Take the next rows of the file."""
        kept = already_loaded(
            {row.fingerprint: row.told for _, row in piece if isinstance(row, Row)}
        )
        fresh: list[Attendance] = []
        told = self._told_since([row for _, row in piece if isinstance(row, Row)], kept)
        for read, row in piece:
            self._in_table[read.table] += 1
            self._sample(read)
            if isinstance(row, Refused):
                self._counts["rejected"] += 1
                self._reasons[row.reason] += 1
                self._unmapped.update((item.field, item.text) for item in row.unmapped)
                continue
            self._tally.take(row.told)
            self._unmapped.update((item.field, item.text) for item in row.told.unmapped)
            if why := told.get(row.fingerprint):
                self._counts["rejected"] += 1
                self._reasons[why] += 1
            elif row.fingerprint in kept:
                self._counts["already_loaded"] += 1
                self._counts["followed"] += row.fingerprint in told
            else:
                fresh.append(row.told)
        days = [row.told.contacted_on for _, row in piece if isinstance(row, Row)]
        self._days = [min([*self._days, *days]), max([*self._days, *days])] if days else self._days
        self._rows += len(piece)
        self._counts["anonymous"] += sum(row.anonymous for row in fresh)
        self._counts["to_load"] += len(fresh)
        self._counts["referrals"] += sum(row.sent is not None for row in fresh)
        self._plan(fresh)

    def _told_since(self, rows: list[Row], kept: set[str]) -> dict[str, Reason | None]:
        """What rows tell since they were loaded, by fingerprint: None where it is written."""
        sent = known_sendings(row for row in rows if row.fingerprint in kept)
        told = imports_sent.news(list(sent.values()))
        return {mark: told[one.key] for mark, one in sent.items() if one.key in told}

    def _plan(self, fresh: list[Attendance]) -> None:
        if self._exact is not None:
            self._exact.take(fresh)
            if self._rows > EXACT_UP_TO:
                self._exact = None
        # From the first row on, since nobody knows how long the file is.
        self._share.take([row for row in fresh if _share_of(row) % self._one_in == 0])
        for key, draft in self._share.drafts.items():
            if draft.rows:
                self._shares.setdefault(key, _share_of(draft.rows[0]))
                draft.rows.clear()
        while len(self._shares) > MOST_IN_SHARE:
            # Half of the names tell as much: what is remembered does not grow with the file.
            self._one_in *= 2
            self._shares = {k: n for k, n in self._shares.items() if n % self._one_in == 0}
            self._share = self._share.only(self._shares)

    def seen(self) -> Preview:
        """All that was found out."""
        planner, times = (self._exact, 1) if self._exact else (self._share, self._one_in)
        people = Counter(key.startswith(NEW) for key in planner.drafts)
        expected = {
            "rows": self._rows,
            "to_load": self._counts["to_load"],
            "already_loaded": self._counts["already_loaded"],
            "rejected": self._counts["rejected"],
            "anonymous": self._counts["anonymous"],
            "followed": self._counts["followed"],
            "persons_new": people[True] * times,
            "persons_matched": people[False] * times,
            "about": times > 1,
            "reasons": dict(self._reasons),
            "first_day": self._days[0].isoformat() if self._days else "",
            "last_day": self._days[1].isoformat() if self._days else "",
            "hidden_sheets": len(self.workbook.hidden),
            "other_sheets": len(self.workbook.without_table),
            "figures": self._tally.figures(),
            # A table without a day tells who there is, and of no attendance.
            "listed": not any(item.table.has_date for item in self.workbook.tables),
            "sends": any(item.table.sends for item in self.workbook.tables),
            "mixed": len({item.table.sends for item in self.workbook.tables}) > 1,
            "referrals": self._counts["referrals"],
            "asked": self.job.expected.get("asked", ""),
        }
        texts = [
            {"field": name, "text": text, "times": times}
            for (name, text), times in self._unmapped.most_common(MOST_UNMAPPED)
        ]
        return Preview(self._tables(), expected, {"texts": texts, "samples": self._samples})

    def _tables(self) -> list[dict[str, Any]]:
        """Each table with what its columns hold."""
        chosen = {table["sheet"] for table in self.job.tables if table.get("chosen")}
        return [
            {
                "sheet": item.table.sheet,
                "labels": list(item.table.labels),
                "fields": [str(column.field) for column in item.table.columns],
                "how": [column.how for column in item.table.columns],
                "chosen": item.table.sheet in chosen,
                "rows": self._in_table[place],
            }
            for place, item in enumerate(self.workbook.tables)
        ]

    def _sample(self, read: Read) -> None:
        """The first different filled cells of each column, for a person to judge by."""
        if self._in_table[read.table] > MOST_EXAMPLES:
            return
        columns = self._samples[read.table]
        for index, cell in enumerate(read.cells[: len(columns)]):
            text = as_text(cell)[:LONGEST_SAMPLE]
            if text and text not in columns[index] and len(columns[index]) < SAMPLES:
                columns[index].append(text)


def _share_of(row: Attendance) -> int:
    """A number that is the same for every row of one name; odd where a row names nobody."""
    if row.name is None:
        told = row.documents[0].number if row.documents else ""
        return zlib.crc32(told.encode()) if told else 1
    return zlib.crc32(" ".join(sorted(row.name.key)).encode())
