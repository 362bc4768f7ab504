"""A browser that dies gives a draft back to its officer; one that signs out keeps nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from apps.registry.models import DraftKey, Person
from apps.registry.tests.factories import a_person
from conftest import cookie_of, make_account
from tenants import entering
from tenants.models import City
from tests.journeys.line import Line
from tests.journeys.product import Product
from tests.journeys.profile import NOTHING, STORED, Profile
from tests.journeys.steps import NOTE, the_one_record

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-drafts")]


@pytest.fixture
def wilma(maipu: City, clean: None) -> Person:
    with entering(maipu):
        return a_person()


@pytest.fixture
def line(product: Product) -> Iterator[Line]:
    made = Line(product.port)
    yield made
    made.close()


@pytest.fixture
def profile(
    chromium: Any, tmp_path: Path, product: Product, line: Line, maipu: City, wilma: Person
) -> Iterator[Profile]:
    made = Profile(
        chromium.browser_type, tmp_path / "profile", replace(product, port=line.port), maipu
    )
    yield made
    made.context.close()


def writes(page: Any) -> None:
    """Somebody new, with a note, not saved."""
    page.locator("#who").fill("Xochitlmarca Quetzalpilli")
    page.keyboard.press("Alt+n")
    page.locator("[name=nationalities]:focus").wait_for()
    page.locator("#id_subject").focus()
    for key in ("d", "n", "i", "Enter", "v", "i", "v", "i", "Enter", "Tab", "1"):
        page.keyboard.press(key)
    page.locator("[name=note]").fill(NOTE)
    page.locator("[data-draft-status][data-state=saved]").wait_for()
    page.wait_for_timeout(600)


WORDS = ("Xochitlmarca", "Quetzalpilli")


def test_a_killed_browser_offers_the_draft_again_and_it_is_recorded_once(
    profile: Profile, maipu: City
) -> None:
    user = make_account(maipu, "officer")
    page = profile.opens(cookie_of(maipu, user))
    writes(page)
    profile.is_killed()
    assert profile.holds(*WORDS) == []
    page = profile.opens(cookie_of(maipu, user))
    page.get_by_text("Quedó sin guardar una atención").wait_for()
    page.get_by_role("button", name="Seguir con ella").click()
    page.locator("#work [name=note]").wait_for()
    assert page.locator("#work [name=note]").input_value() == NOTE
    page.locator("#work [name=note]").focus()
    page.keyboard.press("Control+Enter")
    page.get_by_text("Atención guardada").wait_for()
    the_one_record(maipu, people=2)
    page.reload()
    page.wait_for_timeout(500)
    assert page.get_by_text("Quedó sin guardar").count() == 0


@pytest.mark.parametrize("after", [None, 0])
def test_a_browser_killed_while_sending_sends_it_once_when_it_is_back(
    profile: Profile, line: Line, maipu: City, after: int | None
) -> None:
    user = make_account(maipu, "officer")
    page = profile.opens(cookie_of(maipu, user))
    writes(page)
    cut = line.cut_at("POST /intake/", after=after)
    page.keyboard.press("Control+Enter")
    assert cut.done.wait(10)
    profile.is_killed()
    line.mend()
    page = profile.opens(cookie_of(maipu, user))
    page.get_by_text("Se guardó la atención que esperaba la conexión").wait_for()
    the_one_record(maipu, people=2)


def test_another_officer_at_the_same_computer_reads_nothing(profile: Profile, maipu: City) -> None:
    page = profile.opens(cookie_of(maipu, make_account(maipu, "officer")))
    writes(page)
    profile.is_killed()
    page = profile.opens(cookie_of(maipu, make_account(maipu, "officer")))
    page.wait_for_timeout(1000)
    assert page.get_by_text("Quedó sin guardar").count() == 0
    assert profile.holds(*WORDS) == []


# --- signing out ----------------------------------------------------------------------------------
def signs_out(page: Any) -> None:
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator(".topbar__menu > summary").click()
    page.locator("form[data-island=sign-out] button").click()
    page.wait_for_url("**/accounts/login/**")


def test_after_signing_out_nothing_personal_is_left_in_the_browser(
    profile: Profile, maipu: City
) -> None:
    page = profile.opens(cookie_of(maipu, make_account(maipu, "officer")))
    writes(page)
    signs_out(page)
    assert page.evaluate(STORED) == NOTHING
    with entering(maipu):
        assert not DraftKey.objects.exists()
    page.go_back()
    page.wait_for_timeout(500)
    assert not any(word.lower() in page.content().lower() for word in WORDS)
    profile.context.close()
    assert profile.holds(*WORDS) == []


def test_signing_out_in_another_tab_covers_this_one_and_empties_the_browser(
    profile: Profile, maipu: City
) -> None:
    page = profile.opens(cookie_of(maipu, make_account(maipu, "officer")))
    writes(page)
    other = profile.context.new_page()
    other.goto(profile.product.at(maipu, "/people/"))
    other.wait_for_selector("html[data-ready]", state="attached")
    signs_out(other)
    page.locator("dialog[data-session-over][open]").wait_for()
    assert other.evaluate(STORED) == NOTHING
    page.wait_for_timeout(800)
    assert other.evaluate(STORED) == NOTHING
    profile.context.close()
    assert profile.holds(*WORDS) == []


def test_whoever_would_lose_words_is_asked_before_signing_out(
    profile: Profile, maipu: City
) -> None:
    page = profile.opens(cookie_of(maipu, make_account(maipu, "officer")))
    writes(page)
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.locator(".topbar__menu > summary").click()
    page.locator("form[data-island=sign-out] button").click()
    page.wait_for_timeout(300)
    assert page.locator("[name=note]").input_value() == NOTE
    assert page.evaluate(STORED)["rows"] == 2
