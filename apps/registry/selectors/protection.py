"""Who has what open, and who opened what."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils import timezone

from apps.registry import protection_rules, protection_session
from apps.registry.models import Opening

MOST = 50


def _rows() -> QuerySet[Opening]:
    return Opening.objects.select_related("person", "consultation").order_by("-opened_at", "id")


def none() -> QuerySet[Opening]:
    """Nothing, of the right kind: what the API's schema is told it is about."""
    return Opening.objects.none()


def open_now() -> list[Opening]:
    """What whoever reads has open in this session, the last opened first."""
    reader, session = protection_rules.reader_of(), protection_session.session()
    if session is None:
        return []
    rows = _rows().filter(session=session, opened_by=reader.pk, closed_at=None)
    return list(rows.filter(expires_at__gt=timezone.now()))


def opened_lately(compartments: Iterable[str], limit: int = MOST) -> list[Opening]:
    """What anybody opened of those compartments, the last first."""
    return list(_rows().filter(compartment__in=list(compartments))[:limit])


def openings_of(thing_id: uuid.UUID, compartments: Iterable[str], limit: int = 10) -> list[Opening]:
    """Who opened those compartments of a person, the last first."""
    rows = _rows().filter(person=thing_id, compartment__in=list(compartments))
    return list(rows[:limit])
