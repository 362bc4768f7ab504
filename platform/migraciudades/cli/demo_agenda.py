"""The invented office's desks, with some people in line and some expected, from the hour it is."""

from __future__ import annotations

import datetime
import uuid

from django.db import transaction

from apps.agenda import clock, selectors, services
from apps.agenda.hours import Span
from kernel.clock import stopped_at

HOUR = datetime.time
WEEK = {day: (Span(HOUR(8), HOUR(13)),) for day in range(5)}
MOBILE = {2: (Span(HOUR(9), HOUR(12)), Span(HOUR(16), HOUR(18), by_appointment=True))}
# Minutes ago, first name, goes first.
CAME = ((55, "Lapacho", False), (40, "", False), (25, "Ceiba", True), (12, "Jarilla", False))
EXPECTED = ("Paraná", "", "Quebracho")
# With a queue; the other cities have their desks.
BUSY = ("maipu", "rosario")


@transaction.atomic
def fill(slug: str, officer: uuid.UUID) -> None:
    """Two desks and a mobile one; once."""
    if selectors.desks(active_only=False).exists():
        return
    desks = [
        services.create_desk(
            data=services.DeskData(name=name, kind=kind, place=place, letter=letter),
            week=week,
            by=officer,
        )
        for name, kind, place, letter, week in (
            ("Mostrador 1", "office", "", "A", WEEK),
            ("Mostrador 2", "office", "", "A", WEEK),
            ("Mostrador móvil (inventado)", "mobile", "Plaza (inventada)", "M", MOBILE),
        )
    ]
    if slug in BUSY:
        _queue(desks[0].pk, officer)


def _queue(desk_id: uuid.UUID, officer: uuid.UUID) -> None:
    """Somebody attended, one being called, others waiting or expected today and tomorrow."""
    now, midnight = clock.now(), clock.moment_of(clock.today(), HOUR(0))
    services.add_special_day(
        day=clock.today(),
        desk_id=desk_id,
        spans=[Span(HOUR(0), HOUR(23, 59))],
        reason="Abierto todo el día para la demostración",
        by=officer,
    )
    for minutes, name, priority in CAME:
        with stopped_at(max(now - datetime.timedelta(minutes=minutes), midnight)):
            services.take_ticket(letter="A", by=officer, name=name, priority=priority)
    with stopped_at(max(now - datetime.timedelta(minutes=8), midnight)):
        first = services.call_next(desk_id=desk_id, by=officer)
        if first is not None:
            services.move(ticket_id=first.pk, state="attending", by=officer)
    desk = selectors.desk(desk_id)
    if desk is not None:
        slots = selectors.free_slots(desk, clock.today(), 7)
        for slot, name in zip(slots[1:], EXPECTED, strict=False):
            services.book(
                desk_id=desk_id,
                starts_at=slot.starts_at,
                whom=services.Whom(name=name),
                by=officer,
            )
