"""The only readers of support visits."""

import datetime
import uuid
from dataclasses import dataclass
from typing import Final

from django.core.cache import cache
from django.db.models import QuerySet
from django.utils import timezone

from apps.support.models import Visit

UNDER_WAY: Final = "support.under_way"
# As long as a banner may be late where a visit ended by the clock; changes are told at once.
_SECONDS: Final = 30


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A visit that lasts: who is in, why, until when."""

    operator: str
    reason: str
    until: datetime.datetime
    account: uuid.UUID | None


def waiting() -> QuerySet[Visit]:
    """Visits asked for and not answered, the oldest first."""
    return Visit.objects.waiting().order_by("asked_at")


def under_way() -> QuerySet[Visit]:
    """Visits that last, with their accounts."""
    return Visit.objects.under_way().select_related("answered_by").order_by("until")


def visits() -> QuerySet[Visit]:
    """All visits of this city, newest first."""
    return Visit.objects.select_related("answered_by", "ended_by").order_by("-asked_at")


def over() -> QuerySet[Visit]:
    """Visits that are answered and done, newest first."""
    done = [Visit.State.REFUSED, Visit.State.WITHDRAWN, Visit.State.ENDED]
    return visits().filter(state__in=done)


def visit_of(account_id: uuid.UUID) -> Visit | None:
    """The visit for which that account was made, while it lasts."""
    return Visit.objects.under_way().filter(account_id=account_id).first()


def for_banner() -> list[UnderWay]:
    """Who is in now. Every page of the city asks: so that nobody is in is remembered for some
    seconds. Who is in stays out of the cache, which is no place for names.
    """
    if cache.get(UNDER_WAY) == 0:
        return []
    found = [
        UnderWay(visit.operator_name, visit.reason, visit.until, visit.account_id)
        for visit in under_way()
        if visit.until is not None and visit.until > timezone.now()
    ]
    if not found:
        cache.set(UNDER_WAY, 0, timeout=_SECONDS)
    return found
