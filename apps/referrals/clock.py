"""When something must happen with a referral: due, reminded of, late, told upwards, given up."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import IntEnum

from apps.referrals.models import DueTime, Policy
from kernel.holidays import Calendar


class Stage(IntEnum):
    """What the clock did last."""

    NOTHING = 0
    REMINDED = 1
    OVERDUE = 2
    ESCALATED = 3
    GIVEN_UP = 4


def policy() -> Policy:
    """The times of this office; the usual ones until somebody sets others."""
    return Policy.objects.filter(pk=1).first() or Policy()


def due_days(subject: str, rules: Policy) -> int:
    """Working days until a referral about that subject is due."""
    own = DueTime.objects.filter(subject=subject).values_list("working_days", flat=True).first()
    return own or rules.due_days


def due_on(start: datetime.date, days: int, calendar: Calendar) -> datetime.date:
    """The day it is due."""
    return calendar.after(start, days)


def day_of(
    stage: Stage,
    *,
    due: datetime.date,
    last_step: datetime.date,
    rules: Policy,
    calendar: Calendar,
) -> datetime.date:
    """When a stage is reached. Giving up waits also from the last that was heard."""
    if stage == Stage.REMINDED:
        return calendar.before(due, rules.remind_before)
    if stage == Stage.OVERDUE:
        return calendar.after(due, 1)
    if stage == Stage.ESCALATED:
        return calendar.after(due, rules.escalate_after)
    return calendar.after(max(due, last_step), rules.give_up_after)


def following(
    stage: int,
    *,
    due: datetime.date,
    last_step: datetime.date,
    rules: Policy,
    calendar: Calendar,
) -> tuple[Stage, datetime.date]:
    """The next stage after `stage`, and its day."""
    later = [one for one in Stage if one > stage]
    for one in later:
        if one == Stage.REMINDED and not rules.remind_before:
            continue
        day = day_of(one, due=due, last_step=last_step, rules=rules, calendar=calendar)
        # A reminder on the day it was sent reminds nobody.
        if one == Stage.REMINDED and day <= last_step:
            continue
        return one, day
    raise ValueError("nothing comes after giving up")


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the clock stands with what was written down late, and when it has something to do."""

    stage: Stage
    next_on: datetime.date | None
    given_up: datetime.date | None = None


def caught_up(
    today: datetime.date,
    stage: int = Stage.NOTHING,
    *,
    due: datetime.date,
    last_step: datetime.date,
    rules: Policy,
    calendar: Calendar,
) -> Standing:
    """What it would have come to before today from a stage on: nobody is told of that now."""
    while True:
        reached, day = following(
            stage, due=due, last_step=last_step, rules=rules, calendar=calendar
        )
        if day >= today:
            return Standing(Stage(stage), day)
        if reached == Stage.GIVEN_UP:
            return Standing(reached, None, day)
        stage = reached
