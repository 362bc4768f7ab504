"""Checking in with a phone: only with the code on the wall, only oneself, only once."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client as Browser

from apps.training import services
from apps.training.models import Attendance, CourseSession, Enrolment
from apps.training.services import checking_in
from apps.training.tests.factories import (
    TRAINER,
    a_course,
    a_session,
    an_edition,
    at_once,
    somebody,
)
from apps.training.views import checking_in as views
from conftest import host_of
from kernel import clock
from tenants import entering
from tenants.models import City

Client = Callable[..., Any]


@pytest.fixture
def session(maipu: City, clean: None) -> CourseSession:
    """A session of two people: one with an address, one with a document."""
    with entering(maipu):
        edition = an_edition(a_course(4))
        people = [somebody(email="ana@maipu.example"), somebody(document="28.123.456")]
        services.enrol(
            edition_id=edition.pk, participant_ids=[one.pk for one in people], by=TRAINER
        )
        return a_session(edition, starts_at=clock.now())


def on_the_wall(city: City, session: CourseSession) -> str:
    with entering(city):
        return f"/training/here/{session.pk}/{checking_in.code_now(session.pk)}/"


def said(page: Any, path: str, who: str) -> Any:
    """Look at the page and send who one is."""
    looked = page.get(path)
    assert looked.status_code == 200
    return page.post(path, {"ticket": looked.context["ticket"], "who": who})


def written(city: City) -> list[tuple[str, str]]:
    with entering(city):
        return list(Attendance.objects.values_list("mark", "how"))


def test_a_phone_notes_its_owner_present_once(maipu: City, session: CourseSession) -> None:
    phone, path = Browser(HTTP_HOST=host_of(maipu)), on_the_wall(maipu, session)
    looked = phone.get(path)
    assert b"Prueba" not in looked.content, "no list of names to strangers"
    told = {"ticket": looked.context["ticket"], "who": " ANA@maipu.example "}
    assert phone.post(path, told).context["tone"] == "ok"
    # The line dropped, the answer was lost, the page is sent again.
    assert phone.post(path, told).context["tone"] == "ok"
    assert written(maipu) == [("present", "qr")]
    assert said(phone, path, "28123456").context["tone"] == "ok"
    assert len(written(maipu)) == 2


def test_former_codes_are_refused_and_tickets_end(
    maipu: City, rosario: City, session: CourseSession
) -> None:
    phone, path = Browser(HTTP_HOST=host_of(maipu)), on_the_wall(maipu, session)
    now = clock.now()
    assert phone.get(path).status_code == 200
    with clock.stopped_at(now + datetime.timedelta(seconds=checking_in.EVERY)):
        assert phone.get(path).status_code == 200, "a camera needs a moment"
    with clock.stopped_at(now + datetime.timedelta(seconds=3 * checking_in.EVERY)):
        assert phone.get(path).status_code == 410
    with clock.stopped_at(now - datetime.timedelta(seconds=3 * checking_in.EVERY)):
        assert phone.get(path).status_code == 410
    assert phone.get(f"/training/here/{session.pk}/{'0' * 32}/").status_code == 410
    assert Browser(HTTP_HOST=host_of(rosario)).get(path).status_code == 404
    with entering(maipu):
        other = a_session(session.edition, day=7)
        foreign = checking_in.ticket(other.pk)
    for ticket in ("", "x", foreign):
        answer = phone.post(path, {"ticket": ticket, "who": "ana@maipu.example"})
        assert answer.status_code == 410
    assert written(maipu) == []


def test_an_account_needs_to_type_nothing(
    maipu: City, session: CourseSession, city_client: Client
) -> None:
    contact = city_client(maipu, "department_contact")
    with entering(maipu):
        person = services.from_account(account_id=contact.user.pk, by=TRAINER)
        assert person is not None
        services.enrol(edition_id=session.edition_id, participant_ids=[person.pk], by=TRAINER)
    path = on_the_wall(maipu, session)
    looked = contact.get(path)
    assert looked.context["mine"]
    assert contact.post(path, {"ticket": looked.context["ticket"]}).context["tone"] == "ok"
    with entering(maipu):
        assert Attendance.objects.get().enrolment.participant_id == person.pk


def test_what_the_trainer_wrote_stands(maipu: City, session: CourseSession) -> None:
    phone, path = Browser(HTTP_HOST=host_of(maipu)), on_the_wall(maipu, session)
    with entering(maipu):
        row = Enrolment.objects.get(participant__email="ana@maipu.example")
        services.take_attendance(
            session_id=session.pk,
            marks={row.pk: services.Told("absent")},
            version=None,
            by=TRAINER,
        )
    assert said(phone, path, "ana@maipu.example").status_code == 409
    assert written(maipu) == [("absent", "list")]
    with entering(maipu):
        services.close_session(session_id=session.pk, version=None, by=TRAINER)
    assert phone.get(path).status_code == 410


def test_guessing_who_is_in_a_course_costs(maipu: City, session: CourseSession) -> None:
    phone, path = Browser(HTTP_HOST=host_of(maipu)), on_the_wall(maipu, session)
    ticket = phone.get(path).context["ticket"]
    answers = [
        phone.post(path, {"ticket": ticket, "who": f"{30_000_000 + number}"}).status_code
        for number in range(views.GUESSES.free + 1)
    ]
    assert answers[0] == 422
    assert answers[-1] == 429
    assert written(maipu) == []


def test_the_same_phone_twice_at_once_is_one(maipu: City, session: CourseSession) -> None:
    with entering(maipu):
        row = Enrolment.objects.get(participant__email="ana@maipu.example")
        other = Enrolment.objects.exclude(pk=row.pk).get()
        ticket = checking_in.ticket(session.pk)

    def now(who: Enrolment = row) -> bool:
        return checking_in.check_in(session_id=session.pk, enrolment=who, told=ticket, by=None)

    assert sorted(at_once(maipu, *[now] * 4)) == [False, False, False, True]
    with entering(maipu), pytest.raises(checking_in.Spent):
        now(other)


def test_the_wall_shows_a_code_that_leads_to_the_page(
    maipu: City, session: CourseSession, city_client: Client
) -> None:
    trainer = city_client(maipu, "trainer")
    wall = trainer.get(f"/training/sessions/{session.pk}/wall/")
    assert wall.status_code == 200
    assert "no-store" in wall["Cache-Control"]
    part = trainer.get(f"/training/sessions/{session.pk}/wall/", headers={"HX-Request": "true"})
    assert part.content.count(b"<svg") == 1
    officer = city_client(maipu, "officer")
    assert officer.get(f"/training/sessions/{session.pk}/wall/").status_code in {302, 403, 404}


def test_a_wrong_answer_is_no_way_to_a_fresh_ticket(maipu: City, session: CourseSession) -> None:
    phone, path = Browser(HTTP_HOST=host_of(maipu)), on_the_wall(maipu, session)
    ticket = phone.get(path).context["ticket"]
    again = phone.post(path, {"ticket": ticket, "who": "30111222"})
    assert (again.status_code, again.context["ticket"]) == (422, ticket)


def test_a_ticket_is_one_persons(maipu: City, session: CourseSession) -> None:
    phone, path = Browser(HTTP_HOST=host_of(maipu)), on_the_wall(maipu, session)
    ticket = phone.get(path).context["ticket"]
    assert phone.post(path, {"ticket": ticket, "who": "ana@maipu.example"}).status_code == 200
    # Whoever is absent asks a friend in the room for theirs, and the server's memory was lost.
    cache.clear()
    assert phone.post(path, {"ticket": ticket, "who": "28123456"}).status_code == 410
    assert len(written(maipu)) == 1


@pytest.mark.parametrize(("minutes", "status"), [(-31, 410), (-29, 200), (179, 200), (181, 410)])
def test_one_checks_in_while_the_session_is_on(
    maipu: City, session: CourseSession, minutes: int, status: int
) -> None:
    """It takes two hours: from half an hour before to an hour after it."""
    phone = Browser(HTTP_HOST=host_of(maipu))
    with clock.stopped_at(session.starts_at + datetime.timedelta(minutes=minutes)):
        path = on_the_wall(maipu, session)
        assert phone.get(path).status_code == status
        with entering(maipu):
            told = {"ticket": checking_in.ticket(session.pk), "who": "ana@maipu.example"}
        assert phone.post(path, told).status_code == status
    assert len(written(maipu)) == (status == 200)
