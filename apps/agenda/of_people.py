"""What the agenda knows of a person: part of their page, their story, what is kept of them."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.agenda import clock, presenters, selectors, services
from apps.agenda.models import Appointment, Ticket
from apps.registry import hearers, holdings, panels, story, traces
from apps.registry.selectors import Consultation, Person

WORD = "agenda.attend"
TABLE = "agenda.Appointment"
SHOWN = 5


def register() -> None:
    """Offer all of it to the registry; from AppConfig.ready()."""
    traces.register(TABLE)
    panels.register(
        panels.Panel(
            code="agenda",
            template="agenda/panel.html",
            place=panels.Place.SIDE,
            order=30,
            permission=WORD,
            context=next_appointments,
        )
    )
    story.register(story.Source("agenda", WORD, events))
    holdings.register(
        holdings.of_table(
            TABLE,
            gettext_lazy("Appointments"),
            facts=_appointment_facts,
            title=_appointment_title,
            erases=("name", "email", "note"),
        )
    )
    holdings.register(
        holdings.of_table(
            "agenda.Ticket",
            gettext_lazy("Tickets of the waiting line"),
            facts=_ticket_facts,
            title=_ticket_title,
            erases=("name",),
        )
    )
    hearers.on_attended(attended)


def next_appointments(request: HttpRequest, person: Person) -> dict[str, Any] | None:
    """The person's next appointments, and the ways to another one; nothing without desks."""
    known = traces.hold(request, person.pk, TABLE)
    coming = selectors.of_person(person.pk, coming=True)[:SHOWN] if known else ()
    rows = presenters.appointment_rows(coming)
    desk = selectors.desks().first()
    if desk is None and not rows:
        return None
    return {
        "rows": rows,
        "person_id": person.pk,
        "bookable": desk is not None,
        "letter": desk.letter if desk else "",
    }


def events(request: HttpRequest, person: Person, limit: int) -> list[story.Event]:
    """Appointments that are over: attended, missed, cancelled."""
    if not traces.hold(request, person.pk, TABLE):
        return []
    return [
        story.Event(
            at=row.starts_at,
            title=_("Appointment"),
            kind="appointment",
            icon="calendar",
            tone=presenters.TONES[row.state],
            status=row.get_state_display(),
            meta=row.desk.name,
            path=reverse("agenda:appointment", args=[row.pk]),
        )
        for row in selectors.of_person(person.pk, coming=False)[:limit]
    ]


def attended(consultation: Consultation, by: uuid.UUID) -> None:
    """A consultation was saved: the ticket its officer attends is theirs, and may be done."""
    services.attended(person_id=consultation.person_id, consultation_id=consultation.pk, by=by)


def _appointment_title(row: Appointment) -> str:
    at = clock.wall(row.starts_at)
    return _("Appointment of %(when)s") % {"when": f"{at:%d/%m/%Y %H:%M}"}


def _appointment_facts(row: Appointment) -> tuple[holdings.Fact, ...]:
    told = (
        (_("State"), row.get_state_display()),
        (_("Name given"), str(row.name)),
        (_("E-mail for the reminder"), str(row.email)),
        (_("What for"), str(row.note)),
    )
    return tuple(holdings.Fact(label, value) for label, value in told if value)


def _ticket_title(row: Ticket) -> str:
    return _("Ticket %(number)s of %(day)s") % {
        "number": row.label,
        "day": f"{row.day:%d/%m/%Y}",
    }


def _ticket_facts(row: Ticket) -> tuple[holdings.Fact, ...]:
    told = (
        (_("State"), row.get_state_display()),
        (_("Name given"), str(row.name)),
        (_("Goes first"), _("Yes") if row.priority else ""),
    )
    return tuple(holdings.Fact(label, value) for label, value in told if value)
