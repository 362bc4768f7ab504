"""Courses and editions: the national one adopted, what an edition freezes, what is refused."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from apps.training import selectors, services, templates_national
from apps.training.errors import Conflict, IllegalMove, Refused
from apps.training.models import Course, Edition
from apps.training.services import CourseData, EditionData, Module
from apps.training.tests.factories import (
    TRAINER,
    a_course,
    a_session,
    an_edition,
    at_once,
    enrolled,
    present,
)
from tenants import entering
from tenants.models import City
from tests.at_once import several_times


def _national() -> Any:
    [found] = selectors.national_courses()
    return found


def test_the_forty_hours_course_is_adopted_once_in_four_modules(in_maipu: City) -> None:
    adopt = {"document_id": _national().id, "by": TRAINER}
    course = services.adopt_template(language="es-ar", **adopt)
    assert [one["hours"] for one in course.modules] == ["10", "10", "10", "10"]
    assert course.hours == 40
    assert course.title == "Gobernanza local de las migraciones (40 horas)"
    assert (course.template_code, course.template_version) == ("migration_governance_40", 1)
    assert services.adopt_template(language="en", **adopt).pk == course.pk
    assert Course.objects.count() == 1


@several_times
def test_a_national_course_adopted_at_once_by_many_is_one(
    maipu: City, clean: None, turn: int
) -> None:
    with entering(maipu):
        found = _national().id
    adopt = {"document_id": found, "language": "es", "by": TRAINER}
    at_once(maipu, *[lambda: services.adopt_template(**adopt)] * 3)
    with entering(maipu):
        assert Course.objects.count() == 1


def test_in_english_it_speaks_english(in_maipu: City) -> None:
    course = services.adopt_template(document_id=_national().id, language="en", by=TRAINER)
    assert course.modules[3]["title"] == "Monitoring, data and alliances"


@pytest.mark.parametrize(
    "wrong",
    [
        {"modules": []},
        {"modules": [{"code": "", "title": {"en": "a", "es": "b"}, "hours": 1}]},
        {"modules": [{"code": "M", "title": {"en": "a", "es": "b"}, "hours": 0}]},
        {"modules": [{"code": "M", "title": {"en": "a"}, "hours": 1}]},
        {"modules": [{"code": "M", "title": {"en": "a", "es": "b"}, "hours": "0.3"}]},
        {"title": {"en": "only English"}},
        {"topic": "gardening"},
        {"threshold_percent": 0},
        {"valid_months": "never"},
        {"assessed": "yes"},
    ],
)
def test_what_is_no_course_is_no_template(wrong: dict[str, Any]) -> None:
    content = {**templates_national.forty_hours(), **wrong}
    with pytest.raises(ValidationError):
        templates_national.check(content)


def test_what_an_edition_asks_for_stays_when_the_course_changes(in_maipu: City) -> None:
    course = a_course(4, threshold_percent=50)
    edition = an_edition(course)
    data = CourseData(
        title=course.title,
        topic="gender",
        modules=[Module("X", "Otro", Decimal("8.5"))],
        threshold_percent=100,
        assessed=True,
    )
    services.change_course(course_id=course.pk, data=data, version=1, by=TRAINER)
    edition.refresh_from_db()
    assert edition.hours == 4
    assert (edition.threshold_percent, edition.assessed) == (50, False)
    [person] = enrolled(edition)
    present(a_session(edition, 2), person)
    person.refresh_from_db()
    assert person.accredited_at is not None


def test_what_was_given_stays_under_its_topic(in_maipu: City) -> None:
    """Another topic of the course is that of its editions to come, and of no year that was told."""
    course = a_course(4, topic="intercultural")
    given, ahead = an_edition(course), an_edition(course)
    present(a_session(given, 4), *enrolled(given, 2))
    services.move_edition(edition_id=given.pk, state="running", version=given.version, by=TRAINER)
    before = selectors.figures(2026).by_topic
    data = CourseData(course.title, "gender", [Module("M1", "Módulo", Decimal(4))])
    services.change_course(course_id=course.pk, data=data, version=1, by=TRAINER)
    assert selectors.figures(2026).by_topic == before
    assert [(part.code, part.took_part) for part in before] == [("intercultural", 2)]
    present(a_session(ahead, 4), *enrolled(ahead))
    found = {part.code: part.took_part for part in selectors.figures(2026).by_topic}
    assert found == {"intercultural": 2, "gender": 1}
    # Written by a release that knew of no topic of an edition.
    Edition.objects.filter(pk=ahead.pk).update(topic="")
    assert {one.code for one in selectors.figures(2026).by_topic} == {"intercultural", "gender"}


def test_two_who_change_a_course_do_not_write_over_each_other(in_maipu: City) -> None:
    course = a_course()
    data = CourseData(title="Uno", topic="other", modules=[Module("M1", "Uno", Decimal(1))])
    services.change_course(course_id=course.pk, data=data, version=1, by=TRAINER)
    with pytest.raises(Conflict):
        services.change_course(course_id=course.pk, data=data, version=1, by=TRAINER)


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"title": "  "}, "title"),
        ({"topic": "gardening"}, "topic"),
        ({"modules": []}, "modules"),
        ({"modules": [Module("M1", "a", Decimal("0.3"))]}, "modules"),
        ({"modules": [Module("M1", "a", Decimal("NaN"))]}, "modules"),
        ({"modules": [Module("M1", "a", Decimal(401))]}, "modules"),
        ({"modules": [Module("M1", "a", Decimal(1)), Module("M1", "b", Decimal(1))]}, "modules"),
        ({"threshold_percent": 101}, "threshold_percent"),
    ],
)
def test_a_course_that_makes_no_sense_says_where(
    in_maipu: City, told: dict[str, Any], field: str
) -> None:
    usual = {"title": "Curso", "topic": "other", "modules": [Module("M1", "a", Decimal(2))]}
    with pytest.raises(ValidationError) as refused:
        services.create_course(data=CourseData(**{**usual, **told}), by=TRAINER)
    assert list(refused.value.message_dict) == [field]


def test_an_edition_moves_only_along_its_table(in_maipu: City) -> None:
    edition = an_edition()
    for state in ("open", "running", "finished", "running", "cancelled"):
        edition = services.move_edition(
            edition_id=edition.pk, state=state, version=edition.version, by=TRAINER
        )
    for state in ("planned", "open", "running", "finished"):
        with pytest.raises(IllegalMove):
            services.move_edition(
                edition_id=edition.pk, state=state, version=edition.version, by=TRAINER
            )


def test_sessions_share_out_the_hours_of_each_module(in_maipu: City) -> None:
    edition = an_edition(a_course(10, 3))
    told = services.weekly(
        edition,
        first=datetime.date(2026, 3, 3),
        hour=datetime.time(9),
        every_days=7,
        total=6,
    )
    rows = services.plan_sessions(edition_id=edition.pk, told=told, by=TRAINER)
    assert [(row.module, str(row.hours)) for row in rows] == [
        ("M1", "3.5"), ("M1", "3.5"), ("M1", "3.0"), ("M2", "1.0"), ("M2", "1.0"), ("M2", "1.0"),
    ]  # fmt: skip
    assert rows[5].starts_at.date() == datetime.date(2026, 4, 7)
    # Sent twice it is planned once.
    assert services.plan_sessions(edition_id=edition.pk, told=told, by=TRAINER) == []


def test_a_session_keeps_its_hours_once_attendance_was_told(in_maipu: City) -> None:
    edition = an_edition()
    [person] = enrolled(edition)
    session = present(a_session(edition, 2), person)
    data = services.SessionData("M1", session.starts_at, Decimal(1))
    with pytest.raises(ValidationError):
        services.change_session(
            session_id=session.pk, data=data, version=session.version, by=TRAINER
        )
    with pytest.raises(Refused):
        services.remove_session(session_id=session.pk, version=session.version, by=TRAINER)


def test_fewer_places_than_people_in_them_are_refused(in_maipu: City) -> None:
    edition = an_edition(capacity=3)
    enrolled(edition, 3)
    data = EditionData(edition.starts_on, edition.ends_on, capacity=2)
    with pytest.raises(ValidationError):
        services.change_edition(edition_id=edition.pk, data=data, version=1, by=TRAINER)
