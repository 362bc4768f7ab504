"""How many keys and clicks a consultation costs, counted in the browser of an old computer."""

from __future__ import annotations

import pytest

from apps.registry.models import Consultation, Person
from apps.registry.tests.factories import a_document, a_person
from tenants import entering
from tenants.models import City
from tests.journeys import test_attending as counter
from tests.journeys.conftest import Opens
from tests.journeys.recorder import Recorder, listen, on_an_old_computer
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-counter")]
RETURNING, NEW = 20, 75
PATIENCE = 60_000


@pytest.fixture
def slow_officer(maipu: City, clean: None, signed_in: Opens) -> tuple[Visitor, Recorder]:
    """An officer at an old computer, and who counts what their fingers do."""
    with entering(maipu):
        a_person(documents=(a_document(),), phones=("261 441 8820",))
        a_person(given_names="Wilson", family_names="Flores", gender="man")
    visitor = signed_in(maipu, "officer")
    visitor.page.set_default_timeout(PATIENCE)
    recorder = listen(visitor)
    on_an_old_computer(visitor)
    visitor.goes_to("/intake/")
    return visitor, recorder


def note_is_written(officer: Visitor, recorder: Recorder) -> None:
    """The note's own letters are not counted; getting there is."""
    officer.page.locator("[name=note]").focus()
    before = recorder.keys
    officer.page.keyboard.type("Trae certificado; falta apostilla.")
    officer.page.wait_for_timeout(200)
    recorder.keys = before


def test_a_returning_person_costs_twenty_keys_and_no_click(
    slow_officer: tuple[Visitor, Recorder], maipu: City
) -> None:
    officer, recorder = slow_officer
    counter.when_it_is_typed(officer, "quis")
    counter.then_there_is_one_candidate(officer, "Wilma Mamani Quispe")
    counter.when_the_candidate_is_chosen_with_the_keyboard(officer)
    officer.types("dni").presses("Enter", "Tab", "1")
    note_is_written(officer, recorder)
    officer.presses("Control+Enter")
    counter.then_it_is_saved(officer)
    assert recorder.clicks == 0
    assert 10 <= recorder.keys <= RETURNING, recorder
    with entering(maipu):
        kept = Consultation.objects.get()
        assert (kept.subject, kept.result) == ("dni", "informed")


def test_a_new_person_costs_seventy_five_keys_and_no_click(
    slow_officer: tuple[Visitor, Recorder], maipu: City
) -> None:
    officer, recorder = slow_officer
    counter.when_it_is_typed(officer, "maria belen gonzalez")
    officer.sees("Nadie con esos datos todavía")
    officer.presses("Alt+n")
    officer.sees("Con un nombre alcanza")
    counter.then_at_most_nine_fields_are_seen(officer)
    counter.when_document_nationality_birth_and_gender_are_typed(officer)
    officer.types("dni").presses("Enter").types("esc").presses("Enter", "Tab", "1")
    note_is_written(officer, recorder)
    officer.presses("Control+Enter")
    counter.then_it_is_saved(officer)
    assert recorder.clicks == 0
    assert 40 <= recorder.keys <= NEW, recorder
    with entering(maipu):
        kept = Consultation.objects.get()
        assert (kept.subject, kept.other_subjects) == ("dni", ["school"])
        person = Person.objects.get(consultations=kept)
        assert person.display_name == "Maria Belen Gonzalez"
        assert (person.gender, person.birth_year, person.nationalities) == ("woman", 1990, ["PRY"])
