"""What time does to referrals: reminded of, overdue, told upwards, given up; links that expire."""

from __future__ import annotations

import datetime
import uuid

from django.db import transaction

from apps.accounts.rules import today
from apps.referrals import clock, telling
from apps.referrals.clock import Stage
from apps.referrals.models import OPEN, Actor, Referral, ReferralStep, State
from apps.referrals.services import linking
from apps.referrals.services.moving import day_of, move
from kernel.history import acting
from kernel.holidays import Calendar

ROUTE = "referrals:upkeep"
_MOST = 200


def look_after() -> None:
    """Called inside each city every few seconds; does nothing when there is nothing to do."""
    day = today()
    late = Referral.objects.filter(next_on__lte=day).order_by("next_on", "pk")
    waiting = list(late.values_list("pk", flat=True)[:_MOST])
    with acting(None, ROUTE):
        for key in waiting:
            tick(key, day)
        linking.expire()


@transaction.atomic
def tick(referral_id: uuid.UUID, day: datetime.date) -> Stage | None:
    """Do what the clock has come to with one referral; a second time it finds nothing to do."""
    referral = (
        Referral.objects.select_for_update(of=("self",), skip_locked=True)
        .filter(pk=referral_id, next_on__lte=day, state__in=OPEN)
        .first()
    )
    if referral is None:
        return None
    rules, calendar = clock.policy(), Calendar()
    heard = _last_heard(referral)
    reached = Stage(referral.stage)
    following = (reached, day)
    # After days without a worker only the latest thing is said, not all of them at once.
    while following[1] <= day and reached != Stage.GIVEN_UP:
        following = clock.following(
            reached, due=referral.due_on, last_step=heard, rules=rules, calendar=calendar
        )
        reached = following[0] if following[1] <= day else reached
    if reached == Stage.GIVEN_UP:
        referral.stage = reached
        move(referral, State.NO_REPLY, actor=Actor.CLOCK)
        telling.tell_owner(referral, by=None)
        return reached
    moved = reached != referral.stage
    referral.stage, referral.next_on = reached, following[1]
    referral.save(update_fields=["stage", "next_on"])
    if moved:
        _say(referral, reached)
    return reached if moved else None


def _say(referral: Referral, stage: Stage) -> None:
    if stage == Stage.REMINDED:
        telling.tell_reminder(referral)
        linking.remind(referral)
    elif stage == Stage.OVERDUE:
        telling.tell_overdue(referral)
    else:
        telling.tell_upwards(referral)


def _last_heard(referral: Referral) -> datetime.date:
    at = (
        ReferralStep.objects.filter(referral=referral)
        .order_by("-number")
        .values_list("at", flat=True)
        .first()
    )
    return day_of(at or referral.created_at)
