"""Background work of reports: making files."""

from __future__ import annotations

import uuid

from apps.reports import services
from tenants.tasks import city_task


@city_task(name=services.MAKE)
def make_export(*, export: str) -> None:
    """Make one file."""
    services.make(uuid.UUID(export))
