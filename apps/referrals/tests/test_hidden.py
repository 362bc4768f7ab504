"""What was sent before a name was hidden leads nobody in the Office from the alias to the name."""

from __future__ import annotations

from typing import Any

from apps.accounts.tests.factories import make_account
from apps.referrals.tests.conftest import PHONE, REQUEST, Office, client_of, text_of
from apps.registry import protection_services
from tenants import entering


def _digits(text: str) -> str:
    return "".join(char for char in text if char.isdigit())


def test_only_protection_reads_a_name_that_was_hidden_since(office: Office) -> None:
    with entering(office.city):
        row = office.refers()
        guardian = make_account("protection_officer")
    places = [
        f"/referrals/{row.pk}/",
        f"/referrals/{row.pk}/slip/",
        "/api/v1/referrals",
        f"/api/v1/referrals/{row.pk}",
    ]

    def told(client: Any, place: str) -> str:
        page = client.get(place)
        assert page.status_code == 200, place
        return text_of(page)

    officer = client_of(office, office.officer)
    for place in places:
        assert "Mamani" in told(officer, place), place
    with entering(office.city):
        protection_services.hide_name(office.person, by=None, alias="Río")
    for place in places:
        page = told(officer, place)
        assert "Mamani" not in page, place
        assert PHONE not in _digits(page), place
        assert REQUEST in page, place
    assert "se mantiene reservado" in told(officer, places[0])
    inside = client_of(office, guardian)
    assert "Wilma Mamani" in told(inside, places[0])
    contact = client_of(office, office.contact)
    inbox = told(contact, f"/referrals/inbox/{row.pk}/")
    assert "Wilma Mamani" in inbox, "who attends her needs it"
