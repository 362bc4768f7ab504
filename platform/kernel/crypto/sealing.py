"""Seals values and files with the current scope's key, or with their owner's own."""

from __future__ import annotations

import uuid

from kernel import scope
from kernel.crypto import envelope, keys, owners


def encrypt_bytes(data: bytes, *, place: str, owner: uuid.UUID | None = None) -> bytes:
    """Return ``data`` sealed for ``place`` (``table.column`` or a file's key) in this scope.

    With ``owner`` under that one's own key, which can be destroyed; OwnerErased when it was.
    """
    if owner is not None:
        key = owners.key_of(owner)
        return envelope.seal(key, owner, data, scope.current(), place, version=envelope.OWNED)
    active = keys.active_key()
    return envelope.seal(active.material, active.id, data, scope.current(), place)


def decrypt_bytes(sealed: bytes, *, place: str) -> bytes:
    """Return what ``encrypt_bytes`` sealed for the same place and scope; else CannotOpen."""
    owner = envelope.owner_of(sealed)
    if owner is not None:
        return envelope.unseal(owners.key_of(owner), sealed, scope.current(), place)
    key = keys.key_by_id(envelope.key_id_of(sealed))
    return envelope.unseal(key.material, sealed, scope.current(), place)
