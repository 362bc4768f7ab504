"""A city with who runs the diagnosis and contacts of two departments; a small instrument."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.test import Client

from apps.accounts.selectors import Account
from apps.diagnosis import instrument
from apps.diagnosis.tests.factories import published
from apps.staff import services as staff
from conftest import cookie_of, host_of, make_account
from tenants import entering
from tenants.catalogue import documents
from tenants.models import City


@dataclass
class Office:
    """Who is there, in a city whose door is not open yet."""

    city: City
    coordinator: Account
    contact: Account
    stranger: Account
    health: uuid.UUID
    school: uuid.UUID
    small: uuid.UUID
    """The id of a small instrument: four questions, two dimensions, three areas."""

    def client(self, who: Account) -> Client:
        """A browser in which they have signed in."""
        browser = Client(HTTP_HOST=host_of(self.city))
        browser.cookies["mc_session"] = cookie_of(self.city, who)
        return browser


@pytest.fixture
def office(maipu: City, clean: None) -> Iterator[Office]:
    """All of them, committed."""
    people = {
        name: make_account(maipu, role)
        for name, role in {
            "coordinator": "coordinator",
            "contact": "department_contact",
            "stranger": "department_contact",
        }.items()
    }
    with entering(maipu):
        health = staff.create_department(name="Salud", by=None)
        school = staff.create_department(name="Educación", by=None)
        staff.assign(user=people["contact"], department=health, by=None)
        staff.assign(user=people["stranger"], department=school, by=None)
    yield Office(maipu, **people, health=health.pk, school=school.pk, small=published())
    documents.forget()
    instrument.of.cache_clear()
