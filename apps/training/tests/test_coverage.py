"""Whom coverage counts, whose course is due again, and who is told of it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from apps.notices import selectors as notices
from apps.staff import services as staff
from apps.training import clock as city_clock
from apps.training import daily, selectors, services
from apps.training.models import Course, Participant
from apps.training.tests.factories import (
    FIRST,
    TRAINER,
    a_course,
    a_session,
    an_edition,
    at,
    present,
    somebody,
)
from kernel import clock
from tenants import entering
from tenants.models import City

Client = Callable[..., Any]


def lines(covers: list[selectors.Cover]) -> dict[str, tuple[int, int, int]]:
    return {one.code: (one.people, one.took_part, one.accredited) for one in covers}


def trained(course: Course, person: Participant, on: datetime.date = FIRST) -> None:
    """That person was in all of an edition on that day."""
    edition = an_edition(course, starts_on=on)
    [row] = services.enrol(edition_id=edition.pk, participant_ids=[person.pk], by=TRAINER)
    present(a_session(edition, 4, starts_at=at(on)), row)


def test_whoever_works_here_is_counted_once_whether_enrolled_or_not(
    maipu: City, clean: None, city_client: Client
) -> None:
    officer = city_client(maipu, "officer").user
    contact = city_client(maipu, "department_contact").user
    written = city_client(maipu, "viewer").user
    closed = city_client(maipu, "coordinator").user
    with entering(maipu):
        health = staff.create_department(name="Salud", by=None)
        staff.assign(user=contact, department=health, by=None, title="ENFERMERÍA")
        type(closed).objects.filter(pk=closed.pk).update(is_active=False)
        nurse = somebody(department=health.pk, position="enfermeria")
        somebody(department=health.pk, position="Enfermería")
        somebody(department=health.pk, position=" Enfermería ")
        # The same as the account, written down by hand.
        somebody(email=officer.email.upper())
        services.from_account(written.pk, by=TRAINER)
        trained(a_course(4), nurse)
        found = selectors.coverage()
        assert lines(found.departments) == {"Salud": (4, 1, 1), "": (2, 0, 0)}
        assert lines(found.positions) == {"Enfermería": (4, 1, 1), "": (2, 0, 0)}
        # Those of the accounts, the account joined to its record among them; four have none.
        assert lines(found.roles) == {
            "department_contact": (1, 0, 0),
            "viewer": (1, 0, 0),
            "": (4, 1, 1),
        }
    page = city_client(maipu, "trainer").get("/training/figures/").content.decode()
    assert page.count("<div") == page.count("</div>"), "in one piece"
    assert "con una cuenta que tiene un rol" in page, "it says plainly what it counts"


def test_of_several_accreditations_the_one_that_counts_longest_is_due(in_maipu: City) -> None:
    person, other = somebody(), somebody()
    course = a_course(4, valid_months=12)
    trained(course, person, FIRST)
    trained(course, person, FIRST + datetime.timedelta(days=60))
    # A new version of the national course is the same course.
    first, second = a_course(4, valid_months=12), a_course(4, valid_months=24)
    Course.objects.filter(pk__in=[first.pk, second.pk]).update(template_code="forty-hours")
    trained(first, other)
    trained(second, other)
    found = selectors.refreshers()
    for one in found:
        sealed = one.enrolment.participant.get_deferred_fields()
        assert sealed == {"document"}, "no document is opened for a list without it"
    due = {(one.enrolment.participant_id, one.due_on) for one in found}
    assert due == {
        (person.pk, datetime.date(2027, 5, 2)),
        (other.pk, datetime.date(2028, 3, 3)),
    }


def test_those_who_manage_training_are_told_once_a_month_of_what_is_due(
    maipu: City, clean: None, city_client: Client
) -> None:
    trainer, officer = city_client(maipu, "trainer").user, city_client(maipu, "officer").user
    with entering(maipu):
        course = a_course(4, valid_months=6)
        for _each in range(2):
            trained(course, somebody("Zulema", "Ombú"))
        trained(course, somebody(left_on=FIRST + datetime.timedelta(days=3)))

        def sweep(day: datetime.date) -> list[Any]:
            with clock.stopped_at(at(day)):
                daily.look_after()
                daily.run(day)
            return list(notices.notices_of(trainer.pk).order_by("created_at"))

        assert sweep(datetime.date(2026, 7, 31)) == []
        [notice] = sweep(datetime.date(2026, 8, 1))
        assert notice.params == {"count": 2, "day": "2026-09-30"}
        assert sweep(datetime.date(2026, 8, 31)) == [notice], "once a month"
        assert len(sweep(datetime.date(2026, 9, 1))) == 2, "and again while nobody took it"
        assert "Ombú" not in str(notice.params)
        assert not notices.notices_of(officer.pk).exists()


def test_figures_of_a_year_that_is_none_are_those_of_this_one(
    maipu: City, clean: None, city_client: Client
) -> None:
    trainer = city_client(maipu, "trainer")
    with entering(maipu):
        now = city_clock.today().year
    for told in ("20266", "202", "٢٠٢٦", "-202", "0001", ""):
        assert trainer.get("/training/figures/", {"year": told}).context["year"] == now
    assert trainer.get("/training/figures/", {"year": "2025"}).context["year"] == 2025
