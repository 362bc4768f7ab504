"""A round handed in: all that leaves is read first, nothing personal unseen, IOM alone reads it."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
from django.db import connections
from django.utils.timezone import localtime

from apps.diagnosis import services
from apps.diagnosis.handing import content, personal
from apps.diagnosis.handing import services as handing
from apps.diagnosis.models import Round
from apps.diagnosis.selectors import sheet
from apps.diagnosis.tests.conftest import Office
from apps.diagnosis.tests.factories import PDF, answer_of, opened
from apps.diagnosis.tests.test_results import whole
from tenants import entering, entering_national, roles
from tenants import selectors as cities
from tenants.models import City
from tenants.publications.models import Submission
from tests.isolation.probes import refused

__all__ = ["whole"]
NOTE = "Vigente desde 2021; falta difundirla."
MINUTES = "Las actas del taller quedan en la ciudad"


def _answered(office: Office, row: Round, note: str) -> Round:
    """The round, open again, one answer changed, and finished."""
    by = office.coordinator
    row.refresh_from_db()
    row = services.move(
        round_id=row.pk, to="classifying", version=row.version, by=by.pk, reason="corregir"
    )
    answer = answer_of(row, "d1_primary_care")
    data = services.AnswerData(value="in_force", note=note)
    services.save(answer_id=answer.pk, data=data, version=answer.version, by=by)
    row.refresh_from_db()
    return services.move(round_id=row.pk, to="finished", version=row.version, by=by.pk)


@pytest.fixture
def ready(office: Office, whole: Round) -> Round:
    """A finished round with a note, a file, a workshop and a gap."""
    by = office.coordinator
    with entering(office.city):
        row = services.move(
            round_id=whole.pk, to="classifying", version=whole.version, by=by.pk, reason="completar"
        )
        answer = answer_of(row, "d1_primary_care")
        services.add_file(
            answer_id=answer.pk, name="ordenanza.pdf", data=PDF, label="Ordenanza 6.120", by=by
        )
        services.note_gap(round_id=row.pk, question="d1_housing", note="brecha", by=by.pk)
        row.refresh_from_db()
        services.hold_workshop(
            round_id=row.pk,
            data=services.WorkshopData(
                on=row.starts_on, participants=[services.Group("Salud", 4)], minutes=MINUTES
            ),
            version=row.version,
            by=by.pk,
        )
        row.refresh_from_db()
        row = services.move(round_id=row.pk, to="finished", version=row.version, by=by.pk)
        return _answered(office, row, NOTE)


def _page(client: Any, row: Round) -> Any:
    return client.get(f"/diagnosis/{row.pk}/hand-in/")


def _send(client: Any, row: Round, seen: str, **more: str) -> Any:
    return client.post(f"/diagnosis/{row.pk}/hand-in/send/", {"seen": seen, **more})


def _stored() -> list[Submission]:
    return list(Submission.objects.using("owner").order_by("edition"))


def test_what_is_handed_in_is_word_by_word_what_was_shown(office: Office, ready: Round) -> None:
    client = office.client(office.coordinator)
    page = _page(client, ready)
    assert _send(client, ready, page.context["seen"]).status_code == 302
    (stored,) = _stored()
    shown = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page.text)))
    told = stored.content
    texts = [one["note"] for one in told["answers"]] + [one["reason"] for one in told["areas"]]
    texts += [e["title"] for one in told["answers"] for e in one["evidence"]]
    texts += [one["who"] for one in told["round"]["participants"]]
    texts += [one["text"]["es"] for one in told["answers"]]
    for text in filter(None, texts):
        assert text in shown, text
    assert {one["code"]: one["value"] for one in told["answers"]} == {
        one.question.code: one.answer.value for one in _items(office, ready)
    }


def _items(office: Office, row: Round) -> Any:
    with entering(office.city):
        return sheet(row).items


def test_no_file_nor_account_nor_minutes_leave(office: Office, ready: Round) -> None:
    client = office.client(office.coordinator)
    _send(client, ready, _page(client, ready).context["seen"])
    (stored,) = _stored()
    told = json.dumps(stored.content, ensure_ascii=False)
    assert "Ordenanza 6.120" in told
    with entering(office.city):
        keys = [one.key for item in sheet(ready).items for one in item.evidence if one.key]
    assert keys
    inside = [*keys, MINUTES, "brecha", "ordenanza.pdf", "corregir", str(office.coordinator.pk)]
    assert [one for one in inside if one in told] == []
    assert "%PDF" not in told


def test_the_name_of_a_file_nobody_described_stays_in_the_city(
    office: Office, ready: Round
) -> None:
    by, name = office.coordinator, "Denuncia_Perez_Maria.pdf"
    with entering(office.city):
        row = services.move(
            round_id=ready.pk, to="classifying", version=ready.version, by=by.pk, reason="sumar"
        )
        answer = answer_of(row, "d1_primary_care")
        kept = services.add_file(answer_id=answer.pk, name=name, data=PDF, by=by)
        assert "Perez" in kept.label
        row.refresh_from_db()
        services.move(round_id=row.pk, to="finished", version=row.version, by=by.pk)
    client = office.client(by)
    page = _page(client, ready)
    assert _send(client, ready, page.context["seen"]).status_code == 302
    (stored,) = _stored()
    for told in (page.text, json.dumps(stored.content, ensure_ascii=False)):
        assert "Perez" not in told
        assert "Archivo PDF 2" in told
        assert "Ordenanza 6.120" in told


def test_the_hour_at_which_it_was_finished_leaves_and_is_shown(
    office: Office, ready: Round
) -> None:
    finished = localtime(ready.finished_at).strftime("%H:%M")
    assert finished in _page(office.client(office.coordinator), ready).text


@pytest.mark.parametrize("sharing", [True, False])
def test_that_iom_can_read_it_is_said_only_where_it_can(
    office: Office, ready: Round, maipu: City, sharing: bool
) -> None:
    client = office.client(office.coordinator)
    seen = _page(client, ready).context["seen"]
    with connections["owner"].cursor() as cursor:
        change = "UPDATE tenants_city SET sharing_iom = %s WHERE id = %s"
        cursor.execute(change, [sharing, maipu.pk])
        cities.forget()
        try:
            _send(client, ready, seen)
            assert ("La OIM puede leerla." in _page(client, ready).text) is sharing
        finally:
            cursor.execute(change, [True, maipu.pk])
            cities.forget()


def test_a_round_that_changed_since_it_was_read_is_not_handed_in(
    office: Office, ready: Round
) -> None:
    client = office.client(office.coordinator)
    seen = _page(client, ready).context["seen"]
    with entering(office.city):
        _answered(office, ready, "Otra nota")
    answer = _send(client, ready, seen)
    assert answer.status_code == 409
    assert "Otra nota" in answer.text
    assert _stored() == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Escribir a ana.paz@gmail.com por la vacante", "un correo"),
        ("Su DNI es 93.561.738", "un número de documento"),
        ("El caso 93561738 sigue abierto", "un número de documento"),
        ("Ver DNI.30123456", "un número de documento"),
        ("D.N.I.30.123.456", "un número de documento"),
        ("Documento 30 123 456", "un número de documento"),
        ("CUIL 27-93561738-4", "un número de documento"),
        ("Llamar al 261 441-8820", "un número de teléfono"),
        ("Tel. +54 9 261 441 8820", "un número de teléfono"),
    ],
)
def test_what_looks_like_personal_data_is_asked_about(
    office: Office, ready: Round, text: str, what: str
) -> None:
    client = office.client(office.coordinator)
    with entering(office.city):
        row = _answered(office, ready, text)
    page = _page(client, row)
    (found,) = page.context["suspects"]
    assert found.what.startswith(what)
    assert found.text in text
    assert found.where.startswith("1. ")
    seen = page.context["seen"]
    assert _send(client, row, seen).status_code == 409
    assert _stored() == []
    assert _send(client, row, seen, confirmed="yes").status_code == 302
    assert len(_stored()) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ley 26.743 y Ordenanza 6.120/2022",
        "Del 01/03/2026 al 30/04/2026, según el censo 2022",
        "Artículo 14, inciso 3; Resolución 1234/21; expediente 4567",
        "Línea 144, 145 y 102; $ 1.500.000,50",
    ],
)
def test_laws_days_and_lines_are_not_taken_for_people(text: str) -> None:
    told: dict[str, Any] = {
        "round": {"name": "2026", "participants": []},
        "areas": [],
        "answers": [
            {"number": 1, "title": {"es": "a", "en": "a"}, "note": text, "evidence": []},
        ],
    }
    assert personal.suspects(told) == []


def test_the_same_twice_is_one_and_a_correction_is_the_second_edition(
    office: Office, ready: Round
) -> None:
    client = office.client(office.coordinator)
    seen = _page(client, ready).context["seen"]
    for _time in range(2):
        assert _send(client, ready, seen).status_code == 302
    assert _page(client, ready).context["stands"]
    assert [one.edition for one in _stored()] == [1]
    with entering(office.city):
        _answered(office, ready, "Corregida")
    page = _page(client, ready)
    assert not page.context["stands"]
    _send(client, ready, page.context["seen"])
    assert [one.edition for one in _stored()] == [1, 2]
    notes = [{one["code"]: one["note"] for one in each.content["answers"]} for each in _stored()]
    assert [each["d1_primary_care"] for each in notes] == [NOTE, "Corregida"]


def test_only_a_finished_round_is_handed_in_and_only_by_who_runs_it(
    office: Office, ready: Round
) -> None:
    with entering(office.city):
        row = opened(office.small)
        seen = content.mark(content.content_of(sheet(row)))
    client = office.client(office.coordinator)
    assert _send(client, row, seen).status_code == 409
    contact = office.client(office.contact)
    assert _page(contact, ready).status_code == 403
    assert _send(contact, ready, "x").status_code == 403
    assert _stored() == []


@pytest.fixture
def received(office: Office, ready: Round) -> Submission:
    """What Maipú handed in."""
    client = office.client(office.coordinator)
    _send(client, ready, _page(client, ready).context["seen"])
    return _stored()[0]


@pytest.mark.parametrize("role", ["programme_officer", "analyst_iom"])
def test_iom_reads_it_as_the_city_showed_it(
    national_client: Callable[..., Any], received: Submission, role: str
) -> None:
    iom = national_client(role)
    assert str(received.pk) in iom.get("/instrument/received/").text
    page = iom.get(f"/instrument/received/{received.pk}/")
    assert page.status_code == 200
    assert NOTE in page.text
    assert iom.get(f"/instrument/received/{uuid.uuid4()}/").status_code == 404


def test_dnm_operators_and_cities_read_nothing(
    office: Office, rosario: City, national_client: Callable[..., Any], received: Submission
) -> None:
    for role in ("analyst_dnm", "operator"):
        client = national_client(role)
        for path in ("/instrument/received/", f"/instrument/received/{received.pk}/"):
            assert client.get(path).status_code == 403, role
    read = "SELECT * FROM publications_submission WHERE kind = 'diagnosis'"
    seen = {
        name: refused(roles.role(name), read)[0] for name in ("iom", "dnm", "national", "gateway")
    }
    assert seen == {
        "iom": "rows:1",
        "dnm": "refused:42501",
        "national": "refused:42501",
        "gateway": "refused:42501",
    }
    assert refused(rosario.login_role, read) == ["rows:0"]
    assert office.client(office.coordinator).get("/instrument/received/").status_code == 404


def test_a_city_that_shares_no_more_is_not_listed(
    national_client: Callable[..., Any], received: Submission, maipu: City
) -> None:
    iom = national_client("analyst_iom")
    with connections["owner"].cursor() as cursor:
        cursor.execute("UPDATE tenants_city SET sharing_iom = false WHERE id = %s", [maipu.pk])
        try:
            assert str(received.pk) not in iom.get("/instrument/received/").text
            assert iom.get(f"/instrument/received/{received.pk}/").status_code == 404
        finally:
            cursor.execute("UPDATE tenants_city SET sharing_iom = true WHERE id = %s", [maipu.pk])


def test_who_handed_in_stands_in_the_history(office: Office, ready: Round) -> None:
    from kernel.models.ledger import Sighting

    with entering(office.city):
        told = content.content_of(sheet(ready))
        handing.hand_in(
            round_id=ready.pk, seen=content.mark(told), confirmed=False, by=office.coordinator.pk
        )
        kept = Sighting.objects.filter(kind="diagnosis.round", verb="export", object=ready.pk)
        assert [one.actor for one in kept] == [office.coordinator.pk]


def test_iom_takes_it_over_the_api_and_dnm_does_not(
    national_client: Callable[..., Any], received: Submission
) -> None:
    from kernel.models.ledger import Sighting

    iom = national_client("analyst_iom")
    (row,) = iom.get("/api/v1/diagnoses").json()["results"]
    assert (row["city"], row["edition"]) == ("maipu", 1)
    whole = iom.get(f"/api/v1/diagnoses/{row['id']}").json()
    assert whole["content"] == received.content
    dnm = national_client("analyst_dnm")
    for path in ("/api/v1/diagnoses", f"/api/v1/diagnoses/{row['id']}"):
        assert dnm.get(path).status_code == 403
    other = national_client("analyst_iom")
    assert other.get("/instrument/received/").status_code == 200
    assert other.get(f"/instrument/received/{row['id']}/").status_code == 200
    with entering_national():
        seen = Sighting.objects.filter(kind__startswith="diagnosis.").order_by("at")
        found = [(one.kind, one.verb, str(one.object or "")) for one in seen]
        assert len({one.actor for one in seen}) == 2
    assert found == 2 * [
        ("diagnosis.submissions", "list", ""),
        ("diagnosis.submission", "see", row["id"]),
    ]
