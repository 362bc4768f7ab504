"""In each demonstration city: something told in confidence, a hidden name, some consents."""

from __future__ import annotations

import uuid

from django.db import transaction

from apps.consents import selectors as consents
from apps.consents import services
from apps.registry import protection_services
from apps.registry import selectors as registry
from apps.registry import services as recording
from tenants.publications.periods import today

ASKED = 6


@transaction.atomic
def fill(officer: uuid.UUID) -> None:
    """Once; everybody in it is invented, as their family names say."""
    if consents.answers_of_everybody().exists():
        return
    _consents(officer)
    person = recording.register_person(
        by=officer, given_names="Nerea", family_names="Jacarandá", nationalities=("PRY",)
    )
    recording.record_consultation(
        person=person,
        contacted_on=today(),
        subject="gender_violence",
        other_subjects=("legal_aid",),
        result="in_progress",
        channel="counter",
        language="es",
        note="Nota inventada: pidió hablar a solas y que la llamen solo por la mañana.",
        by=officer,
    )
    hidden = recording.register_person(
        by=officer, given_names="Iara", family_names="Tacuarí", nationalities=("BRA",)
    )
    protection_services.hide_name(hidden, by=officer, alias="Luna")


def _consents(officer: uuid.UUID) -> None:
    """Some said yes, some no, one changed their mind, one was read it in Portuguese."""
    people = list(registry.people()[:ASKED])
    for place, person in enumerate(people):
        services.give(person, "contact", "es", officer)
        if place % 3 == 0:
            services.give(person, "referral", "pt" if place else "es", officer, "written")
        elif place % 3 == 1:
            services.refuse(person, "referral", "es", officer)
    if people:
        services.withdraw(people[-1], "contact", "es", officer, "phone")
        services.refuse(people[0], "sharing", "es", officer)
