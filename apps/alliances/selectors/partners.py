"""Readers of partners: organisations of the directory with what they share with the city."""

from __future__ import annotations

import datetime
import uuid
from collections import Counter
from dataclasses import dataclass

from apps.alliances import clock
from apps.alliances.models import JointAction, Stage
from apps.alliances.models.states import STANDING
from apps.alliances.selectors.agreements import agreements_on
from apps.directory import selectors as directory
from apps.directory.selectors import Organization


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation, how many signed agreements it is party of, and what was done with it."""

    organization: Organization
    agreements: int
    in_force: int
    actions: int
    last_action: datetime.date | None


def partners(*, typed: str = "", kind: str = "") -> list[Partner]:
    """Organisations with a signed agreement or a joint action, by name; three queries.

    A draft binds nobody yet, and what was not pursued never did.
    """
    every: Counter[uuid.UUID] = Counter()
    bound: Counter[uuid.UUID] = Counter()
    signed = agreements_on().filter(stage=Stage.SIGNED)
    for told, state in signed.values_list("organizations", "state"):
        every.update(told)
        bound.update(told if state in STANDING else ())
    done: Counter[uuid.UUID] = Counter()
    last: dict[uuid.UUID, datetime.date] = {}
    rows = JointAction.objects.filter(held_on__lte=clock.today()).order_by("held_on")
    for told, day in rows.values_list("organizations", "held_on"):
        done.update(told)
        last.update(dict.fromkeys(told, day))
    found = directory.organizations(typed=typed, kind=kind).filter(pk__in={*every, *done})
    return [
        Partner(one, every[one.pk], bound[one.pk], done[one.pk], last.get(one.pk))
        for one in found.order_by("folded_name", "pk")
    ]
