"""From one state to the next, by the one table, under a lock; and holding a message back."""

from __future__ import annotations

import datetime
import uuid
import zlib

import structlog
from django.db import connection
from django.utils import timezone

from apps.invitations import links, messages
from apps.invitations.errors import MoveError
from apps.invitations.models import Invitation
from apps.invitations.models.invitations import MOVES, State
from kernel import scope

log = structlog.get_logger(__name__)
HOLD_SECONDS = 10
_AWAITED = frozenset({State.HELD, State.SENT})


def locked(invitation_id: uuid.UUID) -> Invitation:
    """The invitation as it is now; nobody else moves it until this transaction ends."""
    found = Invitation.objects.select_for_update().filter(pk=invitation_id).first()
    if found is None:
        raise MoveError("no such invitation")
    return found


def one_at_a_time() -> None:
    """Two who invite the same address at once must see each other: this place's take turns."""
    key = zlib.crc32(f"invitations {scope.current()}".encode())
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [key])


def move(invitation: Invitation, state: State) -> None:
    """Write another state, if the table knows the way; a link that is no longer awaited dies."""
    before = "" if invitation._state.adding else invitation.state  # noqa: SLF001 Django's own flag
    if state not in MOVES[before]:
        raise MoveError(f"{before} → {state}")
    invitation.state = state
    if state not in _AWAITED:
        invitation.token_hash = ""
    if not MOVES[state] or state == State.EXPIRED:
        invitation.ended_at = timezone.now()
    invitation.save()
    log.info("invitation_moved", invitation_id=str(invitation.pk), state=str(state))


def hold(invitation: Invitation, *, seconds: int) -> None:
    """Give it a new link and promise the message; for ``seconds`` it can be taken back."""
    now = timezone.now()
    invitation.serial += 1
    invitation.held_until = now + datetime.timedelta(seconds=seconds)
    invitation.expires_at = invitation.held_until + datetime.timedelta(days=invitation.days)
    invitation.reminded_at = invitation.ended_at = None
    invitation.token_hash = links.hashed(links.secret_of(invitation))
    invitation.message = messages.send_invitation(invitation, hold_seconds=seconds)
    move(invitation, State.HELD)
    if seconds <= 0:
        move(invitation, State.SENT)


def erase(invitation: Invitation) -> None:
    """Forget whom it was for: the account knows, or nobody needs to any more."""
    invitation.email = invitation.name = invitation.address_index = ""
