"""Who changed what, from where, kept by triggers of the database."""

from __future__ import annotations

from kernel.history.context import acting, note_user
from kernel.history.middleware import HistoryMiddleware
from kernel.history.tracking import tracked

__all__ = ["HistoryMiddleware", "acting", "note_user", "tracked"]
