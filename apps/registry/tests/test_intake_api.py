"""What quick intake does, done by a program: once, with the same remarks and the same refusals."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from apps.registry.models import Consultation, Person
from apps.registry.tests.factories import a_document, a_person
from tenants import entering

pytestmark = pytest.mark.usefixtures("clean")


@pytest.fixture
def program(city_client: Callable[..., Client], maipu: Any) -> Client:
    """The API with the session of an officer."""
    return city_client(maipu, "officer")


@pytest.fixture
def wilma(maipu: Any) -> Person:
    with entering(maipu):
        return a_person(documents=(a_document(),))


def sent(program: Client, **told: Any) -> Any:
    usual = {"subject": "dni", "note": "por la API"}
    return program.post("/api/v1/consultations", {**usual, **told}, content_type="application/json")


def test_a_program_registers_and_records_at_once_and_only_once(
    program: Client, wilma: Person, maipu: Any
) -> None:
    number = str(uuid.uuid4())
    told = {"submission": number, "new_person": {"given_names": "Jean"}, "interpreter": "remote"}
    first, again = sent(program, **told), sent(program, **told)
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json()["id"] == again.json()["id"] == number
    assert first.json()["interpreter"] == "remote"
    assert sent(program, **{**told, "note": "otra cosa"}).status_code == 409
    with entering(maipu):
        assert (Person.objects.count(), Consultation.objects.count()) == (2, 1)


def test_a_program_is_told_of_a_document_somebody_has(
    program: Client, wilma: Person, maipu: Any
) -> None:
    person = {
        "given_names": "Otra",
        "documents": [{"kind": "dni_foreigner", "number": "93.561.738"}],
    }
    assert sent(program, new_person=person).status_code == 409
    assert sent(program, new_person=person, confirmed=True).status_code == 201


def test_a_program_says_of_whom(program: Client, wilma: Person) -> None:
    for wrong in (
        {},
        {"anonymous": True, "person": str(wilma.pk)},
        {"person": str(wilma.pk), "new_person": {"given_names": "Jean"}},
    ):
        assert sent(program, **wrong).status_code == 400


def test_a_program_gets_the_same_notes(program: Client) -> None:
    asked = {"document_number": "20-11111111-3", "phone": "441-8820", "birth": "1990"}
    answer = program.post("/api/v1/people/notes", asked, content_type="application/json")
    found = {row["field"]: (row["code"], row["tone"]) for row in answer.json()}
    assert found == {
        "document_number": ("cuil_check_digit", "warn"),
        "phone": ("phone_short", "warn"),
        "birth": ("birth_year", "info"),
    }
