"""Invented people and consultations for tests, made through the services."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from apps.registry import ages, services
from apps.registry.models import Consultation, Person
from tenants import entering
from tenants.models import City

OFFICER = uuid.UUID("00000000-0000-4000-8000-000000000001")
DAY = datetime.date(2024, 5, 6)


def a_person(**told: Any) -> Person:
    """A person the office knows; anything told replaces the usual."""
    usual: dict[str, Any] = {
        "given_names": "Wilma",
        "family_names": "Mamani Quispe",
        "gender": "woman",
        "nationalities": ("BOL",),
        "birth": ages.exact(datetime.date(1990, 3, 14)),
        "by": OFFICER,
    }
    return services.register_person(**{**usual, **told})


def a_document(number: str = "93.561.738", kind: str = "dni_foreigner") -> services.DocumentData:
    """A document somebody showed."""
    return services.DocumentData(kind=kind, number=number)


def a_consultation(**told: Any) -> Consultation:
    """A consultation about housing; of nobody unless a person is told."""
    usual: dict[str, Any] = {
        "contacted_on": DAY,
        "subject": "housing",
        "result": "informed",
        "channel": "counter",
        "anonymous": told.get("person") is None,
        "by": OFFICER,
    }
    return services.record_consultation(**{**usual, **told})


def as_kept(city: City, row: Consultation) -> Consultation:
    """The same consultation as the city keeps it now, its sealed words read."""
    with entering(city):
        found = Consultation.objects.get(pk=row.pk)
        found.note, found.correction = str(found.note), str(found.correction)
        return found


def a_crowd(size: int) -> list[Person]:
    """Many different people with one consultation each, written in bulk."""
    prepared = [
        services.prepare_person(
            services.PersonData(
                given_names=f"Nombre{number}",
                family_names=f"Apellido{number % 17}",
                nationalities=("PRY",) if number % 2 else (),
                documents=(a_document(f"94{number:06d}"),),
            ),
            by=OFFICER,
        )
        for number in range(size)
    ]
    services.record_many(
        people=prepared,
        consultations=[
            services.ConsultationData(contacted_on=DAY, subject="dni", person=one.person)
            for one in prepared
        ],
        by=OFFICER,
        source="counter",
    )
    return [one.person for one in prepared]
