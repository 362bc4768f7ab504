"""Training is run over the API: by who may, on top of what was read, as the pages would do it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest

from apps.training.models import Attendance, Course, Edition, Enrolment, Participant
from apps.training.tests.factories import (
    a_course,
    a_session,
    an_edition,
    enrolled,
    present,
    somebody,
)
from conftest import make_account
from kernel.models import Sighting
from tenants import entering
from tenants.models import City

Client = Callable[..., Any]
COURSE = {
    "title": "Atención intercultural",
    "topic": "intercultural",
    "modules": [{"code": "M1", "title": "Escuchar", "hours": "4.0"}],
    "assessed": True,
}
EDITION = {"starts_on": "2026-03-02", "ends_on": "2026-04-30", "capacity": 2}
SESSION = {"module": "M1", "starts_at": "2026-03-03T12:00:00Z", "hours": "4.00"}


class Api:
    """What somebody sends to a city, as JSON."""

    def __init__(self, client: Any) -> None:
        self.client = client

    def __call__(self, method: str, path: str, told: Any = None, *, status: int = 200) -> Any:
        send = getattr(self.client, method)
        answer = send(f"/api/v1/{path}", told, content_type="application/json")
        assert answer.status_code == status, (path, answer.status_code, answer.content[:400])
        return answer.json() if answer.content else None


@pytest.fixture
def trainer(maipu: City, clean: None, city_client: Client) -> Api:
    return Api(city_client(maipu, "trainer"))


def test_a_course_is_given_from_its_title_to_who_is_accredited(trainer: Api, maipu: City) -> None:
    course = trainer("post", "courses", COURSE, status=201)
    edition = trainer("post", "course-editions", {**EDITION, "course": course["id"]}, status=201)
    place = f"course-editions/{edition['id']}"
    told = {**SESSION, "edition": edition["id"]}
    session = trainer("post", "course-sessions", told, status=201)
    assert trainer("post", "course-sessions", told)["id"] == session["id"], "told twice is one"
    people = [
        trainer("post", "course-participants", {"given_names": name}, status=201)["id"]
        for name in ("Ana", "Beto", "Ceci")
    ]
    rows = trainer("post", f"{place}/enrol", {"participants": people})
    assert [row["state"] for row in rows] == ["enrolled", "enrolled", "waiting"]
    [waits] = trainer("get", f"course-enrolments?edition={edition['id']}&state=waiting")["results"]
    assert waits["participant"] == people[2]
    trainer("post", f"course-enrolments/{rows[0]['id']}/withdraw")
    assert trainer("get", f"course-enrolments/{waits['id']}")["state"] == "enrolled"
    sheet = f"course-sessions/{session['id']}"
    marks = trainer(
        "post",
        f"{sheet}/take",
        {
            "marks": [{"enrolment": waits["id"], "mark": "absent"}],
            "others": "present",
            "walk_ins": [{"given_names": "Delia"}],
            "close": True,
            "version": session["version"],
        },
    )
    by_place = {one["enrolment"]: one["mark"] for one in marks}
    assert (by_place[rows[1]["id"]], by_place[waits["id"]]) == ("present", "absent")
    assert len(by_place) == 3, "whoever came in is told of, waiting for a place"
    made = trainer("post", f"{sheet}/make-up", {"enrolment": waits["id"]})
    assert (made["mark"], made["hours"]) == ("made_up", "4.00")
    approved = [{"enrolment": waits["id"], "result": "approved"}]
    trainer("post", f"{place}/assess", {"results": approved})
    progress = {
        one["enrolment"]: one["accredited_at"] for one in trainer("get", f"{place}/progress")
    }
    assert progress[waits["id"]] is not None
    assert progress[rows[1]["id"]] is None, "there, and not assessed"
    moved = {"state": "finished", "version": trainer("get", place)["version"]}
    assert trainer("post", f"{place}/move", moved)["state"] == "finished"
    trainer("post", f"{place}/enrol", {"participants": people}, status=409)
    trainer("post", f"{sheet}/reopen", {"version": 99}, status=409)


def test_what_somebody_else_wrote_meanwhile_is_kept(trainer: Api, maipu: City) -> None:
    with entering(maipu):
        edition, person = an_edition(), somebody("Ana", "Lapacho", document="1", gender="woman")
        session = a_session(edition)
    things: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
        (f"courses/{edition.course_id}", COURSE, {"title": "Otra"}),
        (f"course-editions/{edition.pk}", EDITION, {"name": "Otra"}),
        (f"course-sessions/{session.pk}", {**SESSION, "hours": "2.00"}, {"room": "Otra"}),
        (f"course-participants/{person.pk}", {"given_names": "Ana"}, {"given_names": "Otra"}),
    ]
    for path, told, other in things:
        first = trainer("put", path, {**told, "version": 1})
        trainer("put", path, {**told, **other, "version": 1}, status=409)
        assert trainer("get", path) == first, path
        assert first["version"] == 2, path
    with entering(maipu):
        person.refresh_from_db()
        assert (person.document, person.gender) == ("1", "woman"), "left out, it stays"
    late = {"marks": [], "others": "present", "version": 1}
    trainer("post", f"course-sessions/{session.pk}/take", late, status=409)
    trainer("delete", f"course-sessions/{session.pk}?version=1", status=409)
    trainer("delete", f"course-sessions/{session.pk}?version=2", status=204)
    trainer(
        "post",
        f"course-editions/{edition.pk}/move",
        {"state": "open", "version": 1},
        status=409,
    )
    finished = {"state": "finished", "version": 2}
    trainer("post", f"course-editions/{edition.pk}/move", finished, status=409)


def test_whoever_can_not_come_in_is_not_written_down(trainer: Api, maipu: City) -> None:
    officer = make_account(maipu, "officer")
    with entering(maipu):
        closed, open_to_all = an_edition(enrolment="closed"), an_edition(capacity=5)
    new = [{"given_names": "Ana", "email": "ana@maipu.example"}]
    told = {"accounts": [str(officer.pk)], "new": new}
    trainer("post", f"course-editions/{closed.pk}/enrol", told, status=409)
    place = f"course-editions/{open_to_all.pk}"
    for wrong in ({**told, "accounts": [str(uuid.uuid4())]}, {"new": [*new, {"given_names": ""}]}):
        trainer("post", f"{place}/enrol", wrong, status=400)
    with entering(maipu):
        assert Participant.objects.count() == 0
    rows = trainer("post", f"{place}/invite", told)
    assert [row["state"] for row in rows] == ["invited", "invited"]
    again = trainer("post", f"course-enrolments/{rows[0]['id']}/send-again")
    assert (again["state"], again["version"]) == ("invited", 2)
    trainer("post", f"{place}/enrol", {"participants": [rows[0]["participant"]]})
    trainer("post", f"course-enrolments/{rows[0]['id']}/send-again", status=409)
    with entering(maipu):
        assert Participant.objects.count() == 2


def test_two_records_of_one_person_become_one(trainer: Api, maipu: City) -> None:
    officer = make_account(maipu, "officer")
    with entering(maipu):
        keep, drop = somebody("Ana", "Lapacho"), somebody("Ana", "Lapacho")
        edition = an_edition()
    place = f"course-editions/{edition.pk}"
    trainer("post", f"{place}/enrol", {"participants": [str(drop.pk)]})
    path, other = f"course-participants/{keep.pk}", f"course-participants/{drop.pk}"
    account = {"account": str(officer.pk), "version": 1}
    trainer("post", f"{path}/link", {**account, "account": str(uuid.uuid4())}, status=400)
    assert trainer("post", f"{path}/link", account)["account"] == str(officer.pk)
    trainer("post", f"{path}/unlink", {"version": 1}, status=409)
    assert trainer("post", f"{path}/unlink", {"version": 2})["account"] is None
    would = trainer("get", f"{path}/union?other={drop.pk}")
    assert (would["moved"], would["why_not"]) == ([str(edition.pk)], [])
    merge = {"other": str(drop.pk), "version": 3, "other_version": 1}
    trainer("post", f"{path}/merge", {**merge, "version": 2}, status=409)
    trainer("post", f"{path}/merge", {**merge, "other": str(uuid.uuid4())}, status=400)
    assert trainer("get", f"{other}/places") != [], "nothing was moved yet"
    trainer("post", f"{path}/merge", merge)
    assert [one["edition"] for one in trainer("get", f"{path}/places")] == [str(edition.pk)]
    trainer("get", other, status=404)


def test_things_are_found_by_what_is_known_of_them(trainer: Api, maipu: City) -> None:
    with entering(maipu):
        course = a_course(4, title="Género y migración", topic="gender", valid_months=12)
        edition = an_edition(course)
        [row] = enrolled(edition)
        present(a_session(edition, 4), row)
        an_edition(a_course(4, title="Otro"))
        ana = somebody("Ana María", "Ñandubay")
    for query in ("typed=genero", "topic=gender"):
        assert [one["id"] for one in trainer("get", f"courses?{query}")["results"]] == [
            str(course.pk)
        ]
    assert trainer("get", f"course-editions?course={course.pk}&year=2026")["count"] == 1
    assert trainer("get", "course-editions?year=2025")["count"] == 0
    trainer("get", "course-editions?state=none", status=400)
    found = trainer("post", "course-participants/search", {"text": "nandubay ana"})
    assert [one["id"] for one in found] == [str(ana.pk)]
    [place] = trainer("get", f"course-participants/{row.participant_id}/places")
    assert (place["enrolment"], place["hours"], place["of"]) == (str(row.pk), "4.00", "4.00")
    assert place["due_on"] == "2027-03-03"
    with entering(maipu):
        seen = Sighting.objects.values_list("verb", "kind", "object")
        assert ("search", "training.participants", None) in seen
        assert ("see", "training.participant", row.participant_id) in seen


def test_the_national_course_is_adopted_once(trainer: Api, maipu: City) -> None:
    [course] = trainer("get", "national-courses")
    assert (course["adopted"], len(course["modules"])) == (False, 4)
    made = [
        trainer("post", f"national-courses/{course['id']}/adopt", {"language": "es"}, status=201)
        for _time in range(2)
    ]
    assert made[0] == made[1]
    assert (made[0]["template"], made[0]["hours"]) == (course["id"], "40.0")
    assert trainer("get", "national-courses")[0]["adopted"]
    trainer("post", f"national-courses/{uuid.uuid4()}/adopt", {}, status=404)
    plan = {"course": made[0]["id"], "starts_on": "2026-03-02", "ends_on": "2026-06-01"}
    edition = trainer("post", "course-editions", plan, status=201)
    weeks = {"first": "2026-03-02", "hour": "09:00", "total": 10}
    rows = trainer("post", f"course-editions/{edition['id']}/plan", weeks, status=201)
    assert sum(float(row["hours"]) for row in rows) == 40
    assert len(rows) == 10


def test_whoever_is_invited_comes_in_and_nobody_unknown_does(trainer: Api, maipu: City) -> None:
    officer = make_account(maipu, "officer")
    with entering(maipu):
        edition = an_edition(capacity=5)
        [placed] = enrolled(edition)
        ana = somebody()
        elsewhere = enrolled(an_edition())[0]
    place = f"course-editions/{edition.pk}"
    told = {
        "participants": [str(ana.pk), str(placed.participant_id)],
        "accounts": [str(officer.pk)],
    }
    rows = trainer("post", f"{place}/invite", told)
    assert [row["state"] for row in rows] == ["invited", "enrolled", "invited"]
    rows = trainer("post", f"{place}/enrol", {"participants": [str(ana.pk)]})
    assert [row["state"] for row in rows] == ["enrolled"]
    for wrong in ({"participants": [str(uuid.uuid4())]}, {"accounts": [str(uuid.uuid4())]}, {}):
        trainer("post", f"{place}/enrol", wrong, status=400)
    other = [{"enrolment": str(elsewhere.pk), "result": "approved"}]
    trainer("post", f"{place}/assess", {"results": other}, status=400)
    wrong_teacher = {**EDITION, "course": str(edition.course_id), "trainer_ids": [str(officer.pk)]}
    trainer("post", "course-editions", wrong_teacher, status=400)
    wrong_link = {**SESSION, "edition": str(edition.pk), "link": "ftp://maipu.example"}
    trainer("post", "course-sessions", wrong_link, status=400)
    with entering(maipu):
        assert Participant.objects.filter(account=officer.pk).count() == 1
        elsewhere.refresh_from_db()
        assert elsewhere.assessment == "none"


@pytest.mark.parametrize("role", ["officer", "department_contact"])
def test_who_does_not_run_training_writes_none_of_it(
    role: str, maipu: City, clean: None, city_client: Client
) -> None:
    with entering(maipu):
        edition = an_edition(a_course(4, title="Curso"))
        [row] = enrolled(edition)
        session = a_session(edition)
    somebody_else = Api(city_client(maipu, role))
    edition_path, sheet = f"course-editions/{edition.pk}", f"course-sessions/{session.pk}"
    person = f"course-participants/{row.participant_id}"
    new, own = {"given_names": "Ana"}, {"participants": [str(row.participant_id)]}
    marks = {"marks": [], "others": "present", "version": 1}
    for method, path, told in (
        ("post", "courses", COURSE),
        ("put", f"courses/{edition.course_id}", {**COURSE, "version": 1}),
        ("post", "course-editions", {**EDITION, "course": str(edition.course_id)}),
        ("put", edition_path, {**EDITION, "version": 1}),
        ("post", f"{edition_path}/move", {"state": "cancelled", "version": 1}),
        ("post", f"{edition_path}/plan", {"first": "2026-03-02", "hour": "09:00", "total": 2}),
        ("post", f"{edition_path}/enrol", own),
        ("post", f"{edition_path}/invite", own),
        ("post", f"{edition_path}/assess", {"results": []}),
        ("post", "course-sessions", {**SESSION, "edition": str(edition.pk)}),
        ("put", sheet, {**SESSION, "version": 1}),
        ("delete", f"{sheet}?version=1", None),
        ("post", f"{sheet}/take", marks),
        ("post", f"{sheet}/close", {"version": 1}),
        ("post", f"{sheet}/reopen", {"version": 1}),
        ("post", f"{sheet}/make-up", {"enrolment": str(row.pk)}),
        ("post", "course-participants", new),
        ("put", f"course-participants/{row.participant_id}", {**new, "version": 1}),
        ("post", f"{person}/link", {"account": str(uuid.uuid4()), "version": 1}),
        ("post", f"{person}/unlink", {"version": 1}),
        ("get", f"{person}/union?other={row.pk}", None),
        ("post", f"{person}/merge", {"other": str(row.pk), "version": 1, "other_version": 1}),
        ("post", f"course-enrolments/{row.pk}/withdraw", None),
        ("post", f"course-enrolments/{row.pk}/send-again", None),
        ("get", "course-enrolments", None),
        ("post", "course-participants/search", {"text": "ana"}),
        ("get", f"course-participants/{row.participant_id}/places", None),
        ("get", "national-courses", None),
    ):
        somebody_else(method, path, told, status=403)
    with entering(maipu):
        assert (Course.objects.count(), Edition.objects.count()) == (1, 1)
        assert (Participant.objects.count(), Attendance.objects.count()) == (1, 0)
        assert Enrolment.objects.get().state == "enrolled"
