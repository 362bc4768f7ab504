"""The next version of a national course, by keyboard and sound, and the city that takes it up."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from apps.training import services
from apps.training.templates_national import ACCREDITED, KIND
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


def publishes_a_logo(officer: Any) -> None:
    """Once without words, which is refused, then with them."""
    officer.goes_to("/course-templates/mark/").finds_it_sound(where="no logos yet")
    chosen = {"name": "logo.svg", "mimeType": "image/svg+xml", "buffer": LOGO}
    officer.page.locator("[name=file_1]").set_input_files(chosen)
    officer.presses("Control+Enter").page.locator(".error-summary").wait_for()
    officer.arrives().finds_it_sound(where="a logo that nobody described")
    officer.page.locator("[name=file_1]").set_input_files(chosen)
    officer.fills(es_1="Logo del programa", en_1="Logo of the programme")
    officer.presses("Control+Enter").page.locator("img.logo-mark").wait_for()
    officer.arrives().finds_it_sound(where="a logo")


@pytest.mark.parametrize("language", ["es-ar", "en"])
def test_a_national_course_is_written_published_and_taken_up(
    arrives: Arrives, maipu: City, language: str
) -> None:
    with entering(maipu):
        first = documents.latest(KIND, ACCREDITED)
        assert first is not None
        course = services.adopt_template(document_id=first.id, language=language, by=uuid.uuid4())
    officer = arrives(None, "programme_officer", language)
    officer.enters("nav a[href='/course-templates/']").finds_it_sound()
    publishes_a_logo(officer)
    officer.goes_to("/course-templates/")
    officer.enters("main form[action$='/begin/'] button").finds_it_sound(where="a draft")
    draft = officer.page.url
    tail = draft.split("/drafts/")[1]
    for page in ("check/", "discard/"):
        officer.goes_to(f"/course-templates/drafts/{tail}{page}").finds_it_sound(where=page)
    officer.goes_to(f"/course-templates/drafts/{tail}")
    fields = officer.page.locator
    fields("[name=es-5]").fill("Cuidado de los equipos")
    officer.presses("Control+Enter").page.locator(".error-summary").wait_for()
    officer.arrives().finds_it_sound(where="a module without hours")
    fields("[name=en-5]").fill("Care of the teams")
    fields("[name=hours-5]").fill("4")
    officer.presses("Control+Enter")
    officer.page.wait_for_url("**/check/")
    officer.arrives().finds_it_sound(where="to be published")
    second = arrives(None, "programme_officer", language)
    second.goes_to(f"/course-templates/drafts/{tail}")
    officer.goes_to(f"/course-templates/drafts/{tail}")
    for who, title in ((officer, "De ella"), (second, "De él")):
        who.page.locator("[name=title_es]").fill(title)
        who.presses("Control+Enter").page.wait_for_load_state()
    second.page.locator("main dl").wait_for()
    second.arrives().finds_it_sound(where="two who write one draft")
    officer.goes_to(f"/course-templates/drafts/{tail}check/")
    officer.enters("main form[action$='/publish/'] button").finds_it_sound(where="published")
    officer.enters("main tbody a[href*='/versions/']").finds_it_sound(where="a version")
    officer.enters("main a[href$='/retire/']").finds_it_sound(where="to be offered no more")
    missed = rooms.rooms("course_templates", house=rooms.NATIONAL) - officer.sound
    assert missed == set()
    trainer = arrives(maipu, "trainer", language)
    trainer.goes_to("/training/courses/").finds_it_sound(where="a newer version is offered")
    trainer.goes_to(f"/training/courses/{course.pk}/")
    trainer.page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)")
    trainer.finds_it_sound(where="what the newer version changes")
    trainer.enters("main form[action*='/newer/'] button").finds_it_sound(where="taken up")
    with entering(maipu):
        course.refresh_from_db()
    assert course.template_version == 2, "the course went on with the newer version"
