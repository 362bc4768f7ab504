"""Counts the city's statistics are drawn from: distinct people, never rows.

Days are half-open, `start <= contacted_on < end`, so that periods that follow
each other share no day. An anonymous consultation has no person to count once.
"""

from __future__ import annotations

import datetime
from typing import Any

from django.db.models import Count, QuerySet, Value
from django.db.models.fields import CharField
from django.db.models.functions import Coalesce

from apps.registry.models import Consultation, Person


def persons_attended(start: datetime.date, end: datetime.date) -> int:
    """How many identified people were attended from `start` until before `end`."""
    return (
        Consultation.objects.filter(
            contacted_on__gte=start, contacted_on__lt=end, person__isnull=False
        )
        .values("person")
        .distinct()
        .count()
    )


def persons_attended_by_nationality(start: datetime.date, end: datetime.date) -> dict[str, int]:
    """The same people by their first nationality; "" stands for one not known."""
    attended = Consultation.objects.filter(
        contacted_on__gte=start, contacted_on__lt=end, person__isnull=False
    ).values("person")
    rows = (
        Person.objects.filter(pk__in=attended)
        .annotate(first=Coalesce("nationalities__0", Value(""), output_field=CharField()))
        .values("first")
        .annotate(people=Count("pk"))
        .order_by()
    )
    return {row["first"]: row["people"] for row in rows}


def identified_attendances(*, before: datetime.date) -> QuerySet[Any]:
    """Consultations of identified people before a day, each with `first_nationality` ("" unknown).

    For the closing of periods, which writes down what it counted one by one.
    """
    return Consultation.objects.filter(person__isnull=False, contacted_on__lt=before).annotate(
        first_nationality=Coalesce("person__nationalities__0", Value(""), output_field=CharField())
    )


def consultations_held(start: datetime.date, end: datetime.date) -> int:
    """How many consultations there were, anonymous ones included."""
    return Consultation.objects.filter(contacted_on__gte=start, contacted_on__lt=end).count()
