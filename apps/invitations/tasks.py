"""Background work of invitations: reading lists and inviting whom they name."""

from __future__ import annotations

import uuid

from apps.invitations.services import batches
from tenants.tasks import place_task


@place_task(name=batches.PREPARE)
def prepare_list(*, batch: str) -> None:
    """Read a list and say what inviting will do."""
    batches.prepare(uuid.UUID(batch))


@place_task(name=batches.RUN)
def run_list(*, batch: str) -> None:
    """Invite the next turn of a list's people."""
    batches.run(uuid.UUID(batch))
