"""Loading a file in one go, through the same steps, where nobody waits for a page."""

from __future__ import annotations

import io
import uuid
from typing import IO, Any

from apps.registry import imports_services as services
from apps.registry.importing.problems import CannotLoad, TableProblem
from apps.registry.imports_report import report
from apps.registry.models.imports import State
from kernel.sheets.reading import Problem


def load_now(*, name: str, data: bytes, by: uuid.UUID | None) -> dict[str, Any]:
    """Receive, read, confirm and load; returns the figures. Raises CannotLoad."""
    return load_stream(name=name, source=io.BytesIO(data), by=by)


def load_stream(
    *, name: str, source: IO[bytes], by: uuid.UUID | None, asked: str = "consultations"
) -> dict[str, Any]:
    """The same for a file that is not to be held in memory, which must hold what is `asked` for.

    A list of people is only loaded where one is meant: a sheet whose day was not found looks alike.
    """
    received = services.receive_stream(
        name=name, source=source, by=by, in_background=False, asked=asked
    )
    job = services.prepare(received.pk)
    if job.state == State.FAILED:
        raise CannotLoad(job.problem or Problem.DAMAGED)
    problem = _other_than(asked, job.expected)
    if problem is not None:
        services.cancel(job.pk, by=by)
        raise CannotLoad(problem)
    services.confirm(job.pk, by=by, in_background=False)
    return report(services.run(job.pk, turn_seconds=None))


def _other_than(asked: str, found: dict[str, Any]) -> TableProblem | None:
    """What speaks against a file holding what it is asked for."""
    if "records" in found:
        return None
    if asked == "records":
        return TableProblem.NO_RECORDS
    listed = bool(found.get("listed"))
    if listed == (asked == "people"):
        return None
    return TableProblem.NO_DATE_COLUMN if listed else TableProblem.HAS_DAYS
