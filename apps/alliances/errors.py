"""What can stand in the way of a change to an alliance."""

from __future__ import annotations

from apps.registry.services import Conflict

__all__ = ["Conflict", "IllegalMove"]


class IllegalMove(Exception):
    """The table of moves does not have it: the agreement stands where this is not possible."""
