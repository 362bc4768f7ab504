"""What the registry's tests start from: somebody attended in Maipú, and one consultation."""

from __future__ import annotations

import pytest

from apps.registry.models import Consultation, Person
from apps.registry.tests.factories import a_consultation, a_person
from tenants import entering
from tenants.models import City


@pytest.fixture
def wilma(maipu: City, clean: None) -> Person:
    with entering(maipu):
        return a_person()


@pytest.fixture
def kept(maipu: City, wilma: Person) -> Consultation:
    with entering(maipu):
        return a_consultation(person=wilma, note="vino por la casa")
