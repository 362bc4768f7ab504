"""The lists of people and of consultations: filters, order, what a row needs."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db import connection
from django.db.models import Count, Max, Q, QuerySet, prefetch_related_objects
from django.utils import timezone

from apps.registry import protection_rules
from apps.registry.models import AccessRecord, Consultation, Person
from apps.registry.selectors import masked
from apps.registry.selectors.survivors import survivors

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
# What of a consultation is opened only where it is shown.
SEALED = ("note", "correction")


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
    rows = Person.objects.filter(merged_into=None).prefetch_related(masked.documents())
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
    """One person with documents and phones, or None; the record that goes on in its place."""
    found = record(person_id)
    if found is not None and found.merged_into_id is not None:
        return record(survivors([person_id])[person_id])
    return found


def record(person_id: uuid.UUID) -> Person | None:
    """One record itself, though it may have been united with another."""
    rows = Person.objects.prefetch_related(masked.documents(), masked.phones())
    return rows.filter(pk=person_id).first()


def read_numbers(of: Person) -> None:
    """Read a person's documents and phones, for whoever shows them masked."""
    prefetch_related_objects([of], masked.documents(), masked.phones())


def consultations(
    chosen: ConsultationFilter = ConsultationFilter(),
    *,
    with_reserved: bool = False,
    with_notes: bool = True,
) -> QuerySet[Consultation]:
    """Consultations with their person at hand, in a stable order; a note not shown stays sealed.

    What was told in confidence and is not open to whoever reads is left out. `with_reserved`
    takes in what they may know of: then every row goes through `unmasked` before it is shown.
    """
    rows = Consultation.objects.select_related("person")
    rows = rows.defer(*([] if with_notes else SEALED))
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
    sight = protection_rules.sight()
    allowed = sight.known() if with_reserved else sight.whole()
    narrowed = chosen.subject or chosen.result or chosen.nationality or chosen.channel
    if with_reserved and (narrowed or chosen.order in ("subject", "result")):
        # What is reserved must not be found out by narrowing a list.
        allowed = sight.whole()
    return rows.filter(conditions, allowed).order_by(*order)


def unmasked(rows: Iterable[Consultation]) -> list[Consultation]:
    """The rows as whoever reads may see them: closed ones keep their day and whose they are."""
    sight = protection_rules.sight()
    return [sight.mask(row) for row in rows]


def consultation(consultation_id: uuid.UUID) -> Consultation | None:
    """One consultation with its person, masked where it is closed; None where it may not be known.

    The subject of a masked one is `protection_rules.RESERVED`.
    """
    sight = protection_rules.sight()
    rows = Consultation.objects.select_related("person").filter(sight.known())
    found = rows.filter(pk=consultation_id).first()
    return sight.mask(found) if found is not None else None


def timeline(of: Person, limit: int = 200, *, with_notes: bool = True) -> list[Consultation]:
    """What a person came for, newest first; closed rows masked, or left out."""
    sight = protection_rules.sight()
    rows = Consultation.objects.filter(sight.known(), person=of)
    rows = rows.defer(*([] if with_notes else SEALED))
    rows = rows.order_by("-contacted_on", "-created_at", "id")[:limit]
    for row in rows:
        row.person = of
    return [sight.mask(row) for row in rows]


def recorded_today(officer: uuid.UUID, limit: int) -> list[Consultation]:
    """What an officer recorded today, newest first. Of what is closed only that it was saved.

    The screen at the counter has more readers than the one who sits at it: a closed row names
    nobody, not even to who typed it.
    """
    sight, today = protection_rules.sight(), timezone.localdate()
    rows = Consultation.objects.select_related("person").defer(*SEALED)
    rows = rows.filter(officer=officer, contacted_on=today)
    shown = [sight.mask(row) for row in rows.order_by("-created_at", "id")[:limit]]
    for row in shown:
        if row.subject == protection_rules.RESERVED:
            row.person = None
    return shown


def last_contact(of: Sequence[Person]) -> dict[uuid.UUID, tuple[int, datetime.date | None]]:
    """How many consultations each person has and when the last one was, as far as may be known."""
    rows = (
        Consultation.objects.filter(protection_rules.sight().known(), person__in=of)
        .values("person")
        .annotate(times=Count("id"), latest=Max("contacted_on"))
        .order_by()
    )
    return {row["person"]: (row["times"], row["latest"]) for row in rows}


def officers() -> list[uuid.UUID]:
    """Every account that has recorded a consultation here, one step of the index for each."""
    with connection.cursor() as cursor:
        cursor.execute(
            "WITH RECURSIVE known AS ("
            "(SELECT officer FROM registry_consultation WHERE officer IS NOT NULL "
            "ORDER BY officer LIMIT 1) UNION ALL SELECT (SELECT c.officer FROM "
            "registry_consultation c WHERE c.officer > known.officer ORDER BY c.officer LIMIT 1) "
            "FROM known WHERE known.officer IS NOT NULL) "
            "SELECT officer FROM known WHERE officer IS NOT NULL"
        )
        return [officer for (officer,) in cursor.fetchall()]


def accesses(of: Person, limit: int = 20) -> list[AccessRecord]:
    """Who unmasked this person's data, newest first."""
    return list(AccessRecord.objects.filter(person=of).order_by("-seen_at")[:limit])


def hold(person_id: uuid.UUID) -> bool:
    """Take a person's row until the transaction ends; others writing about them wait for it."""
    rows = Person.objects.select_for_update(no_key=True).filter(pk=person_id)
    return rows.values_list("pk", flat=True).first() is not None
