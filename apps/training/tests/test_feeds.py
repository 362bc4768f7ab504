"""Calendars that programs subscribe to: right hours, nobody named, gone when withdrawn."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import pytest
from django.apps import apps
from django.test import Client as Browser
from icalendar import Calendar

from apps.training import services
from apps.training.models import CalendarFeed, Participant
from apps.training.services import SessionData, feeds
from apps.training.tests.factories import (
    FIRST,
    TRAINER,
    a_course,
    a_session,
    an_edition,
    at,
    at_once,
    enrolled,
    somebody,
)
from apps.training.views import feeds as views
from conftest import host_of
from kernel import clock
from tenants import entering
from tenants.models import City

Client = Callable[..., Any]


def events(answer: Any) -> list[Any]:
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/calendar")
    return list(Calendar.from_ical(answer.content).walk("VEVENT"))


def test_an_edition_is_read_by_a_calendar_until_it_is_withdrawn(
    maipu: City, rosario: City, clean: None, city_client: Client
) -> None:
    with entering(maipu):
        edition = an_edition(a_course(8, title="Gobernanza migratoria"), trainers="Docente Ombú")
        enrolled(edition, 2)
        first = a_session(edition, "2.5")
        a_session(edition, 2, day=7)
    page = f"/training/editions/{edition.pk}/calendar/"
    manager = city_client(maipu, "trainer")
    assert manager.post(page).status_code == 302
    shown = manager.get(page)
    address = urlsplit(shown.context["address"])
    assert address.netloc.startswith("maipu.")
    program = Browser(HTTP_HOST=host_of(maipu))
    answer = program.get(address.path)
    [one, two] = events(answer)
    mendoza = ZoneInfo("America/Argentina/Mendoza")
    begins = datetime.datetime.combine(FIRST, datetime.time(9), tzinfo=mendoza)
    assert one.decoded("dtstart") == begins
    assert one.decoded("dtstart").utcoffset() == datetime.timedelta(hours=-3)
    assert one.decoded("dtend") - one.decoded("dtstart") == datetime.timedelta(hours=2.5)
    assert two.decoded("dtstart") == begins + datetime.timedelta(days=7)
    assert str(one["summary"]) == "Gobernanza migratoria"
    assert b"TZID:America/Argentina/Mendoza" in answer.content
    assert b"Prueba" not in answer.content, "nobody who takes part is named"
    with entering(maipu):
        first.refresh_from_db()
        services.change_session(
            session_id=first.pk,
            data=SessionData(
                "M1", first.starts_at + datetime.timedelta(hours=1), first.hours, room="Aula 2"
            ),
            version=first.version,
            by=TRAINER,
        )
    moved = events(program.get(address.path))[0]
    assert moved["uid"] == one["uid"]
    assert int(moved["sequence"]) > int(one["sequence"])
    assert moved.decoded("dtstart") == begins + datetime.timedelta(hours=1)
    assert Browser(HTTP_HOST=host_of(rosario)).get(address.path).status_code == 404
    with entering(maipu):
        feed = CalendarFeed.objects.get(edition=edition)
    assert manager.post(f"/training/calendars/{feed.pk}/withdraw/").status_code == 302
    assert program.get(address.path).status_code == 404
    manager.post(page)
    assert manager.get(page).context["address"] != shown.context["address"]


def test_an_address_is_changed_for_those_who_still_should_have_it(
    maipu: City, clean: None, city_client: Client
) -> None:
    """Of an edition, of a person, and one's own: the one before leads nowhere from then on."""
    officer = city_client(maipu, "officer")
    with entering(maipu):
        edition, person = an_edition(), services.from_account(officer.user.pk, by=TRAINER)
        assert person is not None
        given = [
            feeds.give(edition_id=edition.pk, by=TRAINER),
            feeds.give(participant_id=person.pk, by=TRAINER),
        ]
        before = [feeds.path_of(one) for one in given]
    assert officer.post(f"/training/calendars/{given[0].pk}/renew/").status_code in {302, 403}
    program, manager = Browser(HTTP_HOST=host_of(maipu)), city_client(maipu, "trainer")
    pages = [
        f"/training/editions/{edition.pk}/calendar/",
        f"/training/people/{person.pk}/calendar/",
    ]
    assert [program.get(path).status_code for path in before] == [200, 200]
    for feed, page in zip(given, pages, strict=True):
        # Pressed twice: the second time nothing more is changed.
        for _time in range(2):
            answer = manager.post(f"/training/calendars/{feed.pk}/renew/")
            assert answer["Location"] == page
    after = [urlsplit(manager.get(page).context["address"]).path for page in pages]
    assert [program.get(path).status_code for path in (*before, *after)] == [404, 404, 200, 200]
    mine = "/training/mine/"
    told = {"deed": "renew", "feed": str(officer.get(mine).context["feed"].pk)}
    for _time in range(2):
        assert officer.post(f"{mine}calendar/", told)["Location"] == mine
    own = urlsplit(officer.get(mine).context["address"]).path
    assert [program.get(path).status_code for path in (after[1], own)] == [404, 200]
    with entering(maipu):
        assert CalendarFeed.objects.count() == 5


def test_a_persons_calendar_has_the_courses_they_have_a_place_in(
    maipu: City, clean: None, city_client: Client
) -> None:
    with entering(maipu):
        mine, other, left = (an_edition(a_course(4, title=f"Curso {n}")) for n in "ABC")
        for edition in (mine, other, left):
            a_session(edition)
        [row] = enrolled(mine)
        enrolled(other)
        person = row.participant_id
        [gone] = services.enrol(edition_id=left.pk, participant_ids=[person], by=TRAINER)
        services.withdraw(enrolment_id=gone.pk, by=TRAINER)
    manager = city_client(maipu, "coordinator")
    page = f"/training/people/{person}/calendar/"
    manager.post(page)
    path = urlsplit(manager.get(page).context["address"]).path
    answer = Browser(HTTP_HOST=host_of(maipu)).get(path)
    assert [str(event["summary"]) for event in events(answer)] == ["Curso A"]


def test_an_address_is_one_however_often_it_is_asked_for(maipu: City, clean: None) -> None:
    with entering(maipu):
        edition = an_edition()
    made = at_once(maipu, *[lambda: feeds.give(edition_id=edition.pk, by=TRAINER).pk] * 4)
    assert len(set(made)) == 1
    with entering(maipu):
        kept = CalendarFeed.objects.get()
        assert feeds.secret_of(kept.pk) not in kept.secret_hash


def test_guessing_addresses_costs(maipu: City, clean: None) -> None:
    program = Browser(HTTP_HOST=host_of(maipu))
    answers = [
        program.get(f"/training/calendars/{number:032x}.ics").status_code
        for number in range(views.GUESSES.free + 1)
    ]
    assert answers[0] == 404
    assert answers[-1] == 429


@pytest.mark.parametrize("role", ["officer", "viewer"])
def test_who_has_no_part_in_training_makes_no_address(
    maipu: City, clean: None, city_client: Client, role: str
) -> None:
    with entering(maipu):
        edition = an_edition()
    answer = city_client(maipu, role).post(f"/training/editions/{edition.pk}/calendar/")
    assert answer.status_code in {302, 403, 404}
    with entering(maipu):
        assert not CalendarFeed.objects.exists()


def test_the_calendar_of_who_left_is_read_no_more(
    maipu: City, clean: None, city_client: Client
) -> None:
    contact = city_client(maipu, "department_contact").user
    with entering(maipu):
        edition = an_edition(a_course(4, title="Curso A"))
        told = SessionData("M1", at(FIRST), Decimal(4), trainer="Docente Ombú")
        services.plan_sessions(edition_id=edition.pk, told=[told], by=TRAINER)
        person, other = services.from_account(contact.pk, by=TRAINER), somebody()
        assert person is not None
        services.enrol(edition_id=edition.pk, participant_ids=[person.pk, other.pk], by=TRAINER)
        paths = [
            feeds.path_of(feeds.give(participant_id=one.pk, by=TRAINER)) for one in (person, other)
        ]
        kept = apps.get_model("training", "CalendarFeedEvent")._default_manager
        assert kept.filter(pgh_label="insert").count() == 2, "giving one is in the history"
    program = Browser(HTTP_HOST=host_of(maipu))

    def read() -> list[int]:
        return [program.get(path).status_code for path in paths]

    assert read() == [200, 200]
    assert b"Docente" not in program.get(paths[0]).content, "a calendar names nobody"
    yesterday = clock.now().date() - datetime.timedelta(days=2)
    with entering(maipu):
        Participant.objects.filter(pk=other.pk).update(left_on=yesterday)
        assert read() == [200, 404]
        accounts = type(contact).objects.filter(pk=contact.pk)
        accounts.update(is_active=False)
        assert read() == [404, 404]
        accounts.update(is_active=True)
        assert read() == [200, 404]
        contact.role_grants.update(starts_on=yesterday, ends_on=yesterday)
        assert read() == [404, 404]
    page = city_client(maipu, "trainer").get(f"/training/people/{other.pk}/calendar/")
    assert "no lleva a ningún lado" in page.content.decode()
