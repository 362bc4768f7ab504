"""Nothing an officer writes gets lost, and nothing is recorded twice, wherever the line breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from apps.registry.models import Consultation, Person
from apps.registry.tests.factories import a_person
from conftest import cookie_of, make_account
from tenants import entering
from tenants.models import City
from tests.journeys.line import Line
from tests.journeys.product import Product
from tests.journeys.steps import (
    NOTE,
    begins_somebody_new,
    fills,
    is_kept,
    is_saved,
    picks,
    saves,
    searches,
    the_one_record,
)
from tests.journeys.visitor import Visitor

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
def officer(
    maipu: City, wilma: Person, product: Product, line: Line, chromium: Any
) -> Iterator[Visitor]:
    """An officer whose line to the product may break; only that may be complained of."""
    visitor = Visitor(chromium, replace(product, port=line.port), maipu).may_lose_the_line()
    visitor.is_signed_in(cookie_of(maipu, make_account(maipu, "officer")))
    yield visitor
    line.mend()
    visitor.leaves()


# --- the line is cut at every step ----------------------------------------------------------------
def cut_before_searching(officer: Visitor, line: Line) -> None:
    line.cut()
    searches(officer)
    officer.sees("No hay conexión")
    line.mend()
    searches(officer)


def cut_while_candidates_come(officer: Visitor, line: Line) -> None:
    cut = line.cut_at("POST /intake/candidates/", after=80)
    searches(officer)
    assert cut.done.wait(10)
    line.mend()
    searches(officer)


def cut_while_picking(officer: Visitor, line: Line) -> None:
    searches(officer)
    cut = line.cut_at("POST /intake/form/")
    picks(officer)
    assert cut.done.wait(10)
    line.mend()


def cut_while_the_pick_comes(officer: Visitor, line: Line) -> None:
    searches(officer)
    cut = line.cut_at("POST /intake/form/", after=0)
    picks(officer)
    assert cut.done.wait(10)
    line.mend()


@pytest.mark.parametrize(
    "breaks",
    [
        cut_before_searching,
        cut_while_candidates_come,
        cut_while_picking,
        cut_while_the_pick_comes,
    ],
)
def test_cut_before_the_form_is_there(
    officer: Visitor, line: Line, maipu: City, breaks: Callable[[Visitor, Line], None]
) -> None:
    breaks(officer, line)
    # A browser may ask once more by itself when its line breaks: whoever looks sees the form come.
    officer.page.locator(".htmx-request").first.wait_for(state="detached")
    if officer.page.locator("#id_subject").count() == 0:
        if officer.page.locator("[data-option]").count() == 0:
            searches(officer)
        picks(officer)
    fills(officer)
    saves(officer)
    is_saved(officer)
    the_one_record(maipu)


def test_a_form_that_was_asked_for_twice_does_not_come_twice(
    officer: Visitor, line: Line, maipu: City
) -> None:
    """The line was slow, so somebody picked again: the late answer takes no words away."""
    searches(officer)
    goes_on = line.hold("POST /intake/form/")
    picks(officer)
    picks(officer)
    fills(officer)
    goes_on.set()
    officer.page.locator(".htmx-request").first.wait_for(state="detached")
    officer.page.wait_for_load_state("networkidle")
    saves(officer)
    is_saved(officer)
    the_one_record(maipu)


def test_a_late_answer_takes_the_chosen_person_away_from_nobody(
    officer: Visitor, line: Line, maipu: City
) -> None:
    """Chosen in the list of three letters while that of four was on its way: Enter takes them."""
    officer.page.locator("#who").focus()
    officer.types("qui").page.locator("[data-option]").first.wait_for()
    goes_on = line.hold("POST /intake/candidates/")
    with officer.page.expect_response("**/intake/candidates/"):
        officer.types("s").presses("ArrowDown")
        goes_on.set()
    officer.page.locator("[data-option].is-active").wait_for()
    officer.presses("Enter")
    fills(officer)
    saves(officer)
    is_saved(officer)
    the_one_record(maipu)


def test_cut_while_the_fields_are_filled_in(officer: Visitor, line: Line, maipu: City) -> None:
    searches(officer)
    picks(officer)
    officer.page.locator("#id_subject:focus").wait_for()
    line.cut()
    fills(officer)
    saves(officer)
    officer.sees("Se va a enviar sola, una única vez")
    line.mend()
    is_saved(officer)
    the_one_record(maipu)


CUTS = [
    pytest.param(None, id="the request never arrives"),
    pytest.param(0, id="the answer is lost"),
    pytest.param(200, id="the beginning of an answer comes"),
    pytest.param(1300, id="half an answer comes"),
]


@pytest.mark.parametrize("after", CUTS)
@pytest.mark.parametrize("who", ["returning", "new", "anonymous"])
def test_cut_while_sending(
    officer: Visitor, line: Line, maipu: City, who: str, after: int | None
) -> None:
    if who == "returning":
        searches(officer)
        picks(officer)
    elif who == "new":
        begins_somebody_new(officer)
    else:
        officer.presses("Alt+a")
    fills(officer)
    cut = line.cut_at("POST /intake/", after=after)
    saves(officer)
    assert cut.done.wait(10)
    officer.sees("Se va a enviar sola, una única vez")
    line.mend()
    is_saved(officer)
    kept = the_one_record(maipu, people=2 if who == "new" else 1)
    assert kept.anonymous == (who == "anonymous")
    with entering(maipu):
        assert Consultation.objects.count() == 1


def test_what_is_changed_while_waiting_is_not_sent_by_itself_nor_taken_for_the_same(
    officer: Visitor, line: Line, maipu: City
) -> None:
    """The first words were kept and the answer lost: the second ones are shown, not swallowed."""
    searches(officer)
    picks(officer)
    fills(officer)
    cut = line.cut_at("POST /intake/", after=0)
    saves(officer)
    assert cut.done.wait(10)
    officer.page.locator("[name=note]").fill(f"{NOTE}. Vuelve el lunes")
    officer.sees("ya no se envía sola")
    line.mend()
    saves(officer)
    officer.sees("Esta atención ya estaba guardada")
    assert "Vuelve el lunes" in officer.page.locator("[name=note]").input_value()
    the_one_record(maipu)


@pytest.mark.parametrize("arrives", [True, False], ids=["it arrives", "the line breaks"])
def test_what_is_changed_on_its_way_is_neither_lost_nor_sent_by_itself(
    officer: Visitor, line: Line, maipu: City, arrives: bool
) -> None:
    searches(officer)
    picks(officer)
    fills(officer)
    goes_on = line.hold("POST /intake/")
    with officer.page.expect_request("**/intake/"):
        saves(officer)
    officer.page.locator("[name=note]").fill(f"{NOTE}. Vuelve el lunes")
    if not arrives:
        line.cut()
    goes_on.set()
    if not arrives:
        officer.sees("ya no se envía sola")
        line.mend()
        saves(officer)
        is_saved(officer)
        with entering(maipu):
            assert Consultation.objects.get().note == f"{NOTE}. Vuelve el lunes"
        return
    officer.sees("Esta atención ya estaba guardada")
    assert "Vuelve el lunes" in officer.page.locator("[name=note]").input_value()
    the_one_record(maipu)


def test_without_script_a_cut_on_the_way_back_leaves_one(
    wilma: Person, product: Product, line: Line, maipu: City, chromium: Any
) -> None:
    visitor = Visitor(chromium, replace(product, port=line.port), maipu, script=False)
    visitor.is_signed_in(cookie_of(maipu, make_account(maipu, "officer")))
    visitor.goes_to(f"/intake/?person={wilma.pk}")
    visitor.page.locator("#id_subject").select_option("dni")
    visitor.page.locator("details summary", has_text="Más").first.click()
    visitor.page.locator("[name=other_subjects]").select_option("housing")
    visitor.page.locator("[name=result][value=informed]").check(force=True)
    visitor.page.locator("[name=note]").fill(NOTE)
    cut = line.cut_at("GET /intake/")
    # A browser asks once more by itself before it gives up.
    with visitor.page.expect_event("requestfailed"):
        visitor.page.get_by_role("button", name="Guardar y siguiente").click(no_wait_after=True)
    assert cut.done.is_set()
    line.mend()
    # In another tab: on its way to the page that tells of the error a browser goes nowhere else.
    visitor.page = visitor.context.new_page()
    visitor.goes_to("/intake/").sees("Atención guardada")
    the_one_record(maipu)
    visitor.context.close()


# --- how it looks, whatever state it is in --------------------------------------------------------
def test_every_state_of_intake_is_sound(
    officer: Visitor, line: Line, maipu: City, wilma: Person
) -> None:
    """Subjects as tags, notes on numbers, waiting for the line, kept before, joined, offered."""
    begins_somebody_new(officer)
    officer.page.locator("[name=document_number]").fill("20-11111111-3")
    officer.page.locator("[name=birth]").fill("14 de marzo de 1990")
    officer.page.get_by_text("no coincide con las demás").wait_for()
    officer.page.locator("#id_subject").focus()
    fills(officer)
    is_kept(officer)
    officer.finds_it_sound(where="tags and notes")
    cut = line.cut_at("POST /intake/", after=0)
    saves(officer)
    assert cut.done.wait(10)
    officer.sees("Se va a enviar sola, una única vez")
    officer.page.locator("[name=note]").fill("otra cosa")
    officer.finds_it_sound(where="waiting for the line")
    line.mend()
    saves(officer)
    officer.sees("Esta atención ya estaba guardada")
    officer.finds_it_sound(where="kept before")
    officer.goes_to("/intake/").sees("Quedó sin guardar una atención")
    officer.finds_it_sound(where="a draft is offered")
    with entering(maipu):
        goes_on = a_person(given_names="Wilma Rosa")
    officer.goes_to(f"/intake/?person={wilma.pk}")
    with entering(maipu):
        Person.objects.filter(pk=wilma.pk).update(merged_into=goes_on)
    officer.page.locator("#id_subject").focus()
    fills(officer)
    saves(officer)
    officer.sees("la ficha se unió con otra")
    officer.finds_it_sound(where="joined meanwhile")


# --- a form that was begun and holds nothing ------------------------------------------------------
def left_as_it_came(officer: Visitor) -> None:
    officer.page.locator("#id_subject").wait_for()


def begun_and_emptied(officer: Visitor) -> None:
    officer.page.locator("[name=note]").fill(NOTE)
    is_kept(officer)
    officer.page.locator("[name=note]").fill("  ")
    officer.page.locator("[data-draft-status][data-state=none]").wait_for(state="attached")


def chose_a_channel(officer: Visitor) -> None:
    officer.page.locator("[name=channel]").select_option("phone")
    is_kept(officer)


AT_ONCE = """() => new MutationObserver((seen, eye) => {
  const channel = document.querySelector("[name=channel]");
  if (!channel) return;
  eye.disconnect();
  channel.value = "phone";
  channel.dispatchEvent(new Event("change", { bubbles: true }));
}).observe(document.body, { childList: true, subtree: true })"""


def test_what_is_chosen_the_moment_the_form_comes_is_kept(officer: Visitor) -> None:
    """A form is never there without what keeps its words, not for the time of one key."""
    searches(officer)
    officer.page.evaluate(AT_ONCE)
    picks(officer)
    is_kept(officer)


def test_words_are_kept_when_their_key_comes_at_the_second_asking(officer: Visitor) -> None:
    """Nobody types another letter: the page asks again by itself."""
    keys = "**/intake/drafts/key/"
    officer.page.route(keys, lambda asked: asked.abort())
    officer.goes_to("/intake/").presses("Alt+a")
    with officer.page.expect_event("requestfailed"):
        officer.page.locator("[name=channel]").select_option("phone")
    officer.page.unroute(keys)
    is_kept(officer)


@pytest.mark.parametrize(
    ("does", "offered"), [(left_as_it_came, 0), (begun_and_emptied, 0), (chose_a_channel, 1)]
)
@pytest.mark.parametrize("who", ["returning", "anonymous"])
def test_a_form_that_holds_nothing_is_not_offered_again(
    officer: Visitor, who: str, does: Callable[[Visitor], None], offered: int
) -> None:
    if who == "returning":
        searches(officer)
        picks(officer)
    else:
        officer.presses("Alt+a")
    does(officer)
    # Another form comes in its place: what the first one held is kept, if it is anything.
    officer.presses("Alt+n")
    officer.page.locator("[name=given_names]").wait_for()
    officer.page.wait_for_load_state("networkidle")
    officer.goes_to("/intake/")
    officer.page.locator("[data-draft-list]").wait_for(state="attached")
    officer.page.wait_for_load_state("networkidle")
    officer.page.wait_for_timeout(500)
    assert officer.page.get_by_text("Quedó sin guardar una atención").count() == offered
