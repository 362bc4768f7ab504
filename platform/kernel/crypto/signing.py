"""Signs what must not be forged by whoever can write to the database: the key is not in it."""

from __future__ import annotations

import hashlib
import hmac

from kernel.crypto import keys


def sign(*parts: str) -> bytes:
    """Return 32 bytes that only a holder of the installation's key can make for these parts."""
    return _mac(next(iter(keys.wrapping_keys().values())), parts)


def is_signed(mac: bytes, *parts: str) -> bool:
    """Tell whether ``sign`` made it for the same parts, with the present key or a retired one."""
    return any(hmac.compare_digest(mac, _mac(key, parts)) for key in keys.wrapping_keys().values())


def _mac(key: bytes, parts: tuple[str, ...]) -> bytes:
    own = hmac.new(key, b"kernel.crypto signing", hashlib.sha256).digest()
    told = b"".join(len(raw).to_bytes(4, "big") + raw for raw in (part.encode() for part in parts))
    return hmac.new(own, told, hashlib.sha256).digest()
