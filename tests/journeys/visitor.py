"""Somebody at a browser: what they type, press and see, and what the browser complained of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import (
    Browser,
    BrowserContext,
    Locator,
    Page,
    Request,
    ViewportSize,
)

from tenants.models import City
from tests.journeys import rooms
from tests.journeys.product import Product

ROOT = Path(__file__).parents[2]
AXE = (ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})"
SPILL = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SPILLING = """Array.from(document.querySelectorAll("body *"))
    .filter(one => one.getBoundingClientRect().left + one.scrollWidth > innerWidth)
    .map(one => one.localName + "." + one.className)"""
WIDE, NARROW = ViewportSize(width=1366, height=900), ViewportSize(width=320, height=720)
MOST_TABS = 300
FOCUSED = "selector => document.activeElement?.matches(selector) ?? false"
REFUSED = "Failed to load resource: the server responded with a status of 4"


class Visitor:
    """One person with one browser on one host."""

    def __init__(
        self, browser: Browser, product: Product, city: City | None, *, script: bool = True
    ) -> None:
        self.product, self.city, self.script = product, city, script
        # Other hosts of ours that a link rightly leads to.
        self.visits: set[City | None] = set()
        self.context: BrowserContext = browser.new_context(
            viewport=WIDE,
            java_script_enabled=script,
            locale="es-AR",
            reduced_motion="reduce",
            accept_downloads=True,
        )
        self.complaints: list[str] = []
        self.forgiven: tuple[str, ...] = (REFUSED,)
        self.abroad: tuple[str, ...] = ()
        self.asked: list[Request] = []
        # The names of the pages that this visitor found sound.
        self.sound: set[str] = set()
        self.pressed = self.clicked = 0
        self.context.on("request", lambda request: self.asked.append(request))  # noqa: PLW0108 it marks its handlers
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(30_000)
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        # Heard from the beginning: asked for late, a busy browser opens the desk's own window.
        self.page.on("filechooser", lambda _asked: None)
        self._debugger = self.context.new_cdp_session(self.page)

    def _hear(self, message: Any) -> None:
        there = message.location.get("url", "").startswith(self.abroad) if self.abroad else False
        if message.type == "error" and not message.text.startswith(self.forgiven) and not there:
            self.complaints.append(message.text)

    # --- going about ----------------------------------------------------------
    def goes_to(self, path: str) -> Visitor:
        """Open an address of this host."""
        self.page.goto(self.product.at(self.city, path))
        return self.arrives()

    def arrives(self) -> Visitor:
        """Wait until the page is there and its islands are attached."""
        self.page.wait_for_load_state()
        if self.script:
            self.page.wait_for_selector("html[data-ready]", state="attached")
        return self

    def may_go_to(self, *prefixes: str) -> Visitor:
        """Besides this host these addresses may be asked: a provider that people sign in at."""
        self.abroad += prefixes
        return self

    def may_lose_the_line(self) -> Visitor:
        """Whatever the browser says of requests that broke off is no fault of the page."""
        self.forgiven += ("Failed to load resource: net::", "htmx:")
        return self

    def signs_in(self, email: str, password: str) -> Visitor:
        """Through the page, with the keyboard."""
        self.goes_to("/")
        self.page.get_by_label("Correo electrónico").fill(email)
        self.page.get_by_label("Contraseña").fill(password)
        self.page.keyboard.press("Enter")
        self.page.wait_for_url(lambda address: "/login/" not in address)
        return self.arrives()

    def is_signed_in(self, cookie: str) -> Visitor:
        """Somebody who has signed in before, second factor and all; the sign-in has its journey."""
        self.context.add_cookies(
            [{"name": "mc_session", "value": cookie, "url": self.product.at(self.city, "")}]
        )
        return self.goes_to("/")

    def takes(self, name: str) -> Path:
        """Download what a link offers."""
        self.clicked += 1
        with self.page.expect_download() as waiting:
            self.page.get_by_role("link", name=name).first.click()
        return Path(waiting.value.path())

    def types(self, text: str) -> Visitor:
        """Each character is one key; a capital letter or a sign costs what it costs: one more."""
        self.pressed += len(text) + sum(char.isupper() for char in text)
        self.page.keyboard.type(text)
        return self

    def presses(self, *keys: str) -> Visitor:
        """Keys by name; Control+Enter is two."""
        for key in keys:
            self.pressed += key.count("+") + 1
            self.page.keyboard.press(key)
        return self

    def tabs_to(self, selector: str) -> Visitor:
        """Press Tab until the keyboard is there."""
        for _each in range(MOST_TABS):
            if self.page.evaluate(FOCUSED, selector):
                return self
            self.presses("Tab")
        raise AssertionError(f"no way to {selector} by keyboard")

    def fills(self, **fields: str) -> Visitor:
        """Reach each field by Tab and type over what it holds."""
        for name, text in fields.items():
            self.tabs_to(f"[name={name}]").presses("Control+A").types(text)
        return self

    def follows(self, *keys: str) -> Visitor:
        """Press keys that lead to another page, and arrive there."""
        with self.page.expect_navigation():
            self.presses(*keys)
        return self.arrives()

    def chooses(self, selector: str, file: Any) -> Visitor:
        """Reach the field of a file by Tab, have it ask for one by a key, and give it that."""
        self.tabs_to(selector)
        with self.page.expect_file_chooser() as asked:
            self.presses("Space")
        asked.value.set_files(file)
        return self

    def enters(self, selector: str) -> Visitor:
        """Reach a link or a button by Tab, press Enter there, and arrive."""
        return self.tabs_to(selector).follows("Enter")

    def sends(self) -> Visitor:
        """Send the form with the keys that send it from anywhere in it."""
        return self.follows("Control+Enter")

    def clicks(self, name: str, role: Any = "button") -> Visitor:
        """A button, or a link, by what it says."""
        self.clicked += 1
        self.page.get_by_role(role, name=name).first.click()
        return self

    def speaks(self, language: str) -> Visitor:
        """Change the language where it is changed, in the menu at the top, by keyboard."""
        self.tabs_to(".topbar__menu > summary").presses("Enter")
        return self.enters(f".topbar__menu button[lang={language}]")

    def has_spoken(self, language: str) -> Visitor:
        """Their browser remembers the language they chose before."""
        at = self.product.at(self.city, "")
        self.context.add_cookies([{"name": "mc_language", "value": language, "url": at}])
        return self

    # --- seeing ---------------------------------------------------------------
    def sees(self, *words: str) -> Visitor:
        """Wait for each of these texts in the page itself, menus apart."""
        for one in words:
            self.page.locator("main").get_by_text(one).first.wait_for()
        return self

    def sees_not(self, *words: str) -> Visitor:
        """None of these texts is in the page itself."""
        for one in words:
            assert self.page.locator("main").get_by_text(one).count() == 0, one
        return self

    def reads(self) -> str:
        """All the text of the page itself."""
        return self.page.locator("main").inner_text()

    def focus(self) -> Locator:
        """Where the keyboard is."""
        return self.page.locator(":focus")

    def finds_it_sound(self, *, where: str = "") -> Visitor:
        """No barrier axe knows of and nothing wider than the window, at a desk and on a phone."""
        for size in (NARROW, WIDE):
            self.page.set_viewport_size(size)
            name = f"{where or self.page.url} at {size['width']} px"
            spill = self.page.evaluate(SPILL)
            assert spill <= 0, f"{name} spills sideways: {self.page.evaluate(SPILLING)}"
            found = self.barriers()
            assert not found, f"{name}: {found}"
        assert not self.complaints, f"{where or self.page.url}: {self.complaints}"
        self.sound.add(rooms.room(self.page.url, rooms.CITY if self.city else rooms.NATIONAL))
        return self

    def barriers(self) -> list[str]:
        """What axe finds; it comes by the debugger, since the page's policy refuses strangers."""
        if not self.page.evaluate("'axe' in window"):
            self._debugger.send("Runtime.evaluate", {"expression": AXE})
        found = self.page.evaluate(RUN_AXE, RULES)
        return [
            f"{one['id']}: {[node['target'] for node in one['nodes']]}"
            for one in found["violations"]
        ]

    def leaves(self) -> None:
        """Close the browser; whatever it complained of, or asked elsewhere, is a fault."""
        self.context.close()
        homes = tuple(self.product.at(city, "") for city in {self.city, *self.visits})
        strangers = [
            one.url for one in self.asked if not one.url.startswith((*homes, "blob:", *self.abroad))
        ]
        assert strangers == []
        assert self.complaints == []

    def named_nobody(self, *secrets: str) -> None:
        """No address this browser asked for held any of these words, however written."""
        from urllib.parse import unquote_plus

        from kernel.text import fold

        for request in self.asked:
            address = fold(unquote_plus(request.url))
            for secret in secrets:
                assert fold(secret) not in address, request.url
