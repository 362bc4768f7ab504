"""The pages: each opens for who may, and attendance told on one is what the services keep."""

from __future__ import annotations

import re
import uuid
from decimal import Decimal
from typing import Any

import pytest

from apps.training.models import Attendance, Course, CourseSession, Edition, Enrolment, Participant
from apps.training.tests.factories import (
    a_course,
    a_session,
    an_edition,
    enrolled,
    present,
    somebody,
)
from apps.training.views import figures
from apps.training.views.people import PAGE_SIZE
from kernel.models import Sighting
from tenants import entering
from tenants.models import City

Client = Any


@pytest.fixture
def room(maipu: City, clean: None) -> dict[str, Any]:
    """An edition with five people, one session told and closed and one to come."""
    with entering(maipu):
        course = a_course(4, assessed=True, valid_months=12)
        edition = an_edition(course, capacity=4)
        rows = enrolled(edition, 5)
        told = present(a_session(edition, 2), *rows[:2], close=True)
        session = a_session(edition, 2, day=7)
    return {
        "course": course,
        "edition": edition,
        "rows": rows,
        "told": told,
        "session": session,
        "person": rows[0].participant_id,
    }


def _addresses(room: dict[str, Any]) -> list[str]:
    course, edition = room["course"].pk, room["edition"].pk
    return [
        "/training/",
        "/training/courses/",
        "/training/courses/?topic=gender&q=x",
        "/training/courses/new/",
        f"/training/courses/{course}/",
        f"/training/courses/{course}/edit/",
        f"/training/courses/{course}/editions/new/",
        f"/training/editions/{edition}/",
        f"/training/editions/{edition}/edit/",
        f"/training/editions/{edition}/plan/",
        f"/training/editions/{edition}/sessions/new/",
        f"/training/editions/{edition}/enrol/",
        f"/training/editions/{edition}/assess/",
        f"/training/sessions/{room['session'].pk}/",
        f"/training/sessions/{room['told'].pk}/",
        f"/training/sessions/{room['session'].pk}/edit/",
        "/training/people/",
        "/training/people/?here=no",
        "/training/people/new/",
        f"/training/people/{room['person']}/",
        f"/training/people/{room['person']}/edit/",
        "/training/figures/?year=2026",
        f"/training/figures/?course={course}",
        "/training/figures.csv?year=2026",
        "/training/coverage.csv",
        "/training/due-again.csv",
    ]


@pytest.mark.parametrize("language", ["es-ar", "en"])
def test_every_page_opens_for_a_trainer_and_for_no_officer(
    maipu: City, city_client: Any, room: dict[str, Any], language: str
) -> None:
    trainer = city_client(maipu, "trainer", language=language)
    officer = city_client(maipu, "officer")
    for address in _addresses(room):
        assert trainer.get(address).status_code == 200, address
        assert officer.get(address).status_code == 403, address


def _sheet(session: CourseSession, marks: dict[uuid.UUID, str], **more: str) -> dict[str, str]:
    told = {f"mark-{pk}": mark for pk, mark in marks.items()}
    return {"version": str(session.version), "submission": str(uuid.uuid4()), **told, **more}


def test_attendance_without_script(maipu: City, city_client: Any, room: dict[str, Any]) -> None:
    trainer, session = city_client(maipu, "trainer"), room["session"]
    address = f"/training/sessions/{session.pk}/"
    inside = [row.pk for row in room["rows"][:4]]
    first = {inside[0]: "absent"}
    # "All present" saves nothing: it marks the others.
    marked = trainer.post(address, _sheet(session, first, all="present"))
    assert marked.content.decode().count('value="present" checked') == 3
    with entering(maipu):
        assert not Attendance.objects.filter(session=session).exists()
    sent = _sheet(
        session,
        {**dict.fromkeys(inside, "present"), **first},
        close="1",
        **{f"hours-{inside[1]}": "1,5", "given-1": "Lía", "family-1": "Nueva"},
    )
    assert trainer.post(address, sent).status_code == 302
    with entering(maipu):
        kept = dict(Attendance.objects.filter(session=session).values_list("enrolment", "hours"))
        assert [str(kept[pk]) for pk in inside] == ["0.00", "1.50", "2.00", "2.00"]
        came = Participant.objects.get(given_names="Lía")
        assert Enrolment.objects.get(participant=came).state == "waiting"
        session.refresh_from_db()
        assert session.closed_at is not None
        assert session.closed_by == trainer.user.pk


def test_what_a_lost_connection_sends_again_says_it_is_kept(
    maipu: City, city_client: Any, room: dict[str, Any]
) -> None:
    trainer, session = city_client(maipu, "trainer"), room["session"]
    address = f"/training/sessions/{session.pk}/"
    sent = _sheet(session, {room["rows"][0].pk: "present"}, deed="close")
    answers = [trainer.post(address, sent, headers={"HX-Request": "true"}) for _ in range(3)]
    assert {answer["X-Saved"] for answer in answers} == {sent["submission"]}
    with entering(maipu):
        assert Attendance.objects.filter(session=session, mark="present").count() == 1
        session.refresh_from_db()
        assert (session.version, session.closed_at is None) == (2, False)


def test_a_conflict_keeps_ones_marks_and_shows_the_others(
    maipu: City, city_client: Any, room: dict[str, Any]
) -> None:
    trainer, session = city_client(maipu, "trainer"), room["session"]
    mine = _sheet(session, {room["rows"][0].pk: "absent"})
    with entering(maipu):
        present(session, room["rows"][0])
    answer = trainer.post(f"/training/sessions/{session.pk}/", mine)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert f'name="mark-{room["rows"][0].pk}" value="absent" checked' in page
    assert 'name="version" value="2"' in page
    assert mine["submission"] not in page


def test_hours_nobody_can_have_are_told_where_they_are(
    maipu: City, city_client: Any, room: dict[str, Any]
) -> None:
    trainer, session = city_client(maipu, "trainer"), room["session"]
    row = room["rows"][0].pk
    for wrong in ("9", "-1", "dos", "NaN"):
        sent = _sheet(session, {row: "present"}, **{f"hours-{row}": wrong})
        answer = trainer.post(f"/training/sessions/{session.pk}/", sent)
        assert answer.status_code == 422
        assert 'aria-invalid="true"' in answer.content.decode()
    with entering(maipu):
        assert not Attendance.objects.filter(session=session).exists()


def test_from_the_national_course_to_an_edition_with_people(maipu: City, city_client: Any) -> None:
    trainer = city_client(maipu, "trainer")
    page = trainer.get("/training/courses/").content.decode()
    [adopt] = {part.split('"')[0] for part in page.split('action="') if "/adopt/" in part[:80]}
    course = trainer.post(adopt)["Location"]
    told = {
        "starts_on": "03/03/2026",
        "ends_on": "30/06/2026",
        "capacity": "2",
        "enrolment": "open",
    }
    plan = trainer.post(f"{course}editions/new/", told)["Location"]
    weekly = {"first": "03/03/2026", "hour": "09:00", "every_days": "7", "total": "8"}
    edition = trainer.post(plan, weekly)["Location"]
    with entering(maipu):
        assert Course.objects.get().hours == 40
        assert sorted({str(one.hours) for one in CourseSession.objects.all()}) == ["5.00"]
        people = [str(somebody().pk) for _ in range(3)]
    enrol = f"{edition}enrol/"
    assert trainer.post(enrol, {"person": people, "deed": "enrol"}).status_code == 302
    new = {"given_names": "Rita", "family_names": "Soto"}
    assert trainer.post(f"{enrol}new/", new).status_code == 302
    with entering(maipu):
        states = sorted(Enrolment.objects.values_list("state", flat=True))
        assert states == ["enrolled", "enrolled", "waiting", "waiting"]
        row = Enrolment.objects.filter(state="enrolled").first()
    assert row is not None
    assert trainer.post(f"/training/enrolments/{row.pk}/withdraw/").status_code == 302
    with entering(maipu):
        assert Enrolment.objects.filter(state="waiting").count() == 1
        version = str(Edition.objects.get().version)
    move = {"state": "open", "version": version}
    assert trainer.post(f"{edition}move/", move).status_code == 302
    with entering(maipu):
        assert Edition.objects.get().state == "open"


def test_assessment_and_figures_agree(maipu: City, city_client: Any, room: dict[str, Any]) -> None:
    trainer = city_client(maipu, "trainer")
    first = room["rows"][0]
    with entering(maipu):
        present(room["session"], *room["rows"][:2])
    told = {f"mark-{first.pk}": "approved"}
    trainer.post(f"/training/editions/{room['edition'].pk}/assess/", told)
    with entering(maipu):
        first.refresh_from_db()
        assert first.accredited_at is not None
    year = first.accredited_at.year
    table = b"".join(trainer.get(f"/training/figures.csv?year={year}").streaming_content).decode()
    assert f"{year},Personal acreditado,,1," in table.replace("\r\n", "\n")


def test_half_hours_are_counted_wherever_hours_are_told(maipu: City, city_client: Any) -> None:
    trainer = city_client(maipu, "trainer")
    with entering(maipu):
        edition = an_edition(a_course("2.5"))
        present(a_session(edition, "2.5"), *enrolled(edition, 3))
    page = trainer.get("/training/figures/?year=2026").content.decode()
    assert re.search(r"stat__value[^>]*>\s*7,5\s*<", page)
    for separator, language, line in (
        ("comma", "es-ar", '2026,Horas de asistencia de todo el personal,,"7,5",'),
        ("semicolon", "es-ar", "2026;Horas de asistencia de todo el personal;;7,5;"),
        ("comma", "en", "2026,Hours attended by all,,7.5,"),
    ):
        address = f"/training/figures.csv?year=2026&separator={separator}"
        reader = city_client(maipu, "trainer", language=language)
        table = b"".join(reader.get(address).streaming_content).decode()
        assert line in table, (separator, language)
    assert trainer.get("/api/v1/training-figures?year=2026").json()["hours"] == "7.50"


def test_nobody_who_is_due_again_is_left_out(maipu: City, city_client: Any) -> None:
    trainer = city_client(maipu, "trainer")
    with entering(maipu):
        edition = an_edition(a_course(4, valid_months=12), capacity=60)
        rows = enrolled(edition, figures.PAGE_SIZE + 2)
        present(a_session(edition, 4), *rows)
    shown = [trainer.get(f"/training/figures/?page={page}").context["due"] for page in (1, 2)]
    assert [len(page) for page in shown] == [figures.PAGE_SIZE, 2]
    whole = {one["row"].enrolment.pk for page in shown for one in page}
    assert whole == {row.pk for row in rows}
    taken = trainer.get("/training/due-again.csv")
    assert len(b"".join(taken.streaming_content).decode().splitlines()) == 1 + len(rows)
    covered = b"".join(trainer.get("/training/coverage.csv").streaming_content).decode()
    # The trainer works here too, and took part in nothing.
    assert f",{len(rows) + 1},{len(rows)},{len(rows)}" in covered
    with entering(maipu):
        [sight] = Sighting.objects.filter(route="training:refreshers_csv")
        assert (sight.verb, sight.count) == ("export", len(rows))


def test_somebodys_account_is_enrolled_by_a_tick(
    maipu: City, city_client: Any, account: Any
) -> None:
    trainer, other = city_client(maipu, "trainer"), account(maipu, "officer")
    with entering(maipu):
        edition = an_edition()
    address = f"/training/editions/{edition.pk}/enrol/"
    for _twice in range(2):
        trainer.post(address, {"account": str(other.pk), "deed": "enrol"})
    with entering(maipu):
        [person] = Participant.objects.all()
        assert (person.account, person.name) == (other.pk, other.name)
        assert Enrolment.objects.get().state == "enrolled"


def test_whoever_could_not_be_enrolled_is_not_written_down_and_who_is_ticked_first_comes_in(
    maipu: City, city_client: Any, account: Any
) -> None:
    trainer, other = city_client(maipu, "trainer"), account(maipu, "officer")
    with entering(maipu):
        closed, small = an_edition(enrolment="invitation"), an_edition(capacity=1)
        first, second = somebody("Zoe", "Zárate"), somebody("Ana", "Abad")
    ticked = {"person": [str(first.pk), str(second.pk)], "account": str(other.pk), "deed": "enrol"}
    trainer.post(f"/training/editions/{closed.pk}/enrol/", ticked)
    with entering(maipu):
        assert set(Participant.objects.all()) == {first, second}
    trainer.post(f"/training/editions/{small.pk}/enrol/", ticked)
    with entering(maipu):
        [inside] = Enrolment.objects.filter(edition=small, state="enrolled")
        assert inside.participant_id == first.pk
        assert Enrolment.objects.filter(edition=small, state="waiting").count() == 2


def test_what_was_missed_is_made_up_for_on_the_page_and_counts_once(
    maipu: City, clean: None, city_client: Any
) -> None:
    with entering(maipu):
        edition = an_edition(a_course(4))
        was, missed = enrolled(edition, 2)
        present(a_session(edition, 2), was, missed, close=True)
        session = present(a_session(edition, 2, day=7), was, close=True)
    trainer, page = city_client(maipu, "trainer"), f"/training/sessions/{session.pk}/"
    shown = trainer.get(page).content.decode()
    assert f"{page}made-up/{missed.pk}/" in shown
    assert f"{page}made-up/{was.pk}/" not in shown
    assert city_client(maipu, "officer").post(f"{page}made-up/{missed.pk}/").status_code == 403
    told = trainer.post(f"{page}made-up/{missed.pk}/", follow=True).content.decode()
    assert "Quedó anotado como recuperado." in told
    assert f"{page}made-up/{missed.pk}/" not in told
    for refused in (missed, was):
        trainer.post(f"{page}made-up/{refused.pk}/")
    with entering(maipu):
        rows = Attendance.objects.filter(session=session).values_list("enrolment", "mark", "hours")
        assert set(rows) == {
            (was.pk, "present", Decimal(2)),
            (missed.pk, "made_up", Decimal(2)),
        }
        accredited = Enrolment.objects.filter(edition=edition, accredited_at__isnull=False)
        assert accredited.count() == 2, "hours made up for accredit like any other"


def test_a_name_is_looked_for_in_the_body_and_stands_in_no_address(
    maipu: City, city_client: Any
) -> None:
    trainer = city_client(maipu, "trainer")
    with entering(maipu):
        edition, ana = an_edition(), somebody("Ana", "Quiroga")
        for _each in range(PAGE_SIZE):
            somebody("Ana", "Prueba")
        somebody("Zulema", "Otra")
    pages = [f"/training/editions/{edition.pk}/enrol/", f"/training/people/{ana.pk}/merge/"]
    for page in ("/training/people/", *pages):
        shown = trainer.get(f"{page}?q=zulema").content.decode()
        assert 'name="q" value=""' in shown, page
        for form in re.findall(r"<form.*?</form>", shown, re.DOTALL):
            assert 'name="q"' not in form or 'method="post"' in form, page
        found = trainer.post(page, {"q": "zulema"})
        assert [row.given_names for row in found.context["rows"]] == ["Zulema"], page
        assert "zulema" not in " ".join(re.findall(r'(?:href|action)="[^"]*"', str(found.content)))
    # What was found has one page, the rest is told of; without a search all of it is turned.
    many = trainer.post("/training/people/", {"q": "ana"}).content.decode()
    assert "Hay más" in many
    assert "?page=2" not in many
    assert "?page=2" in trainer.get("/training/people/").content.decode()
    with entering(maipu):
        assert Sighting.objects.filter(verb="search", route="training:people").exists()
        assert not Enrolment.objects.exists()
