"""Seals values and files with the current scope's key."""

from __future__ import annotations

from kernel import scope
from kernel.crypto import envelope, keys


def encrypt_bytes(data: bytes, *, place: str) -> bytes:
    """Return ``data`` sealed for ``place`` (``table.column`` or a file's key) in this scope."""
    key = keys.active_key()
    return envelope.seal(key.material, key.id, data, scope.current(), place)


def decrypt_bytes(sealed: bytes, *, place: str) -> bytes:
    """Return what ``encrypt_bytes`` sealed for the same place and scope; else CannotOpen."""
    key = keys.key_by_id(envelope.key_id_of(sealed))
    return envelope.unseal(key.material, sealed, scope.current(), place)
