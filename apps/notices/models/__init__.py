"""Aggregates of the notices app."""

from apps.notices.models.messages import FINAL, MOVES, OPEN, WAITING, Message, Problem, State
from apps.notices.models.notices import Delivery, Digest, Notice, Preference

__all__ = [
    "FINAL",
    "MOVES",
    "OPEN",
    "WAITING",
    "Delivery",
    "Digest",
    "Message",
    "Notice",
    "Preference",
    "Problem",
    "State",
]
