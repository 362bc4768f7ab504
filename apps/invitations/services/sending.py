"""What whoever invited can still do: take back, send, send again, revoke."""

from __future__ import annotations

import uuid

from django.db import transaction
from django.utils import timezone

from apps.accounts import rules
from apps.accounts.errors import NotYoursToGiveError
from apps.accounts.selectors import Account
from apps.invitations.errors import InvitedAlreadyError, MoveError, TooLateError
from apps.invitations.models import Invitation
from apps.invitations.models.invitations import State
from apps.invitations.services.moving import HOLD_SECONDS, hold, locked, move, one_at_a_time
from apps.notices import services as notices

_SENDABLE = frozenset({State.DRAFT})
_AGAIN = frozenset({State.SENT, State.EXPIRED})


@transaction.atomic
def undo(invitation_id: uuid.UUID, *, by: Account) -> Invitation:
    """Take back what has not gone out yet; it stays as a draft. Raises TooLateError."""
    invitation = locked(invitation_id)
    _refuse_strangers(invitation, by)
    if invitation.state != State.HELD:
        raise TooLateError("nothing is held back")
    if invitation.message is None or not notices.cancel(invitation.message):
        raise TooLateError("the message is on its way")
    move(invitation, State.DRAFT)
    return invitation


@transaction.atomic
def send(invitation_id: uuid.UUID, *, by: Account, hold_seconds: int = HOLD_SECONDS) -> Invitation:
    """Send a draft; it can be taken back as before."""
    return _send(invitation_id, by, _SENDABLE, hold_seconds)


@transaction.atomic
def resend(
    invitation_id: uuid.UUID, *, by: Account, hold_seconds: int = HOLD_SECONDS
) -> Invitation:
    """Send a new link; the old one dies, and the days count anew."""
    return _send(invitation_id, by, _AGAIN, hold_seconds)


@transaction.atomic
def revoke(invitation_id: uuid.UUID, *, by: Account | None) -> Invitation:
    """Let the link die; a message not gone out yet does not go."""
    invitation = locked(invitation_id)
    _refuse_strangers(invitation, by)
    if invitation.state == State.HELD and invitation.message is not None:
        notices.cancel(invitation.message)
    move(invitation, State.REVOKED)
    return invitation


def _send(
    invitation_id: uuid.UUID, by: Account, states: frozenset[State], hold_seconds: int
) -> Invitation:
    one_at_a_time()
    invitation = locked(invitation_id)
    if invitation.state not in states or not invitation.email:
        raise MoveError(f"{invitation.state} is not sent from here")
    _refuse_strangers(invitation, by)
    same = Invitation.objects.open().filter(address_index=invitation.address_index)
    if same.exclude(pk=invitation.pk).exists():
        raise InvitedAlreadyError("another invitation to that address is open")
    # Who sends it again answers for it: who first did may have left.
    invitation.roles.update(given_by=by.pk)
    invitation.roles.filter(ends_on__lt=rules.today()).delete()
    if not invitation.roles.exists():
        raise MoveError("every role of it has ended")
    invitation.invited_by, invitation.created_at = by.pk, timezone.now()
    hold(invitation, seconds=hold_seconds)
    return invitation


def _refuse_strangers(invitation: Invitation, by: Account | None) -> None:
    """Only who may give every role of an invitation decides about it."""
    if by is None:
        return
    rules.forget(by)
    if not all(rules.may_grant(by, one.role) for one in invitation.roles.all()):
        raise NotYoursToGiveError("an invitation is managed by who may give its roles")
