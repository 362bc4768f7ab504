"""An office, two departments with contacts, an organisation, and somebody to refer."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client

from apps.accounts.selectors import Account
from apps.directory import services as directory
from apps.referrals import services
from apps.referrals.models import Referral
from apps.referrals.services import Answer, Asked, Destination
from apps.registry.tests.factories import a_document, a_person
from apps.staff import services as staff
from conftest import cookie_of, host_of, make_account
from tenants import entering
from tenants.models import City

REQUEST = "Necesita turno con pediatría para su hija."
MAIL = "mesa@organizacion.example"
PHONE = "4418820"


@dataclass
class Office:
    """Who is there, in a city whose door is not open yet."""

    city: City
    officer: Account
    coordinator: Account
    contact: Account
    colleague: Account
    stranger: Account
    health: uuid.UUID
    school: uuid.UUID
    outside: uuid.UUID
    person: Any

    def asked(self, **more: Any) -> Asked:
        """A referral to health with name and phone; anything told replaces the usual."""
        usual: dict[str, Any] = {
            "to": Destination(department=self.health),
            "subject": "health",
            "request": REQUEST,
            "fields": ("name", "phones"),
            "person": self.person,
        }
        return Asked(**{**usual, **more})

    def refers(self, **more: Any) -> Referral:
        """The officer sends it, the person agreed."""
        answer = more.pop("answer", Answer.GIVEN)
        return services.refer(self.asked(**more), answer=answer, by=self.officer.pk)

    def refers_outside(self, **more: Any) -> Referral:
        """The same to the organisation."""
        return self.refers(to=Destination(organization=self.outside), **more)


@pytest.fixture
def office(maipu: City, clean: None) -> Office:
    """All of them, committed."""
    people = {
        name: make_account(maipu, role)
        for name, role in {
            "officer": "officer",
            "coordinator": "coordinator",
            "contact": "department_contact",
            "colleague": "department_contact",
            "stranger": "department_contact",
        }.items()
    }
    with entering(maipu):
        health = staff.create_department(name="Salud", by=None)
        school = staff.create_department(name="Educación", by=None)
        for name in ("contact", "colleague"):
            staff.assign(user=people[name], department=health, by=None)
        staff.assign(user=people["stranger"], department=school, by=None)
        outside = directory.create(
            directory.OrganizationData(name="Cáritas Maipú", email=MAIL), by=None
        )
        person = a_person(documents=(a_document(),), phones=("261 441 8820",))
    return Office(
        maipu, **people, health=health.pk, school=school.pk, outside=outside.pk, person=person
    )


@pytest.fixture
def sent(office: Office) -> Referral:
    """A referral to health, with name and phone."""
    with entering(office.city):
        return office.refers()


def client_of(office: Office, who: Any) -> Client:
    client = Client(HTTP_HOST=host_of(office.city))
    client.cookies["mc_session"] = cookie_of(office.city, who)
    return client


def text_of(response: Any) -> str:
    return str(response.content.decode())


def now_of(referral: Referral) -> Referral:
    return Referral.objects.get(pk=referral.pk)
