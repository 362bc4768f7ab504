"""Loading a file in one go, through the same steps, where nobody waits for a page."""

from __future__ import annotations

import uuid
from typing import Any

from apps.registry import imports_services as services
from apps.registry.importing.problems import CannotLoad
from apps.registry.imports_report import report
from apps.registry.selectors.codes import code_book
from kernel.sheets.reading import Problem


def load_now(*, name: str, data: bytes, by: uuid.UUID | None) -> dict[str, Any]:
    """Receive, read, confirm and load; returns the figures. Raises CannotLoad."""
    received = services.receive_file(name=name, data=data, by=by, in_background=False)
    job, opened = services.prepare_open(received.pk)
    if opened is None:
        raise CannotLoad(job.problem or Problem.DAMAGED)
    services.confirm(job.pk, by=by, in_background=False)
    job = services.run(job.pk, turn_seconds=None, opened=opened)
    return report(job, opened, code_book())
