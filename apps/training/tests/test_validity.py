"""How long a certificate counts, what it is called by, and hours that nobody was there for yet."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.db.utils import InternalError
from django.test import Client as Browser

from apps.training import clock as city_clock
from apps.training import printing, selectors, services
from apps.training.errors import Refused
from apps.training.models import Attendance, Certificate, Course, Edition, Enrolment
from apps.training.services import CourseData, Module, SessionData, Told, WalkIn, certificates
from apps.training.tests.factories import (
    FIRST,
    TRAINER,
    a_course,
    a_session,
    an_edition,
    at,
    enrolled,
    finished,
    present,
    somebody,
)
from apps.training.tests.test_certificates import words
from conftest import host_of
from kernel import clock
from tenants import entering
from tenants.models import City

Client = Callable[..., Any]


def certified(**told: Any) -> Certificate:
    """Somebody who was there on the third of March of 2026 for all of a course."""
    edition = an_edition(a_course(4, **told))
    [row] = enrolled(edition)
    present(a_session(edition, 4), row)
    finished(edition)
    return certificates.issue(
        enrolment_id=row.pk, language=told.pop("language", "es"), signatories=[], by=TRAINER
    )


def test_a_certificate_says_until_when_it_counts(
    maipu: City, clean: None, city_client: Client
) -> None:
    with entering(maipu):
        months = (city_clock.today().year - FIRST.year) * 12 + 24
        lasting = certified(valid_months=months)
        over = certified(valid_months=1)
        for_good = certified()
        assert (over.valid_until, for_good.valid_until) == (datetime.date(2026, 4, 3), None)
        assert "Válido hasta el 3 de abril de 2026" in words(printing.document(over))
        assert "Válido" not in words(printing.document(for_good))
        assert lasting.valid_until is not None
        for change in (
            {"valid_until": lasting.valid_until + datetime.timedelta(days=900)},
            {"document": "28123456"},
        ):
            with pytest.raises((InternalError, DatabaseError)), transaction.atomic():
                Certificate.objects.filter(pk=lasting.pk).update(**change)
    stranger = Browser(HTTP_HOST=host_of(maipu))
    pages = {
        one.pk: stranger.get(f"/training/verify/{one.code}/").content.decode()
        for one in (lasting, over, for_good)
    }
    assert f"3 de marzo de {lasting.valid_until.year}" in pages[lasting.pk]
    assert "Este certificado es válido" in pages[lasting.pk]
    assert "Este certificado venció el 3 de abril de 2026" in pages[over.pk]
    assert "es válido" not in pages[over.pk]
    assert "Válido hasta" not in pages[for_good.pk]
    listed = city_client(maipu, "trainer").get(
        f"/training/editions/{over.enrolment.edition_id}/certificates/"
    )
    assert [row.state for row in listed.context["rows"]] == ["vencido"]
    assert "hasta el 03/04/2026" in listed.content.decode()


def test_a_renamed_course_renames_nothing_that_was_given(in_maipu: City) -> None:
    edition = an_edition(a_course(4, title="Gobernanza migratoria"))
    [row] = enrolled(edition)
    present(a_session(edition, 4), row)
    finished(edition)
    first = certificates.issue(enrolment_id=row.pk, language="es", by=TRAINER)
    course = Course.objects.get(pk=edition.course_id)
    to_come = an_edition(course)
    told = CourseData(title="Otro nombre", topic="other", modules=[Module("M1", "Uno", Decimal(4))])
    services.change_course(course_id=course.pk, data=told, version=course.version, by=TRAINER)
    again = certificates.replace(certificate_id=first.pk, reason="Apellido", by=TRAINER)
    assert again.course == "Gobernanza migratoria"
    [past] = selectors.history_of(row.participant_id)
    assert past.edition.called == "Gobernanza migratoria"
    to_come.refresh_from_db()
    assert to_come.called == "Otro nombre", "what has not begun is called as the course is"


def tomorrow() -> datetime.datetime:
    return at(city_clock.today() + datetime.timedelta(days=1))


def test_nobody_was_in_a_session_that_is_to_come(in_maipu: City) -> None:
    edition = an_edition()
    [row] = enrolled(edition)
    session = a_session(edition, 4, starts_at=tomorrow())
    for attempt in (
        lambda: present(session, row),
        lambda: services.walk_in(session_id=session.pk, who=WalkIn(somebody().pk), by=TRAINER),
        lambda: services.close_session(session_id=session.pk, version=None, by=TRAINER),
        lambda: services.make_up(session_id=session.pk, enrolment_id=row.pk, by=TRAINER),
    ):
        with pytest.raises(Refused, match="todavía"), transaction.atomic():
            attempt()
    assert not Attendance.objects.exists()
    # Somebody is at the door already.
    with clock.stopped_at(session.starts_at - datetime.timedelta(minutes=20)):
        present(session, row)
    row.refresh_from_db()
    assert row.accredited_at == session.starts_at


def test_hours_of_a_session_to_come_accredit_and_certify_nobody(in_maipu: City) -> None:
    edition = an_edition()
    [row] = enrolled(edition)
    session = present(a_session(edition, 4), row)
    with pytest.raises(ValidationError):
        services.change_session(
            session_id=session.pk,
            data=SessionData("M1", tomorrow(), session.hours),
            version=session.version,
            by=TRAINER,
        )
    earlier = at(FIRST - datetime.timedelta(days=7))
    session.refresh_from_db()
    services.change_session(
        session_id=session.pk,
        data=SessionData("M1", earlier, session.hours),
        version=session.version,
        by=TRAINER,
    )
    row.refresh_from_db()
    assert row.accredited_at == earlier, "accredited since the day it was given"
    # As an older release may have left it.
    type(session).objects.filter(pk=session.pk).update(starts_at=tomorrow())
    Enrolment.objects.filter(pk=row.pk).update(accredited_at=tomorrow())
    Edition.objects.filter(pk=edition.pk).update(state="finished")
    assert selectors.hours_of(row).counted == 0
    assert selectors.figures(city_clock.today().year).accredited == 0
    with pytest.raises(Refused):
        certificates.issue(enrolment_id=row.pk, language="es", by=TRAINER)
    services.assess(edition_id=edition.pk, results={}, by=TRAINER)
    row.refresh_from_db()
    assert row.accredited_at is None


def test_certificates_come_when_the_edition_is_over(in_maipu: City) -> None:
    edition = an_edition(a_course(4, threshold_percent=50))
    [row] = enrolled(edition)
    present(a_session(edition, 2), row)
    coming = a_session(edition, 2, starts_at=tomorrow())
    row.refresh_from_db()
    assert row.accredited_at is not None
    with pytest.raises(Refused, match="Finalizá"):
        certificates.issue(enrolment_id=row.pk, language="es", by=TRAINER)
    assert certificates.issue_all(edition_id=edition.pk, language="es", by=TRAINER) == 0
    with pytest.raises(Refused, match="por venir"):
        finished(edition)
    services.remove_session(session_id=coming.pk, version=coming.version, by=TRAINER)
    finished(edition)
    assert certificates.issue(enrolment_id=row.pk, language="es", by=TRAINER).hours == 4


def test_a_department_is_the_one_somebody_worked_in_then(in_maipu: City) -> None:
    health, education = department("Salud"), department("Educación")
    edition = an_edition()
    session = a_session(edition, 4)
    nurse, newcomer = somebody(department=health), somebody()
    rows = services.enrol(
        edition_id=edition.pk, participant_ids=[nurse.pk, newcomer.pk], by=TRAINER
    )
    present(session, *rows)
    for person in (nurse, newcomer):
        person.refresh_from_db()
        services.change_participant(
            participant_id=person.pk,
            data=services.ParticipantData(
                person.given_names, person.family_names, department=education
            ),
            version=person.version,
            by=TRAINER,
        )
    found = {one.code: one.took_part for one in selectors.figures(FIRST.year).by_department}
    # Of whom nothing was written the first that is written counts.
    assert found == {"Salud": 1, "Educación": 1}


def department(name: str) -> Any:
    from apps.staff import services as staff

    return staff.create_department(name=name, by=None).pk


def test_a_walk_in_of_a_session_is_told(in_maipu: City) -> None:
    edition = an_edition()
    services.take_attendance(
        session_id=a_session(edition).pk,
        marks={},
        walk_ins=[WalkIn(somebody().pk)],
        version=None,
        by=TRAINER,
    )
    assert Attendance.objects.get().mark == Told("present").mark
