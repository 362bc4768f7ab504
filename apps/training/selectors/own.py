"""Readers of one's own training: places, what can be joined, sessions, certificates."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Q, QuerySet

from apps.training import clock
from apps.training.models import Certificate, CourseSession, Edition, Enrolment
from apps.training.models.editions import Joining
from apps.training.models.editions import State as Stage
from apps.training.models.enrolments import State
from apps.training.selectors import catalogue


def joinable(participant_id: uuid.UUID | None) -> QuerySet[Edition]:
    """Editions that whoever works here may join, the soonest first, without those they are in.

    `participant_id` is nobody's while they were never written down.
    """
    found = catalogue.editions(state=Stage.OPEN).filter(
        enrolment=Joining.OPEN, ends_on__gte=clock.today()
    )
    if participant_id is not None:
        inside = (State.ENROLLED, State.WAITING, State.INVITED)
        mine = Enrolment.objects.filter(participant=participant_id, state__in=inside)
        found = found.exclude(pk__in=mine.values("edition"))
    return found.order_by("starts_on", "number", "pk")


def places(participant_id: uuid.UUID) -> QuerySet[Enrolment]:
    """What somebody has a place in, waits for or is invited to, and had; the latest first."""
    return (
        Enrolment.objects.filter(participant=participant_id)
        .exclude(state=State.DECLINED)
        .select_related("edition__course", "participant")
        .order_by("-edition__starts_on", "pk")
    )


def turn_of(row: Enrolment) -> int:
    """How many enter before them, and they: 1 is next. 0 for whoever does not wait."""
    if row.state != State.WAITING:
        return 0
    waiting = Enrolment.objects.filter(edition=row.edition_id, state=State.WAITING)
    sooner = Q(since__lt=row.since) | Q(since=row.since, created_at__lt=row.created_at)
    same = Q(since=row.since, created_at=row.created_at, pk__lt=row.pk)
    return waiting.filter(sooner | same).count() + 1


def sessions_of(editions: Iterable[uuid.UUID]) -> dict[uuid.UUID, list[CourseSession]]:
    """Sessions in order, by edition."""
    found: dict[uuid.UUID, list[CourseSession]] = defaultdict(list)
    rows = CourseSession.objects.filter(edition__in=list(editions))
    for row in rows.order_by("starts_at", "pk"):
        found[row.edition_id].append(row)
    return found


def certificates_of(participant_id: uuid.UUID) -> QuerySet[Certificate]:
    """All that somebody was given, the latest first."""
    mine = Q(enrolment__participant=participant_id)
    merged = Q(enrolment__participant__merged_into=participant_id)
    return Certificate.objects.filter(mine | merged).order_by("-issued_at", "-serial")
