"""Referrals as the Office follows them: filters, order, counts, steps, links."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from apps.accounts.rules import today
from apps.casework import selectors as casework
from apps.casework.selectors import Case
from apps.referrals import codes, links
from apps.referrals.models import OPEN, LinkState, OutsideLink, Referral, ReferralStep, State
from apps.registry import protection_rules
from apps.registry.codes import PROTECTED_SUBJECTS
from apps.registry.protection_rules import Sight

ORDERS: Final = {
    "-sent": ("-created_at", "id"),
    "sent": ("created_at", "id"),
    "due": ("due_on", "created_at", "id"),
    "state": ("state", "due_on", "id"),
}
UNFINISHED: Final = OPEN | {State.NO_REPLY}


@dataclass(frozen=True, slots=True)
class Filter:
    """What a list of referrals is narrowed by; empty means all."""

    state: str = ""
    """A state, "open" for those somebody should act on, "overdue" for those past their day."""
    department: uuid.UUID | None = None
    organization: uuid.UUID | None = None
    subject: str = ""
    owner: uuid.UUID | None = None
    start: datetime.date | None = None
    end: datetime.date | None = None
    code: str = ""
    order: str = "-sent"


def referrals(chosen: Filter, who: Any) -> QuerySet[Referral]:
    """Referrals a reader of the Office may know of, with both sides at hand, in a stable order."""
    rows = _known_to(who).select_related("department", "organization", "person")
    if chosen.state == "open":
        rows = rows.filter(state__in=OPEN)
    elif chosen.state == "overdue":
        rows = rows.filter(state__in=OPEN, due_on__lt=today())
    elif chosen.state:
        rows = rows.filter(state=chosen.state)
    equal = {
        "department": chosen.department,
        "organization": chosen.organization,
        "subject": chosen.subject,
        "owner": chosen.owner,
        "created_at__date__gte": chosen.start,
        "created_at__date__lte": chosen.end,
        "code": codes.tidy(chosen.code),
    }
    rows = rows.filter(**{name: value for name, value in equal.items() if value})
    return rows.order_by(*ORDERS.get(chosen.order, ORDERS["-sent"]))


def counts(who: Any, *, owner: uuid.UUID | None = None) -> dict[str, int]:
    """How many stand where, for the head of the list. One query."""
    rows = _known_to(who)
    if owner is not None:
        rows = rows.filter(owner=owner)
    late = Q(state__in=OPEN, due_on__lt=today())
    by_state = {state: Count("pk", filter=Q(state=state)) for state in State.values}
    told = rows.aggregate(
        overdue=Count("pk", filter=late),
        open=Count("pk", filter=Q(state__in=OPEN)),
        **by_state,
    )
    return {name: int(value) for name, value in told.items()}


def referral(pk: uuid.UUID) -> Referral | None:
    """One referral, whoever asks: ask `rules.may_read` or `rules.may_answer` before showing it."""
    return (
        Referral.objects.select_related("department", "organization", "person")
        .filter(pk=pk)
        .first()
    )


def referral_by_code(code: str) -> Referral | None:
    """The referral of a code, as typed."""
    return Referral.objects.filter(code=codes.tidy(code)).first()


def of_person(person_id: uuid.UUID, who: Any, *, limit: int = 20) -> list[Referral]:
    """The referrals of a person this reader may know of, newest first."""
    rows = _known_to(who).filter(person=person_id)
    rows = rows.select_related("department", "organization", "person")
    return list(rows.order_by("-created_at", "id")[:limit])


def of_consultation(consultation_id: uuid.UUID, who: Any, *, limit: int = 20) -> list[Referral]:
    """The referrals that came out of a consultation, newest first."""
    rows = _known_to(who).filter(consultation=consultation_id)
    rows = rows.select_related("department", "organization", "person")
    return list(rows.order_by("-created_at", "id")[:limit])


def of_case(case: Case, who: Any, *, limit: int = 20) -> list[Referral]:
    """The referrals for a case, or out of one of its consultations, newest first."""
    own = Q(case=case.pk) | Q(consultation__in=casework.held_in(case))
    rows = _known_to(who).filter(own, person=case.person_id)
    rows = rows.select_related("department", "organization", "person")
    return list(rows.order_by("-created_at", "id")[:limit])


def steps(of: Referral) -> list[ReferralStep]:
    """Every step of a referral, the oldest first."""
    return list(ReferralStep.objects.filter(referral=of).order_by("number"))


def answered_last(of: Referral) -> ReferralStep | None:
    """The step it stands at."""
    return ReferralStep.objects.filter(referral=of).order_by("-number").first()


def followed_by(account_id: uuid.UUID) -> QuerySet[Referral]:
    """What an officer follows and is not over."""
    return Referral.objects.filter(owner=account_id, state__in=sorted(UNFINISHED))


def owners() -> list[uuid.UUID]:
    """Everybody who follows some referral."""
    found = Referral.objects.exclude(owner=None).values_list("owner", flat=True).distinct()
    return [one for one in found if one is not None]


def messages_that_hold(messages: Iterable[uuid.UUID]) -> frozenset[uuid.UUID]:
    """Which of these messages bring a link that still opens."""
    found = OutsideLink.objects.filter(
        message__in=set(messages), state=LinkState.SENT, expires_at__gt=timezone.now()
    )
    return frozenset(key for key in found.values_list("message", flat=True) if key)


def link(secret: str) -> OutsideLink | None:
    """The link of a secret, whatever became of it, with its referral."""
    if not links.looks_right(secret):
        return None
    found = OutsideLink.objects.select_related("referral__organization")
    return found.filter(token_hash=links.hashed(secret)).first()


def waiting_link(of: Referral) -> OutsideLink | None:
    """The link of a referral that still waits."""
    return OutsideLink.objects.filter(referral=of, state=LinkState.SENT).first()


def readable(rows: QuerySet[Referral], who: Any) -> QuerySet[Referral]:
    """Only those this reader may read whole now."""
    sight = protection_rules.sight(who)
    every = sight.codes.inside(PROTECTED_SUBJECTS)
    seen = ~Q(subject__in=every) if every else Q()
    for thing, opened in sight.opened.items():
        own = Q(person=thing) | Q(person__isnull=True, consultation=thing)
        seen |= own & Q(subject__in=sight.codes.inside(opened))
    return rows.filter(seen)


def known(sight: Sight) -> Q:
    """A condition for referrals whose being there may be known to that reader."""
    closed = sight.codes.inside(PROTECTED_SUBJECTS - sight.held)
    return ~Q(subject__in=closed) if closed else Q()


def _known_to(who: Any) -> QuerySet[Referral]:
    return Referral.objects.filter(known(protection_rules.sight(who)))
