"""Who may let support in, and which moves a visit can make."""

from typing import Final

from apps.support.models.visits import State

GRANT: Final = "support.grant"
REQUEST: Final = "support.request"
OWN: Final = "accounts.own_account"

MOVES: Final[dict[State, frozenset[State]]] = {
    State.ASKED: frozenset({State.GRANTED, State.REFUSED, State.WITHDRAWN}),
    State.GRANTED: frozenset({State.ENDED}),
    State.REFUSED: frozenset(),
    State.WITHDRAWN: frozenset(),
    State.ENDED: frozenset(),
}


def may_move(here: str, there: str) -> bool:
    """Whether a visit in the one state can come into the other."""
    return State(there) in MOVES[State(here)]
