"""Whoever is shown what was sent because they answered or took it back leaves a row of history."""

from __future__ import annotations

from typing import Any

import pytest

from apps.referrals.tests.conftest import Office, client_of
from kernel.models import Sighting
from tenants import entering


@pytest.mark.parametrize(
    ("who", "path", "sent"),
    [
        ("contact", "received-referrals/{pk}/answer", {"state": "accepted", "version": 1}),
        ("officer", "referrals/{pk}/withdraw", {"version": 1}),
        ("officer", "referrals/{pk}/record", {"state": "accepted", "version": 1}),
    ],
)
def test_an_answer_over_the_api_that_shows_somebody_is_a_sight(
    office: Office, who: str, path: str, sent: dict[str, Any]
) -> None:
    with entering(office.city):
        row = office.refers()
    client = client_of(office, getattr(office, who))
    answer = client.post(f"/api/v1/{path.format(pk=row.pk)}", sent, content_type="application/json")
    assert answer.status_code == 200, answer.content
    assert "Wilma Mamani" in answer.content.decode()
    with entering(office.city):
        seen = Sighting.objects.filter(kind="referrals.referral", object=row.pk)
        assert seen.filter(actor=getattr(office, who).pk).count() == 1
