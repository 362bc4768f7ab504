"""The lists of people and of consultations: filters, order, what a row needs."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Max, Q, QuerySet

from apps.registry.models import AccessRecord, Consultation, Person

PEOPLE_ORDERS = {
    "recent": ("-registered_on", "id"),
    "name": ("search_name", "id"),
    "-name": ("-search_name", "id"),
}
CONSULTATION_ORDERS = {
    "-date": ("-contacted_on", "-created_at", "id"),
    "date": ("contacted_on", "created_at", "id"),
    "subject": ("subject", "-contacted_on", "-created_at", "id"),
    "result": ("result", "-contacted_on", "-created_at", "id"),
}
UNKNOWN_COUNTRY = "unknown"


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """What a list of people is narrowed by; empty means everybody."""

    nationality: str = ""
    gender: str = ""
    start: datetime.date | None = None
    end: datetime.date | None = None
    order: str = "recent"


@dataclass(frozen=True, slots=True)
class ConsultationFilter:
    """What a list of consultations is narrowed by; both dates are included."""

    start: datetime.date | None = None
    end: datetime.date | None = None
    subject: str = ""
    result: str = ""
    nationality: str = ""
    channel: str = ""
    officer: uuid.UUID | None = None
    people: Sequence[uuid.UUID] | None = None
    order: str = "-date"


def people(chosen: PeopleFilter = PeopleFilter()) -> QuerySet[Person]:
    """People with their documents at hand, in a stable order."""
    rows = Person.objects.prefetch_related("documents")
    if chosen.nationality == UNKNOWN_COUNTRY:
        rows = rows.filter(nationalities=[])
    elif chosen.nationality:
        rows = rows.filter(nationalities__contains=[chosen.nationality])
    if chosen.gender:
        rows = rows.filter(gender="" if chosen.gender == "unknown" else chosen.gender)
    if chosen.start:
        rows = rows.filter(registered_on__gte=chosen.start)
    if chosen.end:
        rows = rows.filter(registered_on__lte=chosen.end)
    return rows.order_by(*PEOPLE_ORDERS.get(chosen.order, PEOPLE_ORDERS["recent"]))


def person(person_id: uuid.UUID) -> Person | None:
    """One person with documents and phones, or None."""
    return Person.objects.prefetch_related("documents", "phones").filter(pk=person_id).first()


def consultations(chosen: ConsultationFilter = ConsultationFilter()) -> QuerySet[Consultation]:
    """Consultations with their person at hand, in a stable order."""
    rows = Consultation.objects.select_related("person")
    conditions = Q()
    if chosen.start:
        conditions &= Q(contacted_on__gte=chosen.start)
    if chosen.end:
        conditions &= Q(contacted_on__lte=chosen.end)
    if chosen.subject:
        conditions &= Q(subject=chosen.subject) | Q(other_subjects__contains=[chosen.subject])
    if chosen.result:
        conditions &= Q(result="" if chosen.result == "unknown" else chosen.result)
    if chosen.nationality:
        unknown = chosen.nationality == UNKNOWN_COUNTRY
        conditions &= Q(nationality="" if unknown else chosen.nationality)
    if chosen.channel:
        conditions &= Q(channel=chosen.channel)
    if chosen.officer:
        conditions &= Q(officer=chosen.officer)
    if chosen.people is not None:
        conditions &= Q(person__in=chosen.people)
    order = CONSULTATION_ORDERS.get(chosen.order, CONSULTATION_ORDERS["-date"])
    return rows.filter(conditions).order_by(*order)


def consultation(consultation_id: uuid.UUID) -> Consultation | None:
    """One consultation with its person, or None."""
    return Consultation.objects.select_related("person").filter(pk=consultation_id).first()


def timeline(of: Person, limit: int = 200) -> list[Consultation]:
    """What a person came for, newest first."""
    return list(
        Consultation.objects.filter(person=of).order_by("-contacted_on", "-created_at", "id")[
            :limit
        ]
    )


def last_contact(of: Sequence[Person]) -> dict[uuid.UUID, tuple[int, datetime.date | None]]:
    """How many consultations each person has and when the last one was, in one query."""
    rows = (
        Consultation.objects.filter(person__in=of)
        .values("person")
        .annotate(times=Count("id"), latest=Max("contacted_on"))
        .order_by()
    )
    return {row["person"]: (row["times"], row["latest"]) for row in rows}


def officers() -> list[uuid.UUID]:
    """Every account that has recorded a consultation here."""
    rows = Consultation.objects.exclude(officer=None).order_by()
    return [key for key in rows.values_list("officer", flat=True).distinct() if key]


def accesses(of: Person, limit: int = 20) -> list[AccessRecord]:
    """Who unmasked this person's data, newest first."""
    return list(AccessRecord.objects.filter(person=of).order_by("-seen_at")[:limit])


def hold(person_id: uuid.UUID) -> bool:
    """Take a person's row until the transaction ends; others writing about them wait for it."""
    rows = Person.objects.select_for_update(no_key=True).filter(pk=person_id)
    return rows.values_list("pk", flat=True).first() is not None
