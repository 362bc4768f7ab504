"""A diagnosis in the browser: answered with the keyboard, saved as one goes, judged, finished."""

from __future__ import annotations

import datetime
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from apps.diagnosis import instrument, selectors, services
from apps.diagnosis.models import Round
from apps.diagnosis.tests.factories import BY, PDF, a_round, answer_of, moved, opened, published
from apps.staff import services as staff
from conftest import cookie_of, make_account
from tenants import entering
from tenants.catalogue import documents
from tenants.models import City
from tests.journeys.conftest import Opens
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-diagnosis")]
CARE, SEXUAL, SCHOOL = "d1_primary_care", "d1_sexual_health", "d1_school_vacancies"
MEGABYTE = 1024 * 1024


@dataclass
class Office:
    """A small round that is being answered, who runs it, and who is asked about health."""

    city: City
    boss: Any
    contact: Any
    row: Round
    small: uuid.UUID

    def answer(self, code: str) -> Any:
        """What stands there now."""
        with entering(self.city):
            return answer_of(self.row, code)


@pytest.fixture
def office(maipu: City, clean: None) -> Iterator[Office]:
    """All of it, committed."""
    boss, contact = (make_account(maipu, role) for role in ("coordinator", "department_contact"))
    small = published()
    with entering(maipu):
        health = staff.create_department(name="Salud", by=None)
        staff.assign(user=contact, department=health, by=None)
        row = opened(small)
        services.assign(
            round_id=row.pk, questions=[CARE, SEXUAL, SCHOOL], departments=[health.pk], by=BY
        )
    yield Office(maipu, boss, contact, row, small)
    documents.forget()
    instrument.of.cache_clear()


def _signed(opens: Opens, office: Office, who: Any) -> Visitor:
    return opens(office.city).is_signed_in(cookie_of(office.city, who))


def _saved(visitor: Visitor, code: str, words: str) -> None:
    """Wait until the line below a question says so."""
    visitor.page.locator(f"#state-{code}").get_by_text(words).first.wait_for()


def test_a_contact_answers_with_the_keyboard_alone(opens: Opens, office: Office) -> None:
    contact = _signed(opens, office, office.contact)
    contact.goes_to(f"/diagnosis/{office.row.pk}/").presses("Alt+r").page.wait_for_url(
        "**/areas/**"
    )
    contact.arrives().presses("j", "4")
    _saved(contact, CARE, "Guardado a las")
    contact.presses("j", "1")
    _saved(contact, SEXUAL, "Guardado a las")
    assert (office.answer(CARE).value, office.answer(SEXUAL).value) == ("in_force", "no")
    # A digit in a text is a digit.
    while contact.focus().get_attribute("id") != f"id_{SEXUAL}-note":
        contact.presses("Tab")
    contact.types("hay 2 centros")
    contact.presses("Control+Enter").page.wait_for_url("**/areas/education/")
    kept = office.answer(SEXUAL)
    assert (kept.value, kept.note) == ("no", "hay 2 centros")
    contact.arrives().presses("j", "3", "Control+Enter").page.wait_for_url("**/check/")
    contact.arrives().sees("Todas las preguntas tienen respuesta.")
    assert office.answer(SCHOOL).value == "partial"


def test_what_somebody_else_saved_meanwhile_is_told_shown_and_chosen(
    opens: Opens, office: Office
) -> None:
    contact = _signed(opens, office, office.contact)
    contact.goes_to(f"/diagnosis/{office.row.pk}/areas/health/")
    note = contact.page.locator(f"#id_{CARE}-note")
    note.fill("Lo que escribe Salud")
    _saved(contact, CARE, "Guardado a las")
    with entering(office.city):
        services.save(
            answer_id=office.answer(CARE).pk,
            data=services.AnswerData("no", "Lo que escribe la Oficina"),
            version=1,
            by=office.boss,
        )
    note.fill("Lo que escribe Salud, y algo más")
    _saved(contact, CARE, "Sin guardar")
    contact.finds_it_sound(where="an answer that clashes")
    contact.presses("Control+Enter")
    contact.page.get_by_text("Alguien respondió mientras escribías").wait_for()
    contact.arrives().finds_it_sound(where="two answers side by side")
    contact.sees("Lo que escribe la Oficina", "Lo que escribe Salud, y algo más")
    contact.presses("Control+Enter")
    contact.page.locator(".error-summary").wait_for()
    contact.arrives().finds_it_sound(where="two answers, none chosen")
    contact.page.locator(f"#choose-{CARE}-note-mine").press("Space")
    contact.presses("Control+Enter").page.wait_for_url("**/areas/health/")
    contact.page.get_by_text("Guardado", exact=False).first.wait_for()
    kept = office.answer(CARE)
    assert (kept.value, kept.note) == ("no", "Lo que escribe Salud, y algo más")


def test_a_file_that_is_too_large_is_told_before_it_is_sent_and_nothing_is_lost(
    opens: Opens, office: Office, tmp_path: Path
) -> None:
    large = tmp_path / "norma.pdf"
    with large.open("wb") as file:
        file.truncate(21 * MEGABYTE)
    contact = _signed(opens, office, office.contact)
    contact.goes_to(f"/diagnosis/{office.row.pk}/areas/health/")
    contact.page.locator(f"#id_{CARE}-note").fill("Mucho texto")
    contact.page.locator(f"button[value=evidence-{CARE}]").press("Enter")
    contact.page.wait_for_url("**/evidence/")
    assert office.answer(CARE).note == "Mucho texto"
    contact.arrives().page.locator("#id_label").fill("Ordenanza 6.210")
    before = len(contact.asked)
    contact.page.locator("#id_file").set_input_files(large)
    contact.sees("Este archivo supera los 20 MB").finds_it_sound(where="a file too large")
    assert contact.page.locator("#id_file").input_value() == ""
    assert contact.page.locator("#id_label").input_value() == "Ordenanza 6.210"
    assert len(contact.asked) == before
    contact.page.locator("#id_file").set_input_files(
        {"name": "n.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    contact.presses("Control+Enter").page.get_by_role("link", name="Ordenanza 6.210").wait_for()
    assert contact.takes("Ordenanza 6.210").read_bytes() == PDF


def test_areas_are_judged_one_after_another_and_the_round_is_finished(
    opens: Opens, office: Office
) -> None:
    boss = _signed(opens, office, office.boss)
    boss.goes_to(f"/diagnosis/{office.row.pk}/").clicks("Cerrar las respuestas").arrives()
    boss.clicks("Clasificar el área que sigue", role="link").page.wait_for_url("**/classify/**")
    for area in ("health", "gender", "education"):
        boss.page.wait_for_url(f"**/classify/{area}/")
        boss.arrives().presses("2")
        boss.page.locator("#id_reason").fill(f"Visto en el taller: {area}")
        boss.presses("Control+Enter")
    boss.page.wait_for_url(re.compile(rf"/diagnosis/{office.row.pk}/$"))
    boss.arrives().clicks("Terminar la ronda").sees("Ya no cambia nada en ella")
    with entering(office.city):
        row = Round.objects.get(pk=office.row.pk)
    assert row.state == "finished"
    assert {one["level"] for one in row.classifications.values()} == {"potential"}


@pytest.mark.parametrize("language", ["es-ar", "en"])
def test_every_page_is_sound_empty_full_and_in_error(
    opens: Opens, office: Office, language: str
) -> None:
    boss = make_account(office.city, "coordinator", language)
    row, answer = _filled(office, boss)
    with entering(office.city):
        judging = moved(opened(office.small, name="Ronda anterior"), "classifying")
        waiting = a_round(office.small, name="Ronda que viene")
    base = f"/diagnosis/{row.pk}/"
    visitor = opens(office.city).is_signed_in(cookie_of(office.city, boss))
    for path in (
        "/diagnosis/",
        "/diagnosis/new/",
        *(base, f"{base}edit/", f"{base}assign/", f"{base}areas/health/", f"{base}check/"),
        *(f"{base}workshop/", f"{base}gaps/", f"{base}classify/health/"),
        f"/diagnosis/answers/{answer}/evidence/",
        f"/diagnosis/{waiting.pk}/",
        *(f"/diagnosis/{judging.pk}/{one}" for one in ("", "classify/gender/", "gaps/")),
    ):
        visitor.goes_to(path).finds_it_sound(where=path)
    for path in ("/diagnosis/new/", f"{base}assign/", f"/diagnosis/answers/{answer}/evidence/"):
        visitor.goes_to(path).presses("Control+Enter")
        visitor.page.locator(".error-summary").wait_for()
        visitor.arrives().finds_it_sound(where=f"{path} with nothing in it")
    stranger = make_account(office.city, "department_contact", language)
    nobody = opens(office.city).is_signed_in(cookie_of(office.city, stranger))
    nobody.goes_to("/diagnosis/").finds_it_sound(where="asked nothing")


def _filled(office: Office, boss: Any) -> tuple[Round, uuid.UUID]:
    """The round with answers, evidence, a gap and a workshop; and an answer of it."""
    with entering(office.city):
        row = Round.objects.get(pk=office.row.pk)
        for item, value in zip(selectors.sheet(row).items, ("in_force", "no"), strict=False):
            services.save(
                answer_id=item.answer.pk,
                data=services.AnswerData(value, "Nota\n\nlarga", datetime.date(2026, 3, 4), "low"),
                version=0,
                by=boss,
            )
        answer = answer_of(row, CARE)
        services.add_file(answer_id=answer.pk, name="norma.pdf", data=PDF, by=boss)
        services.note_gap(round_id=row.pk, question=SEXUAL, note="Falta personal", by=boss.pk)
        day = datetime.date(2026, 4, 1)
        told = services.WorkshopData(day, [services.Group("Salud", 4)], "Se acordó seguir")
        services.hold_workshop(round_id=row.pk, data=told, version=row.version, by=boss.pk)
    return row, answer.pk
