"""What consents keep: texts and answers, both only added to."""

from apps.consents.models.consents import MOVES, Channel, Consent, State
from apps.consents.models.texts import LANGUAGES, ORIGINAL, ConsentText, Purpose

__all__ = [
    "LANGUAGES",
    "MOVES",
    "ORIGINAL",
    "Channel",
    "Consent",
    "ConsentText",
    "Purpose",
    "State",
]
