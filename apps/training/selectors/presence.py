"""Who works in the municipality still: whoever leaves some day to come is here until then."""

from __future__ import annotations

from django.db.models import Q

from apps.training import clock
from apps.training.models import Participant


def here(prefix: str = "") -> Q:
    """Participants who have not left, by the path that leads to them; each person once."""
    once = Q(**{f"{prefix}merged_into__isnull": True})
    return once & (
        Q(**{f"{prefix}left_on__isnull": True}) | Q(**{f"{prefix}left_on__gte": clock.today()})
    )


def gone() -> Q:
    """Participants who have left."""
    return Q(left_on__lt=clock.today())


def works_here(person: Participant) -> bool:
    """The same of somebody at hand."""
    return person.merged_into_id is None and (
        person.left_on is None or person.left_on >= clock.today()
    )
