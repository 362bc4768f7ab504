"""Courses of the staff in which every personal value is a canary."""

import datetime
from decimal import Decimal
from typing import Any


def is_taught(officer: Any, department: Any, canary: str) -> None:
    """Somebody of the staff has a place in a course and was in one session of two."""
    from apps.training import services
    from apps.training.tests.factories import a_course, a_session, an_edition, present, somebody

    edition = an_edition(a_course(4, title=f"taller {canary}"), trainers=canary)
    told = {"document": canary, "email": f"{canary}6@example.org", "position": canary}
    person = somebody(canary, canary, department=department, gender="woman", **told)
    rows = services.enrol(edition_id=edition.pk, participant_ids=[person.pk], by=officer.pk)
    present(a_session(edition, 2), *rows, close=True)
    a_session(edition, 2, day=7)
    guest = somebody(canary, f"{canary} Siete", email=f"{canary}7@example.org")
    asked = an_edition(a_course(4, title=f"mesa {canary}"), enrolment="invitation")
    services.invite(edition_id=asked.pk, participant_ids=[guest.pk], by=officer.pk)


def is_certified(officer: Any, _department: Any, canary: str) -> None:
    """Somebody with a certificate and a document, and the file of all of a course."""
    from apps.training import services as training
    from apps.training.services import (
        CourseData,
        EditionData,
        Module,
        ParticipantData,
        SessionData,
        certificates,
        feeds,
        logos,
        runs,
        sheets,
    )

    by, day = officer.pk, datetime.date(2024, 5, 6)
    module = Module("M1", f"módulo {canary}", Decimal(4))
    course = training.create_course(
        data=CourseData(title=f"curso {canary}", topic="gender", modules=[module]), by=by
    )
    edition = training.open_edition(
        course_id=course.pk, data=EditionData(starts_on=day, ends_on=day), by=by
    )
    who = training.add_participant(
        data=ParticipantData(canary, f"{canary} Tres", document=canary), by=by
    )
    [place] = training.enrol(edition_id=edition.pk, participant_ids=[who.pk], by=by)
    at = datetime.datetime(2024, 5, 6, 12, tzinfo=datetime.UTC)
    [session] = training.plan_sessions(
        edition_id=edition.pk, told=[SessionData("M1", at, Decimal(4))], by=by
    )
    training.take_attendance(
        session_id=session.pk, marks={place.pk: training.Told("present")}, version=None, by=by
    )
    edition.refresh_from_db()
    training.move_edition(edition_id=edition.pk, state="finished", version=edition.version, by=by)
    shape = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g id="{canary}"/></svg>'
    logos.choose(logos.read(shape.encode()), seen=0, by=by)
    signed = [{"name": canary, "position": canary}]
    certificates.issue(enrolment_id=place.pk, language="es", signatories=signed, by=by)
    runs.ask(edition_id=edition.pk, language="es", signatories=signed, by=by)
    feeds.give(edition_id=edition.pk, by=by)
    told = f"Nombre;6/5/2024\n{canary};x\n".encode()
    sheets.receive(edition_id=edition.pk, name=f"{canary}.csv", data=told, by=by)
