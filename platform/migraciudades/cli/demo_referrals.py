"""Invented referrals in every state, the organisations they went to, and who is asked for what."""

from __future__ import annotations

import datetime
import uuid

from django.db import transaction

from apps.accounts.rules import today
from apps.directory import selectors as directory
from apps.directory import services as organizations
from apps.directory.services import OrganizationData
from apps.referrals import services
from apps.referrals.services import PastReferral, PastStep
from apps.referrals.snapshot import Entry, Snapshot
from apps.registry import selectors as registry
from apps.staff import selectors as staff
from kernel.holidays import Calendar

DAY = datetime.timedelta(days=1)
BODIES = (
    ("Delegación de Migraciones (inventada)", "DNM", "national"),
    ("Hospital Regional (inventado)", "", "health"),
    ("Defensoría del Pueblo (inventada)", "", "justice"),
    ("Asociación Vecinos del Mundo (inventada)", "AVM", "civil_society"),
)
# Subject, its word, to whom (a department, or a number of BODIES), what is asked for, working days
# ago, and each later step: state, working days after, reason, words.
Step = tuple[str, int, str, str]
Line = tuple[str, str, str | int, str, int, tuple[Step, ...]]
TOLD: tuple[Line, ...] = (
    ("health", "Salud", "Salud", "Turno con pediatría para un control.", 1, ()),
    ("health", "Salud", "Salud", "Continuar un tratamiento: trae las recetas.", 3, ()),
    ("health", "Salud", "Salud", "Primera libreta de vacunación.", 14, ()),
    ("mental_health", "Salud mental", "Salud", "Espacio de escucha, por la tarde.", 6,
     (("accepted", 1, "", "La esperamos el martes a las 16."),)),
    ("health", "Salud", "Salud", "Turno con odontología.", 13,
     (("accepted", 2, "", ""), ("in_progress", 2, "", "Va por la segunda consulta."))),
    ("health", "Salud", "Salud", "Control de embarazo.", 20,
     (("accepted", 1, "", ""), ("resolved", 6, "", "Atendida; vuelve en un mes."))),
    ("disability", "Discapacidad", "Salud", "Trámite del certificado.", 24,
     (("rejected", 2, "not_ours", "Se tramita en Desarrollo Social."),)),
    ("school", "Vacante escolar", "Educación", "Vacante en primer grado.", 18,
     (("accepted", 3, "", ""), ("resolved", 9, "", "Vacante en la escuela del barrio."))),
    ("employment", "Empleo", "Empleo", "Curso de carga de datos.", 33,
     (("no_reply", 26, "", ""),)),
    ("food", "Alimentos o emergencia", "Desarrollo Social", "Módulo alimentario.", 9,
     (("withdrawn", 3, "", "Ya lo recibió por la escuela."),)),
    ("residency", "Radicación", 0, "Consultar por un expediente detenido.", 4, ()),
    ("legal_aid", "Asesoramiento jurídico", 2, "Orientación por un contrato de alquiler.", 22,
     (("accepted", 2, "", ""), ("resolved", 8, "", "Se resolvió en mediación."))),
)  # fmt: skip
ACTORS = {"no_reply": "clock", "withdrawn": "officer"}


@transaction.atomic
def fill(slug: str, officer: uuid.UUID) -> None:
    """Once; nobody is told of what is invented."""
    if directory.organizations().exists():
        return
    bodies = organizations.create_many(
        [
            OrganizationData(
                name=name,
                alternate_name=short,
                kind=kind,
                email=f"mesa{number}@{slug}.example",
                description="Inventada para la demostración.",
            )
            for number, (name, short, kind) in enumerate(BODIES, start=1)
        ],
        by=officer,
    )
    areas = {one.name: one.pk for one in staff.departments()}
    people = list(registry.people()[: len(TOLD)])
    calendar, day = Calendar(), today()
    services.record_many(
        _past(line, person, officer, areas, [one.pk for one in bodies], calendar, day)
        for line, person in zip(TOLD, people, strict=False)
    )


def _past(
    line: Line,
    person: registry.Person,
    officer: uuid.UUID,
    areas: dict[str, uuid.UUID],
    bodies: list[uuid.UUID],
    calendar: Calendar,
    day: datetime.date,
) -> PastReferral:
    subject, word, to, request, ago, steps = line
    sent = calendar.before(day, ago)
    outside = isinstance(to, int)
    return PastReferral(
        subject=subject,
        sent_on=sent,
        consulted_on=calendar.before(sent, 1),
        snapshot=Snapshot(word, request, (Entry("name", person.display_name),)),
        department=None if outside else areas[str(to)],
        organization=bodies[to] if isinstance(to, int) else None,
        person=person.pk,
        sent_by=officer,
        steps=tuple(
            PastStep(
                state,
                calendar.after(sent, after),
                actor=ACTORS.get(state, "outside" if outside else "department"),
                by=officer if state == "withdrawn" else None,
                reason=reason,
                note=words,
            )
            for state, after, reason, words in steps
        ),
    )
