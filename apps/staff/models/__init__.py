"""Aggregates of the staff app."""

from apps.staff.models.departments import Department, Membership
from apps.staff.models.reviews import (
    AccessReview,
    ReviewChoice,
    ReviewLine,
    ReviewOutcome,
    ReviewSignature,
)

__all__ = [
    "AccessReview",
    "Department",
    "Membership",
    "ReviewChoice",
    "ReviewLine",
    "ReviewOutcome",
    "ReviewSignature",
]
