"""Referrals of before, written many at once: from another system, or from one's own export."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db import transaction

from apps.accounts.rules import time_zone
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
    the clock from the next working day on.
    """
    own = dict(DueTime.objects.values_list("subject", "working_days"))
    office, calendar = clock.policy(), Calendar()
    rows: list[Referral] = []
    steps: list[ReferralStep] = []
    for one in told:
        due = clock.due_on(one.sent_on, own.get(one.subject, office.due_days), calendar)
        row = _row(one, due)
        if row.state in OPEN:
            heard = one.steps[-1].on if one.steps else one.sent_on
            _stage, row.next_on = clock.following(
                clock.Stage.NOTHING, due=due, last_step=heard, rules=office, calendar=calendar
            )
        rows.append(row)
        steps += _steps(row, one)
    Referral.objects.bulk_create(rows, batch_size=BATCH)
    ReferralStep.objects.bulk_create(steps, batch_size=BATCH)
    return rows


def _row(one: PastReferral, due: datetime.date) -> Referral:
    last = one.steps[-1] if one.steps else None
    state = last.state if last else State.PENDING
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
        created_at=_noon(one.sent_on),
        consulted_on=one.consulted_on or one.sent_on,
        due_on=due,
        closed_on=last.on if last and state in CLOSED else None,
    )


def _steps(row: Referral, one: PastReferral) -> list[ReferralStep]:
    made = [_step(row, 1, PastStep(State.PENDING, one.sent_on, Actor.OFFICER, one.sent_by))]
    before: str = State.PENDING
    for number, step in enumerate(one.steps, start=2):
        allowed: Mapping[str, frozenset[Actor]] = MOVES[before]
        if step.actor not in allowed.get(step.state, frozenset()):
            raise ValueError(f"{before} → {step.state} by {step.actor} is no legal move")
        made.append(_step(row, number, step))
        before = step.state
    return made


def _step(row: Referral, number: int, step: PastStep) -> ReferralStep:
    return ReferralStep(
        referral=row,
        number=number,
        state=step.state,
        actor=step.actor,
        by=step.by,
        reason=step.reason,
        note=step.note,
        at=_noon(step.on),
    )


def _noon(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(12), tzinfo=time_zone())
