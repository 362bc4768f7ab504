"""The next version of a national course by keyboard alone, and the city that takes it up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from apps.training.models import Course
from tenants import entering
from tenants.catalogue import documents
from tenants.models import City
from tests.journeys import rooms

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-national-courses")]
LOGO = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 80">'
    b'<circle cx="40" cy="40" r="36" fill="#0033A0"/></svg>'
)
Arrives = Callable[..., Any]


@pytest.fixture(autouse=True)
def _forgotten(clean: None) -> Iterator[None]:
    """What this process remembers of versions goes with them."""
    yield
    documents.forget()


def two_publish_a_logo(officer: Any, second: Any) -> None:
    """Once without words, which is refused, then with them; and one who read what was before."""
    for who in (second, officer):
        who.enters("nav a[href='/course-templates/']").enters("main a[href$='/mark/']")
    officer.finds_it_sound(where="no logos yet")
    chosen = {"name": "logo.svg", "mimeType": "image/svg+xml", "buffer": LOGO}
    officer.chooses("[name=file_1]", chosen).sends().page.locator(".error-summary").wait_for()
    officer.finds_it_sound(where="a logo that nobody described")
    officer.chooses("[name=file_1]", chosen)
    officer.fills(es_1="Logo del programa", en_1="Logo of the programme").sends()
    officer.page.locator("img.logo-mark").wait_for()
    officer.finds_it_sound(where="a logo")
    second.fills(es_1="Escudo").sends().finds_it_sound(where="two who publish logos")
    assert second.page.locator("[name=es_1]").input_value() == "Escudo"


def a_module_is_written(officer: Any) -> None:
    """Half of it, which is refused, and then the rest."""
    officer.fills(**{"es-5": "Cuidado de los equipos"}).sends()
    officer.finds_it_sound(where="a module without hours")
    officer.fills(**{"en-5": "Care of the teams", "hours-5": "4"}).sends()
    assert officer.page.url.endswith("/check/")
    officer.finds_it_sound(where="to be published")


def two_write_one_draft(officer: Any, second: Any, draft: str) -> None:
    """Whoever saves later reads what the other wrote, and loses nothing."""
    for who in (second, officer):
        who.goes_to(draft)
    officer.fills(title_es="Gobernanza local, de ella").sends()
    second.fills(title_es="Gobernanza local, de él").sends().page.locator("main dl").wait_for()
    second.finds_it_sound(where="two who write one draft")
    second.sends()
    assert second.page.url.endswith("/check/")


def takes_it_up(trainer: Any) -> None:
    """From the menu: what the newer version changes is read, and the course goes on with it."""
    trainer.enters("nav a[href='/training/']").enters("main a[href='/training/courses/']")
    trainer.finds_it_sound(where="a newer version is offered")
    trainer.enters("main tbody a[href^='/training/courses/']")
    trainer.tabs_to("main details > summary").presses("Enter")
    trainer.sees("Cuidado de los equipos" if _spanish(trainer) else "Care of the teams")
    trainer.finds_it_sound(where="what the newer version changes")
    trainer.enters("main form[action*='/newer/'] button").finds_it_sound(where="taken up")


def _spanish(who: Any) -> bool:
    lang: str = who.page.locator("html").get_attribute("lang")
    return lang.startswith("es")


@pytest.mark.parametrize("language", ["es-ar", "en"])
def test_a_national_course_is_written_published_and_taken_up(
    arrives: Arrives, maipu: City, language: str
) -> None:
    trainer = arrives(maipu, "trainer", language)
    trainer.enters("nav a[href='/training/']").enters("main a[href='/training/courses/']")
    trainer.enters("main form[action$='/adopt/'] button")
    officer, second = (arrives(None, "programme_officer", language) for _who in range(2))
    two_publish_a_logo(officer, second)
    officer.enters("nav a[href='/course-templates/']").finds_it_sound()
    officer.enters("main form[action$='/begin/'] button").finds_it_sound(where="a draft")
    draft = urlsplit(officer.page.url).path
    for page in ("check/", "discard/"):
        officer.goes_to(f"{draft}{page}").finds_it_sound(where=page)
    officer.goes_to(draft)
    a_module_is_written(officer)
    two_write_one_draft(officer, second, draft)
    officer.goes_to(f"{draft}check/")
    officer.enters("main form[action$='/publish/'] button").finds_it_sound(where="published")
    officer.enters("main tbody a[href*='/versions/']").finds_it_sound(where="a version")
    officer.enters("main a[href$='/retire/']").finds_it_sound(where="to be offered no more")
    missed = rooms.rooms("course_templates", house=rooms.NATIONAL) - officer.sound
    assert missed == set()
    takes_it_up(trainer)
    with entering(maipu):
        course = Course.objects.get()
    assert course.template_version == 2, "the course went on with the newer version"
    assert len(course.modules) == 5
