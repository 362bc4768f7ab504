"""The instrument's next version, a round's results and their way to IOM: by keyboard and sound."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

import pytest

from apps.accounts.selectors import Account
from apps.diagnosis import instrument, services
from apps.diagnosis.models import Round
from apps.diagnosis.tests import versions
from apps.diagnosis.tests.factories import classified, moved, opened, published
from conftest import make_account
from tenants import entering
from tenants.catalogue import documents
from tenants.models import City
from tests.journeys import rooms
from tests.journeys.conftest import Arrives

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-diagnosis")]
LANGUAGES = ["es-ar", "en"]
CYCLE = ("in_force", "partial", "design", "no", "outside", "")
CARE = "d1_primary_care"


@pytest.fixture(autouse=True)
def _forgotten(clean: None) -> Iterator[None]:
    """What this process remembers of versions goes with them."""
    yield
    documents.forget()
    instrument.of.cache_clear()


@pytest.fixture
def rounds(maipu: City, clean: None) -> tuple[Round, Round]:
    """A round of version 1, and one of version 2 with something that looks personal."""
    by = make_account(maipu, "coordinator")
    with entering(maipu):
        early = _done(
            opened(
                name="2023",
                starts_on=datetime.date(2023, 3, 1),
                due_on=datetime.date(2023, 4, 1),
            ),
            by,
            note="",
        )
    published(versions.second(), code=instrument.CODE)
    with entering(maipu):
        late = opened(name="2026")
        services.note_gap(round_id=late.pk, question="d1_housing", by=by.pk)
        return early, _done(late, by, note="Consultar al 261 441 8820")


def _done(row: Round, by: Account, *, note: str) -> Round:
    asked = instrument.of(row.instrument).questions
    for place, answer in enumerate(row.answers.order_by("question")):
        services.save(
            answer_id=answer.pk,
            data=services.AnswerData(
                value=CYCLE[place % 6], note=note if answer.question == CARE else ""
            ),
            version=0,
            by=by,
        )
    assert len(asked) > 70
    return moved(classified(moved(row, "classifying")), "finished")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_round_is_read_and_handed_in_by_keyboard_and_iom_reads_it(
    arrives: Arrives, maipu: City, rounds: tuple[Round, Round], language: str
) -> None:
    early, late = rounds
    coordinator = arrives(maipu, "coordinator", language)
    home = f"/diagnosis/{late.pk}/"
    coordinator.goes_to(home).finds_it_sound()
    coordinator.enters(f"a[href='{home}results/']").finds_it_sound()
    coordinator.tabs_to("main figure summary").presses("Enter")
    coordinator.finds_it_sound(where="the wheel as a table")
    coordinator.enters(f"a[href='{home}results/against/{early.pk}/']").finds_it_sound()
    coordinator.goes_to(f"{home}results/")
    coordinator.enters(f"main a[href='{home}hand-in/']").finds_it_sound(where="to be handed in")
    assert "261 441 8820" in coordinator.reads()
    coordinator.tabs_to("[name=confirmed]").presses("Space")
    coordinator.enters("main form .btn--primary").finds_it_sound(where="handed in")
    iom = arrives(None, "analyst_iom", language)
    iom.enters("nav a[href='/instrument/received/']").finds_it_sound()
    iom.enters("main tbody a").finds_it_sound(where="a diagnosis received")
    assert "261 441 8820" in iom.reads()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_next_version_is_drafted_and_published_by_keyboard(
    arrives: Arrives, language: str
) -> None:
    officer = arrives(None, "programme_officer", language)
    officer.enters("nav a[href='/instrument/']").finds_it_sound()
    officer.enters("main form[action='/instrument/begin/'] button")
    draft = officer.page.url
    officer.finds_it_sound(where="a draft with nothing changed")
    officer.goes_to(_path(draft, "check/")).finds_it_sound(where="nothing to publish")
    officer.goes_to(_path(draft, "preview/")).finds_it_sound()
    officer.goes_to(_path(draft, "discard/")).finds_it_sound()
    officer.goes_to(_path(draft, "add/?in=d1")).finds_it_sound(where="a question to add")
    officer.goes_to(_path(draft, ""))
    officer.enters(f"main a[href$='/questions/{CARE}/']").finds_it_sound(where="a question")
    officer.fills(title_es="Atención primaria y vacunas", title_en=" ")
    officer.presses("Control+Enter").page.locator(".error-summary").wait_for()
    officer.arrives().finds_it_sound(where="a question without a title in English")
    officer.fills(title_en="Primary care and vaccines")
    with officer.page.expect_navigation(url=draft):
        officer.presses("Control+Enter")
    officer.arrives().finds_it_sound(where="a draft with a change")
    officer.enters("main a[href$='/check/']").finds_it_sound(where="to be published")
    officer.enters("main form[action$='/publish/'] button").finds_it_sound(where="published")
    assert officer.page.locator("main tbody tr").count() == 2
    officer.enters("main tbody a[href^='/instrument/versions/']").finds_it_sound(where="a version")
    missed = rooms.rooms("instrument", house=rooms.NATIONAL) - officer.sound
    assert missed == {"instrument:received", "instrument:submission"}, (
        "what IOM reads is read above"
    )


def _path(address: str, tail: str) -> str:
    return "/instrument/" + address.split("/instrument/")[1] + tail


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_who_change_one_question_see_each_other(arrives: Arrives, language: str) -> None:
    first = arrives(None, "programme_officer", language)
    first.goes_to("/instrument/").enters("main form[action='/instrument/begin/'] button")
    page = _path(first.page.url, f"questions/{CARE}/")
    second = arrives(None, "programme_officer", language)
    first.goes_to(page)
    second.goes_to(page)
    for visitor, text in ((first, "First?"), (second, "Second?")):
        visitor.fills(text_en=text)
        visitor.presses("Control+Enter").page.wait_for_load_state()
    second.page.locator(".notice").first.wait_for()
    second.arrives().finds_it_sound(where="a conflict")
    assert "First?" in second.reads()
    assert second.page.locator("[name=text_en]").input_value() == "Second?"


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_with_nothing_to_show(arrives: Arrives, maipu: City, language: str) -> None:
    with entering(maipu):
        row: Any = opened(name="2026")
    coordinator = arrives(maipu, "coordinator", language)
    for tail in ("results/", "hand-in/"):
        coordinator.goes_to(f"/diagnosis/{row.pk}/{tail}").finds_it_sound(where=f"{tail} open")
    iom = arrives(None, "analyst_iom", language)
    iom.goes_to("/instrument/received/").finds_it_sound(where="nothing received")
