"""A recorded consultation corrected over the API, by a program or by whoever is signed in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from apps.accounts.tests.factories import make_account, make_key
from apps.registry.models import Consultation
from apps.registry.tests.factories import as_kept
from kernel.models import Sighting
from tenants import entering
from tenants.models import City

JSON = "application/json"


def test_a_program_corrects_only_what_it_sends(
    city_client: Callable[..., Client], maipu: City, kept: Consultation
) -> None:
    program, address = city_client(maipu, "officer"), f"/api/v1/consultations/{kept.pk}"
    assert program.get(address).json()["version"] == 1
    sent = {"version": 1, "result": "resolved", "reason": "faltaba"}
    answer = program.patch(address, sent, content_type=JSON)
    assert answer.status_code == 200, answer.content
    body = answer.json()
    assert (body["result"], body["note"], body["version"]) == ("resolved", "vino por la casa", 2)
    assert body["correction"] == "faltaba"
    assert body["subject"] == "housing"
    late = program.patch(address, {"version": 1, "result": "informed"}, content_type=JSON)
    assert late.status_code == 409
    assert late["Content-Type"] == "application/problem+json"
    both = late.json()
    assert both["current"]["result"] == "resolved"
    assert both["sent"]["result"] == "informed"
    cleared = program.patch(address, {"version": 2, "result": "unknown"}, content_type=JSON)
    assert cleared.json()["result"] == "unknown"
    assert as_kept(maipu, kept).result == ""


@pytest.mark.parametrize(
    ("sent", "pointer"),
    [
        ({}, "/version"),
        ({"version": 1, "subject": "no_such"}, "/subject"),
        ({"version": 1, "subject": "unknown"}, "/subject"),
        ({"version": 1, "contacted_on": "2999-01-01"}, "/contacted_on"),
        ({"version": 1, "reason": "x" * 201}, "/reason"),
    ],
)
def test_a_program_is_told_what_is_wrong(
    city_client: Callable[..., Client],
    maipu: City,
    kept: Consultation,
    sent: dict[str, Any],
    pointer: str,
) -> None:
    program = city_client(maipu, "officer")
    answer = program.patch(f"/api/v1/consultations/{kept.pk}", sent, content_type=JSON)
    assert answer.status_code == 400
    assert any(error["pointer"].startswith(pointer) for error in answer.json()["errors"])


def test_a_program_that_closes_it_reads_it_no_more(
    city_client: Callable[..., Client], maipu: City, kept: Consultation
) -> None:
    program, address = city_client(maipu, "officer"), f"/api/v1/consultations/{kept.pk}"
    sent = {"version": 1, "subject": "refuge", "note": "lo que contó"}
    answer = program.patch(address, sent, content_type=JSON)
    assert answer.status_code == 200
    assert "lo que contó" not in answer.content.decode()
    assert program.get(address).status_code == 404
    assert program.patch(address, {**sent, "version": 1}, content_type=JSON).status_code == 404


def test_a_program_that_may_only_record_reads_nothing_by_correcting(
    maipu: City, kept: Consultation
) -> None:
    """Of whoever was behind by a version the answer would have told the whole consultation."""
    with entering(maipu):
        key = make_key(make_account("coordinator"), "registry.add_consultation")
    client = Client(headers={"host": "maipu.localhost", "authorization": f"Bearer {key}"})
    for version in (1, 9):
        sent = {"version": version, "result": "resolved"}
        answer = client.patch(f"/api/v1/consultations/{kept.pk}", sent, content_type=JSON)
        assert answer.status_code == 403
        assert "vino por la casa" not in answer.content.decode()
    assert as_kept(maipu, kept).version == 1


@pytest.mark.parametrize(("version", "status"), [(1, 200), (9, 409)])
def test_what_a_program_reads_by_correcting_is_in_the_history(
    city_client: Callable[..., Client], maipu: City, kept: Consultation, version: int, status: int
) -> None:
    program, address = city_client(maipu, "officer"), f"/api/v1/consultations/{kept.pk}"
    sent = {"version": version, "result": "resolved"}
    assert program.patch(address, sent, content_type=JSON).status_code == status
    with entering(maipu):
        assert Sighting.objects.filter(kind="registry.consultation", object=kept.pk).count() == 1
