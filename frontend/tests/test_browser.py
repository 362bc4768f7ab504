"""The components in a real browser: nobody is shut out, nothing spills, keys do what they say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from frontend.tests.conftest import Open

pytestmark = pytest.mark.browser
AXE = Path(__file__).parents[1] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

SMALL_TARGETS = """() => [...document.querySelectorAll(
  'button, summary, .btn, .pick, .nav__link, select, input:not([type=hidden])')]
  .filter(one => one.checkVisibility())
  .map(one => [one.outerHTML.slice(0, 60), (one.closest('label') ?? one).getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.width < 24 || box.height < 24))
  .map(([name]) => name)"""


def violations(page: Page) -> list[str]:
    """What axe finds; it comes by the debugger, since the page's policy refuses foreign scripts."""
    session = page.context.new_cdp_session(page)
    session.send("Runtime.evaluate", {"expression": AXE.read_text(encoding="utf-8")})
    found: dict[str, Any] = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    return [
        f"{one['id']}: {[node['target'] for node in one['nodes']]}" for one in found["violations"]
    ]


def spill(page: Page) -> int:
    """Pixels that a page is wider than its window."""
    width = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    return int(page.evaluate(width))


@pytest.mark.parametrize("language", ["es-ar", "en"])
@pytest.mark.parametrize("width", [1366, 320])
@pytest.mark.parametrize("path", ["/", "/broken"])
def test_no_page_shuts_anybody_out_or_spills(
    show: Open, path: str, width: int, language: str
) -> None:
    page = show(width, language, path)
    assert violations(page) == []
    assert spill(page) == 0


def test_open_menus_dialogs_and_lists_are_as_accessible_as_the_page(show: Open) -> None:
    page = show()
    page.click(".topbar__menu > summary")
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.fill("#id_place", "be")
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.click("h1")
    page.keyboard.press("?")
    assert page.locator("#shortcuts[open]").count() == 1
    assert violations(page) == []


def test_every_target_is_large_enough_also_in_compact_view(show: Open) -> None:
    page = show()
    page.click(".topbar__menu > summary")
    page.click("[data-island=density]")
    assert page.evaluate("document.documentElement.dataset.density") == "compact"
    small = page.evaluate(SMALL_TARGETS)
    assert small == []


def test_search_brings_matches_says_how_many_and_enter_follows_the_chosen(show: Open) -> None:
    page = show()
    page.fill("#g-who", "be")
    page.get_by_text("1 resultado.").wait_for()
    assert page.locator("#g-who-list [data-option]").count() == 1
    page.focus("#g-who")
    page.keyboard.press("ArrowDown")
    page.locator("#g-who-list [aria-selected=true]").wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**/#Beto%20Bermejo", wait_until="commit")
    assert violations(page) == []


def test_three_letters_and_enter_choose_from_a_long_list(show: Open) -> None:
    page = show()
    page.fill("#id_place", "can")
    page.keyboard.press("Enter")
    assert page.input_value("#id_place") == "Cañada"
    assert page.eval_on_selector("select[name=place]", "one => one.value") == "c"


def test_a_digit_chooses_from_anywhere_but_a_text_box(show: Open) -> None:
    page = show()
    page.focus("#id_name")
    page.keyboard.type("4")
    assert page.input_value("#id_name") == "4"
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("4")
    assert page.evaluate("document.activeElement.value") == "4"
    assert page.evaluate("document.activeElement.checked") is True


def test_a_dialog_gives_the_focus_back(show: Open) -> None:
    page = show()
    page.focus("[data-dialog=example]")
    page.keyboard.press("Enter")
    assert page.locator("#example[open]").count() == 1
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.dialog") == "example"


def test_an_answer_may_leave_a_message(show: Open) -> None:
    page = show()
    detail = {"tone": "bad", "text": "<b>no</b>"}
    page.evaluate(
        "it => document.body.dispatchEvent(new CustomEvent('toast', {detail: it}))", detail
    )
    assert page.locator(".toasts .toast.tone-bad .toast__text").inner_text() == "<b>no</b>"


def test_a_search_that_fails_says_so_instead_of_doing_nothing(show: Open) -> None:
    page = show()
    page.locator("#g-who").dispatch_event("htmx:sendError")
    assert "conexión" in page.locator(".toasts .tone-bad").inner_text()


def test_without_scripts_the_menu_opens_and_every_control_is_there(show: Open) -> None:
    page = show(320, script=False)
    assert page.locator(".sidebar nav").is_hidden()
    page.click(".navmenu > summary")
    assert page.locator(".navmenu nav a").first.is_visible()
    page.click(".topbar__menu > summary")
    assert page.locator(".topbar__menu .menu form button").first.is_visible()
    assert page.locator("select[name=place]").first.is_visible()
    assert page.locator("#shortcuts").is_hidden()


def test_the_keyboard_reaches_the_content_first(show: Open) -> None:
    page = show()
    page.evaluate("document.activeElement.blur(); window.scrollTo(0, 0)")
    page.keyboard.press("Tab")
    if not page.evaluate("document.activeElement.classList.contains('skip-link')"):
        page.focus(".skip-link")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_paper_shows_the_work_and_not_the_controls(show: Open) -> None:
    page = show()
    page.emulate_media(media="print")
    assert page.locator(".sidebar").is_hidden()
    assert page.locator(".filter-bar").is_hidden()
    assert page.locator(".table--cards").is_visible()


def test_forced_colours_keep_what_is_chosen_visible(show: Open) -> None:
    page = show()
    page.emulate_media(forced_colors="active")
    outline = "one => getComputedStyle(one).outlineStyle"
    assert page.locator(".sidebar .nav__link[aria-current]").evaluate(outline) == "solid"
