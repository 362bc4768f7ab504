"""The only writers of invitations and of lists of people to invite."""

from apps.invitations.services.accepting import accept, accept_as
from apps.invitations.services.inviting import Asked, Brought, Outcome, bring_in, invite
from apps.invitations.services.sending import resend, revoke, send, undo

__all__ = [
    "Asked",
    "Brought",
    "Outcome",
    "accept",
    "accept_as",
    "bring_in",
    "invite",
    "resend",
    "revoke",
    "send",
    "undo",
]
