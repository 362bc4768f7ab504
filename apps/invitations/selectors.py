"""The only readers of invitations and of lists of people that others may call."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, QuerySet
from django.utils import timezone

from apps.accounts import selectors as accounts
from apps.accounts.selectors import Account
from apps.invitations import links
from apps.invitations.models import Batch, BatchRefusal, Invitation
from apps.invitations.models.invitations import OPEN, State


@dataclass(frozen=True, slots=True)
class Filter:
    """What the list is narrowed to; without a state those that wait."""

    state: str = ""


def invitations(wanted: Filter | None = None) -> QuerySet[Invitation]:
    """Invitations, newest first, with their roles. Two queries."""
    found = Invitation.objects.prefetch_related("roles").order_by("-created_at", "pk")
    state = wanted.state if wanted else "all"
    if state == "all":
        return found
    return found.filter(state=state) if state else found.filter(state__in=OPEN)


def counts() -> dict[str, int]:
    """How many invitations are in each state."""
    return dict(Invitation.objects.values_list("state").annotate(many=Count("pk")))


def invitation(pk: uuid.UUID | str) -> Invitation | None:
    """One invitation."""
    return Invitation.objects.prefetch_related("roles").filter(pk=pk).first()


def held() -> QuerySet[Invitation]:
    """Those that can still be taken back."""
    now = timezone.now()
    return Invitation.objects.filter(state=State.HELD, held_until__gt=now).order_by("-created_at")


def by_secret(secret: str) -> Invitation | None:
    """The invitation whose link this is, while it can be accepted."""
    if not links.looks_right(secret):
        return None
    awaited = Invitation.objects.with_working_link(timezone.now()).prefetch_related("roles")
    return awaited.filter(token_hash=links.hashed(secret)).first()


def account_with(email: str) -> Account | None:
    """The account of that address here, active or not."""
    return accounts.staff().filter(email=email.strip().lower()).first()


def known_addresses() -> dict[str, Account]:
    """Every account of this place by its address, with the roles that stand."""
    return {one.email: one for one in accounts.staff()}


def open_addresses() -> set[str]:
    """Keyed hashes of the addresses that an open invitation waits for, drafts apart."""
    waiting = Invitation.objects.filter(state__in=[State.HELD, State.SENT])
    return set(waiting.values_list("address_index", flat=True))


def batches() -> QuerySet[Batch]:
    """Every list, the newest first."""
    return Batch.objects.order_by("-created_at", "pk")


def batch(pk: uuid.UUID | str) -> Batch | None:
    """One list."""
    return Batch.objects.filter(pk=pk).first()


def refusals(of: Batch) -> QuerySet[BatchRefusal]:
    """The rows refused, in the order of the list."""
    return BatchRefusal.objects.filter(batch=of).order_by("place")


def messages_that_hold(messages: Iterable[uuid.UUID]) -> frozenset[uuid.UUID]:
    """Which of these messages bring a link that still opens."""
    found = Invitation.objects.filter(
        message__in=set(messages), state=State.SENT, expires_at__gt=timezone.now()
    )
    return frozenset(key for key in found.values_list("message", flat=True) if key)
