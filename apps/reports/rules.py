"""Who may see the city's exact figures, and who sees no small number among them."""

from __future__ import annotations

from typing import Any, Final

from apps.accounts.rules import allowed

VIEW: Final = "reports.view"
EXPORT: Final = "registry.export"
# Under this a number of people may be recognised by whoever knows one of them.
FEWEST_SHOWN: Final = 5


def sees_small_numbers(user: Any) -> bool:
    """Whoever reads consultations reads every number; whoever only reads figures does not."""
    return allowed(user, "registry.view_consultation")


def may_take_rows(user: Any) -> bool:
    """Consultations one by one are for whoever may export."""
    return allowed(user, EXPORT)
