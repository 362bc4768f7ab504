"""The figures of a loaded file, in the national codes, for the command line and for checking."""

from __future__ import annotations

from collections import Counter
from typing import Any

from apps.registry.importing.headings import Field
from apps.registry.importing.rows import Attendance, Refused
from apps.registry.imports_loading import OpenedFile
from apps.registry.imports_matching import known_codes
from apps.registry.imports_selectors import people_of
from apps.registry.models.imports import ImportJob
from apps.registry.selectors.codes import CodeBook

UNKNOWN = "unknown"
# The registry tells genders apart finely; figures have man, woman, other and unknown.
_BROAD = {"woman": "woman", "man": "man", "": UNKNOWN, "undisclosed": UNKNOWN}


def report(job: ImportJob, opened: OpenedFile, book: CodeBook) -> dict[str, Any]:
    """Counts by code are per readable row, whether loaded now or before."""
    rows = [r.outcome for r in opened.reads if isinstance(r.outcome, Attendance)]
    refused = [r.outcome for r in opened.reads if isinstance(r.outcome, Refused)]
    new, matched = people_of(job)
    return {
        "rows": len(opened.reads),
        "imported": job.imported,
        "skipped_already_loaded": job.already_loaded,
        "rejected": [
            {"row": row.row, "column": row.column, "reason": str(row.reason)}
            | ({"sheet": row.sheet} if row.sheet else {})
            for row in refused
        ],
        "anonymous": sum(row.anonymous for row in rows),
        "persons_new": new,
        "persons_matched": matched,
        "by_nationality": _counted(
            (known_codes(row.nationalities) or (UNKNOWN,))[0] for row in rows
        ),
        "by_subject": _counted(
            book.national("subject", row.subject)
            if row.subject_said or row.subject != "other"
            else UNKNOWN
            for row in rows
        ),
        "by_gender": _counted(
            _BROAD.get(book.national("gender", row.gender), "other") for row in rows
        ),
        "to_map": [
            {"field": name, "rows": times}
            for name, times in Counter(
                item.field for row in rows for item in row.unmapped if item.field != Field.NOTE
            ).most_common()
        ],
    }


def _counted(codes: Any) -> dict[str, int]:
    return dict(sorted(Counter(codes).items()))
