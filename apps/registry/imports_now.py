"""Loading a file in one go, through the same steps, where nobody waits for a page."""

from __future__ import annotations

import io
import uuid
from typing import IO, Any

from apps.registry import imports_services as services
from apps.registry.importing.problems import CannotLoad
from apps.registry.imports_report import report
from apps.registry.models.imports import State
from kernel.sheets.reading import Problem


def load_now(*, name: str, data: bytes, by: uuid.UUID | None) -> dict[str, Any]:
    """Receive, read, confirm and load; returns the figures. Raises CannotLoad."""
    return load_stream(name=name, source=io.BytesIO(data), by=by)


def load_stream(*, name: str, source: IO[bytes], by: uuid.UUID | None) -> dict[str, Any]:
    """The same for a file that is not to be held in memory."""
    received = services.receive_stream(name=name, source=source, by=by, in_background=False)
    job = services.prepare(received.pk)
    if job.state == State.FAILED:
        raise CannotLoad(job.problem or Problem.DAMAGED)
    services.confirm(job.pk, by=by, in_background=False)
    return report(services.run(job.pk, turn_seconds=None))
