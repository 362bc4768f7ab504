"""What loading a file will do, found out without writing a row of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from apps.registry.importing.rows import Attendance, Refused
from apps.registry.imports_loading import OpenedFile
from apps.registry.imports_matching import NEW, Planner
from apps.registry.models import Consultation
from apps.registry.models.imports import ImportJob
from kernel.sheets.cells import as_text

BATCH = 1_000
SAMPLES = 3
LONGEST_SAMPLE = 60
MOST_UNMAPPED = 200
MOST_EXAMPLES = 50


@dataclass(frozen=True)
class Preview:
    """Counts, columns with samples, and texts to map."""

    rows: int
    tables: list[dict[str, Any]]
    expected: dict[str, Any]
    findings: dict[str, Any]


def preview(job: ImportJob, opened: OpenedFile) -> Preview:
    """Go through every row as loading will, against the registry of now."""
    places = list(range(len(opened.reads)))
    planner = Planner()
    counts: Counter[str] = Counter()
    unmapped: Counter[tuple[str, str]] = Counter()
    reasons: Counter[str] = Counter()
    days = []
    for start in range(0, len(places), BATCH):
        rows = []
        chunk = places[start : start + BATCH]
        kept = _kept(opened, chunk)
        for place in chunk:
            outcome = opened.reads[place].outcome
            if isinstance(outcome, Refused):
                counts["rejected"] += 1
                reasons[outcome.reason] += 1
                continue
            days.append(outcome.contacted_on)
            unmapped.update((item.field, item.text) for item in outcome.unmapped)
            if place in kept:
                counts["already_loaded"] += 1
            else:
                rows.append(outcome)
        counts["anonymous"] += sum(row.anonymous for row in rows)
        counts["to_load"] += len(rows)
        planner.take(rows)
    people = Counter(key.startswith(NEW) for key in planner.drafts)
    expected = {
        "rows": len(opened.reads),
        "to_load": counts["to_load"],
        "already_loaded": counts["already_loaded"],
        "rejected": counts["rejected"],
        "anonymous": counts["anonymous"],
        "persons_new": people[True],
        "persons_matched": people[False],
        "reasons": dict(reasons),
        "first_day": min(days).isoformat() if days else "",
        "last_day": max(days).isoformat() if days else "",
        "hidden_sheets": len(opened.workbook.hidden),
        "other_sheets": len(opened.workbook.without_table),
    }
    findings = {"texts": _to_map(unmapped), "samples": _samples(opened)}
    return Preview(len(opened.reads), _tables(job, opened), expected, findings)


def _kept(opened: OpenedFile, places: Sequence[int]) -> set[int]:
    marks = {
        opened.fingerprint(place): place
        for place in places
        if isinstance(opened.reads[place].outcome, Attendance)
    }
    kept = Consultation.objects.filter(import_fingerprint__in=list(marks))
    return {marks[mark] for mark in kept.values_list("import_fingerprint", flat=True) if mark}


def _to_map(unmapped: Counter[tuple[str, str]]) -> list[dict[str, Any]]:
    return [
        {"field": field, "text": text, "times": times}
        for (field, text), times in unmapped.most_common(MOST_UNMAPPED)
    ]


def _tables(job: ImportJob, opened: OpenedFile) -> list[dict[str, Any]]:
    """Each table with what its columns hold."""
    chosen = {table["sheet"] for table in job.tables if table.get("chosen")}
    return [
        {
            "sheet": item.table.sheet,
            "labels": list(item.table.labels),
            "fields": [str(column.field) for column in item.table.columns],
            "how": [column.how for column in item.table.columns],
            "chosen": item.table.sheet in chosen,
            "rows": sum(read.table == place for read in opened.reads),
        }
        for place, item in enumerate(opened.workbook.tables)
    ]


def _samples(opened: OpenedFile) -> list[list[list[str]]]:
    """The first different filled cells of each column of each table, for a person to judge by."""
    found: list[list[list[str]]] = []
    for place, item in enumerate(opened.workbook.tables):
        columns: list[list[str]] = [[] for _ in item.table.columns]
        rows = (read for read in opened.reads if read.table == place)
        for _, read in zip(range(MOST_EXAMPLES), rows, strict=False):
            for index, cell in enumerate(read.cells[: len(columns)]):
                text = as_text(cell)[:LONGEST_SAMPLE]
                if text and text not in columns[index] and len(columns[index]) < SAMPLES:
                    columns[index].append(text)
        found.append(columns)
    return found
