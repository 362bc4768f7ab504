"""The only writers of documents seen and of residence declared."""

from __future__ import annotations

import datetime
import uuid
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.casework.checking import check_dates, check_known, check_text, refuse
from apps.casework.models import DocumentSeen, ResidenceFact
from apps.casework.models.papers import LONGEST_NOTE, Category
from apps.registry import countries
from apps.registry.selectors import Person, code_book
from kernel.history import note_user

NO_DOCUMENT = "none"


@dataclass(frozen=True, slots=True)
class DocumentSeenData:
    """What was seen of a document."""

    kind: str
    issuing_country: str = ""
    expires_on: datetime.date | None = None
    seen_on: datetime.date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class ResidenceData:
    """What a person says of their residence."""

    category: str
    from_on: datetime.date | None = None
    until: datetime.date | None = None
    declared_on: datetime.date | None = None
    note: str = ""


@transaction.atomic
def see_document(person: Person, *, data: DocumentSeenData, by: uuid.UUID | None) -> DocumentSeen:
    """Note a document somebody showed; ValidationError by field."""
    note_user(by)
    today = timezone.localdate()
    data, seen_on = replace(data, note=data.note.strip()), data.seen_on or today
    kinds = [row.code for row in code_book(("document_kind",)).entries("document_kind")]
    check_known("kind", data.kind, [kind for kind in kinds if kind != NO_DOCUMENT])
    if data.issuing_country and not countries.known(data.issuing_country):
        raise refuse("issuing_country", _("Choose a country."))
    check_dates(expires_on=data.expires_on, seen_on=seen_on)
    check_text("note", data.note, LONGEST_NOTE)
    if seen_on > today:
        raise refuse("seen_on", _("That day has not come yet."))
    return DocumentSeen.objects.create(
        person=person,
        kind=data.kind,
        issuing_country=data.issuing_country,
        expires_on=data.expires_on,
        seen_on=seen_on,
        seen_by=by,
        note=data.note,
    )


@transaction.atomic
def forget_document(document: DocumentSeen, *, by: uuid.UUID | None) -> None:
    """Take away what was noted by mistake; the history keeps that it was."""
    note_user(by)
    document.delete()


@transaction.atomic
def declare_residence(
    person: Person, *, data: ResidenceData, by: uuid.UUID | None
) -> ResidenceFact:
    """Note what a person says of their residence, as of a day; ValidationError by field."""
    note_user(by)
    today = timezone.localdate()
    data, declared_on = replace(data, note=data.note.strip()), data.declared_on or today
    check_known("category", data.category, Category.values)
    check_dates(from_on=data.from_on, until=data.until, declared_on=declared_on)
    check_text("note", data.note, LONGEST_NOTE)
    if declared_on > today:
        raise refuse("declared_on", _("That day has not come yet."))
    if data.from_on and data.until and data.until < data.from_on:
        raise refuse("until", _("It ends before it begins."))
    return ResidenceFact.objects.create(
        person=person,
        category=data.category,
        from_on=data.from_on,
        until=data.until,
        declared_on=declared_on,
        note=data.note,
        recorded_by=by,
    )


@transaction.atomic
def forget_residence(fact: ResidenceFact, *, by: uuid.UUID | None) -> None:
    """Take away what was noted by mistake; the history keeps that it was."""
    note_user(by)
    fact.delete()
