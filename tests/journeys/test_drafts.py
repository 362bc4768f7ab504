"""Nothing an officer writes gets lost, and nothing is recorded twice, wherever the line breaks."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from apps.registry.models import Consultation, DraftKey, Person
from apps.registry.tests.factories import a_person
from conftest import CHROMIUM_FLAGS, cookie_of, make_account
from tenants import entering
from tenants.models import City
from tests.journeys.line import Line
from tests.journeys.product import Product
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-drafts")]

NOTE = "Vino con su hija, falta la partida de Xochitlmarca"
BROKEN = ("Failed to load resource: net::", "htmx:")
STORED = """async () => {
  const opened = await indexedDB.databases();
  const rows = [];
  for (const { name } of opened) {
    const database = await new Promise(done => {
      const asked = indexedDB.open(name); asked.onsuccess = () => done(asked.result);
    });
    for (const store of database.objectStoreNames) {
      rows.push(...await new Promise(done => {
        const asked = database.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => done(asked.result);
      }));
    }
    database.close();
  }
  return {
    rows: rows.length, local: localStorage.length,
    // The library of fragments notes the address of the page one is at: here, of the sign-in page.
    session: Object.values(sessionStorage).filter(one => one !== location.pathname).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  };
}"""
NOTHING = {"rows": 0, "local": 0, "session": 0, "caches": 0, "workers": 0}


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
    visitor = Visitor(chromium, replace(product, port=line.port), maipu)
    visitor.is_signed_in(cookie_of(maipu, make_account(maipu, "officer")))
    yield visitor
    visitor.complaints = [one for one in visitor.complaints if not one.startswith(BROKEN)]
    line.mend()
    visitor.leaves()


# --- the steps of a consultation, the way an officer goes them ------------------------------------
def searches(officer: Visitor) -> None:
    officer.page.locator("#who").fill("")
    officer.page.locator("#who").focus()
    officer.types("quis")


def picks(officer: Visitor) -> None:
    officer.page.locator("[data-option]").first.wait_for()
    officer.page.locator("#who").focus()
    officer.presses("ArrowDown", "Enter")


def fills(officer: Visitor) -> None:
    officer.page.locator("#id_subject:focus").wait_for()
    officer.types("dni").presses("Enter").types("vivi").presses("Enter", "Tab", "1")
    officer.page.locator("[name=note]").fill(NOTE)


def begins_somebody_new(officer: Visitor) -> None:
    officer.types("xochitl marca")
    officer.presses("Alt+n")
    officer.page.locator("[name=nationalities]:focus").wait_for()
    officer.page.locator("#id_subject").focus()


def saves(officer: Visitor) -> None:
    officer.presses("Control+Enter")


def is_saved(officer: Visitor) -> None:
    officer.page.locator(".toast.tone-ok").first.wait_for(timeout=40_000)
    officer.page.locator("[name=q]:focus").wait_for()


def is_kept(officer: Visitor) -> None:
    """The draft lies on the disk."""
    officer.page.locator("[data-draft-status][data-state=saved]").wait_for()


def the_one_record(city: City, *, people: int = 1) -> Consultation:
    """There is exactly one consultation, with all that was written, and nobody twice."""
    with entering(city):
        kept = Consultation.objects.select_related("person").get()
        assert Person.objects.count() == people
    assert (kept.subject, kept.other_subjects, kept.result) == ("dni", ["housing"], "informed")
    assert kept.note == NOTE
    return kept


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
    if officer.page.locator("[data-option]").count() == 0:
        searches(officer)
    picks(officer)
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
    pytest.param(3000, id="half an answer comes"),
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
    visitor.page.get_by_role("button", name="Guardar y siguiente").click(no_wait_after=True)
    assert cut.done.wait(10)
    line.mend()
    visitor.goes_to("/intake/").sees("Atención guardada")
    the_one_record(maipu)
    visitor.context.close()


# --- the browser dies -----------------------------------------------------------------------------
class Profile:
    """A browser whose profile lies on a disk of ours, and that can be killed."""

    def __init__(self, kind: Any, directory: Path, product: Product, city: City) -> None:
        self.kind, self.directory, self.product, self.city = kind, directory, product, city
        self.context: Any = None

    def opens(self, cookie: str) -> Any:
        """A new window of the same profile, signed in anew as after any start of the browser."""
        self.context = self.kind.launch_persistent_context(
            str(self.directory),
            executable_path=os.environ.get("CHROMIUM") or "/usr/bin/chromium",
            args=CHROMIUM_FLAGS,
            ignore_default_args=["--disable-back-forward-cache"],
            locale="es-AR",
        )
        address = self.product.at(self.city, "")
        self.context.add_cookies([{"name": "mc_session", "value": cookie, "url": address}])
        page = self.context.pages[0]
        page.goto(self.product.at(self.city, "/intake/"))
        page.wait_for_selector("html[data-ready]", state="attached")
        return page

    def is_killed(self) -> None:
        """SIGKILL: nothing is tidied up."""
        mark = f"--user-data-dir={self.directory}".encode()
        for entry in Path("/proc").iterdir():
            if not entry.name.isdigit():
                continue
            try:
                words = (entry / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if mark in words and not any(word.startswith(b"--type=") for word in words):
                os.kill(int(entry.name), signal.SIGKILL)
        self.context.close()

    def holds(self, *words: str) -> list[str]:
        """Files of the profile in which any of these words can be read."""
        signs = [w.encode(code) for w in words for code in ("utf-8", "utf-16-le")]
        return [
            str(path.relative_to(self.directory))
            for path in self.directory.rglob("*")
            if path.is_file() and any(sign.lower() in path.read_bytes().lower() for sign in signs)
        ]


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
    officer.complaints.clear()
    officer.finds_it_sound(where="waiting for the line")
    line.mend()
    saves(officer)
    officer.sees("Esta atención ya estaba guardada")
    officer.complaints.clear()
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
    officer.complaints.clear()
    officer.finds_it_sound(where="joined meanwhile")
