"""Shape of an API key: how it is drawn, recognised and hashed. No queries."""

import hashlib
import re
import secrets
import string

_ALPHABET = string.ascii_lowercase + string.digits
_PREFIX_LENGTH = 8
_SECRET_BYTES = 32
_SHAPE = re.compile(r"mc_([a-z0-9]{8})_([A-Za-z0-9_-]{43})")


def draw() -> tuple[str, str]:
    """A new key and its prefix. The key is shown once and never stored."""
    prefix = "".join(secrets.choice(_ALPHABET) for _ in range(_PREFIX_LENGTH))
    return f"mc_{prefix}_{secrets.token_urlsafe(_SECRET_BYTES)}", prefix


def prefix_of(key: str) -> str | None:
    """The prefix of something shaped like a key; None for anything else."""
    match = _SHAPE.fullmatch(key)
    return match.group(1) if match else None


def hashed(key: str) -> str:
    """What is stored of a key."""
    return hashlib.sha256(key.encode()).hexdigest()
