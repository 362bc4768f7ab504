"""Invitations and lists of them."""

from apps.invitations.models.batches import Batch, BatchRefusal
from apps.invitations.models.invitations import Invitation, InvitedRole

__all__ = ["Batch", "BatchRefusal", "Invitation", "InvitedRole"]
