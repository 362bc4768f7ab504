"""What recording an answer or a text may be refused for."""

from __future__ import annotations

from apps.consents.models import Consent, ConsentText


class NoText(Exception):
    """Nobody has written that purpose in that language yet."""


class Conflict(Exception):
    """Somebody else recorded an answer since the page was opened; `now` is theirs."""

    def __init__(self, now: Consent | None) -> None:
        super().__init__("the answer changed")
        self.now = now


class TextConflict(Exception):
    """Somebody else published a version since the page was opened; `now` is theirs."""

    def __init__(self, now: ConsentText) -> None:
        super().__init__("the text changed")
        self.now = now
