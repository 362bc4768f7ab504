"""The pages without JavaScript: who sees what, nothing typed is lost, no number judges anybody."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from apps.diagnosis import selectors, services
from apps.diagnosis.models import Answer, Evidence, Finding, Round, State
from apps.diagnosis.services import AnswerData
from apps.diagnosis.tests.conftest import Office
from apps.diagnosis.tests.factories import (
    BY,
    PDF,
    STARTS,
    a_round,
    answer_of,
    finished,
    moved,
    opened,
)
from apps.notices import selectors as notices
from tenants import entering

CARE, SEXUAL, SCHOOL, GENDER = (
    "d1_primary_care",
    "d1_sexual_health",
    "d1_school_vacancies",
    "d2_gender_training",
)
MEGABYTE = 1024 * 1024


@pytest.fixture
def row(office: Office) -> Round:
    """A round that is being answered; health answers what is tagged health, school its own."""
    with entering(office.city):
        made = opened(office.small)
        services.assign(
            round_id=made.pk, questions=[CARE, SEXUAL], departments=[office.health], by=BY
        )
        services.assign(round_id=made.pk, questions=[SCHOOL], departments=[office.school], by=BY)
    return made


def _text(response: Any) -> str:
    return str(response.content.decode())


def _sent(code: str, version: int = 0, **told: str) -> dict[str, str]:
    """What the form of an answer sends."""
    return {f"{code}-{name}": value for name, value in {"version": str(version), **told}.items()}


def _now(office: Office, row: Round, code: str) -> Answer:
    with entering(office.city):
        return answer_of(row, code)


def test_a_contact_finds_the_questions_of_the_department_and_no_others(
    office: Office, row: Round
) -> None:
    client = office.client(office.contact)
    assert row.name in _text(client.get("/diagnosis/"))
    page = _text(client.get(f"/diagnosis/{row.pk}/"))
    assert "health (es)" in page
    assert "education (es)" not in page
    assert client.get(f"/diagnosis/{row.pk}/areas/health/").status_code == 200
    assert client.get(f"/diagnosis/{row.pk}/areas/education/").status_code == 404
    for part in ("edit/", "assign/", "workshop/", "gaps/", "classify/health/"):
        assert client.get(f"/diagnosis/{row.pk}/{part}").status_code == 403, part
    checked = _text(client.get(f"/diagnosis/{row.pk}/check/"))
    assert "title of d1_primary_care" in checked
    assert "title of d1_school_vacancies" not in checked
    school = _now(office, row, SCHOOL)
    for path in (f"/diagnosis/answers/{school.pk}/", f"/diagnosis/answers/{school.pk}/evidence/"):
        assert client.post(path, _sent(SCHOOL, value="no")).status_code == 404


def test_who_is_asked_nothing_sees_no_round(office: Office) -> None:
    with entering(office.city):
        row = opened(office.small)
    client = office.client(office.stranger)
    assert row.name not in _text(client.get("/diagnosis/"))
    assert client.get(f"/diagnosis/{row.pk}/").status_code == 404


def test_an_area_is_answered_whole_and_goes_on_to_the_next(office: Office, row: Round) -> None:
    client = office.client(office.coordinator)
    sent = {
        **_sent(CARE, value="in_force", note="Hay norma", as_of="03/04/2026", confidence="high"),
        **_sent(SEXUAL, value="no"),
        "then": "next",
    }
    answered = client.post(f"/diagnosis/{row.pk}/areas/health/", sent)
    assert answered["Location"] == f"/diagnosis/{row.pk}/areas/gender/"
    kept = _now(office, row, CARE)
    assert (kept.value, kept.note, str(kept.as_of), kept.confidence) == (
        "in_force",
        "Hay norma",
        "2026-04-03",
        "high",
    )
    assert _now(office, row, SEXUAL).value == "no"
    last = client.post(
        f"/diagnosis/{row.pk}/areas/education/", {**_sent(SCHOOL, value="no"), "then": "next"}
    )
    assert last["Location"] == f"/diagnosis/{row.pk}/check/"


def test_one_wrong_date_keeps_no_other_answer_back_and_nothing_typed_is_lost(
    office: Office, row: Round
) -> None:
    client = office.client(office.contact)
    sent = {
        **_sent(CARE, value="partial", note="Escrito con cuidado", as_of="el martes"),
        **_sent(SEXUAL, value="design"),
    }
    page = client.post(f"/diagnosis/{row.pk}/areas/health/", sent)
    assert page.status_code == 422
    assert "Escrito con cuidado" in _text(page)
    assert "el martes" in _text(page)
    assert _now(office, row, SEXUAL).value == "design"
    assert _now(office, row, CARE).version == 0
    # What was saved already shows its new version, so that sending all again clashes with nobody.
    assert f'name="{SEXUAL}-version" value="1"' in _text(page)
    again = {**sent, **_sent(CARE, value="partial", as_of="3/4/2026"), **_sent(SEXUAL, 1)}
    assert client.post(f"/diagnosis/{row.pk}/areas/health/", again).status_code == 302


def test_two_who_answer_at_once_are_shown_both_and_choose_line_by_line(
    office: Office, row: Round
) -> None:
    address = f"/diagnosis/{row.pk}/areas/health/"
    first, second = office.client(office.contact), office.client(office.coordinator)
    first.post(address, _sent(CARE, value="partial", note="Lo de Salud"))
    mine = {
        **_sent(CARE, value="in_force", note="Lo de la Oficina", confidence="high"),
        **_sent(SEXUAL, value="no"),
    }
    page = second.post(address, mine)
    text = _text(page)
    assert page.status_code == 409
    assert "Lo de Salud" in text
    assert "Lo de la Oficina" in text
    assert _now(office, row, CARE).note == "Lo de Salud"
    assert _now(office, row, SEXUAL).value == "no", "the answer nobody else touched is saved"
    chosen = {
        **_sent(CARE, 1, value="in_force", note="Lo de la Oficina", confidence="high"),
        f"{CARE}-resolving": "1",
        f"{CARE}-base": "0",
    }
    assert second.post(address, chosen).status_code == 409, "nothing is chosen for them"
    chosen |= {
        f"choose-{CARE}-value": "theirs",
        f"choose-{CARE}-note": "mine",
        f"choose-{CARE}-confidence": "mine",
    }
    assert second.post(address, chosen).status_code == 302
    kept = _now(office, row, CARE)
    assert (kept.value, kept.note, kept.confidence) == ("partial", "Lo de la Oficina", "high")


def test_while_writing_it_is_saved_and_told(office: Office, row: Round) -> None:
    client = office.client(office.contact)
    answer = _now(office, row, CARE)
    path = f"/diagnosis/answers/{answer.pk}/"

    def saves(version: int, **told: str) -> str:
        return _text(
            client.post(path, _sent(CARE, version, **told), headers={"HX-Request": "true"})
        )

    assert f'name="{CARE}-version" value="1"' in saves(0, note="Uno")
    assert "Guardado a las" in saves(1, note="Uno dos")
    with entering(office.city):
        services.save(
            answer_id=answer.pk, data=AnswerData(note="Otra"), version=2, by=office.coordinator
        )
    told = saves(2, note="Uno dos tres")
    assert "Sin guardar" in told
    assert f'name="{CARE}-version" value="2"' in told, "the next save still shows both"
    assert "Sin guardar" in saves(3, as_of="ayer")
    assert _now(office, row, CARE).note == "Otra"
    # Without the script the same address leads back to the page.
    assert client.post(path, _sent(CARE, 3)).status_code == 302


@pytest.mark.parametrize("size", [20 * MEGABYTE + 1, 25 * MEGABYTE])
def test_a_file_too_large_is_refused_and_nothing_typed_is_lost(
    office: Office, row: Round, size: int
) -> None:
    client = office.client(office.contact)
    # The button that leads to the evidence saves what is typed in the questions first.
    sent = {**_sent(CARE, value="in_force", note="Mucho texto"), "then": f"evidence-{CARE}"}
    to = client.post(f"/diagnosis/{row.pk}/areas/health/", sent)
    answer = _now(office, row, CARE)
    assert to["Location"] == f"/diagnosis/answers/{answer.pk}/evidence/"
    assert (answer.value, answer.note) == ("in_force", "Mucho texto")
    large = SimpleUploadedFile("norma.pdf", PDF + b"0" * (size - len(PDF)))
    typed = {"label": "Ordenanza 6.210", "url": "https://maipu.example/norma", "file": large}
    page = client.post(to["Location"], typed)
    assert page.status_code == 422
    # Words of the field, of the script and of the refusal say what the code takes.
    megabytes = services.LARGEST // MEGABYTE
    for said in ("de hasta", "Este archivo supera los", "El archivo supera los"):
        assert f"{said} {megabytes} MB" in _text(page)
    assert f'data-most="{services.LARGEST}"' in _text(page)
    assert "Ordenanza 6.210" in _text(page)
    assert "https://maipu.example/norma" in _text(page)
    with entering(office.city):
        assert not Evidence.objects.exists()


def test_what_is_larger_than_any_page_takes_is_refused_before_it_is_read(
    office: Office, row: Round
) -> None:
    client = office.client(office.contact)
    answer = _now(office, row, CARE)
    huge = SimpleUploadedFile("norma.pdf", b"0" * (30 * MEGABYTE))
    page = client.post(f"/diagnosis/answers/{answer.pk}/evidence/", {"file": huge})
    assert page.status_code == 413


def test_evidence_is_added_downloaded_and_taken_away(office: Office, row: Round) -> None:
    client, other = office.client(office.contact), office.client(office.stranger)
    address = f"/diagnosis/answers/{_now(office, row, CARE).pk}/evidence/"
    client.post(address, {"file": SimpleUploadedFile("norma.pdf", PDF), "label": "Norma"})
    with entering(office.city):
        kept = Evidence.objects.get()
    got = client.get(f"/diagnosis/evidence/{kept.pk}/")
    assert (got.content, got["Content-Disposition"]) == (PDF, 'attachment; filename="Norma.pdf"')
    assert other.get(f"/diagnosis/evidence/{kept.pk}/").status_code == 404
    assert other.post(f"/diagnosis/evidence/{kept.pk}/remove/").status_code == 404
    assert client.post(f"/diagnosis/evidence/{kept.pk}/remove/").status_code == 302
    assert client.get(f"/diagnosis/evidence/{kept.pk}/").status_code == 404


def test_a_round_is_begun_assigned_and_opened_and_who_is_asked_is_told(office: Office) -> None:
    client = office.client(office.coordinator)
    made = client.post(
        "/diagnosis/new/", {"name": "Ronda", "starts_on": "2/3/2026", "due_on": "30/4/2026"}
    )
    pk = made["Location"].split("/")[2]
    address = f"/diagnosis/{pk}/"
    assert client.post(f"{address}assign/", {"area": "health"}).status_code == 422
    asked = {"area": "health", "department": str(office.health), "action": "add"}
    assert client.post(f"{address}assign/", asked).status_code == 302
    assert client.post(f"{address}move/", {"to": "answering", "version": "1"}).status_code == 302
    with entering(office.city):
        told = notices.notices_of(office.contact.pk).get(kind="diagnosis.assigned")
        row = Round.objects.get(pk=pk)
        tagged = selectors.sheet(row).tagged("health")
    assert told.path == address
    assert told.params["count"] == len(tagged)
    assert office.client(office.contact).get(address).status_code == 200
    late = client.post(f"{address}move/", {"to": "classifying", "version": "1"})
    assert late.status_code == 422, "it was moved on since the page was read"


def test_a_round_changed_by_two_shows_both(office: Office, row: Round) -> None:
    client = office.client(office.coordinator)
    days = {"starts_on": "02/03/2026", "due_on": "30/04/2026"}
    address = f"/diagnosis/{row.pk}/edit/"
    read = str(row.version)
    assert client.post(address, {"name": "Primera", "version": read, **days}).status_code == 302
    page = client.post(address, {"name": "Segunda", "version": read, **days})
    assert page.status_code == 409
    assert "Primera" in _text(page)
    assert "Segunda" in _text(page)


def test_areas_are_classified_one_after_another_and_the_round_finished(
    office: Office, row: Round
) -> None:
    client = office.client(office.coordinator)
    with entering(office.city):
        row = moved(row, State.CLASSIFYING)
    address = f"/diagnosis/{row.pk}/classify"
    no_reason = client.post(f"{address}/health/save/", {"level": "developed", "reason": " "})
    assert no_reason.status_code == 422
    told = {"level": "developed", "reason": "Hay norma y se cumple", "version": "0"}
    assert client.post(f"{address}/health/save/", told)["Location"] == f"{address}/gender/"
    late = client.post(f"{address}/health/save/", {**told, "reason": "Otra"})
    assert late.status_code == 409
    assert "Hay norma y se cumple" in _text(late)
    move = {"to": "finished", "version": str(row.version)}
    assert client.post(f"/diagnosis/{row.pk}/move/", move).status_code == 422
    for area in ("gender", "education"):
        client.post(f"{address}/{area}/save/", told)
    assert client.post(f"/diagnosis/{row.pk}/move/", move).status_code == 302
    again = {"to": "answering", "version": str(row.version + 1)}
    assert client.post(f"/diagnosis/{row.pk}/move/", again).status_code == 422
    opened_again = {**again, "reason": "Faltaba Educación"}
    assert client.post(f"/diagnosis/{row.pk}/move/", opened_again).status_code == 302
    assert "Faltaba Educación" in _text(client.get(f"/diagnosis/{row.pk}/"))


def test_the_workshop_keeps_what_was_typed_when_its_file_is_refused(
    office: Office, row: Round
) -> None:
    client = office.client(office.coordinator)
    told = {
        "on": "10/4/2026",
        "participants": "Salud: 4\nDNM: 2",
        "minutes": "Se acordó seguir",
        "version": str(row.version),
        "file": SimpleUploadedFile("acta.exe", b"MZ a program"),
    }
    address = f"/diagnosis/{row.pk}/workshop/"
    page = client.post(f"{address}hold/", told)
    assert page.status_code == 422
    assert "Se acordó seguir" in _text(page)
    assert "DNM: 2" in _text(page)
    told["file"] = SimpleUploadedFile("acta.pdf", PDF)
    assert client.post(f"{address}hold/", told).status_code == 302
    shown = _text(client.get(address))
    assert "acta.pdf" in shown
    wrong = client.post(f"{address}hold/", {**told, "participants": "Salud cuatro"})
    assert wrong.status_code == 422


def test_a_gap_is_noted_with_one_press_and_listed_for_the_plan(office: Office, row: Round) -> None:
    client = office.client(office.coordinator)
    sent = {**_sent(CARE, value="no", note="Nada escrito"), "then": f"gap-{CARE}"}
    assert client.post(f"/diagnosis/{row.pk}/areas/health/", sent).status_code == 302
    assert _now(office, row, CARE).value == "no"
    listed = _text(client.get(f"/diagnosis/{row.pk}/gaps/"))
    assert "title of d1_primary_care" in listed
    with entering(office.city):
        gap = Finding.objects.get()
    client.post(f"/diagnosis/gaps/{gap.pk}/drop/", {"version": "1"})
    with entering(office.city):
        assert not selectors.gaps(row, open_only=True).exists()
    # A contact has no such button, and pressing it anyway notes nothing.
    office.client(office.contact).post(f"/diagnosis/{row.pk}/areas/health/", sent | _sent(CARE, 1))
    with entering(office.city):
        assert not selectors.gaps(row, open_only=True).exists()


def test_a_finished_round_takes_nothing_more(office: Office) -> None:
    with entering(office.city):
        row = finished(office.small)
        a_round(office.small, name="Otra", starts_on=STARTS)
    client = office.client(office.coordinator)
    page = client.post(f"/diagnosis/{row.pk}/areas/health/", _sent(CARE, value="no"))
    assert page.status_code == 409
    assert _now(office, row, CARE).value == ""
    assert client.post(f"/diagnosis/{row.pk}/discard/").status_code == 302
    with entering(office.city):
        assert Round.objects.filter(pk=row.pk).exists()


def test_who_has_no_part_in_it_sees_nothing_of_it(office: Office, row: Round) -> None:
    from conftest import make_account

    for role in ("officer", "viewer", "trainer"):
        client: Client = office.client(make_account(office.city, role))
        assert client.get("/diagnosis/").status_code == 403
        assert client.get(f"/diagnosis/{row.pk}/").status_code == 403
