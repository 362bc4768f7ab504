"""What time does to invitations: gone out, reminded of, expired, forgotten."""

from __future__ import annotations

import datetime

from django.db import transaction
from django.utils import timezone

from apps.invitations import messages
from apps.invitations.models import Invitation
from apps.invitations.models.invitations import State
from apps.invitations.services import batches
from kernel.history import acting

ROUTE = "invitations:upkeep"
REMIND_BEFORE = datetime.timedelta(days=2)
KEPT_FOR = datetime.timedelta(days=30)
_MOST = 200


def look_after() -> None:
    """Called inside each place every few seconds; does nothing when there is nothing to do."""
    settle()
    batches.wake_stalled()
    batches.purge()


def settle() -> None:
    """What time does to single invitations; twice at once does it once."""
    with acting(None, ROUTE):
        note_gone_out()
        remind()
        expire()
        forget_old()


def note_gone_out() -> int:
    """What could be taken back until a moment ago no longer can; returns how many."""
    due = Invitation.objects.filter(state=State.HELD, held_until__lte=timezone.now())
    return due.update(state=State.SENT)


def expire() -> int:
    """Links that lived their days die; returns how many."""
    now = timezone.now()
    return Invitation.objects.filter(state=State.SENT, expires_at__lte=now).update(
        state=State.EXPIRED, token_hash="", ended_at=now
    )


def remind() -> int:
    """Repeat a link once, two days before it dies; returns how many."""
    now = timezone.now()
    due = Invitation.objects.filter(
        state=State.SENT,
        reminded_at=None,
        expires_at__gt=now,
        expires_at__lte=now + REMIND_BEFORE,
        # What lives two days or less was sent a moment ago.
        days__gt=REMIND_BEFORE.days,
    )
    reminded = 0
    for key in due.values_list("pk", flat=True)[:_MOST]:
        with transaction.atomic():
            locked = due.select_for_update(skip_locked=True).filter(pk=key).first()
            if locked is not None:
                messages.send_reminder(locked)
                locked.reminded_at = now
                locked.save(update_fields=["reminded_at"])
                reminded += 1
    return reminded


def forget_old() -> int:
    """Whom an invitation was for that ended a month ago is nobody's business; returns how many."""
    old = Invitation.objects.filter(
        state__in=[State.REVOKED, State.EXPIRED],
        ended_at__lt=timezone.now() - KEPT_FOR,
    ).exclude(address_index="")
    return old.update(email="", name="", address_index="")
