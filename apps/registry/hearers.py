"""Who wants to hear that a consultation was recorded: higher apps register here.

They are called in the transaction that records it: what they do is kept with it or not at all.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable

from apps.registry.models import Consultation

Hearer = Callable[[Consultation, uuid.UUID], None]
_hearers: list[Hearer] = []


def on_attended(hearer: Hearer) -> None:
    """Call `hearer` with each consultation recorded at the counter, and with who recorded it."""
    if hearer not in _hearers:
        _hearers.append(hearer)


def tell(consultation: Consultation, by: uuid.UUID) -> None:
    """Tell everybody who wants to hear."""
    for hearer in _hearers:
        hearer(consultation, by)
