"""What can stand in the way of a change to an alliance."""

from __future__ import annotations

from django.http import Http404

from apps.registry.services import Conflict

__all__ = ["Conflict", "Gone", "IllegalMove"]


class Gone(Http404):
    """Somebody took it away since it was read: pages and programs are told it is not there."""


class IllegalMove(Exception):
    """The table of moves does not have it: the agreement stands where this is not possible."""
