"""Whether the current scope's database still knows somebody whose key was destroyed.

A backup that was put back does. The scope is then closed until whoever keeps the records has
emptied those rows again and noted it.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from django.db import connection, transaction

from kernel import scope
from kernel.crypto import owners, vault
from kernel.crypto.vault import VaultMissing
from kernel.models import Erasure, VaultRecord

# How long a process believes what it found. A database is put back behind a closed door.
_BELIEVED_SECONDS: Final = 5.0
# How long before it looks at all: a vault is put back, or lost, behind a closed door too.
_UNSEEN_SECONDS: Final = 1.0
_believed: dict[tuple[str, str], tuple[float, object]] = {}
_seen: dict[str, float] = {}


class Closed(StrEnum):
    """Why nobody may come in."""

    PENDING = "pending"
    NO_VAULT = "no_vault"


def why_closed(known: str = "") -> Closed | None:
    """Why nobody may enter the current scope now; None when it is open, as nearly always.

    Whoever has just entered it may say which it is, which spares asking.

    A scope in which nobody was ever erased costs a look at a file's stamp a second and no query.
    """
    place = known or scope.current()
    now = time.monotonic()
    if place == scope.PUBLIC or _seen.get(place, 0.0) > now:
        return None
    why = _why_closed(place)
    if why is None:
        _seen[place] = now + _UNSEEN_SECONDS
    return why


def _why_closed(place: str) -> Closed | None:
    try:
        found = vault.find(place)
    except VaultMissing:
        return Closed.NO_VAULT
    if found is not None and not found.erased:
        return None
    name = (str(connection.settings_dict["NAME"]), place)
    token = (vault.stamp(place), found.id if found else None)
    until, believed = _believed.get(name, (0.0, None))
    if believed == token and until > time.monotonic():
        return None
    why = _looked_at(found)
    if why is None:
        _believed[name] = (time.monotonic() + _BELIEVED_SECONDS, token)
    return why


def _looked_at(found: vault.Vault | None) -> Closed | None:
    recorded = VaultRecord.objects.values_list("id", flat=True).first()
    if found is None:
        return None if recorded is None else Closed.NO_VAULT
    if recorded is not None and recorded != found.id:
        return Closed.NO_VAULT
    if _left(found) and not _erasing():
        # Read again: an erasure may have ended between the two looks.
        return Closed.PENDING if _left(found) else None
    return None


def pending() -> list[uuid.UUID]:
    """Whose key was destroyed and whose rows this database still has, oldest first."""
    found = vault.find(scope.current())
    return _left(found) if found else []


def forgotten() -> list[uuid.UUID]:
    """Whose rows were emptied here and whose key is back: an old copy of the vault was put back."""
    found = vault.find(scope.current())
    if found is None:
        return []
    known = set(found.erased)
    return [owner for owner in _noted() if owner not in known]


def one_at_a_time() -> None:
    """Wait until nobody else erases in this scope; until the end of the transaction."""
    owners.current()
    list(VaultRecord.objects.select_for_update().values_list("id"))


def note(erased: Iterable[uuid.UUID], *, replayed: bool = False) -> None:
    """Note that the rows of these are emptied; in the transaction that emptied them."""
    Erasure.objects.bulk_create(
        [Erasure(owner=owner, replayed=replayed) for owner in erased], ignore_conflicts=True
    )


def forget() -> None:
    """Look again at the next request: in tests, and after a database was put back."""
    _believed.clear()
    _seen.clear()


def _left(found: vault.Vault) -> list[uuid.UUID]:
    known = set(_noted())
    return [owner for owner in found.erased if owner not in known]


def _noted() -> list[uuid.UUID]:
    return list(Erasure.objects.values_list("owner", flat=True))


def _erasing() -> bool:
    """Whether somebody is just being erased: then it is rightly noted there and not yet here."""
    with transaction.atomic():
        free = VaultRecord.objects.select_for_update(skip_locked=True).values_list("id")
        return not list(free) and VaultRecord.objects.exists()
