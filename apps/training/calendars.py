"""Sessions as a calendar that other programs subscribe to (iCalendar, RFC 5545)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils.translation import pgettext

from apps.notices import places
from apps.training.models import CourseSession
from apps.training.models.editions import State
from kernel import clock

if TYPE_CHECKING:
    from icalendar import Event

# How often a program asks again.
_EVERY = datetime.timedelta(hours=6)


def calendar(title: str, sessions: Iterable[CourseSession]) -> bytes:
    """The whole calendar. It names nobody: whoever has the address reads it."""
    # Only whoever reads a calendar pays for the library.
    from icalendar import Calendar, Timezone

    place = places.current()
    made = Calendar()
    made.add("prodid", "-//MigraCiudades//training//ES")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", title)
    made.add("x-wr-timezone", str(place.zone))
    made.add("refresh-interval", _EVERY, parameters={"value": "DURATION"})
    rows = list(sessions)
    if rows:
        first, last = rows[0].starts_at, rows[-1].starts_at
        day = datetime.timedelta(days=1)
        made.add_component(
            Timezone.from_tzinfo(
                place.zone,
                first_date=(first - day).date(),
                last_date=(last + day).date(),
            )
        )
    for session in rows:
        made.add_component(_event(session, place))
    return bytes(made.to_ical())


def _event(session: CourseSession, place: places.Place) -> Event:
    from icalendar import Event

    begins = session.starts_at.astimezone(place.zone)
    event = Event()
    event.add("uid", f"{session.pk}@{place.host}")
    event.add("dtstamp", clock.now())
    event.add("sequence", session.version)
    event.add("dtstart", begins)
    # Hours that pass, whatever the clocks do meanwhile.
    length = datetime.timedelta(hours=float(session.hours))
    event.add("dtend", (session.starts_at + length).astimezone(place.zone))
    event.add("summary", session.edition.called)
    event.add("description", _told(session))
    if session.room:
        event.add("location", session.room)
    if session.link:
        event.add("url", session.link)
    cancelled = session.edition.state == State.CANCELLED
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    return event


def _told(session: CourseSession) -> str:
    module = next(
        (one["title"] for one in session.edition.modules if one["code"] == session.module), ""
    )
    lines = [
        pgettext("course", "Module: %(title)s") % {"title": module} if module else "",
        session.link,
    ]
    return "\n".join(line for line in lines if line)
