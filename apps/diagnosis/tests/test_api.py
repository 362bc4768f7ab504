"""The diagnosis over the API: who sees what, conflicts told, nothing added up to a number."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from apps.accounts.services_tokens import create_token
from apps.diagnosis import services
from apps.diagnosis.models import Round, State
from apps.diagnosis.tests.conftest import Office
from apps.diagnosis.tests.factories import (
    BY,
    DUE,
    PDF,
    answer_of,
    classified,
    finished,
    moved,
    opened,
)
from conftest import host_of
from kernel.models import Sighting
from tenants import entering

CARE, SCHOOL = "d1_primary_care", "d1_school_vacancies"


@pytest.fixture
def row(office: Office) -> Round:
    """A round being answered: care is asked of health, vacancies of school."""
    with entering(office.city):
        made = opened(office.small)
        for code, department in ((CARE, office.health), (SCHOOL, office.school)):
            services.assign(round_id=made.pk, questions=[code], departments=[department], by=BY)
    return made


def _asks(office: Office, who: Any, *, scopes: tuple[str, ...] = ()) -> Any:
    """api(method, path, body): with a key of that account, with all it may or less."""
    with entering(office.city):
        words = set(scopes) or {"diagnosis.view", "diagnosis.answer", "diagnosis.manage"}
        key = create_token(by=who, name="llave", scopes=words, days=1).secret

    def ask(method: str, path: str, body: Any = None) -> Any:
        return Client(HTTP_HOST=host_of(office.city)).generic(
            method,
            f"/api/v1/diagnosis-{path}",
            json.dumps(body) if body is not None else "",
            content_type="application/json",
            HTTP_AUTHORIZATION=f"Bearer {key}",
        )

    return ask


def test_rounds_answers_evidence_and_gaps_are_read_as_on_the_pages(
    office: Office, row: Round
) -> None:
    with entering(office.city):
        answer = answer_of(row, CARE)
        services.add_file(answer_id=answer.pk, name="a.pdf", data=PDF, by=office.coordinator)
        services.note_gap(round_id=row.pk, question=CARE, by=BY)
    api = _asks(office, office.coordinator)
    assert api("GET", "rounds").json()["results"][0]["state"] == "answering"
    listed = api("GET", f"answers?round={row.pk}").json()["results"]
    assert {one["question"] for one in listed} >= {CARE, SCHOOL}
    assert api("GET", f"evidence?round={row.pk}").json()["results"][0]["content"] == "pdf"
    assert api("GET", f"gaps?round={row.pk}").json()["results"][0]["question"] == CARE


def test_an_answer_is_given_and_a_second_one_is_told(office: Office, row: Round) -> None:
    api = _asks(office, office.coordinator)
    with entering(office.city):
        path = f"answers/{answer_of(row, CARE).pk}"
    told = {"value": "partial", "note": "Uno", "as_of": "2026-03-04", "version": 0}
    assert api("PUT", path, told).json()["version"] == 1
    late = api("PUT", path, {**told, "note": "Dos"})
    assert late.status_code == 409
    assert api("GET", path).json()["note"] == "Uno"
    assert api("PUT", path, {**told, "value": "maybe"}).status_code == 400


def _contact_key(office: Office) -> Any:
    """A key as narrow as a contact's rights: what the coordinator may do is not in it."""
    return _asks(office, office.coordinator, scopes=("diagnosis.answer",))


def test_a_key_that_may_only_answer_sees_what_is_asked_of_its_account(
    office: Office, row: Round
) -> None:
    from apps.staff import services as staff
    from apps.staff.selectors import department

    with entering(office.city):
        staff.assign(user=office.coordinator, department=department(office.school), by=None)
        other, own = answer_of(row, CARE), answer_of(row, SCHOOL)
    api = _contact_key(office)
    assert [one["question"] for one in api("GET", "answers").json()["results"]] == [SCHOOL]
    assert api("GET", f"answers/{other.pk}").status_code == 404
    told = {"value": "no", "version": 0}
    assert api("PUT", f"answers/{other.pk}", told).status_code == 404
    assert api("PUT", f"answers/{own.pk}", told).status_code == 200
    assert api("GET", "rounds").status_code == 403
    assert api("GET", "gaps").status_code == 403


def test_an_area_is_classified_with_its_reason(office: Office, row: Round) -> None:
    api = _asks(office, office.coordinator)
    path = f"rounds/{row.pk}/classify"
    told = {"area": "health", "level": "developed", "reason": "Hay norma", "version": 0}
    assert api("POST", path, told).status_code == 409, "the answers are not in yet"
    with entering(office.city):
        moved(row, State.CLASSIFYING)
    assert api("POST", path, {**told, "reason": " "}).status_code == 400
    assert api("POST", path, told).status_code == 200
    assert api("POST", path, {**told, "reason": "Otra"}).status_code == 409
    judged = {one["area"]: one for one in api("GET", f"rounds/{row.pk}/classifications").json()}
    assert (judged["health"]["level"], judged["health"]["reason"]) == ("developed", "Hay norma")
    assert judged["education"]["level"] == ""


DAYS = {"starts_on": "2026-03-02", "due_on": "2026-04-30"}


def test_a_round_is_begun_changed_asked_and_thrown_away_only_as_it_was_read(
    office: Office, row: Round
) -> None:
    api = _asks(office, office.coordinator)
    drafted = api("POST", "rounds", {"name": "Otra", **DAYS})
    assert drafted.status_code == 201
    thrown = f"rounds/{drafted.json()['id']}"
    assert api("PUT", thrown, {"name": "Otro nombre", **DAYS, "version": 1}).status_code == 200
    assert api("PUT", thrown, {"name": "Tarde", **DAYS, "version": 1}).status_code == 409
    assert api("POST", f"{thrown}/discard", {"version": 1}).status_code == 409
    assert api("POST", f"{thrown}/discard", {"version": 2}).status_code == 204
    assert api("GET", thrown).status_code == 404
    at = f"rounds/{row.pk}"
    assert api("POST", f"{at}/discard", {"version": 2}).status_code == 409, "it is being answered"
    asked = {"areas": ["gender"], "departments": [str(office.health)]}
    assert api("POST", f"{at}/assign", asked).json() == {"count": 2}
    for wrong in ({"areas": ["sea"]}, {"people": [str(BY)]}, {"departments": [str(BY)]}):
        assert api("POST", f"{at}/assign", {**asked, **wrong}).status_code == 400, wrong
    assert api("POST", f"{at}/assign", {**asked, "take_away": True}).json() == {"count": 2}
    for path in (at, f"{at}/assign", f"{at}/discard", f"{at}/move"):
        assert _contact_key(office)("POST", path, {}).status_code in {403, 405}


def test_a_round_is_moved_discussed_judged_finished_and_opened_again(
    office: Office, row: Round
) -> None:
    api, at = _asks(office, office.coordinator), f"rounds/{row.pk}"
    move = {"to": "classifying", "version": 2}
    assert api("POST", f"{at}/move", move).json()["state"] == "classifying"
    assert api("POST", f"{at}/move", {**move, "to": "answering"}).status_code == 409, "read before"
    held = {
        "on": "2026-04-10",
        "moderator_name": "Ana Paz",
        "participants": [{"who": "Salud", "count": 4}],
        "minutes": "Se acordó\x0b seguir",
        "version": 3,
    }
    assert api("PUT", f"{at}/workshop", held).json()["minutes"] == "Se acordó seguir"
    assert api("PUT", f"{at}/workshop", held).status_code == 409
    assert api("GET", f"{at}/workshop").json()["moderator_name"] == "Ana Paz"
    for area in ("health", "gender", "education"):
        judged = {"area": area, "level": "potential", "reason": "Falta", "version": 0}
        assert api("POST", f"{at}/classify", judged).status_code == 200
    assert api("POST", f"{at}/move", {"to": "finished", "version": 4}).status_code == 200
    late = {"minutes": "Tarde", "version": 5}
    assert api("PUT", f"{at}/workshop", late).status_code == 409
    again = {"to": "answering", "version": 5}
    assert api("POST", f"{at}/move", again).status_code == 400, "without a reason"
    reopened = api("POST", f"{at}/move", {**again, "reason": "Faltaba algo"})
    assert reopened.json()["state"] == "answering"


def test_results_are_read_as_they_are_drawn_and_beside_an_earlier_round(
    office: Office, row: Round
) -> None:
    with entering(office.city):
        early = finished(office.small, name="Antes", starts_on=date(2023, 3, 1), due_on=DUE)
        for code, value in ((CARE, "in_force"), (SCHOOL, "no")):
            answer, data = answer_of(row, code), services.AnswerData(value)
            services.save(answer_id=answer.pk, data=data, version=0, by=office.coordinator)
        classified(moved(row, State.CLASSIFYING), "potential")
    api, at = _asks(office, office.coordinator), f"rounds/{row.pk}"
    told = api("GET", f"{at}/results").json()
    wheel = {one["dimension"]: _counts(one["steps"]) for one in told["dimensions"]}
    assert wheel == {"d1": {"in_force": 1, "no": 1, "": 1}, "d2": {"": 1}}
    health = next(one for one in told["areas"] if one["area"] == "health")
    assert (health["level"], health["reason"]) == ("potential", "Visto health")
    assert [_counts(one["steps"]) for one in health["cells"]] == [{"in_force": 1, "": 1}, {}]
    assert told["comparable"] == [str(early.pk)]
    for query in ("", f"?earlier={early.pk}"):
        beside = api("GET", f"{at}/comparison{query}").json()
        assert beside["earlier"] == str(early.pk)
        rows = {one["question"]: one for one in beside["questions"]}
        assert (rows[CARE]["before"][0]["value"], rows[CARE]["now"]) == ("", "in_force")
    assert api("GET", f"{at}/comparison?earlier={row.pk}").status_code == 400
    assert api("GET", f"rounds/{early.pk}/comparison").status_code == 404
    assert api("GET", f"{at}/report").content.startswith(b"%PDF")
    assert api("GET", f"{at}/report?kind=docx").content.startswith(b"PK")
    assert api("GET", f"{at}/report?kind=exe").status_code == 400
    contact = _contact_key(office)
    for part in ("results", "comparison", "report", "handing", "workshop"):
        assert contact("GET", f"{at}/{part}").status_code == 403, part
    with entering(office.city):
        seen = Sighting.objects.filter(object=row.pk, kind="diagnosis.round")
        assert {one.verb for one in seen} == {"see", "download"}


def _counts(steps: list[dict[str, Any]]) -> dict[str, int]:
    return {one["value"]: one["count"] for one in steps if one["count"]}


def test_a_round_is_handed_in_as_it_was_read_by_a_person_and_never_by_a_key(
    office: Office,
) -> None:
    with entering(office.city):
        row = moved(classified(moved(opened(office.small), State.CLASSIFYING)), State.FINISHED)
        early = opened(office.small)
    read = _asks(office, office.coordinator)("GET", f"rounds/{row.pk}/handing").json()
    assert (read["finished"], read["stands"], read["editions"]) == (True, False, [])
    assert read["content"]["round"]["name"] == row.name
    body = {"seen": read["seen"], "confirmed": False}
    key = _asks(office, office.coordinator)
    assert key("POST", f"rounds/{row.pk}/hand-in", body).status_code == 403
    person = office.client(office.coordinator)

    def hand_in(row: Round, **told: Any) -> Any:
        path = f"/api/v1/diagnosis-rounds/{row.pk}/hand-in"
        return person.post(path, {**body, **told}, content_type="application/json")

    assert hand_in(row, seen="another").status_code == 409
    assert hand_in(early).status_code == 409, "it is not finished"
    done = hand_in(row).json()
    assert done["stands"]
    assert [one["edition"] for one in done["editions"]] == [1]
    assert [one["edition"] for one in hand_in(row).json()["editions"]] == [1]
    with entering(office.city):
        seen = Sighting.objects.filter(object=row.pk, kind="diagnosis.round")
        assert {one.verb for one in seen} == {"see", "export"}


def test_evidence_is_kept_and_taken_away_and_what_is_refused_says_why(
    office: Office, row: Round
) -> None:
    with entering(office.city):
        answer = answer_of(row, CARE)
    person, path = office.client(office.coordinator), "/api/v1/diagnosis-evidence"

    def send(**told: Any) -> Any:
        return person.post(path, told)

    large = SimpleUploadedFile("grande.pdf", PDF + b"0" * services.LARGEST)
    refused = send(answer=answer.pk, file=large)
    assert refused.status_code == 400
    [why] = refused.json()["errors"]
    assert (why["pointer"], "20" in why["detail"]) == ("/file", True)
    program = SimpleUploadedFile("a.pdf", b"MZ a program")
    assert send(answer=answer.pk, file=program).status_code == 400
    link = "https://maipu.example/norma"
    for wrong in (
        {"answer": answer.pk},
        {"url": link},
        {"answer": row.pk, "url": link},
        {"answer": answer.pk, "url": link, "file": SimpleUploadedFile("a.pdf", PDF)},
        {"answer": answer.pk, "url": "javascript:alert(1)"},
        {"round": row.pk, "url": link},
    ):
        assert send(**wrong).status_code == 400, wrong
    kept = send(answer=answer.pk, file=SimpleUploadedFile("acta.pdf", PDF), label="Norma").json()
    assert (kept["label"], kept["size"], kept["content"]) == ("Norma", len(PDF), "pdf")
    minutes = send(round=row.pk, file=SimpleUploadedFile("acta.pdf", PDF)).json()
    linked = send(answer=answer.pk, url=link).json()
    taken = person.get(f"/api/v1/diagnosis-evidence-contents/{kept['id']}")
    assert (taken.content, "Norma.pdf" in taken["Content-Disposition"]) == (PDF, True)
    assert person.get(f"/api/v1/diagnosis-evidence-contents/{linked['id']}").status_code == 404
    assert person.delete(f"{path}/{kept['id']}").status_code == 204
    with entering(office.city):
        moved(classified(moved(row, State.CLASSIFYING)), State.FINISHED)
        assert Sighting.objects.filter(kind="diagnosis.evidence", verb="download").count() == 1
    for one in (minutes, linked):
        assert person.delete(f"{path}/{one['id']}").status_code == 409, "the round is finished"


def test_evidence_of_what_is_asked_of_others_and_minutes_are_not_theirs(
    office: Office, row: Round
) -> None:
    with entering(office.city):
        answer = answer_of(row, CARE)
        by = office.coordinator
        kept = services.add_file(answer_id=answer.pk, name="a.pdf", data=PDF, by=by)
        minutes = services.add_minutes(round_id=row.pk, name="a.pdf", data=PDF, by=by.pk)
    stranger, path = office.client(office.stranger), "/api/v1/diagnosis-evidence"
    for one in (kept, minutes):
        assert stranger.get(f"{path}/{one.pk}").status_code == 404
        assert stranger.get(f"{path}-contents/{one.pk}").status_code == 404
        assert stranger.delete(f"{path}/{one.pk}").status_code == 404
    foreign = {"answer": answer.pk, "url": "https://maipu.example/norma"}
    assert stranger.post(path, foreign).status_code == 400
    held = {"round": row.pk, "file": SimpleUploadedFile("a.pdf", PDF)}
    assert stranger.post(path, held).status_code == 403


def test_gaps_are_noted_written_anew_taken_up_and_never_unseen(office: Office, row: Round) -> None:
    api = _asks(office, office.coordinator)
    noted = api("POST", "gaps", {"round": str(row.pk), "question": CARE, "note": "Falta"})
    assert (noted.status_code, noted.json()["area"], noted.json()["version"]) == (201, "health", 1)
    at = f"gaps/{noted.json()['id']}"
    over = {"round": str(row.pk), "question": CARE, "note": "Otra cosa"}
    assert api("POST", "gaps", over).status_code == 409
    assert api("POST", "gaps", {**over, "question": "unknown"}).status_code == 400
    assert api("POST", "gaps", {**over, "round": str(BY)}).status_code == 400
    assert api("PUT", at, {"note": "Falta todo", "version": 1}).json()["version"] == 2
    assert api("PUT", at, {"note": "Tarde", "version": 1}).status_code == 409
    assert api("POST", f"{at}/drop", {"version": 1}).status_code == 409
    assert api("GET", at).json()["note"] == "Falta todo"
    area = api("POST", "gaps", {"round": str(row.pk), "area": "gender"}).json()
    assert api("POST", f"gaps/{area['id']}/drop", {"version": 1}).json()["state"] == "dropped"
    with entering(office.city):
        moved(classified(moved(row, State.CLASSIFYING)), State.FINISHED)
    assert api("PUT", at, {"note": "Tarde", "version": 2}).status_code == 409
    planned = api("POST", f"{at}/plan", {"action": str(BY)}).json()
    assert (planned["state"], planned["action"], planned["note"]) == (
        "planned",
        str(BY),
        "Falta todo",
    )
    assert api("POST", f"{at}/plan", {"action": str(row.pk)}).status_code == 409
    assert _contact_key(office)("POST", f"{at}/drop", {"version": 3}).status_code == 403


def test_nothing_in_the_api_adds_answers_up_to_a_number(office: Office, row: Round) -> None:
    with entering(office.city):
        for code, value in ((CARE, "in_force"), (SCHOOL, "no")):
            answer = answer_of(row, code)
            data = services.AnswerData(value)
            services.save(answer_id=answer.pk, data=data, version=0, by=office.coordinator)
    api = _asks(office, office.coordinator)
    numbers: set[str] = set()
    whole = (f"rounds/{row.pk}/{name}" for name in ("classifications", "results", "workshop"))
    for path in ("rounds", "answers", "evidence", "gaps", *whole):
        numbers |= _numbers(api("GET", path).json())
    counted = {"count", "version", "instrument_version", "size"}
    assert numbers <= counted, numbers - counted


def _numbers(told: Any, name: str = "") -> set[str]:
    """The names under which an answer holds a number."""
    if isinstance(told, dict):
        return {one for key, value in told.items() for one in _numbers(value, key)}
    if isinstance(told, list):
        return {one for value in told for one in _numbers(value, name)}
    return {name} if isinstance(told, int | float) and not isinstance(told, bool) else set()
