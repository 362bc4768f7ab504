"""What can stand in the way of a request, an erasure or a decision."""

from __future__ import annotations


class RightsError(Exception):
    """Something that was asked cannot be done; the class says why."""


class Held(RightsError):
    """The records must be kept: a hold is in force."""


class NoSuchPerson(RightsError):
    """There is no such person here, or they were erased already."""


class IllegalMove(RightsError):
    """The request stands where this is not possible."""


class Conflict(RightsError):
    """Somebody else changed it since it was read."""


class NothingChanged(RightsError):
    """What is kept is already what was said to be right."""


class LinkOver(RightsError):
    """The link was used, is too old, or the code was wrong too often."""
