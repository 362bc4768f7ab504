"""The pages of certificates: what a stranger with a print reads, and who may issue and revoke."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client as Browser
from django.utils.formats import date_format

from apps.training.models import Certificate, CertificateRun
from apps.training.models.certificates import RunState, new_code
from apps.training.services import certificates, runs
from apps.training.tests.factories import TRAINER
from apps.training.tests.test_certificates import accredited, issued
from apps.training.views import verifying
from conftest import host_of
from kernel.models import Outbox, Sighting
from tenants import entering
from tenants.models import City
from tests.prints import codes as seen_codes

Client = Callable[..., Any]


@pytest.fixture
def held(maipu: City, clean: None) -> Certificate:
    """A certificate of somebody with a document."""
    with entering(maipu):
        _edition, [row] = accredited(title="Gobernanza migratoria local")
        participant = row.participant
        participant.document, participant.email = "28.123.456", "ana@maipu.example"
        participant.save()
        return issued(row)


def stranger_at(city: City) -> Any:
    """A browser of somebody without an account."""
    return Browser(HTTP_HOST=host_of(city))


def text(answer: Any) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def test_the_print_leads_to_a_page_that_says_what_it_certifies_and_no_more(
    held: Certificate, city_client: Client, maipu: City
) -> None:
    printed = city_client(maipu, "admin").get(f"/training/certificates/{held.pk}/document.pdf")
    assert printed["Content-Type"] == "application/pdf"
    assert "no-store" in printed["Cache-Control"]
    [address] = seen_codes(printed.content)
    stranger = stranger_at(maipu)
    answer = stranger.get(urlsplit(address).path)
    assert answer.status_code == 200
    read = text(answer)
    assert "Este certificado es válido" in read
    told = re.findall(r"<dd>(.*?)</dd>", answer.content.decode(), re.DOTALL)
    day = date_format(held.issued_on, "DATE_FORMAT")
    assert [html.unescape(one) for one in told] == [held.name, held.course, "4", day]
    for hidden in (held.number, "28.123.456", "28123456", "ana@maipu.example", "Lapacho"):
        assert hidden not in answer.content.decode()
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in answer["Cache-Control"]
    with entering(maipu):
        certificates.revoke(certificate_id=held.pk, reason="Firmó otro", by=TRAINER)
    revoked = stranger.get(urlsplit(address).path)
    assert "Este certificado está revocado" in text(revoked)
    assert "es válido" not in text(revoked)
    assert "Firmó otro" not in revoked.content.decode(), "why is the city's own"


def test_a_code_is_read_however_it_was_typed(held: Certificate, maipu: City) -> None:
    stranger = stranger_at(maipu)
    typed = "-".join(held.code.lower()[at : at + 4] for at in range(0, 26, 4))
    typed = typed.replace("0", "o").replace("1", "l")
    answer = stranger.post("/training/verify/", {"code": f" {typed} "})
    assert answer.status_code == 302
    assert held.name in text(stranger.get(answer["Location"]))


def test_what_is_no_code_of_this_city_finds_nothing_and_costs(
    held: Certificate, maipu: City, rosario: City
) -> None:
    stranger = stranger_at(maipu)
    missed = [
        stranger.get(f"/training/verify/{code}/")
        for code in (new_code(), held.number, str(held.pk), held.code[:-1], "Ñ" * 26)
    ]
    assert {answer.status_code for answer in missed} == {404}
    assert len({re.sub(r"nonce-[^\"']+|value=\"[^\"]+\"", "", text(one)) for one in missed}) == 1
    elsewhere = stranger_at(rosario).get(f"/training/verify/{held.code}/")
    assert elsewhere.status_code == 404, "another city knows nothing of it"
    for _ in range(verifying.GUESSES.free):
        last = stranger.get(f"/training/verify/{new_code()}/")
    assert last.status_code == 429
    assert int(last["Retry-After"]) > 0
    assert stranger.get(f"/training/verify/{held.code}/").status_code == 429


def test_asking_for_one_without_end_is_slowed(held: Certificate, maipu: City) -> None:
    stranger = stranger_at(maipu)
    answers = [
        stranger.get(f"/training/verify/{held.code}/").status_code
        for _ in range(verifying.LOOKS.free + 1)
    ]
    assert answers[:5] == [200] * 5
    assert answers[-1] == 429


def test_issuing_on_the_page_down_to_the_file(
    maipu: City, clean: None, city_client: Client
) -> None:
    with entering(maipu):
        edition, _rows = accredited(3)
    page = f"/training/editions/{edition.pk}/certificates/"
    coordinator = city_client(maipu, "coordinator")
    assert "3" in text(coordinator.get(page))
    told = {"language": "en", "name_1": "Ana Lapacho", "position_1": "Coordinadora"}
    assert coordinator.post(f"{page}issue/", {**told, "language": "fr"}).status_code == 422
    assert coordinator.post(f"{page}issue/", told).status_code == 302
    working = coordinator.get(page, headers={"HX-Request": "true"})
    assert "hx-trigger" in working.content.decode()
    with entering(maipu):
        run = CertificateRun.objects.get(edition=edition)
        runs.make(run.pk)
    done = coordinator.get(page)
    assert f"/training/runs/{run.pk}/file.zip" in done.content.decode()
    assert "Ana Lapacho" in done.content.decode(), "who signed is proposed again"
    packed = coordinator.get(f"/training/runs/{run.pk}/file.zip")
    assert b"".join(packed.streaming_content).startswith(b"PK")
    with entering(maipu):
        coming_back = coordinator.session
        coming_back["accounts.proved_at"] = 0
        coming_back.save()
    asked = coordinator.get(f"/training/runs/{run.pk}/file.zip")
    assert "/reauthenticate/" in asked["Location"], "everybody's papers go to who just proved it"
    with entering(maipu):
        assert {one.language for one in Certificate.objects.all()} == {"en"}
        assert Sighting.objects.filter(kind="training.certificates", object=edition.pk).exists()


def test_revoking_and_replacing_on_the_page(
    held: Certificate, maipu: City, city_client: Client
) -> None:
    trainer = city_client(maipu, "trainer")
    page = f"/training/certificates/{held.pk}/revoke/"
    assert trainer.post(page, {"reason": " "}).status_code == 422
    assert trainer.post(page, {"reason": "Mal escrito", "replace": "on"}).status_code == 302
    assert trainer.get(f"/training/certificates/{held.pk}/document.pdf").status_code == 404
    with entering(maipu):
        held.refresh_from_db()
        new = Certificate.objects.get(replaces=held.pk)
        edition = held.enrolment.edition_id
    assert held.revoked_at is not None
    listed = text(trainer.get(f"/training/editions/{edition}/certificates/"))
    assert new.number in listed
    assert held.number in listed
    assert "revocado" in listed
    again = trainer.post(page, {"reason": "Otra vez"})
    assert again.status_code == 422
    trainer.post(f"/training/certificates/{new.pk}/revoke/", {"reason": "Del todo"})
    assert trainer.post(f"/training/certificates/{held.pk}/again/").status_code == 302
    with entering(maipu):
        assert Certificate.objects.filter(revoked_at=None).count() == 1


@pytest.mark.parametrize("role", ["officer", "viewer", None])
def test_who_has_no_part_in_training_issues_nothing(
    held: Certificate, maipu: City, city_client: Client, role: str | None
) -> None:
    client = city_client(maipu, role) if role else stranger_at(maipu)
    with entering(maipu):
        edition = held.enrolment.edition_id
    for answer in (
        client.post(f"/training/editions/{edition}/certificates/issue/", {"language": "es"}),
        client.get(f"/training/certificates/{held.pk}/document.pdf"),
        client.post(f"/training/certificates/{held.pk}/revoke/", {"reason": "x"}),
    ):
        assert answer.status_code in {302, 403, 404}
        assert "/training/" not in answer.headers.get("Location", "").split("?")[0]
    with entering(maipu):
        held.refresh_from_db()
        assert held.revoked_at is None
        assert not Outbox.objects.filter(task=runs.MAKE).exists()
        assert not CertificateRun.objects.exclude(state=RunState.READY).exists()
