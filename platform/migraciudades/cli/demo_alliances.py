"""Invented agreements of a demonstration city in every state, and what was done under them."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from django.db import transaction

from apps.alliances import clock, selectors, services
from apps.alliances.services import (
    ActionData,
    AgreementData,
    CommitmentData,
    Contact,
    EvaluationData,
    Settlement,
    Signature,
)
from apps.directory import selectors as directory
from apps.directory import services as organizations
from apps.directory.services import OrganizationData
from apps.staff import selectors as staff

DAY = datetime.timedelta(days=1)
MORE = (
    ("Universidad del Monte (inventada)", "education"),
    ("Consulado del Río (inventado)", "consulate"),
)
# Title, kind, party, what for, begins and ends (days from today; None for no end).
TOLD = (
    ("Orientación legal gratuita", "specific", "Defensoría", "Dos turnos por semana.", -320, 45),
    ("Convenio marco", "framework", "Universidad", "Prácticas y clases de español.", -400, 700),
    ("Jornadas de documentación", "protocol", "Delegación", "Una por mes.", -500, None),
    ("Espacio de encuentro", "letter_of_intent", "Asociación", "Talleres y fiestas.", -800, -70),
)


@transaction.atomic
def fill(officer: uuid.UUID) -> None:
    """Four agreements signed and a draft; once."""
    if selectors.agreements_on().exists():
        return
    organizations.create_many(
        [OrganizationData(name, kind=kind) for name, kind in MORE], by=officer
    )
    bodies = {one.name.split()[0]: one.pk for one in directory.organizations()}
    today = clock.today()
    made = {}
    for title, kind, party, purpose, begins, ends in TOLD:
        data = AgreementData(
            title=f"{title} (inventado)",
            kind=kind,
            organizations=(bodies[party],),
            purpose=purpose,
            signatory="Intendencia (inventada)",
            starts_on=today + begins * DAY,
            ends_on=None if ends is None else today + ends * DAY,
            responsible=officer,
        )
        draft = services.register(data, by=officer)
        signature = Signature(today + begins * DAY, data.starts_on, data.ends_on)
        made[party] = services.sign(draft, signature, version=1, by=officer)
    planned = AgreementData("Atención consular (inventado)", "protocol", (bodies["Consulado"],))
    services.register(planned, by=officer)
    _belonging(made["Universidad"], bodies, today, officer)
    _done(made, bodies, today, officer)


def _belonging(
    row: Any, bodies: dict[str, uuid.UUID], today: datetime.date, officer: uuid.UUID
) -> None:
    """What was promised, who to ask, and how last year went."""
    university = bodies["Universidad"]
    person = Contact("Ceiba Quebracho", str(university), "Secretaria de Extensión", signs=True)
    row = services.add_contact(row, person, version=row.version, by=officer)
    area = next(one for one in staff.departments() if one.name == "Educación")
    own = {"department": area.pk, "responsible": officer}
    told = (
        (CommitmentData("Abrir dos cursos de español", university, due_on=today - 60 * DAY), "met"),
        (CommitmentData("Ceder un aula por las tardes", **own, due_on=today - 9 * DAY), ""),
        (CommitmentData("Recibir cuatro practicantes", **own, due_on=today + 40 * DAY), ""),
    )
    for data, outcome in told:
        promised = services.commit(row, data, by=officer)
        if outcome:
            settled = Settlement(outcome, "Abrieron tres.", settled_on=today - 65 * DAY)
            services.settle(promised, settled, version=1, by=officer)
    said = EvaluationData(
        "Dos cursos por año y prácticas en la Oficina.",
        "Hubo tres cursos; las prácticas empezaron tarde.",
        "changed",
        "Fijar el calendario de prácticas en febrero.",
    )
    services.evaluate(row, today.year - 1, said, version=0, by=officer)


def _done(
    made: dict[str, Any],
    bodies: dict[str, uuid.UUID],
    today: datetime.date,
    officer: uuid.UUID,
) -> None:
    """What was done together, this year and the last, and something to come."""
    told = (
        ("Jornada de documentación en el barrio", -20, "Club (inventado)", 64, "Delegación"),
        ("Jornada de documentación en el centro", -110, "Plaza (inventada)", 41, "Delegación"),
        ("Feria intercultural", -260, "Parque (inventado)", 350, "Asociación"),
        ("Taller de derechos laborales", -34, "Universidad (inventada)", None, "Universidad"),
        ("Cierre del curso de español", 12, "Universidad (inventada)", None, "Universidad"),
    )
    for title, days, place, people, party in told:
        data = ActionData(
            title=f"{title} (inventada)",
            held_on=today + days * DAY,
            organizations=(bodies[party],),
            place=place,
            participants=people,
            agreement=made[party].pk,
        )
        services.add_action(data, by=officer)
