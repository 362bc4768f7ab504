"""The registry over the API: the same rules as the pages, said as problem documents."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from apps.registry.models import Consultation, Person
from apps.registry.tests.factories import a_consultation, a_crowd, a_document, a_person
from tenants import entering
from tests.looks import least_asked

pytestmark = pytest.mark.usefixtures("clean")
JSON = "application/json"


@pytest.fixture
def api(city_client: Callable[..., Client], maipu: Any) -> Client:
    return city_client(maipu, "officer")


@pytest.fixture
def wilma(maipu: Any) -> Person:
    with entering(maipu):
        return a_person(documents=(a_document(),), phones=("261 555-1234",))


def test_a_person_is_registered_and_read_back_masked(api: Client) -> None:
    made = api.post(
        "/api/v1/people",
        {
            "given_names": "Jean",
            "family_names": "Pierre",
            "gender": "unknown",
            "nationalities": ["HTI", "XXX"],
            "estimated_age": 34,
            "documents": [{"kind": "passport", "number": "AB123456"}],
            "phones": ["261 555-1234"],
        },
        content_type=JSON,
    )
    assert made.status_code == 201, made.content
    body = made.json()
    assert body["nationalities"] == ["HTI", "XXX"]
    assert body["gender"] == "unknown"
    assert body["birth_precision"] == "estimated"
    assert body["documents"][0]["masked_tail"] == "56"
    assert "AB123456" not in made.content.decode()
    read = api.get(f"/api/v1/people/{body['id']}")
    assert read.json() == body


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/given_names"),
        ({"given_names": "Awa", "nationalities": ["bolivia"]}, "/nationalities/0"),
        ({"given_names": "Awa", "nationalities": ["QQQ"]}, "/nationalities"),
        ({"given_names": "Awa", "birth_date": "1990-02-31"}, "/birth_date"),
        ({"given_names": "Awa", "estimated_age": 500}, "/estimated_age"),
        ({"given_names": "Awa", "documents": [{"kind": "dni"}]}, "/documents/0/number"),
        ({"given_names": "Awa", "gender": "martian"}, "/gender"),
        ({"given_names": 7}, "/given_names"),
    ],
)
def test_what_is_wrong_is_pointed_at(api: Client, body: dict[str, Any], pointer: str) -> None:
    answer = api.post("/api/v1/people", body, content_type=JSON)
    assert answer.status_code == 400
    assert answer["Content-Type"].startswith("application/problem+json")
    assert any(e["pointer"].startswith(pointer) for e in answer.json()["errors"]), answer.json()


def test_a_change_needs_the_version_it_was_written_against(api: Client, wilma: Person) -> None:
    address = f"/api/v1/people/{wilma.pk}"
    change = {"given_names": "Wilma Rosa", "family_names": "Mamani", "version": 1}
    changed = api.put(address, change, content_type=JSON)
    assert (changed.status_code, changed.json()["version"]) == (200, 2)
    assert len(changed.json()["documents"]) == 1
    late = api.put(address, {**change, "given_names": "Vilma"}, content_type=JSON)
    assert late.status_code == 409
    assert api.get(address).json()["given_names"] == "Wilma Rosa"
    assert api.put(address, {"given_names": "X"}, content_type=JSON).status_code == 400


def test_people_are_found_by_what_is_sent_in_the_body(api: Client, wilma: Person) -> None:
    answer = api.post("/api/v1/people/search", {"text": "mamaní 93561738"}, content_type=JSON)
    assert answer.status_code == 200
    (hit,) = answer.json()
    assert hit["person"]["id"] == str(wilma.pk)
    assert hit["reasons"] == ["document", "family_name"]
    assert api.get("/api/v1/people/search?text=mamani").status_code in (404, 405)


def test_a_consultation_is_recorded_and_its_note_read_alone(api: Client, wilma: Person) -> None:
    made = api.post(
        "/api/v1/consultations",
        {
            "person": str(wilma.pk),
            "contacted_on": "2024-05-06",
            "subject": "school",
            "result": "resolved",
            "note": "secreta",
        },
        content_type=JSON,
    )
    assert made.status_code == 201, made.content
    body = made.json()
    assert (body["nationality"], body["source"], body["age_at_contact"]) == ("BOL", "api", 34)
    assert api.get(f"/api/v1/consultations/{body['id']}").json()["note"] == "secreta"
    listed = api.get(f"/api/v1/consultations?person={wilma.pk}").json()
    assert listed["count"] == 1
    assert "note" not in listed["results"][0]


def test_nobody_need_be_named(api: Client, maipu: Any) -> None:
    made = api.post(
        "/api/v1/consultations",
        {"anonymous": True, "subject": "housing", "nationality": "unknown"},
        content_type=JSON,
    )
    assert made.status_code == 201
    assert made.json()["nationality"] == "unknown"
    with entering(maipu):
        assert Consultation.objects.get().person is None


@pytest.mark.parametrize(
    "body",
    [
        {"subject": "housing"},
        {"anonymous": True, "subject": "football"},
        {"anonymous": True, "subject": "housing", "contacted_on": "2999-01-01"},
        {"anonymous": True, "subject": "housing", "contacted_on": "1810-05-25"},
        {"person": str(uuid.uuid4()), "subject": "housing"},
        {"anonymous": True, "subject": "housing", "age": -1},
    ],
)
def test_a_wrong_consultation_is_a_problem_and_nothing_is_kept(
    api: Client, maipu: Any, body: dict[str, Any]
) -> None:
    answer = api.post("/api/v1/consultations", body, content_type=JSON)
    assert answer.status_code == 400
    with entering(maipu):
        assert not Consultation.objects.exists()


@pytest.mark.parametrize(
    "query",
    ["nationality=bolivia", "start=ayer", "order=drop", "officer=me", "person=x", "end=9999-12-31"],
)
def test_a_wrong_filter_is_refused_and_never_ignored(api: Client, query: str) -> None:
    assert api.get(f"/api/v1/consultations?{query}").status_code == 400


def test_filters_narrow(api: Client, wilma: Person, maipu: Any) -> None:
    with entering(maipu):
        a_consultation(person=wilma, subject="school")
        a_consultation(subject="dni", nationality="SEN")
    assert api.get("/api/v1/consultations?subject=dni").json()["count"] == 1
    assert api.get("/api/v1/consultations?subject=").status_code == 400
    assert api.get("/api/v1/consultations?nationality=unknown").json()["count"] == 0
    assert api.get("/api/v1/people?nationality=BOL").json()["count"] == 1
    assert api.get("/api/v1/people?nationality=PER").json()["count"] == 0


def test_codes_tell_what_they_count_as(api: Client) -> None:
    every = api.get("/api/v1/codes").json()
    assert {row["list"] for row in every} == {
        "subject",
        "result",
        "gender",
        "channel",
        "document_kind",
        "language",
        "interpreter",
    }
    results = api.get("/api/v1/codes?list=result").json()
    assert [row["code"] for row in results][:2] == ["informed", "assisted_filing"]
    assert results[0]["es"] == "Orientación"
    assert api.get("/api/v1/codes?list=colours").status_code == 400


@pytest.mark.parametrize("path", ["/api/v1/people", "/api/v1/consultations"])
def test_a_list_costs_the_same_whatever_its_size(api: Client, maipu: Any, path: str) -> None:
    with entering(maipu):
        a_crowd(3)
    few = least_asked(lambda: api.get(path))
    with entering(maipu):
        a_crowd(40)
    assert api.get(path).status_code == 200
    many = least_asked(lambda: api.get(path))
    assert 3 < len(few) == len(many) <= 12
