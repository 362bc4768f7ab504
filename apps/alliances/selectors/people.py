"""Who of the team keeps alliances today."""

from __future__ import annotations

import uuid

from apps.accounts import rules
from apps.accounts import selectors as accounts
from apps.accounts.roles import roles_in
from apps.alliances.rules import MANAGE


def managers() -> dict[uuid.UUID, str]:
    """Active accounts that may write here, with their names in order; one query."""
    able = [role.code for role in roles_in(rules.scope()) if MANAGE in role.permissions]
    held = accounts.grants_here().in_force(rules.today()).filter(role__in=able)
    rows = held.filter(user__is_active=True).values_list("user_id", "user__name").distinct()
    return dict(sorted(rows, key=lambda row: (row[1].casefold(), str(row[0]))))
