"""Attendance: once however often it is sent, seen by two at once, closed, made up, accredited."""

from __future__ import annotations

import datetime
import uuid
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from apps.training import selectors, services
from apps.training.errors import Conflict, Refused
from apps.training.models import Attendance, CourseSession, Edition, Enrolment, Participant
from apps.training.services import ParticipantData, Told, WalkIn
from apps.training.tests.factories import (
    TRAINER,
    a_course,
    a_session,
    an_edition,
    at_once,
    enrolled,
    present,
    somebody,
)
from tenants import entering
from tenants.models import City
from tests.at_once import several_times


def test_what_is_sent_again_counts_once(in_maipu: City) -> None:
    edition = an_edition()
    rows = enrolled(edition, 3)
    session = a_session(edition)
    sent = {
        "session_id": session.pk,
        "marks": {row.pk: Told("present") for row in rows},
        "walk_ins": [WalkIn(data=ParticipantData("Bruna", "Nueva"))],
        "version": session.version,
        "submission": uuid.uuid4(),
        "close": True,
        "by": TRAINER,
    }
    first = services.take_attendance(**sent)  # type: ignore[arg-type]
    again = services.take_attendance(**sent)  # type: ignore[arg-type]
    assert again.version == first.version
    assert Attendance.objects.filter(session=session).count() == 4
    assert Participant.objects.filter(given_names="Bruna").count() == 1


def test_two_trainers_do_not_write_over_each_other(in_maipu: City) -> None:
    edition = an_edition()
    [row] = enrolled(edition)
    session = a_session(edition)
    present(session, row)
    with pytest.raises(Conflict):
        services.take_attendance(
            session_id=session.pk, marks={row.pk: Told("absent")}, version=1, by=TRAINER
        )
    assert Attendance.objects.get(enrolment=row).mark == "present"


@several_times
def test_of_two_who_send_at_once_one_is_told(maipu: City, clean: None, turn: int) -> None:
    with entering(maipu):
        edition = an_edition()
        rows = enrolled(edition, 4)
        session = a_session(edition)

    def send(mark: str) -> CourseSession:
        return services.take_attendance(
            session_id=session.pk,
            marks={row.pk: Told(mark) for row in rows},
            version=1,
            by=TRAINER,
        )

    came = at_once(maipu, lambda: send("present"), lambda: send("absent"), told=Conflict)
    assert sorted(type(one).__name__ for one in came) == ["Conflict", "CourseSession"]
    with entering(maipu):
        marks = set(Attendance.objects.filter(session=session).values_list("mark", flat=True))
        assert len(marks) == 1


@several_times
def test_one_sheet_sent_three_times_at_once_is_one(maipu: City, clean: None, turn: int) -> None:
    with entering(maipu):
        edition = an_edition()
        rows = enrolled(edition, 4)
        session = a_session(edition)
    number = uuid.uuid4()

    def send() -> CourseSession:
        return services.take_attendance(
            session_id=session.pk,
            marks={row.pk: Told("present") for row in rows},
            walk_ins=[WalkIn(data=ParticipantData("Carla"))],
            version=1,
            submission=number,
            by=TRAINER,
        )

    came = at_once(maipu, send, send, send)
    assert [one.version for one in came] == [2, 2, 2]
    with entering(maipu):
        assert Attendance.objects.filter(session=session).count() == 5


def test_closing_says_absent_of_whom_nothing_was_told(in_maipu: City) -> None:
    edition = an_edition()
    here, silent = enrolled(edition, 2)
    session = present(a_session(edition), here, close=True)
    assert session.closed_at is not None
    assert Attendance.objects.get(enrolment=silent).mark == "absent"
    with pytest.raises(Refused):
        present(session, silent)
    session = services.reopen_session(session_id=session.pk, version=session.version, by=TRAINER)
    present(session, silent)
    assert Attendance.objects.get(enrolment=silent).mark == "present"


def test_attendance_begins_an_edition_and_ends_with_it(in_maipu: City) -> None:
    edition = an_edition()
    [row] = enrolled(edition)
    first, second = a_session(edition), a_session(edition, day=7)
    present(first, row)
    edition.refresh_from_db()
    assert edition.state == "running"
    services.move_edition(
        edition_id=edition.pk, state="finished", version=edition.version, by=TRAINER
    )
    with pytest.raises(Refused):
        present(second, row)
    # Made up for all the same: that is what comes after the end.
    services.make_up(session_id=second.pk, enrolment_id=row.pk, by=TRAINER)
    row.refresh_from_db()
    assert row.accredited_at is not None


@pytest.mark.parametrize("hours", ["0", "-1", "2.25", "99"])
def test_nobody_was_there_longer_than_the_session(in_maipu: City, hours: str) -> None:
    edition = an_edition()
    [row] = enrolled(edition)
    session = a_session(edition, 2)
    with pytest.raises(ValidationError):
        services.take_attendance(
            session_id=session.pk,
            marks={row.pk: Told("present", Decimal(hours))},
            version=1,
            by=TRAINER,
        )


def test_the_database_holds_it_too(in_maipu: City) -> None:
    edition = an_edition()
    [row] = enrolled(edition)
    session = a_session(edition, 2)
    stranger = enrolled(an_edition())[0]
    for wrong in (
        Attendance(session=session, enrolment=row, mark="present", hours=Decimal("2.5")),
        Attendance(session=session, enrolment=row, mark="absent", hours=1),
        Attendance(session=session, enrolment=row, mark="present", hours=0),
        Attendance(session=session, enrolment=stranger, mark="present", hours=1),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            wrong.save(force_insert=True)
    present(session, row)
    with pytest.raises(IntegrityError), transaction.atomic():
        Attendance.objects.update(hours=3)


def test_more_hours_of_a_module_stand_for_no_other(in_maipu: City) -> None:
    edition = an_edition(a_course(4, 4))
    [row] = enrolled(edition)
    for day in range(3):
        present(a_session(edition, 3, day=day), row)
    hours = selectors.hours_of(row)
    assert hours.by_module == {"M1": Decimal(4), "M2": Decimal(0)}
    assert (hours.counted, hours.percent) == (Decimal(4), 50)
    row.refresh_from_db()
    assert row.accredited_at is None


def test_accredited_the_day_the_threshold_was_reached_and_no_longer_below_it(
    in_maipu: City,
) -> None:
    edition = an_edition(a_course(10))
    [row] = enrolled(edition)
    sessions = [a_session(edition, 2, day=day) for day in range(5)]
    for session in sessions[:3]:
        present(session, row)
    row.refresh_from_db()
    assert row.accredited_at is None
    present(sessions[3], row)
    row.refresh_from_db()
    assert row.accredited_at == sessions[3].starts_at
    sessions[0].refresh_from_db()
    services.take_attendance(
        session_id=sessions[0].pk,
        marks={row.pk: Told("absent")},
        version=sessions[0].version,
        by=TRAINER,
    )
    row.refresh_from_db()
    assert row.accredited_at is None


def test_where_an_assessment_is_asked_for_hours_alone_do_not_accredit(in_maipu: City) -> None:
    edition = an_edition(a_course(2, assessed=True))
    there, away = enrolled(edition, 2)
    present(a_session(edition, 2), there)
    assess = {there.pk: "approved", away.pk: "approved"}
    services.assess(edition_id=edition.pk, results=assess, by=TRAINER)
    for row in (there, away):
        row.refresh_from_db()
    assert there.accredited_at == there.assessed_at
    assert away.accredited_at is None
    services.assess(edition_id=edition.pk, results={there.pk: "not_approved"}, by=TRAINER)
    there.refresh_from_db()
    assert there.accredited_at is None


def test_whoever_left_stays_in_the_history(in_maipu: City) -> None:
    edition = an_edition()
    [row] = enrolled(edition)
    present(a_session(edition, 4), row)
    person = row.participant
    data = ParticipantData(
        person.given_names, person.family_names, left_on=datetime.date(2026, 5, 1)
    )
    services.change_participant(participant_id=person.pk, data=data, version=1, by=TRAINER)
    figures = selectors.figures(2026)
    assert (figures.people, figures.accredited) == (1, 1)
    assert [one.pk for one in selectors.history_of(person.pk)] == [row.pk]
    assert selectors.coverage().departments == []


def _touch(edition: Edition, people: int) -> Enrolment:
    return enrolled(edition, people)[0]


def test_figures_count_each_person_once(in_maipu: City) -> None:
    gender, other = a_course(2, topic="gender"), a_course(2, topic="mental_health")
    person = somebody(gender="woman")
    for course in (gender, other):
        edition = an_edition(course)
        [row] = services.enrol(edition_id=edition.pk, participant_ids=[person.pk], by=TRAINER)
        _touch(edition, 2)
        present(a_session(edition, 2), row)
    figures = selectors.figures(2026)
    assert (figures.courses, figures.editions, figures.people) == (2, 2, 1)
    assert [(part.code, part.took_part) for part in figures.by_gender] == [("woman", 1)]
    assert {part.code: part.took_part for part in figures.by_topic} == {
        "gender": 1,
        "mental_health": 1,
    }
    assert selectors.figures(2025).people == 0


def test_a_course_is_due_again_after_its_months(in_maipu: City) -> None:
    course = a_course(2, valid_months=12)
    old, new = an_edition(course), an_edition(course)
    first, second = somebody(), somebody()
    for edition, day, people in ((old, 0, (first, second)), (new, 200, (second,))):
        rows = services.enrol(
            edition_id=edition.pk, participant_ids=[one.pk for one in people], by=TRAINER
        )
        present(a_session(edition, 2, day=day), *rows)
    due = selectors.refreshers()
    assert [(one.enrolment.participant_id, one.due_on.isoformat()) for one in due] == [
        (first.pk, "2027-03-03"),
        (second.pk, "2027-09-19"),
    ]
