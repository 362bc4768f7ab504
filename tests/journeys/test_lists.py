"""Lists and searches: with accents and without them, in any case, and without JavaScript."""

from __future__ import annotations

import pytest

from apps.registry.tests.factories import a_consultation, a_document, a_person
from tenants import entering
from tenants.models import City
from tests.journeys.conftest import Opens
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-counter")]

WAYS = ("NUÑEZ", "nunez", "jose núñez", "NÚÑEZ JOSÉ", "93.561.738", "441 8820")
NOBODY_ELSE = "Wilma Mamani Quispe"
SECRETS = ("nunez", "josé", "93561738", "93.561.738", "4418820", "wilma", "mamani")


@pytest.fixture
def two_people(maipu: City, clean: None) -> None:
    """José with a document and a phone, and somebody else; each came once."""
    with entering(maipu):
        jose = a_person(
            given_names="José",
            family_names="Núñez Ayala",
            documents=(a_document(),),
            phones=("261 441 8820",),
        )
        a_consultation(person=jose, subject="school", note="vino con su hija")
        a_consultation(person=a_person(), subject="health")


@pytest.mark.usefixtures("two_people")
@pytest.mark.parametrize("path", ["/people/", "/consultations/"])
def test_a_list_finds_however_it_is_written(maipu: City, signed_in: Opens, path: str) -> None:
    officer = signed_in(maipu, "officer").goes_to(path)
    officer.sees("José Núñez Ayala", NOBODY_ELSE).finds_it_sound(where="full")
    for typed in WAYS:
        officer.page.locator("[name=q]").fill(typed)
        officer.page.get_by_text(NOBODY_ELSE).wait_for(state="detached")
        assert officer.page.locator("tbody tr").count() == 1, typed
        officer.page.locator("[name=q]").fill("")
        officer.sees(NOBODY_ELSE)
    officer.page.locator("[name=q]").fill("nadie así")
    officer.page.locator("tbody").wait_for(state="detached")
    officer.finds_it_sound(where="nobody found")
    officer.named_nobody(*SECRETS, "nadie asi")


@pytest.mark.usefixtures("two_people")
def test_filters_stay_in_the_address_and_names_never_do(maipu: City, signed_in: Opens) -> None:
    officer = signed_in(maipu, "officer").goes_to("/consultations/")
    officer.page.get_by_label("Tema").select_option(label="Vacante escolar")
    officer.clicks("Filtrar").arrives()
    assert "subject=school" in officer.page.url
    officer.sees("José Núñez Ayala").sees_not(NOBODY_ELSE)
    officer.clicks("José Núñez Ayala", "link").arrives().sees("Vacante escolar")
    officer.named_nobody(*SECRETS)


@pytest.mark.usefixtures("two_people")
def test_without_javascript_the_counter_works(maipu: City, signed_in: Opens) -> None:
    officer = signed_in(maipu, "officer", script=False)
    when_a_name_is_searched(officer, "nunez")
    officer.page.locator("[data-option]").click()
    when_the_consultation_is_filled_in_and_saved(officer)

    when_a_name_is_searched(officer, "93.561.738")
    officer.sees("Tema principal")
    when_the_consultation_is_filled_in_and_saved(officer)

    when_a_name_is_searched(officer, "rosa paz")
    officer.clicks("Es una persona nueva").sees("Con un nombre alcanza")
    assert officer.page.locator("[name=given_names]").input_value() == "Rosa"
    when_the_consultation_is_filled_in_and_saved(officer)

    officer.goes_to("/intake/").clicks("Anónima", "link").sees("No se guarda ningún nombre")
    when_the_consultation_is_filled_in_and_saved(officer)

    officer.goes_to("/people/").page.locator("[name=q]").fill("PAZ")
    officer.clicks("Buscar").sees("Rosa Paz").sees_not(NOBODY_ELSE)
    officer.named_nobody(*SECRETS, "rosa", "paz")


def when_a_name_is_searched(officer: Visitor, text: str) -> None:
    officer.goes_to("/intake/").page.locator("[name=q]").fill(text)
    officer.clicks("Buscar")


def when_the_consultation_is_filled_in_and_saved(officer: Visitor) -> None:
    officer.page.locator("select[name=subject]").select_option("dni")
    officer.page.get_by_role("radio", name="Orientación").check(force=True)
    officer.clicks("Guardar y siguiente").sees("Atención guardada")
