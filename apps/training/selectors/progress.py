"""Readers of hours: of one person, and of everybody in an edition by module."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from apps.training import clock, counting
from apps.training.counting import Hours
from apps.training.models import Attendance, Edition, Enrolment
from apps.training.models.enrolments import State


@dataclass(frozen=True, slots=True)
class Progress:
    """One enrolment and its hours."""

    enrolment: Enrolment
    hours: Hours


def hours_of(enrolment: Enrolment) -> Hours:
    """Hours of one person in one edition, by module and in all."""
    return hours_of_many([enrolment])[enrolment.pk]


def hours_of_many(enrolments: Iterable[Enrolment]) -> dict[uuid.UUID, Hours]:
    """The same of several, whatever their editions; one query."""
    rows = list(enrolments)
    facts: dict[uuid.UUID, list[tuple[str, Decimal]]] = defaultdict(list)
    told = Attendance.objects.filter(
        enrolment__in=[row.pk for row in rows],
        hours__gt=0,
        session__starts_at__lte=clock.begun_by(),
    )
    for enrolment, module, hours in told.values_list("enrolment", "session__module", "hours"):
        facts[enrolment].append((module, hours))
    return {
        row.pk: counting.count(row.edition.modules, row.edition.threshold_percent, facts[row.pk])
        for row in rows
    }


def progress_of(edition: Edition) -> list[Progress]:
    """Everybody with a place in an edition, by name, with their hours. Two queries."""
    rows = list(
        Enrolment.objects.filter(edition=edition, state=State.ENROLLED)
        .select_related("participant__department")
        .order_by("participant__folded_name", "pk")
    )
    for row in rows:
        row.edition = edition
    hours = hours_of_many(rows)
    return [Progress(row, hours[row.pk]) for row in rows]
