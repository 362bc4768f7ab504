"""The keys of owners: whoever a scope keeps records of has a key of their own.

What is sealed with it opens as long as the scope's vault has it, and never again afterwards,
whatever backup of the database is put back.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final

from django.db import connection, transaction

from kernel import scope
from kernel.crypto import vault
from kernel.crypto.vault import Vault, VaultMissing
from kernel.models import VaultRecord

_KNOWN_SECONDS: Final = 60.0
# Which vault a database says is its own, by database and scope: looked up once in a while.
_pinned: ContextVar[Vault | None] = ContextVar("pinned_vault", default=None)
_known: dict[str, tuple[float, uuid.UUID]] = {}


def key_of(owner: uuid.UUID) -> bytes:
    """The key of somebody in the current scope; OwnerErased when it was destroyed."""
    pinned = _pinned.get()
    return (current() if pinned is None else pinned).key_of(owner)


@contextmanager
def pinned() -> Iterator[None]:
    """Look the vault up once for all that is sealed inside: rows of one statement, never longer."""
    token = _pinned.set(current())
    try:
        yield
    finally:
        _pinned.reset(token)


def current() -> Vault:
    """The vault of the current scope, made at its first use; VaultMissing when it was lost."""
    place = scope.current()
    found = vault.find(place)
    name = _name(place)
    until, known = _known.get(name, (0.0, None))
    if found is not None and known == found.id and until > time.monotonic():
        return found
    return _looked_up(place, found)


def begin() -> None:
    """Give a scope that was just made a vault of its own; one left of a former scope goes."""
    made = vault.make(scope.current(), anew=True)
    VaultRecord.objects.all().delete()
    VaultRecord.objects.create(id=made.id)
    forget()


def destroy(owners: Iterable[uuid.UUID]) -> int:
    """Destroy keys of the current scope for good, at once: no rollback brings them back."""
    current()
    return vault.destroy(scope.current(), owners)


def forget() -> None:
    """Drop what this process knows of vaults: after making or dropping a scope, and in tests."""
    _known.clear()
    vault.forget()


def _looked_up(place: str, found: Vault | None) -> Vault:
    recorded = VaultRecord.objects.values_list("id", flat=True).first()
    if found is None:
        if recorded is not None:
            raise VaultMissing(
                f"The vault of {place} is not in {vault.directory()}. Put back its latest copy; "
                "without it nothing sealed for a single person can be opened."
            )
        found = vault.make(place)
    if recorded is None:
        with transaction.atomic():
            VaultRecord.objects.bulk_create([VaultRecord(id=found.id)], ignore_conflicts=True)
    elif recorded != found.id:
        raise VaultMissing(
            f"The vault of {place} in {vault.directory()} is another one than its database knows."
        )
    _known[_name(place)] = (time.monotonic() + _KNOWN_SECONDS, found.id)
    return found


def _name(place: str) -> str:
    return f"{connection.settings_dict['NAME']}/{place}"
