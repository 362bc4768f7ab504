"""An auditor's day: who opened this record, and is what I read here true?"""

from __future__ import annotations

from typing import Any

import psycopg
import pytest
from django.conf import settings

from apps.audit import services
from apps.registry.tests.factories import a_document, a_person
from conftest import make_account
from kernel import history
from kernel.history import reading
from tenants import entering, entering_national
from tenants.models import City
from tests.journeys.conftest import Arrives, Opens
from tests.journeys.test_pages import LANGUAGES
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser]
SECRET = "Zarzamora"


@pytest.fixture
def looked_at(maipu: City, clean: None) -> Any:
    """A person registered and corrected by an officer, and opened by another."""
    officer, curious = make_account(maipu, "officer"), make_account(maipu, "coordinator")
    with entering(maipu):
        with history.acting(officer.pk, "test:office"):
            person = a_person(given_names=SECRET, documents=(a_document(),))
        with history.acting(curious.pk, "registry:person"):
            history.saw("registry.person", person.pk)
            history.saw("registry.person", person.pk, verb="reveal", reason="procedure")
    return person


def shown(visitor: Visitor) -> list[str]:
    """What the list says was done, newest first."""
    cells = visitor.page.locator("#history tbody td:nth-child(3)").all_inner_texts()
    return [cell.strip() for cell in cells]


def test_who_opened_this_record_with_the_keyboard_alone(
    signed_in: Opens, maipu: City, looked_at: Any
) -> None:
    """From the newest entry to everything that happened to the same thing; no name of anybody."""
    auditor = signed_in(maipu, "auditor")
    auditor.goes_to("/history/?kind=registry.person")
    assert shown(auditor) == ["Vio los números", "Abrió", "Creó"]
    auditor.finds_it_sound(where="narrowed")
    auditor.page.locator("#history tbody a").first.focus()
    auditor.presses("Enter")
    auditor.page.wait_for_url("**/history/*/")
    auditor.arrives().sees("Prueba coordinator", "Se gestiona un trámite de la persona")
    auditor.finds_it_sound(where="an entry")
    auditor.page.get_by_role("link", name=str(looked_at.pk)).focus()
    auditor.presses("Enter")
    auditor.page.wait_for_url("**/history/?object=*")
    auditor.arrives()
    assert shown(auditor) == ["Vio los números", "Abrió", "Creó"]
    auditor.sees_not(SECRET)
    auditor.named_nobody(SECRET)


def test_a_filter_without_scripts(signed_in: Opens, maipu: City, looked_at: Any) -> None:
    """The form is a form."""
    visitor = signed_in(maipu, "auditor", script=False)
    visitor.page.goto(visitor.product.at(maipu, "/history/"))
    visitor.page.locator("[name=action]").select_option("seen")
    visitor.page.get_by_role("button", name="Filtrar").click()
    visitor.page.wait_for_url("**action=seen**")
    assert shown(visitor) == ["Vio los números", "Abrió"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_history_empty_full_and_broken(
    arrives: Arrives, maipu: City, looked_at: Any, language: str
) -> None:
    """In each state, at a desk and on a phone, nothing stands in anybody's way."""
    auditor = arrives(maipu, "auditor", language)
    with entering(maipu):
        changed = reading.page(reading.Filter(kind="registry.person", verbs=("insert",)))
    entry = changed.entries[0].id
    for path in (
        *("/history/", f"/history/{entry}/", "/history/?start=01/02/2024&end=01/01/2024"),
        *("/history/?end=01/01/2001", "/history/?actor=x&kind=y", "/history/999999999/"),
    ):
        auditor.goes_to(path).finds_it_sound()
    with psycopg.connect(settings.DATABASES["owner"]["TENANTS_BOOTSTRAP_URL"]) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("UPDATE city_maipu.registry_personevent SET version = 9")
    with entering(maipu):
        services.verify()
    auditor.goes_to("/history/").finds_it_sound(where="broken")
    assert auditor.page.locator("main .tone-bad").count() == 1
    with entering_national():
        services.verify()
    operator = arrives(None, "operator", language)
    operator.goes_to("/history/").finds_it_sound()
