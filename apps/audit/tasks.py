"""Background work of the history: verifying it."""

from __future__ import annotations

from apps.audit import services
from tenants.tasks import place_task


@place_task(name=services.VERIFY)
def verify() -> None:
    """Verify the history of the place whose task this is."""
    services.verify()
