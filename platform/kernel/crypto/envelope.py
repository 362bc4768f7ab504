"""Seals and opens bytes with AES-256-GCM. Pure: keys and bound data come from the caller.

A sealed value is ``version (1) | key id (16) | nonce (12) | ciphertext and tag``. Version 1 is a
key of the scope or of the installation; version 2 the key of an owner, whose id stands in place of
the key's. Both, and the place the value belongs to, are authenticated: a value moved elsewhere or
altered in one bit does not open.
"""

from __future__ import annotations

import hashlib
import os
import uuid

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

VERSION = b"\x01"
OWNED = b"\x02"
KEY_LENGTH = 32
_ID = slice(1, 17)
_NONCE = slice(17, 29)
_BODY = 29
_TAG = 16


class CannotOpen(Exception):
    """A sealed value was altered, moved, or sealed with a key that is not here.

    The message never holds the value.
    """


def new_key() -> bytes:
    """Return a fresh 256-bit key from the operating system's randomness."""
    return os.urandom(KEY_LENGTH)


def _bound(head: bytes, parts: tuple[str, ...]) -> bytes:
    """Join the parts so that no two different lists give the same bytes."""
    encoded = [part.encode() for part in parts]
    return head + b"".join(len(part).to_bytes(4, "big") + part for part in encoded)


def seal(
    key: bytes, key_id: uuid.UUID, data: bytes, *parts: str, version: bytes = VERSION
) -> bytes:
    """Return ``data`` sealed with ``key``, bound to the place that ``parts`` name."""
    head = version + key_id.bytes
    nonce = os.urandom(12)
    return head + nonce + AESGCM(key).encrypt(nonce, data, _bound(head, parts))


def key_id_of(sealed: bytes) -> uuid.UUID:
    """Return the id of the key that sealed this value, or of the key's owner."""
    if len(sealed) < _BODY + _TAG or sealed[:1] not in (VERSION, OWNED):
        raise CannotOpen("This is not a sealed value of a known version.")
    return uuid.UUID(bytes=sealed[_ID])


def owner_of(sealed: bytes) -> uuid.UUID | None:
    """Whose own key sealed this value; None for a key of the scope."""
    found = key_id_of(sealed)
    return found if sealed[:1] == OWNED else None


def unseal(key: bytes, sealed: bytes, *parts: str) -> bytes:
    """Return what was sealed; CannotOpen when it was altered or belongs elsewhere."""
    key_id_of(sealed)
    try:
        return AESGCM(key).decrypt(sealed[_NONCE], sealed[_BODY:], _bound(sealed[:17], parts))
    except InvalidTag as error:
        raise CannotOpen("A sealed value was altered or moved from its place.") from error


def fingerprint(key: bytes) -> uuid.UUID:
    """Return an id for a wrapping key that tells nothing about it."""
    return uuid.UUID(bytes=hashlib.sha256(b"kernel.crypto wrapping key" + key).digest()[:16])
