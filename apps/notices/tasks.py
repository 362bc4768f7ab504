"""Background work of the notices: bringing messages to the mail server."""

from __future__ import annotations

import uuid

from apps.notices import delivery
from tenants.tasks import place_task


@place_task(name=delivery.DELIVER)
def deliver(*, message: str) -> None:
    """Send one message, and what else waits in its place."""
    delivery.deliver(uuid.UUID(message))
