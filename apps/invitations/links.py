"""The secret of an invitation's link: made from the key of the place, kept nowhere, told by hash.

A reminder must repeat the link that was sent, so the secret is not drawn but derived: from the
invitation, how many links it has had, and the place's index key, which is in no table in the
clear. Whoever reads the database, or a backup of it, can make no link.
"""

from __future__ import annotations

import hashlib

from django.urls import reverse

from apps.invitations.models import Invitation
from kernel.crypto import blind_index

_LENGTH = 64


def secret_of(invitation: Invitation) -> str:
    """The 256 bits in the link of the invitation as it stands; another one after each resending."""
    seed = f"{invitation.pk}|{invitation.serial}"
    halves = (blind_index(seed, purpose=f"invitation link {half}") for half in (1, 2))
    return "".join(halves)


def hashed(secret: str) -> str:
    """What the table keeps. The secret is random enough that a slow hash would add nothing."""
    return hashlib.sha256(secret.encode()).hexdigest()


def looks_right(secret: str) -> bool:
    """Whether it may be a secret of ours at all."""
    return len(secret) == _LENGTH and secret.isascii() and secret.isalnum()


def path_of(invitation: Invitation) -> str:
    """The address of the page where it is accepted, at its own host."""
    return reverse("invitations:accept", kwargs={"secret": secret_of(invitation)})
