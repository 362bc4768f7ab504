"""States of an agreement: those written, those the calendar makes, and the one table of moves."""

from __future__ import annotations

from typing import Final

from django.db import models
from django.utils.translation import pgettext_lazy


class Stage(models.TextChoices):
    """What is written of an agreement: all else follows from its dates."""

    DRAFT = "draft", pgettext_lazy("agreement", "draft")
    SIGNED = "signed", pgettext_lazy("agreement", "signed")
    DROPPED = "dropped", pgettext_lazy("agreement", "not pursued")


class State(models.TextChoices):
    """Where an agreement stands on a day."""

    DRAFT = "draft", pgettext_lazy("agreement", "draft")
    SIGNED = "signed", pgettext_lazy("agreement", "signed, not in force yet")
    IN_FORCE = "in_force", pgettext_lazy("agreement", "in force")
    EXPIRING = "expiring", pgettext_lazy("agreement", "about to expire")
    ENDED = "ended", pgettext_lazy("agreement", "ended")
    RENEWED = "renewed", pgettext_lazy("agreement", "renewed")
    DROPPED = "dropped", pgettext_lazy("agreement", "not pursued")


class Mover(models.TextChoices):
    """What takes an agreement on: somebody of the team, the calendar, or either."""

    STAFF = "staff"
    CALENDAR = "calendar"
    EITHER = "either"


# The one table of legal moves. "" is an agreement that is not there yet. A move of the calendar
# is nobody's act and no row is written for it; an agreement that is renewed may have ended long
# before its renewal was signed.
MOVES: Final[dict[str, dict[str, Mover]]] = {
    "": {State.DRAFT: Mover.STAFF},
    State.DRAFT: {State.SIGNED: Mover.STAFF, State.DROPPED: Mover.STAFF},
    State.SIGNED: {
        State.IN_FORCE: Mover.CALENDAR,
        State.EXPIRING: Mover.CALENDAR,
        State.ENDED: Mover.EITHER,
        State.RENEWED: Mover.CALENDAR,
    },
    State.IN_FORCE: {
        State.EXPIRING: Mover.CALENDAR,
        State.ENDED: Mover.EITHER,
        State.RENEWED: Mover.EITHER,
    },
    State.EXPIRING: {State.ENDED: Mover.EITHER, State.RENEWED: Mover.EITHER},
    State.ENDED: {State.RENEWED: Mover.STAFF},
    State.RENEWED: {},
    State.DROPPED: {},
}
# The city is bound by it on that day.
STANDING: Final = frozenset({State.IN_FORCE, State.EXPIRING})


def may(state: str, to: str) -> bool:
    """Whether somebody may take an agreement from one state to the other."""
    return MOVES[state].get(to) in (Mover.STAFF, Mover.EITHER)
