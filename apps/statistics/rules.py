"""Who may do what with the city's figures, and which step a period allows."""

from __future__ import annotations

from typing import Final

from apps.statistics.models import State
from tenants.publications.periods import Period

VIEW: Final = "statistics.view"
PUBLISH: Final = "statistics.publish"


def may_close(period: Period, state: str) -> bool:
    """An open period can be closed once it is over."""
    return state == State.OPEN and period.is_over


def may_publish(state: str) -> bool:
    """Only what was closed, and so could be looked at, goes out."""
    return state == State.PREVIEWED
