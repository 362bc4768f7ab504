"""The secret of a link to answer: made from the key of the city, kept nowhere, told by hash.

A reminder must repeat the link that was sent, so the secret is not drawn but derived, from the
link's own number and the city's index key, which is in no table in the clear. Whoever reads the
database, or a backup of it, can make no link.
"""

from __future__ import annotations

import hashlib
import uuid
from typing import Final

from django.conf import settings
from django.urls import reverse

from kernel.crypto import blind_index

LENGTH: Final = 64


def secret_of(link_id: uuid.UUID) -> str:
    """The 256 bits in a link's address."""
    halves = (blind_index(str(link_id), purpose=f"referral link {half}") for half in (1, 2))
    return "".join(halves)


def hashed(secret: str) -> str:
    """What the table keeps. The secret is random enough that a slow hash would add nothing."""
    return hashlib.sha256(secret.encode()).hexdigest()


def looks_right(secret: str) -> bool:
    """Whether it may be a secret of ours at all."""
    return len(secret) == LENGTH and all(char in "0123456789abcdef" for char in secret)


def path_of(link_id: uuid.UUID) -> str:
    """The address of the page where it is answered, at the city's host."""
    return reverse(
        "referrals:outside", kwargs={"secret": secret_of(link_id)}, urlconf=settings.ROOT_URLCONF
    )
