"""Links by which organisations answer: sent, used once, ended by time or by the Office."""

from __future__ import annotations

import datetime
import uuid

from django.db import transaction
from django.utils import timezone

from apps.referrals import clock, links, telling
from apps.referrals.errors import LinkError, MoveError, NoAddressError
from apps.referrals.models import CLOSED, LinkState, OutsideLink, Referral
from apps.referrals.services.moving import locked
from kernel.ids import new_id


def send_link(referral: Referral, *, template: str = "sent") -> OutsideLink:
    """Mail a new link for a locked or new referral; one that waited is revoked."""
    if referral.organization is None or not referral.organization.email:
        raise NoAddressError
    end_links(referral)
    number = new_id()
    link = OutsideLink.objects.create(
        id=number,
        referral=referral,
        token_hash=links.hashed(links.secret_of(number)),
        expires_at=timezone.now() + datetime.timedelta(days=clock.policy().link_days),
    )
    link.message = telling.send_outside(referral, template)
    link.save(update_fields=["message"])
    return link


@transaction.atomic
def resend(referral_id: uuid.UUID, *, by: uuid.UUID) -> OutsideLink:
    """A new link; the old one dies."""
    del by  # the history says who
    referral = locked(referral_id)
    if referral.state in CLOSED:
        raise MoveError
    return send_link(referral)


def remind(referral: Referral) -> None:
    """Repeat by mail the link that waits, or send a new one where it died; none without address."""
    if referral.organization is None or not referral.organization.email:
        return
    waiting = OutsideLink.objects.filter(
        referral=referral, state=LinkState.SENT, expires_at__gt=timezone.now()
    )
    if waiting.exists():
        telling.send_outside(referral, "reminder")
    else:
        send_link(referral, template="reminder")


@transaction.atomic
def revoke(referral_id: uuid.UUID, *, by: uuid.UUID) -> int:
    """Let the link that waits die; returns how many there were."""
    del by
    return end_links(locked(referral_id))


def end_links(referral: Referral, state: LinkState = LinkState.REVOKED) -> int:
    """End the link that waits."""
    waiting = OutsideLink.objects.filter(referral=referral, state=LinkState.SENT)
    return waiting.update(state=state, ended_at=timezone.now())


def expire() -> int:
    """Links that lived their days die; returns how many."""
    now = timezone.now()
    old = OutsideLink.objects.filter(state=LinkState.SENT, expires_at__lte=now)
    return old.update(state=LinkState.EXPIRED, ended_at=now)


def use(link_id: uuid.UUID, referral: Referral) -> None:
    """Use a link up; its referral must be locked. LinkError when it no longer waits."""
    used = OutsideLink.objects.filter(
        pk=link_id,
        referral=referral,
        state=LinkState.SENT,
        expires_at__gt=timezone.now(),
    ).update(state=LinkState.USED, ended_at=timezone.now())
    if not used:
        raise LinkError
