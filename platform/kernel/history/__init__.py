"""Who changed what and who saw what, from where: kept by the database, sealed in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kernel.history.context import acting, note_user
from kernel.history.middleware import HistoryMiddleware
from kernel.history.tracking import tracked

if TYPE_CHECKING:
    from kernel.history.seeing import saw

__all__ = ["HistoryMiddleware", "acting", "note_user", "saw", "tracked"]


def __getattr__(name: str) -> object:
    """Load ``saw`` when it is asked for: models import this package before they are ready."""
    if name == "saw":
        from kernel.history.seeing import saw

        return saw
    raise AttributeError(name)
