"""What is told later of referrals that were written as they had been: they go on from there."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping
from enum import Enum

from django.db import transaction

from apps.accounts.rules import today
from apps.referrals import clock, rules
from apps.referrals.models import CLOSED, OPEN, Actor, Policy, Referral, ReferralStep, State
from apps.referrals.services import linking
from apps.referrals.services.bulk import PastStep, given_up, past_step
from apps.referrals.services.moving import day_of
from kernel.holidays import Calendar

_CHANGED = ("state", "version", "closed_on", "next_on", "stage")


class News(Enum):
    """What a step that is told later is to what is known."""

    KNOWN = "known"
    GOES_ON = "goes on"
    STANDS_ELSEWHERE = "stands elsewhere"


def weigh(told: Mapping[uuid.UUID, PastStep]) -> dict[uuid.UUID, News]:
    """Each step against the referral with that key; those that are not there are left out."""
    rows = Referral.objects.filter(pk__in=told)
    steps = _steps_of(told)
    return {row.pk: _weighed(row, steps[row.pk], told[row.pk]) for row in rows}


@transaction.atomic
def go_on(told: Mapping[uuid.UUID, PastStep]) -> dict[uuid.UUID, News]:
    """The same, and whatever goes on is written: a step never twice, and nobody is told."""
    rows = list(Referral.objects.select_for_update(of=("self",)).filter(pk__in=told).order_by("pk"))
    steps = _steps_of(told)
    found = {row.pk: _weighed(row, steps[row.pk], told[row.pk]) for row in rows}
    made: list[ReferralStep] = []
    office, calendar = clock.policy(), Calendar()
    for row in rows:
        if found[row.pk] == News.GOES_ON:
            made += _moved(row, len(steps[row.pk]), told[row.pk], office, calendar)
    ReferralStep.objects.bulk_create(made)
    return found


def _steps_of(keys: Iterable[uuid.UUID]) -> dict[uuid.UUID, list[ReferralStep]]:
    found: dict[uuid.UUID, list[ReferralStep]] = defaultdict(list)
    for step in ReferralStep.objects.filter(referral__in=list(keys)).order_by("number"):
        found[step.referral_id].append(step)
    return found


def _weighed(row: Referral, steps: list[ReferralStep], told: PastStep) -> News:
    if told.state == State.PENDING or any(step.state == told.state for step in steps):
        return News.KNOWN
    # That the calendar gave up is nobody's word: what was said before may be written down after.
    said = [day_of(step.at) for step in steps if step.actor != Actor.CLOCK]
    newer = not said or told.on >= said[-1]
    if newer and rules.may_move(row.state, told.state, told.actor):
        return News.GOES_ON
    if told.state == State.NO_REPLY or (told.state in OPEN and not newer):
        # Nobody had answered then, or it was on its way to where it stands.
        return News.KNOWN
    return News.STANDS_ELSEWHERE


def _moved(
    row: Referral, count: int, told: PastStep, office: Policy, calendar: Calendar
) -> list[ReferralStep]:
    """Write where it stands now; returns its further steps."""
    further = [told]
    row.next_on, row.closed_on = None, None
    if told.state in CLOSED:
        row.closed_on = told.on
        linking.end_links(row)
    elif told.state in OPEN:
        told_before = clock.Stage.NOTHING if row.state == State.NO_REPLY else row.stage
        standing = clock.caught_up(
            today(), told_before, due=row.due_on, last_step=told.on, rules=office, calendar=calendar
        )
        further += given_up(standing)
        row.stage, row.next_on = standing.stage, standing.next_on
    row.state = further[-1].state
    row.version += len(further)
    row.save(update_fields=_CHANGED)
    return [past_step(row, number, step) for number, step in enumerate(further, start=count + 1)]
