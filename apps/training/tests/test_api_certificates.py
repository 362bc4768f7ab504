"""Certificates over the API: who may, what is noted, what a revocation does, files made once."""

from __future__ import annotations

import io
import time
import uuid
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client as Browser

from apps.accounts.services_tokens import create_token
from apps.training.models import Certificate, CertificateRun
from apps.training.services import runs
from apps.training.tests.factories import finished
from apps.training.tests.test_certificates import accredited, issued, words
from conftest import host_of, make_account
from kernel.models import Sighting
from tenants import entering
from tenants.models import City

Client = Callable[..., Any]
JSON = "application/json"


@pytest.fixture
def held(maipu: City, clean: None) -> Certificate:
    """A certificate of somebody with a document."""
    with entering(maipu):
        _edition, [row] = accredited(title="Gobernanza migratoria local")
        row.participant.document = "28.123.456"
        row.participant.save()
        return issued(row)


def _proved(client: Any, city: City, when: float) -> None:
    with entering(city):
        session = client.session
        session["accounts.proved_at"] = int(when)
        session.save()


def sights(city: City) -> list[tuple[str, str, uuid.UUID | None]]:
    with entering(city):
        rows = Sighting.objects.filter(kind__startswith="training.certificate").order_by("id")
        return [(row.verb, row.kind, row.object) for row in rows]


def test_a_certificate_is_looked_at_and_taken_away_with_a_note_of_it(
    held: Certificate, city_client: Client, maipu: City
) -> None:
    trainer = city_client(maipu, "trainer")
    address = f"/api/v1/certificates/{held.pk}"
    edition = held.enrolment.edition_id
    [listed] = trainer.get(f"/api/v1/certificates?edition={edition}").json()["results"]
    told = trainer.get(address)
    assert listed == told.json()
    assert (listed["number"], listed["in_force"], listed["accredited"]) == (held.number, True, True)
    assert "28.123.456" not in told.content.decode()
    assert held.code not in told.content.decode()
    printed = trainer.get(f"{address}/document")
    assert printed["Content-Type"] == "application/pdf"
    assert "no-store" in printed["Cache-Control"]
    assert held.number in words(printed.content)
    assert [(verb, kind) for verb, kind, _target in sights(maipu)] == [
        ("list", "training.certificates"),
        ("see", "training.certificate"),
        ("export", "training.certificate"),
    ]
    assert {target for _verb, kind, target in sights(maipu) if not kind.endswith("s")} == {held.pk}
    nobodys = f"/api/v1/certificates?edition={uuid.uuid4()}"
    assert trainer.get(nobodys).json()["results"] == []


def test_a_revoked_one_is_printed_no_more_and_another_takes_its_place_once(
    held: Certificate, city_client: Client, maipu: City
) -> None:
    trainer = city_client(maipu, "trainer")
    address = f"/api/v1/certificates/{held.pk}"

    def sent(what: str, **told: Any) -> Any:
        return trainer.post(f"{address}/{what}", told, content_type=JSON)

    assert sent("reissue").status_code == 409, "it is in force"
    assert sent("revoke", reason="  ").status_code == 400
    revoked = sent("revoke", reason="Firmó otro")
    assert (revoked.status_code, revoked.json()["in_force"]) == (200, False)
    assert "Firmó otro" not in revoked.content.decode()
    refused = trainer.get(f"{address}/document")
    assert (refused.status_code, refused.json()["detail"]) == (409, "Ya está revocado.")
    assert sent("revoke", reason="Otra vez").status_code == 409
    again = sent("reissue")
    assert (again.status_code, again.json()["in_force"]) == (201, True)
    renamed = trainer.post(
        f"/api/v1/certificates/{again.json()['id']}/replace",
        {"reason": "Cambió el nombre"},
        content_type=JSON,
    )
    assert (renamed.status_code, renamed.json()["replaces"]) == (201, again.json()["id"])
    with entering(maipu):
        assert Certificate.objects.filter(revoked_at=None).count() == 1
        assert Certificate.objects.count() == 3


def test_an_edition_is_certified_in_the_background_and_a_file_may_be_given_up(
    maipu: City, clean: None, city_client: Client
) -> None:
    trainer = city_client(maipu, "trainer")
    with entering(maipu):
        edition, rows = accredited(2)
    wish = {"edition": str(edition.pk), "signatories": [{"name": "Ana Lapacho"}]}
    asked = trainer.post("/api/v1/certificate-runs", wish, content_type=JSON)
    assert (asked.status_code, asked.json()["state"]) == (201, "asked")
    twice = trainer.post("/api/v1/certificate-runs", wish, content_type=JSON)
    assert twice.status_code == 409
    address = f"/api/v1/certificate-runs/{asked.json()['id']}"
    assert trainer.get(f"{address}/file").status_code == 409, "not made yet"
    assert trainer.post(f"{address}/cancel").json()["state"] == "cancelled"
    assert trainer.post(f"{address}/cancel").status_code == 409
    second = trainer.post("/api/v1/certificate-runs", wish, content_type=JSON).json()
    with entering(maipu):
        runs.make(uuid.UUID(second["id"]))
    address = f"/api/v1/certificate-runs/{second['id']}"
    ready = trainer.get(address).json()
    assert (ready["state"], ready["done"], ready["total"], ready["issued"]) == ("ready", 2, 2, 2)
    with entering(maipu):
        leads, may = make_account(maipu, "coordinator"), {"training.view", "training.manage"}
        key = create_token(by=leads, name="llave", scopes=may, days=1).secret
    machine = {"Host": host_of(maipu), "Authorization": f"Bearer {key}"}
    by_key = Browser().get(f"{address}/file", headers=machine)
    assert (by_key.status_code, Browser().get(address, headers=machine).status_code) == (403, 200)
    _proved(trainer, maipu, time.time() - 3600)
    assert trainer.get(f"{address}/file").status_code == 403, "nobody proved lately who they are"
    _proved(trainer, maipu, time.time())
    packed = trainer.get(f"{address}/file")
    with zipfile.ZipFile(io.BytesIO(b"".join(packed))) as archive:
        assert len(archive.namelist()) == len(rows)
    standing = trainer.get(f"/api/v1/course-editions/{edition.pk}/certified").json()
    assert standing == {"accredited": 2, "certified": 2, "waiting": 0, "lost": 0}
    with entering(maipu):
        one = Certificate.objects.first()
        assert one is not None
    revoke = {"reason": "Error"}
    trainer.post(f"/api/v1/certificates/{one.pk}/revoke", revoke, content_type=JSON)
    assert trainer.get(f"{address}/file").status_code == 409, "it held what was revoked"
    assert trainer.get(address).json()["state"] == "gone"


def test_who_withdrew_is_not_certified(maipu: City, clean: None, city_client: Client) -> None:
    trainer = city_client(maipu, "trainer")
    with entering(maipu):
        edition, [stays, leaves] = accredited(2, over=False)
    out = trainer.post(f"/api/v1/course-enrolments/{leaves.pk}/withdraw").json()
    assert (out["state"], out["accredited_at"]) == ("withdrawn", None)
    wish = {"edition": str(edition.pk)}
    early = trainer.post("/api/v1/certificate-runs", wish, content_type=JSON)
    assert early.status_code == 409, "it is still given"
    with entering(maipu):
        finished(edition)
    asked = trainer.post("/api/v1/certificate-runs", wish, content_type=JSON)
    with entering(maipu):
        runs.make(uuid.UUID(asked.json()["id"]))
        assert [row.enrolment_id for row in Certificate.objects.all()] == [stays.pk]


@pytest.mark.parametrize("role", ["officer", "department_contact"])
def test_who_does_not_run_training_reaches_no_certificate(
    role: str, held: Certificate, city_client: Client, maipu: City
) -> None:
    with entering(maipu):
        run = runs.ask(
            edition_id=held.enrolment.edition_id, language="es", signatories=(), by=uuid.uuid4()
        )
    somebody = city_client(maipu, role)
    one, file = f"/api/v1/certificates/{held.pk}", f"/api/v1/certificate-runs/{run.pk}"
    for read in ("/api/v1/certificates", one, f"{one}/document", file, f"{file}/file"):
        assert somebody.get(read).status_code == 403, read
    for write in (f"{one}/revoke", f"{one}/replace", f"{one}/reissue", f"{file}/cancel"):
        sent = somebody.post(write, {"reason": "x"}, content_type=JSON)
        assert sent.status_code == 403, write
    with entering(maipu):
        assert Certificate.objects.get().revoked_at is None
        assert CertificateRun.objects.get().state == "asked"
