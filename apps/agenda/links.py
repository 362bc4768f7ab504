"""The secret in a screen's address: made from the key of the place, kept nowhere, told by hash.

Its address can be shown again, since it is derived and not drawn; whoever reads the database, or a
copy of it, can make none.
"""

from __future__ import annotations

import hashlib
import uuid

from django.conf import settings
from django.urls import reverse

from kernel.crypto import blind_index

LENGTH = 32


def secret_of(screen_id: uuid.UUID) -> str:
    """The 128 bits in a screen's address: short enough to type on a television once."""
    return blind_index(str(screen_id), purpose="screen link")


def hashed(secret: str) -> str:
    """What the table keeps. The secret is random enough that a slow hash would add nothing."""
    return hashlib.sha256(secret.encode()).hexdigest()


def looks_right(secret: str) -> bool:
    """Whether it may be a secret of ours at all."""
    return len(secret) == LENGTH and secret.isascii() and secret.isalnum()


def path_of(screen_id: uuid.UUID) -> str:
    """The address of a screen at its own host."""
    return reverse("agenda:screen", args=[secret_of(screen_id)], urlconf=settings.ROOT_URLCONF)
