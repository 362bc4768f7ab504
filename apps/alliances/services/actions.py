"""The only writers of joint actions."""

from __future__ import annotations

import datetime
import uuid
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils.translation import gettext as _

from apps.alliances.models import JointAction, Stage
from apps.alliances.models.actions import LONGEST_PLACE, LONGEST_RESULT, MOST_PARTICIPANTS
from apps.alliances.models.agreements import LONGEST_TITLE
from apps.alliances.services.common import agreement_told, check_parties, held, saved
from apps.casework.checking import check_dates, check_text, refuse, tidy
from kernel.history import note_user
from kernel.text import fold


@dataclass(frozen=True, slots=True)
class ActionData:
    """Something done, or to be done, together. Without a number nobody counted who took part."""

    title: str
    held_on: datetime.date
    organizations: tuple[uuid.UUID, ...]
    place: str = ""
    participants: int | None = None
    result: str = ""
    agreement: uuid.UUID | None = None
    plan_action: uuid.UUID | None = None


@transaction.atomic
def add_action(data: ActionData, *, by: uuid.UUID | None) -> JointAction:
    """Add a joint action; ValidationError by field."""
    note_user(by)
    row = JointAction(created_by=by)
    _copy(_checked(data), row)
    row.save(force_insert=True)
    return row


@transaction.atomic
def change_action(
    action: JointAction, data: ActionData, *, version: int, by: uuid.UUID | None
) -> JointAction:
    """Correct it; Conflict when somebody changed it since `version`."""
    note_user(by)
    row: JointAction = held(JointAction, action.pk, version)
    _copy(_checked(data, row.agreement_id), row)
    return saved(row)  # type: ignore[no-any-return]


@transaction.atomic
def remove_action(action: JointAction, *, version: int, by: uuid.UUID | None) -> None:
    """Take away what was noted by mistake or did not happen; the history keeps that it was.

    Conflict when somebody changed it since `version`.
    """
    note_user(by)
    held(JointAction, action.pk, version).delete()


def _checked(data: ActionData, kept: uuid.UUID | None = None) -> ActionData:
    data = replace(data, title=tidy(data.title), place=tidy(data.place), result=data.result.strip())
    check_text("title", data.title, LONGEST_TITLE, needed=True)
    check_text("place", data.place, LONGEST_PLACE)
    check_text("result", data.result, LONGEST_RESULT)
    check_dates(held_on=data.held_on)
    if data.participants is not None and not 0 <= data.participants <= MOST_PARTICIPANTS:
        raise refuse("participants", _("Write a number that can be."))
    under = agreement_told(data.agreement)
    if under is not None and under.stage != Stage.SIGNED and under.pk != kept:
        raise refuse("agreement", _("Only what was signed has joint actions under it."))
    return replace(data, organizations=tuple(check_parties(data.organizations)))


def _copy(data: ActionData, row: JointAction) -> None:
    row.title, row.held_on, row.place = data.title, data.held_on, data.place
    row.search_text = fold(f"{data.title} {data.place}")[: LONGEST_TITLE + LONGEST_PLACE]
    row.participants, row.result = data.participants, data.result
    row.organizations = list(data.organizations)
    row.agreement_id, row.plan_action = data.agreement, data.plan_action
