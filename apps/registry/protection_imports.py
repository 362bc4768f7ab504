"""A sheet is read again by whoever brought it; to others its free words are left out.

Nobody can tell from a row that could not be read whether it was told in confidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from apps.registry import protection_session
from apps.registry.importing.headings import Field
from apps.registry.models.imports import ImportJob

CLOSED: Final = frozenset({Field.SUBJECT, Field.RESULT, Field.NOTE, Field.IGNORED})
LEFT_OUT: Final = "••••"


def may_read(job: ImportJob) -> bool:
    """Whether whoever reads brought the sheet; no request, and the work itself reads it."""
    reader = protection_session.reader()
    return reader is None or (job.created_by is not None and reader.pk == job.created_by)


def cells(job: ImportJob, row: Sequence[Any], fields: Sequence[Any]) -> list[Any]:
    """A row of the sheet as whoever reads may see it."""
    if may_read(job):
        return list(row)
    known = [*fields, *[Field.IGNORED] * len(row)]
    return [
        LEFT_OUT if cell not in (None, "") and field in CLOSED else cell
        for cell, field in zip(row, known, strict=False)
    ]


def samples(job: ImportJob, found: list[list[list[str]]]) -> list[list[list[str]]]:
    """Samples of each column of each table, without those of closed columns."""
    if may_read(job):
        return found
    fields = [table.get("fields", []) for table in job.tables]
    return [
        [
            column if place < len(own) and own[place] not in CLOSED else []
            for place, column in enumerate(columns)
        ]
        for columns, own in zip(found, [*fields, *[[]] * len(found)], strict=False)
    ]
