"""Referrals of before, written many at once: from another system, or from one's own export."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from django.db import transaction
from django.utils import timezone

from apps.accounts.rules import time_zone, today
from apps.referrals import clock, codes
from apps.referrals import snapshot as snapshots
from apps.referrals.models import (
    CLOSED,
    MOVES,
    OPEN,
    Actor,
    Disclosure,
    DueTime,
    Referral,
    ReferralStep,
    State,
)
from apps.referrals.snapshot import Snapshot
from kernel.holidays import Calendar
from kernel.ids import new_id

BATCH = 500


@dataclass(frozen=True, slots=True)
class PastStep:
    """A state it came into after it was sent."""

    state: str
    on: datetime.date
    actor: str = Actor.DEPARTMENT
    by: uuid.UUID | None = None
    reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PastReferral:
    """A referral as it was, its steps in order."""

    subject: str
    sent_on: datetime.date
    snapshot: Snapshot
    department: uuid.UUID | None = None
    organization: uuid.UUID | None = None
    person: uuid.UUID | None = None
    consultation: uuid.UUID | None = None
    consulted_on: datetime.date | None = None
    consent: uuid.UUID | None = None
    sent_by: uuid.UUID | None = None
    steps: tuple[PastStep, ...] = field(default=())
    code: str = ""
    key: uuid.UUID | None = None


@transaction.atomic
def record_many(told: Iterable[PastReferral]) -> list[Referral]:
    """Write referrals with their steps, all or nothing; nobody is told.

    ValueError where the steps are none that the table of moves allows. What stands open goes on by
    the clock from today on; what the clock would have come to before is written as having been.
    """
    own = dict(DueTime.objects.values_list("subject", "working_days"))
    office, calendar, day = clock.policy(), Calendar(), today()
    rows: list[Referral] = []
    steps: list[ReferralStep] = []
    for past in told:
        one, standing = past, None
        due = clock.due_on(one.sent_on, own.get(one.subject, office.due_days), calendar)
        if _state(one) in OPEN:
            heard = one.steps[-1].on if one.steps else one.sent_on
            standing = clock.caught_up(
                day, due=due, last_step=heard, rules=office, calendar=calendar
            )
            one = replace(past, steps=(*past.steps, *given_up(standing)))
        row = _row(one, due)
        if standing is not None:
            row.stage, row.next_on = standing.stage, standing.next_on
        rows.append(row)
        steps += _steps(row, one)
    Referral.objects.bulk_create(rows, batch_size=BATCH)
    ReferralStep.objects.bulk_create(steps, batch_size=BATCH)
    return rows


def given_up(standing: clock.Standing) -> tuple[PastStep, ...]:
    """The step of the clock, where it has given up."""
    if standing.given_up is None:
        return ()
    return (PastStep(State.NO_REPLY, standing.given_up, Actor.CLOCK),)


def _state(one: PastReferral) -> str:
    return one.steps[-1].state if one.steps else State.PENDING


def _row(one: PastReferral, due: datetime.date) -> Referral:
    last = one.steps[-1] if one.steps else None
    state = _state(one)
    return Referral(
        id=one.key or new_id(),
        code=one.code or codes.draw(),
        person_id=one.person,
        consultation_id=one.consultation,
        department_id=one.department,
        organization_id=one.organization,
        subject=one.subject,
        disclosure=Disclosure.NAMED if one.snapshot.named else Disclosure.SLIP,
        snapshot=snapshots.dumps(one.snapshot),
        consent=one.consent,
        state=state,
        version=1 + len(one.steps),
        sent_by=one.sent_by,
        owner=one.sent_by,
        created_at=noon(one.sent_on),
        consulted_on=one.consulted_on or one.sent_on,
        due_on=due,
        closed_on=last.on if last and state in CLOSED else None,
    )


def _steps(row: Referral, one: PastReferral) -> list[ReferralStep]:
    made = [past_step(row, 1, PastStep(State.PENDING, one.sent_on, Actor.OFFICER, one.sent_by))]
    before: str = State.PENDING
    for number, step in enumerate(one.steps, start=2):
        allowed: Mapping[str, frozenset[Actor]] = MOVES[before]
        if step.actor not in allowed.get(step.state, frozenset()):
            raise ValueError(f"{before} → {step.state} by {step.actor} is no legal move")
        made.append(past_step(row, number, step))
        before = step.state
    return made


def past_step(row: Referral, number: int, step: PastStep) -> ReferralStep:
    """A step that was taken then, not written yet."""
    return ReferralStep(
        referral=row,
        number=number,
        state=step.state,
        actor=step.actor,
        by=step.by,
        reason=step.reason,
        note=step.note,
        at=noon(step.on),
    )


def noon(day: datetime.date) -> datetime.datetime:
    """A moment of a day of which nothing else is known; of today, one that was already."""
    told = datetime.datetime.combine(day, datetime.time(12), tzinfo=time_zone())
    return min(told, timezone.now())
