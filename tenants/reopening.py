"""A city whose backup was put back opens after those erased since were erased in it again.

Whoever keeps people registers how that is done; sweeps and the command line do it. Until then
pages, programs and tasks find the door closed.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence

import structlog

from kernel.crypto import erasures
from kernel.crypto.erasures import Closed
from kernel.crypto.vault import VaultMissing
from tenants.door import current

log = structlog.get_logger(__name__)

Again = Callable[[Sequence[uuid.UUID]], int]
_again: list[Again] = []


def register(again: Again) -> None:
    """Name what empties the rows of these people and notes it; from AppConfig.ready()."""
    if again not in _again:
        _again.append(again)


def ensure() -> Closed | None:
    """Erase again in the open city whoever must be; why it stays closed, or None.

    Costs next to nothing where nobody was ever erased.
    """
    why = erasures.why_closed()
    if why is Closed.PENDING:
        replay()
        erasures.forget()
        why = erasures.why_closed()
    if why is not None:
        city = current()
        log.warning("city.closed", city=city.slug if city else "", why=str(why))
    return why


def replay() -> int:
    """Erase again whoever the vault names and the open city still has; how many."""
    left = erasures.pending()
    done = sum(again(left) for again in _again) if left else 0
    if done:
        city = current()
        log.warning("city.erased_again", city=city.slug if city else "", people=done)
    return done


def lost_vault() -> bool:
    """Whether the open city's keys are not where they should be."""
    try:
        return erasures.why_closed() is Closed.NO_VAULT
    except VaultMissing:
        return True
