"""Background work of the registry: reading and loading files of attendances."""

from __future__ import annotations

import uuid

from apps.registry import imports_services
from tenants.tasks import city_task


@city_task(name=imports_services.PREPARE)
def prepare_import(*, job: str) -> None:
    """Read a file and say what loading it will do."""
    imports_services.prepare(uuid.UUID(job))


@city_task(name=imports_services.RUN)
def run_import(*, job: str) -> None:
    """Load the next turn of a file's rows."""
    imports_services.run(uuid.UUID(job))
