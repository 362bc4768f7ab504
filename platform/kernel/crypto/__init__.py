"""Encryption at rest: each scope has its own keys, wrapped by the installation's key."""

from __future__ import annotations

from kernel.crypto.envelope import CannotOpen
from kernel.crypto.fields import EncryptedTextField, Erased, owned
from kernel.crypto.index import blind_index, indexing
from kernel.crypto.keys import (
    MissingDataKey,
    create_data_key,
    forget_keys,
    rewrap_data_keys,
    rotate_data_key,
)
from kernel.crypto.sealing import decrypt_bytes, encrypt_bytes
from kernel.crypto.signing import is_signed, sign
from kernel.crypto.vault import OwnerErased, VaultMissing

__all__ = [
    "CannotOpen",
    "EncryptedTextField",
    "Erased",
    "MissingDataKey",
    "OwnerErased",
    "VaultMissing",
    "blind_index",
    "create_data_key",
    "decrypt_bytes",
    "encrypt_bytes",
    "forget_keys",
    "indexing",
    "is_signed",
    "owned",
    "rewrap_data_keys",
    "rotate_data_key",
    "sign",
]
