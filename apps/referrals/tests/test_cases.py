"""A referral may belong to a case: its person's, open to who sends it, seen from both sides."""

from __future__ import annotations

import re
import uuid
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from apps.casework import services as cases
from apps.casework.selectors import Case
from apps.casework.tests.factories import a_case
from apps.referrals import services
from apps.referrals.models import Referral
from apps.referrals.services import Answer
from apps.referrals.tests.conftest import REQUEST, Office, client_of, text_of
from apps.registry import protection_rules, protection_services
from apps.registry.protection_session import reading
from apps.registry.tests.factories import a_consultation, a_person
from conftest import make_account
from tenants import entering
from tenants.models import City

GOAL = "Objetivo reservado"


@pytest.fixture
def case(office: Office) -> Case:
    """A case of the person of the office."""
    with entering(office.city):
        return a_case(office.person, by=office.officer.pk)


@pytest.fixture
def reserved(office: Office) -> Case:
    """A case told in confidence, and a referral of a free subject that was sent for it."""
    guardian = make_account(office.city, "protection_officer")
    with entering(office.city), reading(guardian, uuid.uuid4()):
        protection_services.open_for(
            None, person=office.person, compartments=["gender_violence"], reason="danger"
        )
        made = cases.open_case(
            office.person,
            data=cases.CaseData(goal=GOAL, subject="gender_violence"),
            by=guardian.pk,
            sight=protection_rules.sight(),
        )
        services.refer(office.asked(case=made.pk), answer=Answer.GIVEN, by=guardian.pk)
        return made


def told(office: Office, **more: Any) -> dict[str, Any]:
    usual = {
        "to": f"department:{office.health}",
        "subject": "health",
        "request": REQUEST,
        "action": "send",
    }
    return {**usual, **more}


def test_from_the_case_and_back(office: Office, case: Case) -> None:
    """The case offers it, what it is about is chosen already, and each page leads to the other."""
    officer, at = client_of(office, office.officer), f"/casework/cases/{case.pk}/"
    page = text_of(officer.get(at))
    address = f"/referrals/new/?person={office.person.pk}&amp;case={case.pk}"
    assert address in page
    form = officer.get(address.replace("&amp;", "&"))
    assert form.context["form"]["subject"].value() == "housing"
    assert at in text_of(form)
    done = officer.post(address.replace("&amp;", "&"), told(office))
    assert done.status_code == 302
    with entering(office.city):
        row = Referral.objects.get()
    assert row.case == case.pk
    assert f"/referrals/{row.pk}/" in text_of(officer.get(at))
    assert "Pendiente" in text_of(officer.get(at))
    assert at in text_of(officer.get(f"/referrals/{row.pk}/"))


def test_what_came_of_its_consultations_is_listed_too(office: Office, case: Case) -> None:
    with entering(office.city):
        consultation = a_consultation(person=office.person, by=office.officer.pk)
        cases.attach(case, consultation, by=office.officer.pk)
        row = office.refers(consultation=consultation)
        office.refers()
    page = text_of(client_of(office, office.officer).get(f"/casework/cases/{case.pk}/"))
    assert re.findall(r'href="/referrals/([0-9a-f-]{36})/', page) == [str(row.pk)]


def test_a_closed_case_refers_nobody(office: Office, case: Case) -> None:
    with entering(office.city):
        cases.move_case(
            case, to="closed", version=1, result="resolved", note="", by=office.officer.pk
        )
    assert "/referrals/new/" not in text_of(
        client_of(office, office.officer).get(f"/casework/cases/{case.pk}/")
    )


@pytest.mark.parametrize("whose", ["nobody", "another"])
def test_no_other_case_is_taken(office: Office, whose: str) -> None:
    with entering(office.city):
        key = a_case(a_person()).pk if whose == "another" else uuid.uuid4()
        with pytest.raises(ValidationError) as refused:
            office.refers(case=key)
        assert set(refused.value.message_dict) == {"case"}
        assert not Referral.objects.exists()
    officer = client_of(office, office.officer)
    address = f"/referrals/new/?person={office.person.pk}&case={key}"
    assert officer.get(address).status_code == 404
    assert officer.post(address, told(office)).status_code == 404
    answer = officer.post(
        "/api/v1/referrals",
        {
            "person": str(office.person.pk),
            "case": str(key),
            "department": str(office.health),
            "subject": "health",
            "request": REQUEST,
        },
        content_type="application/json",
    )
    assert answer.status_code == 400
    assert "case" in str(answer.json())


def test_a_case_of_another_city_is_none(office: Office, rosario: City) -> None:
    with entering(rosario):
        there = a_case(a_person()).pk
    with entering(office.city), pytest.raises(ValidationError):
        office.refers(case=there)


def test_a_case_told_in_confidence_is_none_to_others(office: Office, reserved: Case) -> None:
    with entering(office.city):
        row = Referral.objects.get()
        assert row.case == reserved.pk, "whoever had it open referred from it"
        with pytest.raises(ValidationError):
            office.refers(case=reserved.pk)
    officer = client_of(office, office.officer)
    address = f"/referrals/new/?person={office.person.pk}&case={reserved.pk}"
    assert officer.get(address).status_code == 404
    page = text_of(officer.get(f"/referrals/{row.pk}/"))
    assert str(reserved.pk) not in page
    assert GOAL not in page
    one = officer.get(f"/api/v1/referrals/{row.pk}").json()
    every = officer.get("/api/v1/referrals").json()["results"]
    assert [one["case"], every[0]["case"]] == [None, None]


def test_programs_read_of_which_case_it_is(office: Office, case: Case) -> None:
    """The cases of a page of referrals are looked up at once, however many they are."""
    officer = client_of(office, office.officer)
    with entering(office.city):
        office.refers(case=case.pk)
        office.refers()
    found = officer.get("/api/v1/referrals").json()["results"]
    assert [each["case"] for each in found] == [None, str(case.pk)]
