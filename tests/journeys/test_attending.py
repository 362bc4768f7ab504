"""At the counter: attend who comes back, who comes for the first time, and who gives no name."""

from __future__ import annotations

import pytest

from apps.registry.tests.factories import a_document, a_person
from tenants import entering
from tenants.models import City
from tests.journeys.conftest import Opens
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-counter")]

WILMA = ("Wilma", "Mamani", "Quispe", "93561738", "93.561.738", "2614418820")


@pytest.fixture
def wilma(maipu: City, clean: None) -> None:
    """Somebody who has come before, among others."""
    with entering(maipu):
        a_person(documents=(a_document(),), phones=("261 441 8820",))
        a_person(given_names="José", family_names="Núñez Ayala", gender="man")
        a_person(given_names="Wilson", family_names="Mamaní Flores", gender="man")


@pytest.fixture
def officer(maipu: City, wilma: None, signed_in: Opens) -> Visitor:
    """An officer who signed in through the page and stands where attending begins."""
    visitor = signed_in(maipu, "officer")
    visitor.sees("¿A quién atendés?")
    return visitor


def test_who_returns_is_found_by_name_document_or_phone(officer: Visitor) -> None:
    for typed in ("quispe", "QUÍSPE", "93561738", "93.561.738", "441 8820"):
        when_it_is_typed(officer, typed)
        then_there_is_one_candidate(officer, "Wilma Mamani Quispe")
        officer.presses("Control+a", "Delete")
        officer.page.locator("[data-option]").first.wait_for(state="detached")
    officer.named_nobody(*WILMA)


def test_who_returns_is_attended_with_twenty_keys_and_no_click(officer: Visitor) -> None:
    when_it_is_typed(officer, "quis")
    then_there_is_one_candidate(officer, "Wilma Mamani Quispe")
    when_the_candidate_is_chosen_with_the_keyboard(officer)
    officer.finds_it_sound(where="somebody picked")
    when_subject_and_result_are_chosen_and_saved(officer)
    then_it_is_saved(officer)
    assert officer.pressed <= 20, officer.pressed
    assert officer.clicked == 0
    then_the_person_has_it_in_their_story(officer, "DNI", "Orientación")
    officer.named_nobody(*WILMA)


def test_who_comes_first_is_registered_and_attended_with_75_keys(officer: Visitor) -> None:
    when_it_is_typed(officer, "maría belén gonzález ayala")
    officer.sees("Nadie con esos datos todavía")
    officer.presses("Alt+n")
    officer.sees("Con un nombre alcanza")
    then_at_most_nine_fields_are_seen(officer)
    officer.finds_it_sound(where="new person")
    when_document_nationality_birth_and_gender_are_typed(officer)
    when_subject_and_result_are_chosen_and_saved(officer)
    then_it_is_saved(officer)
    assert officer.pressed <= 75, officer.pressed
    assert officer.clicked == 0
    officer.clicks("Ver persona", "link").arrives().sees("María Belén González Ayala", "Paraguay")
    officer.named_nobody("belen", "González", "94123456")


def test_who_gives_no_name_is_attended_all_the_same(officer: Visitor) -> None:
    officer.presses("Alt+a").arrives().sees("No se guarda ningún nombre")
    officer.finds_it_sound(where="anonymous")
    when_subject_and_result_are_chosen_and_saved(officer)
    then_it_is_saved(officer)
    officer.goes_to("/consultations/").sees("Anónima")


def when_it_is_typed(officer: Visitor, text: str) -> None:
    assert officer.focus().get_attribute("name") == "q"
    officer.types(text)


def then_there_is_one_candidate(officer: Visitor, name: str) -> None:
    officer.page.locator("[data-option]").first.wait_for()
    officer.sees("1 resultado")
    assert officer.page.locator("[data-option] .pick__title").inner_text() == name


def when_the_candidate_is_chosen_with_the_keyboard(officer: Visitor) -> None:
    officer.presses("ArrowDown", "Enter")
    officer.page.locator("#work [name=subject]").wait_for(state="attached")
    officer.page.locator("#id_subject:focus").wait_for()


def when_document_nationality_birth_and_gender_are_typed(officer: Visitor) -> None:
    officer.page.locator("[name=nationalities]:focus").wait_for()
    officer.presses("Shift+Tab").types("94123456").presses("Tab").types("paraguay")
    officer.presses("Tab").types("1990").presses("Tab").types("mu")
    # Past what is folded away, to the subject.
    officer.presses("Tab", "Tab")
    assert officer.focus().get_attribute("id") == "id_subject"


def when_subject_and_result_are_chosen_and_saved(officer: Visitor) -> None:
    officer.types("dni")
    officer.presses("Enter", "Tab", "1")
    officer.presses("Control+Enter")


def then_it_is_saved(officer: Visitor) -> None:
    officer.sees("Atención guardada")
    officer.arrives()
    assert officer.focus().get_attribute("name") == "q"


def then_at_most_nine_fields_are_seen(officer: Visitor) -> None:
    fields = officer.page.locator("#work form .field:visible")
    assert fields.count() <= 9, fields.all_inner_texts()


def then_the_person_has_it_in_their_story(officer: Visitor, *words: str) -> None:
    officer.clicks("Ver persona", "link").arrives().sees("Wilma Mamani Quispe", *words)
