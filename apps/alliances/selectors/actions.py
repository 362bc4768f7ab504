"""Readers of joint actions."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from apps.alliances.models import JointAction
from apps.directory import selectors as directory
from kernel.text import fold


@dataclass(frozen=True, slots=True)
class ActionFilter:
    """What a list of joint actions is narrowed to; empty is all of them."""

    typed: str = ""
    year: int | None = None
    organization: uuid.UUID | None = None
    agreement: uuid.UUID | None = None
    plan_action: uuid.UUID | None = None


def actions(chosen: ActionFilter = ActionFilter()) -> QuerySet[JointAction]:
    """Joint actions, the latest first, with their agreement at hand."""
    found = JointAction.objects.select_related("agreement").order_by("-held_on", "id")
    if chosen.year:
        found = found.filter(held_on__year=chosen.year)
    if chosen.organization:
        found = found.filter(organizations__contains=[chosen.organization])
    if chosen.agreement:
        found = found.filter(agreement=chosen.agreement)
    if chosen.plan_action:
        found = found.filter(plan_action=chosen.plan_action)
    for word in fold(chosen.typed).split():
        bodies = list(directory.organizations(typed=word).values_list("pk", flat=True))
        found = found.filter(Q(search_text__contains=word) | Q(organizations__overlap=bodies))
    return found


def action(key: uuid.UUID) -> JointAction | None:
    """One joint action."""
    return actions().filter(pk=key).first()


def actions_of_plan(plan_action: uuid.UUID) -> QuerySet[JointAction]:
    """Joint actions that serve one action of the city's plan."""
    return actions().filter(plan_action=plan_action)
