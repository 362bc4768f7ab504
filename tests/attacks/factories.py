"""People and consultations to count, with as little around them as the figures need."""

from __future__ import annotations

from datetime import date

from apps.registry.models import Consultation, Person

_SUBJECT = "residency"


def person(*nationalities: str) -> Person:
    """Somebody the office knows."""
    return Person.objects.create(
        given_names="Ana",
        family_names="Prueba",
        search_name="ana prueba",
        nationalities=list(nationalities),
        registered_on=date(2024, 1, 2),
    )


def people(number: int, *nationalities: str) -> list[Person]:
    return [person(*nationalities) for _ in range(number)]


def attend(who: Person | None, day: date) -> Consultation:
    """A consultation of that day; of nobody known when `who` is None."""
    return Consultation.objects.create(
        person=who, anonymous=who is None, contacted_on=day, subject=_SUBJECT
    )


def attend_all(many: list[Person], day: date) -> None:
    Consultation.objects.bulk_create(
        Consultation(person=who, contacted_on=day, subject=_SUBJECT) for who in many
    )


def forget(what: Consultation) -> None:
    """Remove a consultation, as an erasure would."""
    Consultation.objects.filter(pk=what.pk).delete()
