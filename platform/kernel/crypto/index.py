"""Makes keyed hashes by which an encrypted value can be looked up and not read."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from functools import lru_cache

from kernel.crypto import keys
from kernel.models import DataKey

LENGTH = 32


def blind_index(value: str, *, purpose: str) -> str:
    """Return 32 hex digits that are equal for equal values of one purpose in one scope.

    ``value`` must already be in its normal form. Two purposes, or two scopes, give different
    hashes for the same value, so that rows cannot be joined across them. 128 bits of the hash are
    kept. Nothing can be looked up without the scope's key, though the space of documents is small.
    """
    return indexing(purpose)(value)


def indexing(purpose: str) -> Callable[[str], str]:
    """``blind_index`` of one purpose in the current scope, for many values in one go."""
    key = keys.active_key(DataKey.Purpose.INDEX)
    subkey = _subkey(key.material, purpose)
    return lambda value: hmac.digest(subkey, value.encode(), "sha256").hex()[:LENGTH]


@lru_cache(maxsize=256)
def _subkey(material: bytes, purpose: str) -> bytes:
    return hmac.digest(material, b"blind index|" + purpose.encode(), "sha256")
