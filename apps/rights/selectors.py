"""The only readers of rights."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet

from apps.rights import codes
from apps.rights.models import (
    OPEN,
    Delivery,
    Due,
    Hold,
    Line,
    PersonErased,
    Request,
    RetentionRule,
    Step,
    Subject,
)


def requests(*, open_only: bool = False) -> QuerySet[Request]:
    """Requests, those that are due first while open, then the latest."""
    rows = Request.objects.all()
    if open_only:
        return rows.filter(state__in=OPEN).order_by("due_on", "id")
    return rows.order_by("-received_on", "-created_at", "id")


def ended() -> QuerySet[Request]:
    """Requests that were answered, refused or withdrawn, the latest first."""
    return Request.objects.exclude(state__in=OPEN).order_by("-closed_at", "id")


def request(pk: uuid.UUID) -> Request | None:
    """One request, or None."""
    return Request.objects.filter(pk=pk).first()


def by_receipt(code: str) -> Request | None:
    """The request of a receipt's code, or None."""
    return Request.objects.filter(code_hash=codes.hashed(code, of="receipt")).first()


def steps(of: Request) -> list[Step]:
    """How a request came to where it stands, oldest first."""
    return list(of.steps.order_by("taken_at", "id"))


def lines(of: Request) -> list[Line]:
    """What was gathered, in order."""
    rows = list(of.lines.order_by("place"))
    for row in rows:
        row.request = of
    return rows


def delivery(of: Request) -> Delivery | None:
    """What was handed over, the latest, or None."""
    return of.deliveries.order_by("-made_at").first()


def rules() -> dict[str, RetentionRule]:
    """The rules that are set, by subject."""
    return {rule.subject: rule for rule in RetentionRule.objects.all()}


def due(subject: str = "") -> QuerySet[Due]:
    """What waits for a decision, what could go longest first."""
    rows = Due.objects.filter(decision=Due.Decision.WAITING).select_related("person")
    if subject in Subject.values:
        rows = rows.filter(subject=subject)
    return rows.order_by("since", "id")


def hold_of(person_id: uuid.UUID) -> Hold | None:
    """The hold in force on a person's records, or None."""
    return Hold.objects.filter(person=person_id, lifted_at=None).first()


def holds() -> QuerySet[Hold]:
    """Holds in force, the latest first."""
    return Hold.objects.filter(lifted_at=None).select_related("person").order_by("-placed_at")


def erased() -> QuerySet[PersonErased]:
    """What was erased, the latest first: the proof of it."""
    return PersonErased.objects.order_by("-erased_at", "id")
