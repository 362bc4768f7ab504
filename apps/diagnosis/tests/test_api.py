"""The diagnosis over the API: who sees what, conflicts told, nothing added up to a number."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from apps.accounts.services_tokens import create_token
from apps.diagnosis import services
from apps.diagnosis.models import Round, State
from apps.diagnosis.tests.conftest import Office
from apps.diagnosis.tests.factories import BY, PDF, answer_of, moved, opened
from conftest import host_of
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


def test_nothing_in_the_api_adds_answers_up_to_a_number(office: Office, row: Round) -> None:
    with entering(office.city):
        for code, value in ((CARE, "in_force"), (SCHOOL, "no")):
            answer = answer_of(row, code)
            data = services.AnswerData(value)
            services.save(answer_id=answer.pk, data=data, version=0, by=office.coordinator)
    api = _asks(office, office.coordinator)
    numbers: set[str] = set()
    for path in ("rounds", "answers", "evidence", "gaps", f"rounds/{row.pk}/classifications"):
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
