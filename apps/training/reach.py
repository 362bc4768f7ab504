"""Which accounts lead anywhere: open, and with a role in force; others find nothing on a page."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from apps.accounts import rules
from apps.accounts import selectors as accounts


def come_in(ids: Iterable[uuid.UUID | None]) -> set[uuid.UUID]:
    """Those of them whose person can sign in here today; one query."""
    wanted = [one for one in ids if one is not None]
    if not wanted:
        return set()
    held = accounts.grants_here().in_force(rules.today())
    rows = held.filter(user__in=wanted, user__is_active=True)
    return set(rows.values_list("user_id", flat=True))
