"""From one state to the next: by the one table, under a lock, a step appended each time."""

from __future__ import annotations

import datetime
import uuid

from django.db import transaction

from apps.accounts.rules import time_zone, today
from apps.referrals import clock, rules
from apps.referrals.errors import Conflict, MoveError, ReasonMissingError
from apps.referrals.models import CLOSED, OPEN, Reason, Referral, ReferralStep, State
from kernel.holidays import Calendar


def locked(referral_id: uuid.UUID, *, version: int | None = None) -> Referral:
    """The referral as it is now; nobody else moves it until this transaction ends.

    With a version it must still be that one: else Conflict.
    """
    # Only the row itself: its department is not ours to lock.
    found = Referral.objects.select_for_update(of=("self",)).filter(pk=referral_id).first()
    if found is None:
        raise MoveError
    if version is not None and found.version != version:
        raise Conflict(found)
    return found


@transaction.atomic
def move(
    referral: Referral,
    state: str,
    *,
    actor: str,
    by: uuid.UUID | None = None,
    reason: str = "",
    note: str = "",
) -> ReferralStep:
    """Write another state of a locked referral and append the step, if the table allows it."""
    if not rules.may_move(referral.state, state, actor):
        raise MoveError
    if state == State.REJECTED and reason not in Reason.values:
        raise ReasonMissingError
    late = referral.state == State.NO_REPLY
    referral.state = state
    referral.version += 1
    _set_clock(referral, late=late)
    referral.save(update_fields=["state", "version", "closed_on", "next_on", "stage"])
    return append(referral, actor=actor, by=by, reason=reason, note=note)


def append(
    referral: Referral, *, actor: str, by: uuid.UUID | None, reason: str = "", note: str = ""
) -> ReferralStep:
    """Add the step of the state it is in."""
    return ReferralStep.objects.create(
        referral=referral,
        number=ReferralStep.objects.filter(referral=referral).count() + 1,
        state=referral.state,
        actor=actor,
        by=by,
        reason=reason if referral.state == State.REJECTED else "",
        note=note.strip(),
    )


def _set_clock(referral: Referral, *, late: bool) -> None:
    """The clock stands still once nobody has to do anything."""
    day = today()
    referral.closed_on = day if referral.state in CLOSED else None
    if referral.state not in OPEN:
        referral.next_on = None
        return
    if late:
        # It was told upwards before; now only giving up is left.
        referral.stage = clock.Stage.ESCALATED
    _stage, referral.next_on = clock.following(
        referral.stage,
        due=referral.due_on,
        last_step=day,
        rules=clock.policy(),
        calendar=Calendar(),
    )


def day_of(moment: datetime.datetime) -> datetime.date:
    """The day on the city's wall."""
    return moment.astimezone(time_zone()).date()
