"""Invented courses of the staff: one edition that is over, one under way, one to come."""

from __future__ import annotations

import datetime
import uuid
from decimal import Decimal

from django.db import transaction

from apps.accounts.rules import today
from apps.staff import selectors as staff
from apps.training import selectors, services
from apps.training.clock import moment_of
from apps.training.services import (
    CourseData,
    EditionData,
    Module,
    ParticipantData,
    SessionData,
    Told,
)

WEEK = datetime.timedelta(days=7)
NINE = datetime.time(9)
# Given name, family name (of trees and rivers), gender, department, position.
PEOPLE = (
    ("Marta", "Lapacho", "woman", "Salud", "Enfermera"),
    ("Hugo", "Calandria", "man", "Salud", "Administrativo"),
    ("Noemí", "Ceibo", "woman", "Educación", "Preceptora"),
    ("Rubén", "Atuel", "man", "Educación", "Administrativo"),
    ("Silvia", "Jacarandá", "woman", "Empleo", "Orientadora laboral"),
    ("Tomás", "Quebracho", "man", "Empleo", "Administrativo"),
    ("Elena", "Tunuyán", "woman", "Desarrollo Social", "Trabajadora social"),
    ("Nicolás", "Benteveo", "man", "Desarrollo Social", "Administrativo"),
    ("Alicia", "Zorzal", "woman", "Desarrollo Social", "Psicóloga"),
    ("Óscar", "Limay", "man", "", "Inspector"),
)
# Hours and module of the ten sessions of the forty-hour course, and who missed each.
SESSIONS = (
    ("M1", 4, (3,)), ("M1", 3, ()), ("M1", 3, (7,)), ("M2", 5, ()), ("M2", 5, (9,)),
    ("M3", 4, ()), ("M3", 3, (9,)), ("M3", 3, (1,)), ("M4", 5, (9,)), ("M4", 5, ()),
)  # fmt: skip
GIVEN = 4


@transaction.atomic
def fill(by: uuid.UUID) -> None:
    """Once."""
    if selectors.courses().exists():
        return
    areas = {one.name: one.pk for one in staff.departments()}
    people = [
        services.add_participant(
            data=ParticipantData(
                given, family, gender=gender, department=areas.get(area), position=position
            ),
            by=by,
        ).pk
        for given, family, gender, area, position in PEOPLE
    ]
    _workshop(people, by)
    _forty_hours(people, by)


def _workshop(people: list[uuid.UUID], by: uuid.UUID) -> None:
    course = services.create_course(
        data=CourseData(
            title="Escucha y primeros auxilios psicosociales (inventado)",
            topic="mental_health",
            kind="workshop",
            provider="Área de Salud (inventada)",
            modules=[Module("M1", "Taller", Decimal(4))],
            valid_months=24,
        ),
        by=by,
    )
    day = today() - 20 * WEEK
    edition = services.open_edition(
        course_id=course.pk, data=EditionData(day, day, capacity=20), by=by
    )
    rows = services.enrol(edition_id=edition.pk, participant_ids=people[:6], by=by)
    [session] = services.plan_sessions(
        edition_id=edition.pk,
        told=[SessionData("M1", moment_of(day, NINE), Decimal(4), room="Salón Municipal")],
        by=by,
    )
    session = services.take_attendance(
        session_id=session.pk,
        marks={row.pk: Told("present") for row in rows},
        version=None,
        close=True,
        by=by,
    )
    edition = session.edition
    services.move_edition(edition_id=edition.pk, state="finished", version=edition.version, by=by)
    _open_to_all(course.pk, by)


def _open_to_all(course: uuid.UUID, by: uuid.UUID) -> None:
    """The same workshop once more, which whoever works for the city may join."""
    day = today() + 3 * WEEK
    data = EditionData(day, day, capacity=12, trainers="Equipo de formación (inventado)")
    edition = services.open_edition(course_id=course, data=data, by=by)
    services.plan_sessions(
        edition_id=edition.pk,
        told=[SessionData("M1", moment_of(day, NINE), Decimal(4), room="Salón Municipal")],
        by=by,
    )
    services.move_edition(edition_id=edition.pk, state="open", version=edition.version, by=by)


def _forty_hours(people: list[uuid.UUID], by: uuid.UUID) -> None:
    national = selectors.national_courses()
    if not national:
        return
    course = services.adopt_template(document_id=national[0].id, language="es-ar", by=by)
    first = today() - GIVEN * WEEK + datetime.timedelta(days=1)
    edition = services.open_edition(
        course_id=course.pk,
        data=EditionData(
            first,
            first + (len(SESSIONS) - 1) * WEEK,
            name="Equipos técnicos (inventada)",
            capacity=8,
            trainers="Equipo de formación (inventado)",
        ),
        by=by,
    )
    rows = services.enrol(edition_id=edition.pk, participant_ids=people, by=by)
    sessions = services.plan_sessions(
        edition_id=edition.pk,
        told=[
            SessionData(module, moment_of(first + number * WEEK, NINE), Decimal(hours), "Aula 2")
            for number, (module, hours, _away) in enumerate(SESSIONS)
        ],
        by=by,
    )
    inside = [row for row in rows if row.state == "enrolled"]
    for session, (_module, _hours, away) in list(zip(sessions, SESSIONS, strict=True))[:GIVEN]:
        services.take_attendance(
            session_id=session.pk,
            marks={
                row.pk: Told("absent" if number in away else "present")
                for number, row in enumerate(inside)
            },
            version=None,
            close=True,
            by=by,
        )
