"""Answers: of a department, of an organisation by its link, of the Office for what it was told."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction

from apps.accounts.selectors import Account
from apps.referrals import rules, selectors, telling
from apps.referrals.errors import (
    Conflict,
    LinkError,
    MoveError,
    NotYoursError,
    RefusedError,
    ReservedError,
)
from apps.referrals.models import CLOSED, Actor, LinkState, Referral, ReferralStep, State
from apps.referrals.services import linking
from apps.referrals.services.moving import locked, move

LONGEST_NOTE = 4000


@dataclass(frozen=True, slots=True)
class Said:
    """An answer: to which state, why where it is rejected, and in their words."""

    state: str
    reason: str = ""
    note: str = ""


@dataclass(slots=True)
class Bulk:
    """What came of answering several at once."""

    done: list[uuid.UUID] = field(default_factory=list)
    late: list[Referral] = field(default_factory=list)
    """Somebody else had answered them, or they no longer stand where that can be done."""


@transaction.atomic
def answer(referral_id: uuid.UUID, said: Said, *, version: int, by: Account) -> ReferralStep:
    """Answer for one's department: NotYoursError, Conflict, MoveError, ReasonMissingError."""
    referral = locked(referral_id)
    if not rules.may_answer(by, referral):
        raise NotYoursError
    if referral.version != version:
        raise Conflict(referral)
    return _answered(referral, said, actor=Actor.DEPARTMENT, by=by.pk)


def answer_many(chosen: Iterable[tuple[uuid.UUID, int]], said: Said, *, by: Account) -> Bulk:
    """The same answer to several, each on its own: one that was answered stops no other."""
    told = Bulk()
    for referral_id, version in chosen:
        try:
            answer(referral_id, said, version=version, by=by)
        except (Conflict, MoveError):
            row = selectors.referral(referral_id)
            if row is not None:
                told.late.append(row)
        else:
            told.done.append(referral_id)
    return told


@transaction.atomic
def answer_by_link(secret: str, said: Said) -> Referral:
    """Answer with the link of a mail, which is used up; one that goes on gets a new link.

    Raises LinkError for a link that leads nowhere, MoveError, ReasonMissingError.
    """
    link = selectors.link(secret)
    if link is None:
        raise LinkError
    referral = locked(link.referral_id)
    linking.use(link.pk, referral)
    _answered(referral, said, actor=Actor.OUTSIDE, by=None)
    if referral.state not in CLOSED and referral.organization and referral.organization.email:
        linking.send_link(referral, template="goes_on")
    return referral


@transaction.atomic
def record_answer(referral_id: uuid.UUID, said: Said, *, version: int, by: Account) -> ReferralStep:
    """Write down what the other side said by phone or in person."""
    referral = _of_the_office(referral_id, by=by, version=version)
    if said.state == State.WITHDRAWN:
        raise MoveError
    step = _answered(referral, said, actor=Actor.OFFICER, by=by.pk)
    if referral.state in CLOSED:
        linking.end_links(referral)
    return step


@transaction.atomic
def withdraw(referral_id: uuid.UUID, *, note: str, version: int, by: Account) -> ReferralStep:
    """Take it back: the other side need not do anything any more."""
    referral = _of_the_office(referral_id, by=by, version=version)
    step = move(referral, State.WITHDRAWN, actor=Actor.OFFICER, by=by.pk, note=note)
    linking.end_links(referral)
    telling.tell_taken_back(referral)
    telling.tell_owner(referral, by=by.pk)
    return step


def hand_over(from_id: uuid.UUID, to_id: uuid.UUID) -> int:
    """Give what an officer follows to another; returns how many."""
    return selectors.followed_by(from_id).update(owner=to_id)


def link_is_open(secret: str) -> bool:
    """Whether a link can still be used."""
    found = selectors.link(secret)
    return found is not None and found.state == LinkState.SENT


def _answered(
    referral: Referral, said: Said, *, actor: Actor, by: uuid.UUID | None
) -> ReferralStep:
    if len(said.note) > LONGEST_NOTE or "\x00" in said.note:
        raise RefusedError
    step = move(referral, said.state, actor=actor, by=by, reason=said.reason, note=said.note)
    telling.tell_owner(referral, by=by)
    return step


def _of_the_office(referral_id: uuid.UUID, *, by: Account, version: int) -> Referral:
    referral = locked(referral_id)
    if not rules.may_read(by, referral):
        raise ReservedError
    if referral.version != version:
        raise Conflict(referral)
    return referral
