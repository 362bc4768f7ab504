"""Readers of the people in training and of what each of them did."""

from __future__ import annotations

import uuid

from django.db.models import Count, Q, QuerySet

from apps.training.models import Enrolment, Participant
from kernel.text import fold, tokens


def participants(
    *, typed: str = "", department: uuid.UUID | None = None, here: bool | None = None
) -> QuerySet[Participant]:
    """People by name, with `places`, their enrolments, and `accredited`, how many accredit them.

    `here`: only who still works in the municipality, or only who left.
    """
    found = Participant.objects.select_related("department").annotate(
        places=Count("enrolments", filter=Q(enrolments__state="enrolled")),
        accredited=Count("enrolments", filter=Q(enrolments__accredited_at__isnull=False)),
    )
    for word in tokens(typed):
        found = found.filter(folded_name__contains=word)
    if department is not None:
        found = found.filter(department=department)
    if here is not None:
        found = found.filter(left_on__isnull=here)
    return found.order_by("folded_name", "pk")


def participant(pk: uuid.UUID | str) -> Participant | None:
    """One person."""
    return participants().filter(pk=pk).first()


def participant_of(account_id: uuid.UUID) -> Participant | None:
    """Whoever has that account."""
    return Participant.objects.filter(account=account_id).first()


def called(name: str) -> list[Participant]:
    """People called exactly so, in either order of their names, whatever accents and case."""
    words = sorted(fold(name).split())
    if not words:
        return []
    found = Participant.objects.filter(folded_name__contains=max(words, key=len))
    return [one for one in found if sorted(one.folded_name.split()) == words]


def history_of(participant_id: uuid.UUID) -> QuerySet[Enrolment]:
    """What somebody took part in, the latest first."""
    return (
        Enrolment.objects.filter(participant=participant_id)
        .select_related("edition__course")
        .order_by("-edition__starts_on", "pk")
    )
