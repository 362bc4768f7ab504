"""Background work of training: making certificates."""

from __future__ import annotations

import uuid

from apps.training.services import runs
from tenants.tasks import city_task


@city_task(name=runs.MAKE)
def make_certificates(*, run: str) -> None:
    """Issue and pack the certificates of one edition."""
    runs.make(uuid.UUID(run))
