"""A wrong document or phone is replaced or taken away: searches no longer find who it was not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from apps.registry import selectors, services
from apps.registry.models import Person, PersonDocument, PersonPhone
from apps.registry.tests.factories import OFFICER, a_document, a_person
from tenants import entering
from tenants.models import City
from tests.at_once import at_once, several_times

JSON = "application/json"
NAMES = {"given_names": "Wilma", "family_names": "Mamani Quispe"}
WRONG, RIGHT, PHONE = "93.561.738", "94.000.111", "261 555-1234"


@pytest.fixture
def wilma(maipu: City, clean: None) -> Person:
    with entering(maipu):
        return a_person(documents=(a_document(WRONG),), phones=(PHONE,))


def _keys(city: City, person: Person) -> tuple[str, str]:
    with entering(city):
        return str(person.documents.get().pk), str(person.phones.get().pk)


def _found(city: City, text: str) -> list[str]:
    """Why each person is offered for a text."""
    with entering(city):
        return [why for one in selectors.search_people(text) for why in one.reasons]


def _stale(city: City, person: Person) -> bool:
    with entering(city), connection.cursor() as cursor:
        cursor.execute("SELECT stale FROM registry_likeness WHERE person_id = %s", [person.pk])
        return bool((cursor.fetchone() or (False,))[0])


def _compared(city: City) -> None:
    with entering(city), connection.cursor() as cursor:
        cursor.execute("UPDATE registry_likeness SET stale = false")


def test_what_is_removed_is_found_no_more_and_stays_in_the_history(
    city_client: Callable[..., Client], maipu: City, wilma: Person
) -> None:
    officer, address = city_client(maipu, "officer"), f"/people/{wilma.pk}/edit/"
    document, phone = _keys(maipu, wilma)
    assert "document" in _found(maipu, WRONG)
    assert "phone" in _found(maipu, PHONE)
    _compared(maipu)
    page = officer.get(address).content.decode()
    assert f'name="remove-{document}"' in page
    assert "93.561.738" not in page
    told = {**NAMES, "version": "1", f"remove-{document}": "on", f"remove-{phone}": "on"}
    assert officer.post(address, told).status_code == 302
    assert _found(maipu, WRONG) == _found(maipu, PHONE) == []
    assert _found(maipu, "555-1234") == []
    assert _stale(maipu, wilma)
    model: Any = PersonDocument
    with entering(maipu):
        assert not PersonDocument.objects.exists()
        assert not PersonPhone.objects.exists()
        gone = model.pgh_event_models["delete"].objects.get(pgh_label="delete")
        assert (str(gone.pgh_obj_id), gone.number) == (document, WRONG)
        with connection.cursor() as cursor:
            cursor.execute("SELECT number FROM registry_persondocumentevent")
            assert all(WRONG.encode() not in bytes(row[0]) for row in cursor.fetchall())


def test_the_right_number_takes_the_place_of_the_wrong_one(
    city_client: Callable[..., Client], maipu: City, wilma: Person
) -> None:
    officer, address = city_client(maipu, "officer"), f"/people/{wilma.pk}/edit/"
    document, phone = _keys(maipu, wilma)
    told = {**NAMES, "version": "1"}
    told |= {f"number-{document}": RIGHT, f"number-{phone}": "261 400 0001"}
    assert officer.post(address, told).status_code == 302
    assert _found(maipu, WRONG) == _found(maipu, PHONE) == []
    assert "document" in _found(maipu, RIGHT)
    assert "phone" in _found(maipu, "261 400 0001")
    with entering(maipu):
        row = PersonDocument.objects.get()
        assert (str(row.pk), row.kind, row.number) == (document, "dni_foreigner", RIGHT)


@pytest.mark.parametrize("told", [{"remove": "on", "number": RIGHT}, {"number": "---"}])
def test_what_makes_no_sense_is_told_and_nothing_is_changed(
    city_client: Callable[..., Client], maipu: City, wilma: Person, told: dict[str, str]
) -> None:
    officer, address = city_client(maipu, "officer"), f"/people/{wilma.pk}/edit/"
    document, _phone = _keys(maipu, wilma)
    sent = {**NAMES, "version": "1"} | {f"{key}-{document}": text for key, text in told.items()}
    assert officer.post(address, sent).status_code == 422
    assert "document" in _found(maipu, WRONG)


def test_the_number_of_somebody_else_is_out_of_reach(
    city_client: Callable[..., Client], maipu: City, wilma: Person
) -> None:
    with entering(maipu):
        other = a_person(given_names="Luz", documents=(a_document(RIGHT),))
        theirs = str(other.documents.get().pk)
    officer = city_client(maipu, "officer")
    told = {**NAMES, "version": "1", f"remove-{theirs}": "on"}
    officer.post(f"/people/{wilma.pk}/edit/", told)
    sent = {**NAMES, "version": 2, "removed_documents": [theirs]}
    refused = officer.put(f"/api/v1/people/{wilma.pk}", sent, content_type=JSON)
    assert refused.status_code == 400
    assert refused.json()["errors"][0]["pointer"].startswith("/removed_documents")
    assert "document" in _found(maipu, RIGHT)


def test_who_comes_second_sees_both_versions_and_loses_nothing(
    city_client: Callable[..., Client], maipu: City, wilma: Person
) -> None:
    first, second = city_client(maipu, "officer"), city_client(maipu, "coordinator")
    address = f"/people/{wilma.pk}/edit/"
    document, phone = _keys(maipu, wilma)
    removed = {**NAMES, "version": "1", f"remove-{document}": "on"}
    assert first.post(address, removed).status_code == 302
    mine = {**NAMES, "version": "1", f"number-{phone}": "261 400 0001"}
    late = second.post(address, mine)
    assert late.status_code == 409
    assert "261 400 0001" in late.content.decode()
    assert "phone" in _found(maipu, PHONE)
    choosing = {**mine, "version": "2", "base": "1", "resolving": "1"}
    choosing |= {f"choose-{name}": "mine" for name in (f"number-{phone}", "birth")}
    choosing |= {f"choose-{name}": "theirs" for name in ("gender", "nationalities")}
    assert second.post(address, choosing).status_code == 302
    assert _found(maipu, PHONE) == []
    assert "phone" in _found(maipu, "261 400 0001")


@several_times
def test_of_two_who_take_it_away_at_once_one_is_told(maipu: City, wilma: Person, turn: int) -> None:
    with entering(maipu):
        key = wilma.documents.get().pk

    def removes() -> Person:
        return services.rectify_person(
            wilma,
            data=services.PersonData(given_names="Wilma", family_names="Mamani"),
            documents={key: ""},
            phones={},
            version=1,
            by=OFFICER,
        )

    came = at_once(maipu, removes, removes, told=services.Conflict)
    assert sum(isinstance(each, services.Conflict) for each in came) == 1


def test_a_program_takes_a_number_away_and_sends_the_right_one(
    city_client: Callable[..., Client], maipu: City, wilma: Person
) -> None:
    program, address = city_client(maipu, "officer"), f"/api/v1/people/{wilma.pk}"
    read = program.get(address).json()
    sent = {
        **NAMES,
        "version": read["version"],
        "removed_documents": [read["documents"][0]["id"]],
        "removed_phones": [read["phones"][0]["id"]],
        "documents": [{"kind": "dni_foreigner", "number": RIGHT}],
    }
    answer = program.put(address, sent, content_type=JSON)
    assert answer.status_code == 200, answer.content
    body = answer.json()
    assert [row["masked_tail"] for row in body["documents"]] == ["11"]
    assert body["phones"] == []
    assert _found(maipu, WRONG) == _found(maipu, PHONE) == []
    assert "document" in _found(maipu, RIGHT)
    # Sent again it is late, not wrong: the version says so first.
    assert program.put(address, sent, content_type=JSON).status_code == 409


def test_with_nothing_named_every_number_stays(
    city_client: Callable[..., Client], maipu: City, wilma: Person
) -> None:
    program, address = city_client(maipu, "officer"), f"/api/v1/people/{wilma.pk}"
    assert program.put(address, {**NAMES, "version": 1}, content_type=JSON).status_code == 200
    assert "document" in _found(maipu, WRONG)
    assert "phone" in _found(maipu, PHONE)
