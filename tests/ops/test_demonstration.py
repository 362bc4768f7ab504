"""Filling the demonstration again, as a start after an upgrade does, adds and breaks nothing."""

from __future__ import annotations

from apps.registry.tests.factories import a_person
from apps.rights import selectors
from conftest import make_account
from migraciudades.cli import demo_rights
from tenants.models import City


def test_requests_and_rules_are_invented_once(in_maipu: City) -> None:
    a_person()
    officer = make_account(in_maipu, "officer").pk
    demo_rights.fill(officer)
    requests, rules = selectors.requests().count(), set(selectors.rules())
    assert requests
    assert rules
    demo_rights.fill(officer)
    assert selectors.requests().count() == requests
    assert set(selectors.rules()) == rules
