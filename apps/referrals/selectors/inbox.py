"""What was sent to one department, as it stands in its inbox."""

from __future__ import annotations

import uuid
from enum import StrEnum

from django.db.models import Count, Q, QuerySet

from apps.accounts.rules import today
from apps.referrals.models import CLOSED, OPEN, Referral, State

WORKED_ON = (State.ACCEPTED, State.IN_PROGRESS)


class Tab(StrEnum):
    """The parts of an inbox."""

    RECEIVED = "received"
    IN_PROGRESS = "in_progress"
    OVERDUE = "overdue"
    OVER = "over"


def _condition(tab: Tab) -> Q:
    if tab == Tab.RECEIVED:
        # What nobody answered in time still may be.
        return Q(state__in=(State.PENDING, State.NO_REPLY))
    if tab == Tab.IN_PROGRESS:
        return Q(state__in=WORKED_ON)
    if tab == Tab.OVERDUE:
        return Q(state__in=sorted(OPEN), due_on__lt=today())
    return Q(state__in=sorted(CLOSED))


def inbox(department_id: uuid.UUID, tab: Tab) -> QuerySet[Referral]:
    """Referrals sent to a department: what is due first stands first, what is over last."""
    rows = Referral.objects.filter(_condition(tab), department=department_id)
    order = ("-closed_on", "-created_at") if tab == Tab.OVER else ("due_on", "created_at")
    return rows.select_related("department").order_by(*order, "id")


def inbox_counts(department_id: uuid.UUID) -> dict[Tab, int]:
    """How many stand in each part. One query."""
    rows = Referral.objects.filter(department=department_id)
    told = rows.aggregate(**{tab.value: Count("pk", filter=_condition(tab)) for tab in Tab})
    return {tab: told[tab.value] for tab in Tab}


def all_received(department_id: uuid.UUID) -> QuerySet[Referral]:
    """Everything ever sent to a department."""
    rows = Referral.objects.filter(department=department_id)
    return rows.select_related("department").order_by("-created_at", "id")


def received(pk: uuid.UUID, department_id: uuid.UUID) -> Referral | None:
    """One referral, if it was sent to that department."""
    rows = Referral.objects.select_related("department")
    return rows.filter(pk=pk, department=department_id).first()
