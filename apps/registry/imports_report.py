"""The figures of a loaded file, in the national codes, for the command line and for checking."""

from __future__ import annotations

from collections import Counter
from typing import Any

from apps.registry.importing.headings import Field
from apps.registry.importing.rows import Attendance
from apps.registry.imports_matching import known_codes
from apps.registry.imports_selectors import people_of, refusals
from apps.registry.models.imports import ImportJob
from apps.registry.selectors.codes import CodeBook

UNKNOWN = "unknown"
# The registry tells genders apart finely; figures have man, woman, other and unknown.
_BROAD = {"woman": "woman", "man": "man", "": UNKNOWN, "undisclosed": UNKNOWN}


class Tally:
    """Counts by code, per readable row, whether loaded now or before."""

    def __init__(self, book: CodeBook) -> None:
        self._book = book
        self._counts: dict[str, Counter[str]] = {
            name: Counter() for name in ("by_nationality", "by_subject", "by_gender", "to_map")
        }
        self._anonymous = 0

    def take(self, row: Attendance) -> None:
        """Count a row."""
        book, counts = self._book, self._counts
        self._anonymous += row.anonymous
        counts["by_nationality"][(known_codes(row.nationalities) or (UNKNOWN,))[0]] += 1
        said = row.subject_said or row.subject != "other"
        counts["by_subject"][book.national("subject", row.subject) if said else UNKNOWN] += 1
        counts["by_gender"][_BROAD.get(book.national("gender", row.gender), "other")] += 1
        for item in row.unmapped:
            if item.field != Field.NOTE:
                counts["to_map"][item.field] += 1

    def figures(self) -> dict[str, Any]:
        """What was counted."""
        found: dict[str, Any] = {
            name: dict(sorted(counted.items())) for name, counted in self._counts.items()
        }
        found["to_map"] = [
            {"field": str(name), "rows": times}
            for name, times in self._counts["to_map"].most_common()
        ]
        return {"anonymous": self._anonymous, **found}


def report(job: ImportJob) -> dict[str, Any]:
    """The figures of a file that ended."""
    new, matched = people_of(job)
    return {
        "rows": job.total_rows,
        "imported": job.imported,
        "skipped_already_loaded": job.already_loaded,
        "followed": job.followed,
        "rejected": [
            {"row": row.row, "column": row.column, "reason": str(row.reason)}
            | ({"sheet": row.sheet} if row.sheet else {})
            for row in refusals(job)
        ],
        "persons_new": new,
        "persons_matched": matched,
        **job.expected.get("figures", {}),
    }
