"""A diagnosis in the browser: answered with the keyboard, saved as one goes, judged, finished."""

from __future__ import annotations

import datetime
import io
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from docx import Document

from apps.diagnosis import instrument, selectors, services
from apps.diagnosis.models import Answer, Evidence, Round
from apps.diagnosis.tests.factories import (
    BY,
    PDF,
    a_round,
    answer_of,
    finished,
    moved,
    opened,
    published,
)
from apps.diagnosis.tests.test_results import EARLY
from apps.staff import selectors as staff_selectors
from apps.staff import services as staff
from apps.training.tests.test_certificates import words
from conftest import cookie_of, make_account
from tenants import entering
from tenants.catalogue import documents
from tenants.models import City
from tenants.publications.models import Submission
from tests.journeys import rooms
from tests.journeys.conftest import Arrives, Opens
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


# --- a round by keyboard alone, from its beginning to its report ---------------------------------
@pytest.fixture
def asked(maipu: City, clean: None) -> Iterator[str]:
    """A small instrument is in force, and a department can be asked; its name."""
    published(code=instrument.CODE)
    with entering(maipu):
        name: str = staff.create_department(name="Salud", by=None).name
    yield name
    documents.forget()
    instrument.of.cache_clear()


def when_a_round_is_begun_assigned_and_opened(boss: Visitor) -> str:
    """From the menu; returns the round's address."""
    boss.enters("nav a[href='/diagnosis/']").enters("main a[href='/diagnosis/new/']")
    boss.fills(name="Diagnóstico 2026", starts_on="02/03/2026", due_on="30/04/2026").sends()
    home = urlsplit(boss.page.url).path.removesuffix("assign/")
    for area in ("health", "education"):
        boss.tabs_to(f"[name=area][value={area}]").presses("Space")
    boss.tabs_to("[name=department]").presses("ArrowDown").sends()
    boss.enters(f"main .form__actions a[href='{home}']")
    boss.enters("main form:has([value=answering]) button")
    return home


def when_the_department_answers(contact: Visitor, home: str) -> None:
    contact.enters("nav a[href='/diagnosis/']").enters(f"main a[href='{home}']").follows("Alt+r")
    contact.presses("j", "4")
    _kept(contact, CARE)
    contact.presses("j", "1")
    _kept(contact, SEXUAL)
    # A digit in a text is a digit.
    contact.tabs_to(f"#id_{SEXUAL}-note").types("hay 2 centros").sends()
    contact.presses("j", "3").sends().tabs_to(f"main a[href='{home}']")


def when_it_shows_its_answer(contact: Visitor, home: str) -> None:
    """A link and a file, each chosen by keyboard."""
    contact.goes_to(f"{home}areas/health/").enters(f"button[value=evidence-{CARE}]")
    contact.fills(label="Ordenanza 6.210", url="https://maipu.example/norma").sends()
    contact.tabs_to("[name=label]").types("Instructivo").tabs_to("[name=file]")
    with contact.page.expect_file_chooser() as chooser:
        contact.presses("Space")
    chooser.value.set_files({"name": "n.pdf", "mimeType": "application/pdf", "buffer": PDF})
    contact.sends().sees("Ordenanza 6.210", "Instructivo").finds_it_sound(where="evidence")


def when_the_workshop_is_held(boss: Visitor, home: str) -> None:
    boss.enters(f"main a[href='{home}workshop/']").fills(on="10/04/2026")
    boss.tabs_to("[name=moderator]").presses("ArrowDown")
    boss.fills(participants="Salud: 4", minutes="Se acordó seguir").sends()
    boss.finds_it_sound(where="a workshop held")


def _kept(visitor: Visitor, code: str) -> None:
    visitor.page.locator(f"#id_{code}-version[value='1']").wait_for(state="attached")


def when_its_areas_are_judged_and_it_is_finished(boss: Visitor, home: str) -> None:
    boss.goes_to(home).enters(f"main a[href='{home}check/']").enters(f"main p a[href='{home}']")
    boss.enters("main form:has([value=classifying]) button")
    when_the_workshop_is_held(boss, home)
    boss.goes_to(home).enters(f"main a.btn[href^='{home}classify/']")
    for _area in range(3):
        boss.presses("2").fills(reason="Visto en el taller").sends()
    boss.enters("main form:has([value=finished]) button")


def then_its_report_says_what_was_found(boss: Visitor, home: str) -> None:
    boss.enters(f"main a[href='{home}results/']").finds_it_sound(where="results of a small round")
    taken = {}
    for kind in ("pdf", "docx"):
        with boss.page.expect_download() as download:
            boss.tabs_to(f"main a[href$='/report.{kind}']").presses("Enter")
        taken[kind] = Path(download.value.path()).read_bytes()
    document: Any = Document(io.BytesIO(taken["docx"]))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert cells.count("Visto en el taller") == 3
    assert words(taken["pdf"]).count("Visto en el taller") == 3
    assert "hay 2 centros" in words(taken["pdf"])


def then_a_gap_is_noted_from_its_results(boss: Visitor, home: str) -> None:
    """Finished as the round is; the list stays open where the button was pressed."""
    for part in boss.page.locator("main details:has(form) > summary").all():
        part.press("Enter")
    boss.finds_it_sound(where="what is missing, with its buttons")
    boss.enters(f"#lacking-{SEXUAL} form button")
    boss.page.locator(f"#lacking-{SEXUAL} .status").wait_for(state="visible")
    boss.finds_it_sound(where="a gap noted from the results").enters(f"main a[href='{home}gaps/']")


def then_it_is_handed_in(boss: Visitor, home: str) -> None:
    boss.goes_to(f"{home}results/").enters(f"main a[href='{home}hand-in/']")
    boss.finds_it_sound(where="before it leaves").enters("main form[action$='/send/'] button")
    boss.finds_it_sound(where="handed in")


@pytest.mark.parametrize("language", ["es-ar", "en"])
def test_a_round_by_keyboard_from_its_beginning_to_its_report(
    arrives: Arrives, opens: Opens, maipu: City, asked: str, language: str
) -> None:
    boss = arrives(maipu, "coordinator", language)
    home = when_a_round_is_begun_assigned_and_opened(boss)
    account = make_account(maipu, "department_contact", language)
    with entering(maipu):
        [department] = [one for one in staff_selectors.departments() if one.name == asked]
        staff.assign(user=account, department=department, by=None)
    contact = opens(maipu).is_signed_in(cookie_of(maipu, account))
    when_the_department_answers(contact, home)
    when_it_shows_its_answer(contact, home)
    with entering(maipu):
        kept = {one.question: (one.value, one.note) for one in Answer.objects.filter(version__gt=0)}
    assert kept == {
        CARE: ("in_force", ""),
        SEXUAL: ("no", "hay 2 centros"),
        SCHOOL: ("partial", ""),
    }
    when_its_areas_are_judged_and_it_is_finished(boss, home)
    with entering(maipu):
        row = Round.objects.get()
        shown = {(one.kind, one.label) for one in Evidence.objects.filter(answer__question=CARE)}
    assert shown == {("link", "Ordenanza 6.210"), ("file", "Instructivo")}
    assert (str(row.minutes), row.participants) == (
        "Se acordó seguir",
        [{"who": "Salud", "count": 4}],
    )
    assert row.moderator is not None
    assert row.state == "finished"
    assert {one["level"] for one in row.classifications.values()} == {"potential"}
    then_its_report_says_what_was_found(boss, home)
    then_a_gap_is_noted_from_its_results(boss, home)
    with entering(maipu):
        [gap] = selectors.gaps(row)
    assert (gap.question, gap.state) == (SEXUAL, "open")
    then_it_is_handed_in(boss, home)
    [received] = Submission.objects.using("owner").all()
    assert (received.subject, received.edition) == (row.pk, 1)


# --- several at once, files, and what is refused --------------------------------------------------
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


@pytest.mark.parametrize("language", ["es-ar", "en"])
def test_what_is_missing_is_told_by_two_and_a_judgement_comes_too_late(
    opens: Opens, office: Office, language: str
) -> None:
    """By keyboard: the other's words and one's own side by side, and none of one's own is lost."""
    boss = make_account(office.city, "coordinator", language)
    with entering(office.city):
        row = moved(opened(office.small, name="Ronda anterior"), "classifying")
        gap = services.note_gap(round_id=row.pk, area="health", note="Sin equipo", by=BY)
    at, field = f"/diagnosis/{row.pk}", f"#gap_{gap.pk}_note"
    visitor = opens(office.city).is_signed_in(cookie_of(office.city, boss))
    visitor.goes_to(f"{at}/gaps/").page.locator("main summary").press("Enter")
    visitor.page.locator(field).fill("Lo que escribo yo")
    with entering(office.city):
        services.change_gap(gap_id=gap.pk, note="Lo que escribió otra persona", version=1, by=BY)
    visitor.page.locator(field).press("Tab")
    visitor.page.keyboard.press("Enter")
    visitor.sees("Lo que escribió otra persona").finds_it_sound(where="a gap told by two")
    assert visitor.page.locator(field).input_value() == "Lo que escribo yo"
    visitor.page.locator(field).press("Tab")
    visitor.page.keyboard.press("Enter")
    visitor.page.locator("main td", has_text="Lo que escribo yo").wait_for()
    visitor.goes_to(f"{at}/classify/health/").presses("1")
    visitor.page.locator("#id_reason").fill("Hay una guardia con mediadores")
    with entering(office.city):
        moved(row, "answering")
    visitor.presses("Control+Enter")
    visitor.sees("Hay una guardia con mediadores").finds_it_sound(where="typed too late")
    with entering(office.city):
        assert Round.objects.get(pk=row.pk).classifications == {}


# What is taken away as a file, and no page.
FILES = {"diagnosis:download", "results:csv", "results:compare_csv", "results:report"}


@pytest.mark.parametrize("language", ["es-ar", "en"])
def test_every_page_is_sound_empty_full_and_in_error(
    opens: Opens, office: Office, language: str
) -> None:
    boss = make_account(office.city, "coordinator", language)
    row, answer = _filled(office, boss)
    with entering(office.city):
        judging = moved(opened(office.small, name="Ronda anterior"), "classifying")
        before = finished(office.small, name="Ronda de 2023", **EARLY)
        waiting = a_round(office.small, name="Ronda que viene")
    base = f"/diagnosis/{row.pk}/"
    visitor = opens(office.city).is_signed_in(cookie_of(office.city, boss))
    for path in (
        "/diagnosis/",
        "/diagnosis/new/",
        *(base, f"{base}edit/", f"{base}assign/", f"{base}areas/health/", f"{base}check/"),
        *(f"{base}workshop/", f"{base}gaps/", f"{base}classify/health/"),
        f"/diagnosis/answers/{answer}/evidence/",
        *(f"{base}results/", f"{base}results/against/{before.pk}/"),
        *(f"/diagnosis/{before.pk}/hand-in/", f"/diagnosis/{waiting.pk}/"),
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
    assert rooms.rooms("diagnosis", "results") - visitor.sound == FILES


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
