"""Aggregates of the diagnosis app."""

from apps.diagnosis.models.answers import (
    Answer,
    Confidence,
    Evidence,
    Finding,
    GapState,
    Kind,
    Value,
)
from apps.diagnosis.models.rounds import MOVES, Level, Round, State

__all__ = [
    "MOVES",
    "Answer",
    "Confidence",
    "Evidence",
    "Finding",
    "GapState",
    "Kind",
    "Level",
    "Round",
    "State",
    "Value",
]
