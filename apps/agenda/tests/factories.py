"""An office with desks for tests, made through the services; and a clock to stop."""

from __future__ import annotations

import datetime
import itertools
import uuid
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from apps.agenda import services
from apps.agenda.errors import Refused
from apps.agenda.hours import Span
from apps.agenda.models import Appointment, Desk
from kernel import clock
from tenants.models import City
from tests import at_once as together

OFFICER = uuid.UUID("00000000-0000-4000-8000-000000000001")
MENDOZA = ZoneInfo("America/Argentina/Mendoza")
# A Tuesday without a holiday near it.
TUESDAY = datetime.date(2026, 9, 15)
MORNING = (Span(datetime.time(8), datetime.time(13)),)
_names = itertools.count(1)
T = TypeVar("T")


def at(hour: int, minute: int = 0, day: datetime.date = TUESDAY) -> datetime.datetime:
    """An hour of the city's clocks."""
    return datetime.datetime.combine(day, datetime.time(hour, minute), tzinfo=MENDOZA)


def a_desk(week: Any = None, **told: Any) -> Desk:
    """A desk open in the mornings of every day."""
    told.setdefault("name", f"Mesa {next(_names)}")
    usual = dict.fromkeys(range(7), MORNING)
    data = services.DeskData(**told)
    return services.create_desk(data=data, week=usual if week is None else week, by=OFFICER)


def a_ticket(**told: Any) -> Any:
    """A ticket of line A."""
    return services.take_ticket(**{"letter": "A", "by": OFFICER, **told})


def a_booking(desk: Desk, starts_at: datetime.datetime, **told: Any) -> Appointment:
    """An appointment, of nobody unless told."""
    whom = services.Whom(**told)
    return services.book(desk_id=desk.pk, starts_at=starts_at, whom=whom, by=OFFICER)


def at_once(city: City, moment: datetime.datetime, *deeds: Callable[[], T]) -> list[T | Refused]:
    """Do all of it at that moment, together; what came of each, a refusal among it."""

    def then(deed: Callable[[], T]) -> T:
        with clock.stopped_at(moment):
            return deed()

    return together.at_once(city, *(partial(then, deed) for deed in deeds), told=Refused)
