"""What an officer is told when something can't be done with a city."""

from __future__ import annotations


class RefusedError(Exception):
    """It can't be done; the message is for people, translated."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class ConflictError(RefusedError):
    """Somebody else saved meanwhile."""


class IllegalMove(RefusedError):
    """Not from the state in which it stands."""
