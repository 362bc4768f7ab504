"""Accompanying somebody: their page tells the story, a case is followed, two officers meet."""

from __future__ import annotations

import datetime
import re

import pytest
from django.utils import timezone

from apps.casework import services
from apps.casework.tests.factories import PDF, a_case, a_file, a_task
from apps.registry.tests.factories import a_consultation, a_document, a_person
from tenants import entering
from tenants.models import City
from tests.journeys.conftest import Arrives

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-accompanying")]
LANGUAGES = ["es-ar", "en"]
DAY = datetime.timedelta(days=1)


@pytest.fixture
def known(maipu: City, clean: None) -> dict[str, str]:
    """Somebody with a bit of everything, somebody with nothing; the addresses."""
    today = timezone.localdate()
    with entering(maipu):
        person = a_person(chosen_name="Vilma", documents=(a_document(),), phones=("261 441 8820",))
        sister, blank = a_person(given_names="Luz"), a_person(given_names="Nadia")
        kept = a_consultation(person=person)
        case = a_case(person, due_on=today + 3 * DAY)
        services.attach(case, kept, by=None)
        loose = a_consultation(person=person, subject="dni")
        task = a_task(person, case=case, due_on=today - DAY)
        a_file(person, case=case)
        services.relate(person, other=sister, kind="sibling", lives_together=True, by=None)
        services.relate(person, other_name="Ramón", kind="friend", note="avisa", by=None)
        seen = services.DocumentSeenData("precaria", "ARG", today + 5 * DAY)
        services.see_document(person, data=seen, by=None)
        services.declare_residence(
            person, data=services.ResidenceData("provisional", until=today + 9 * DAY), by=None
        )
        closed = a_case(sister)
        services.move_case(closed, to="closed", version=1, result="resolved", note="ya", by=None)
    of, empty = f"/casework/people/{person.pk}/", f"/casework/people/{blank.pk}/"
    return {
        "person": f"/people/{person.pk}/",
        "edit": f"/people/{person.pk}/edit/",
        "filtered": f"/people/{person.pk}/?kind=casework.papers",
        "blank": f"/people/{blank.pk}/",
        "in_case": f"/consultations/{kept.pk}/",
        "loose": f"/consultations/{loose.pk}/",
        "correct": f"/consultations/{loose.pk}/correct/",
        "case": f"/casework/cases/{case.pk}/",
        "edit_case": f"/casework/cases/{case.pk}/edit/",
        "closed": f"/casework/cases/{closed.pk}/",
        "new_case": f"{of}cases/new/",
        "cases_of": f"{of}cases/",
        "task": f"/casework/tasks/{task.pk}/",
        "new_task": f"{of}tasks/new/?case={case.pk}",
        "relations": f"{of}relations/",
        "papers": f"{of}papers/",
        "no_cases": f"{empty}cases/",
        "no_kin": f"{empty}relations/",
        "no_papers": f"{empty}papers/",
    }


LISTS = (
    *("/casework/cases/", "/casework/cases/?state=closed", "/casework/cases/?responsible=nobody"),
    *("/casework/tasks/", "/casework/tasks/?whose=all", "/casework/tasks/?whose=all&state=done"),
    *("/casework/expiries/", "/casework/expiries/?within=expired&what=residence"),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_sound(
    arrives: Arrives, maipu: City, known: dict[str, str], language: str
) -> None:
    officer = arrives(maipu, "officer", language)
    for path in (*known.values(), *LISTS):
        officer.goes_to(path).finds_it_sound()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_opens_and_what_is_sent_wrongly_is_sound(
    arrives: Arrives, maipu: City, known: dict[str, str], language: str
) -> None:
    officer = arrives(maipu, "officer", language)
    for path in (known["case"], known["papers"], known["person"]):
        officer.goes_to(path).page.evaluate(
            "document.querySelectorAll('main details').forEach(one => one.open = true)"
        )
        officer.finds_it_sound(where=f"{path} unfolded")
    for name in ("new_case", "new_task"):
        officer.goes_to(known[name]).page.keyboard.press("Control+Enter")
        officer.page.locator(".error-summary").wait_for()
        officer.arrives().finds_it_sound(where=f"{name} sent empty")
    officer.goes_to(known["relations"]).page.locator("[name=other_name]").fill("Nadia")
    officer.page.locator("button[value=search]").click()
    officer.page.locator(".pick").first.wait_for()
    officer.arrives().finds_it_sound(where="people offered for a relation")


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_correct_one_record_and_the_second_chooses_with_the_keyboard(
    arrives: Arrives, maipu: City, known: dict[str, str], language: str
) -> None:
    first, second = arrives(maipu, "officer", language), arrives(maipu, "officer", language)
    for officer in (first, second):
        officer.goes_to(known["edit"])
    first.page.locator("[name=chosen_name]").fill("Vil")
    first.page.keyboard.press("Control+Enter")
    first.page.wait_for_url(re.compile(r"/people/[^/]+/$"))
    second.page.locator("[name=chosen_name]").fill("Wil")
    second.page.keyboard.press("Control+Enter")
    second.page.locator("[name=choose-chosen_name]").first.wait_for(state="attached")
    second.arrives().finds_it_sound(where="both versions")
    second.page.keyboard.press("Control+Enter")
    second.page.locator(".error-summary").wait_for()
    second.arrives().finds_it_sound(where="nothing chosen")
    second.page.locator("[name=choose-chosen_name]").first.focus()
    second.page.keyboard.press("Space")
    second.page.keyboard.press("Control+Enter")
    second.page.wait_for_url(re.compile(r"/people/[^/]+/$"))
    assert "Wil Mamani" in second.page.locator("h1").inner_text()


def test_a_case_is_followed_from_a_consultation_to_its_end(
    arrives: Arrives, maipu: City, known: dict[str, str]
) -> None:
    officer = arrives(maipu, "officer", "es-ar")
    page = officer.goes_to(known["loose"]).page
    page.locator("a[href*='cases/new']").click()
    page.locator("[name=goal]").fill("DNI en mano")
    page.keyboard.press("Control+Enter")
    page.wait_for_url(re.compile(r"/casework/cases/[^/]+/$"))
    officer.arrives()
    page.locator("a[href*='tasks/new']").click()
    page.locator("[name=title]").fill("Llamar al Registro Civil")
    page.keyboard.press("Control+Enter")
    page.wait_for_url(re.compile(r"/casework/cases/[^/]+/$"))
    page.get_by_role("button", name=re.compile("Llamar al Registro Civil")).click()
    page.locator("main details", has_text="Cerrar el caso").locator("summary").click()
    page.locator("select[name=result]").select_option("resolved")
    page.locator("main details[open] button").click()
    page.locator("main .status", has_text="Cerrado").first.wait_for()
    story = officer.goes_to(known["person"]).page.locator(".timeline").inner_text()
    assert story.index("Llamar al Registro Civil") > story.index("Cerrado")
    assert "Resuelta" in story


def test_a_file_goes_in_and_comes_out_without_opening(
    arrives: Arrives, maipu: City, known: dict[str, str]
) -> None:
    officer = arrives(maipu, "officer", "es-ar")
    page = officer.goes_to(known["no_papers"]).page
    page.locator("#files summary").click()
    page.locator("[name=file]").set_input_files(
        {"name": "recibo.html", "mimeType": "text/html", "buffer": PDF}
    )
    page.locator("#files details button").click()
    link = page.get_by_role("link", name=re.compile("recibo.pdf"))
    with page.expect_download() as taken:
        link.click()
    assert taken.value.suggested_filename == "recibo.pdf"
    assert taken.value.path().read_bytes() == PDF
