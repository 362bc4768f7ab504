"""Makes the identifiers of rows."""

from __future__ import annotations

import uuid


def new_id() -> uuid.UUID:
    """Return a random identifier that tells nothing about order, time or place."""
    return uuid.uuid4()
