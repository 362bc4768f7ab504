"""Courses, editions and people for tests, made through the services."""

from __future__ import annotations

import datetime
import itertools
import uuid
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from apps.training import services
from apps.training.models import Course, CourseSession, Edition, Enrolment, Participant
from apps.training.services import CourseData, EditionData, Module, ParticipantData, SessionData
from tests.at_once import at_once

__all__ = ["at_once"]

TRAINER = uuid.UUID("00000000-0000-4000-8000-000000000002")
MENDOZA = ZoneInfo("America/Argentina/Mendoza")
FIRST = datetime.date(2026, 3, 3)
_names = itertools.count(1)


def at(day: datetime.date, hour: int = 9) -> datetime.datetime:
    """An hour of the city's clocks."""
    return datetime.datetime.combine(day, datetime.time(hour), tzinfo=MENDOZA)


def a_course(*hours: str | int, **told: Any) -> Course:
    """A course with modules of those hours; one of 4 hours unless told."""
    told.setdefault("title", f"Curso de prueba {next(_names)}")
    told.setdefault("topic", "intercultural")
    modules = [
        Module(f"M{number}", f"Módulo {number}", Decimal(one))
        for number, one in enumerate(hours or (4,), start=1)
    ]
    return services.create_course(data=CourseData(modules=modules, **told), by=TRAINER)


def an_edition(course: Course | None = None, **told: Any) -> Edition:
    """An edition of March."""
    told.setdefault("starts_on", FIRST)
    told.setdefault("ends_on", told["starts_on"] + datetime.timedelta(days=60))
    course = course or a_course()
    return services.open_edition(course_id=course.pk, data=EditionData(**told), by=TRAINER)


def a_session(
    edition: Edition,
    hours: str | int = 2,
    *,
    module: str = "M1",
    day: int = 0,
    starts_at: datetime.datetime | None = None,
) -> CourseSession:
    """A session, so many days after the first, or at that moment."""
    starts_at = starts_at or at(FIRST + datetime.timedelta(days=day))
    told = SessionData(module, starts_at, Decimal(hours))
    [row] = services.plan_sessions(edition_id=edition.pk, told=[told], by=TRAINER)
    return row


def somebody(given: str = "Ana", family: str = "", **told: Any) -> Participant:
    """A member of staff."""
    data = ParticipantData(given, family or f"Prueba {next(_names)}", **told)
    return services.add_participant(data=data, by=TRAINER)


def enrolled(edition: Edition, people: int = 1) -> list[Enrolment]:
    """So many new people with a place, or waiting for one."""
    ids = [somebody().pk for _ in range(people)]
    return services.enrol(edition_id=edition.pk, participant_ids=ids, by=TRAINER)


def finished(edition: Edition) -> Edition:
    """All of it is given."""
    edition.refresh_from_db()
    if edition.state != "running":
        edition = services.move_edition(
            edition_id=edition.pk, state="running", version=edition.version, by=TRAINER
        )
    return services.move_edition(
        edition_id=edition.pk, state="finished", version=edition.version, by=TRAINER
    )


def present(session: CourseSession, *enrolments: Enrolment, **told: Any) -> CourseSession:
    """They were there; nothing is told of the others."""
    session.refresh_from_db()
    return services.take_attendance(
        session_id=session.pk,
        marks={row.pk: services.Told("present") for row in enrolments},
        version=session.version,
        by=TRAINER,
        **told,
    )
