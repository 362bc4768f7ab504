"""What the registry itself tells of a person's story: the consultations."""

from __future__ import annotations

import datetime

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.accounts.rules import allowed
from apps.accounts.selectors import display_names
from apps.registry import presenters, selectors
from apps.registry.models import Consultation, Person
from apps.registry.story import Event, Source

KIND = "registry.consultations"


def consultation_events(request: HttpRequest, person: Person, limit: int) -> list[Event]:
    """A person's consultations; their notes only for whoever may read them."""
    notes = allowed(request.user, "registry.view_consultation")
    story = selectors.timeline(person, limit, with_notes=notes)
    names = display_names({key for row in story for key in (row.officer, row.corrected_by) if key})
    rows = presenters.consultation_rows(story, selectors.code_book(), names, with_notes=notes)
    return [
        Event(
            at=_moment(consultation),
            title=row.subject,
            kind=KIND,
            icon="chat",
            tone=row.tone,
            status=row.result,
            meta=" · ".join(part for part in (row.channel, row.officer, row.corrected) if part),
            text="\n".join(part for part in (_also(row.other_subjects), row.note) if part),
            path=reverse("registry:consultation", args=[row.id]) if notes else "",
        )
        for consultation, row in zip(story, rows, strict=True)
    ]


def _also(subjects: str) -> str:
    return _("Also: %(subjects)s") % {"subjects": subjects} if subjects else ""


def _moment(consultation: Consultation) -> datetime.datetime:
    """When it was: to the minute if it was typed on its day, else that day at noon."""
    if timezone.localdate(consultation.created_at) == consultation.contacted_on:
        return consultation.created_at
    noon = datetime.datetime.combine(consultation.contacted_on, datetime.time(12))
    return timezone.make_aware(noon)


CONSULTATIONS = Source(
    code=KIND,
    permission="registry.view_person",
    events=consultation_events,
    label=gettext_lazy("Consultations"),
)
