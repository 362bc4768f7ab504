"""Makes keyed hashes by which an encrypted value can be looked up and not read."""

from __future__ import annotations

import hashlib
import hmac

from kernel.crypto import keys
from kernel.models import DataKey

LENGTH = 32


def blind_index(value: str, *, purpose: str) -> str:
    """Return 32 hex digits that are equal for equal values of one purpose in one scope.

    ``value`` must already be in its normal form. Two purposes, or two scopes, give different
    hashes for the same value, so that rows cannot be joined across them. 128 bits of the hash are
    kept. Nothing can be looked up without the scope's key, though the space of documents is small.
    """
    key = keys.active_key(DataKey.Purpose.INDEX)
    subkey = hmac.new(key.material, b"blind index|" + purpose.encode(), hashlib.sha256).digest()
    return hmac.new(subkey, value.encode(), hashlib.sha256).hexdigest()[:LENGTH]
