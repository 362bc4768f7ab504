"""Being told things, and reading the mail of a demonstration, at a desk and on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from apps.notices import services
from conftest import cookie_of, make_account
from tenants import entering
from tenants.models import City
from tests.journeys.conftest import Opens
from tests.journeys.product import Product, running
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-notices")]
NEW = "la lluvia llega tarde hoy 7"


@pytest.fixture(scope="module")
def demonstration(cities: dict[str, City], tmp_path_factory: Any) -> Iterator[Product]:
    """The product as run.py starts it for whoever tries it: invented data, no mail server."""
    with running(tmp_path_factory.mktemp("demonstration"), MC_DEMO="1") as product:
        yield product


@pytest.mark.parametrize("script", [True, False])
def test_the_bell_leads_to_what_happened_and_reading_empties_it(
    opens: Opens, maipu: City, script: bool
) -> None:
    user = make_account(maipu, "officer")
    with entering(maipu):
        for key in ("a", "b"):
            services.notify(
                user=user.pk,
                kind="registry.sheet_loaded",
                path="/imports/",
                params={"imported": 463, "rejected": 37},
                key=key,
            )
    visitor = opens(maipu, script=script).is_signed_in(cookie_of(maipu, user))
    bell = visitor.page.locator(".topbar__bell")
    assert "Avisos: 2 sin leer" in bell.inner_text()
    bell.focus()
    visitor.page.keyboard.press("Enter")
    visitor.page.wait_for_url("**/notices/")
    visitor.arrives()
    if script:
        visitor.finds_it_sound(where="notices, two unread")
    visitor.page.locator("main table a").first.click()
    visitor.page.wait_for_url("**/imports/")
    assert "Avisos: 1 sin leer" in visitor.page.locator(".topbar__bell").inner_text()
    visitor.goes_to("/notices/").clicks("Marcar todo como leído")
    visitor.page.locator("main").get_by_text("Leíste todo.").wait_for()
    assert visitor.page.locator(".topbar__bell").inner_text().strip() == "Avisos"


@pytest.mark.parametrize("language", ["es-ar", "en"])
def test_a_newcomer_without_a_mail_server_chooses_a_password_by_mail(
    demonstration: Product, chromium: Any, maipu: City, clean: None, language: str
) -> None:
    """Asked for at the sign-in page, found by the strip, clicked, chosen, signed in."""
    user = make_account(maipu, "officer", language)
    visitor = Visitor(chromium, demonstration, maipu)
    page = visitor.page
    visitor.context.add_cookies(
        [{"name": "mc_language", "value": language, "url": demonstration.at(maipu, "")}]
    )
    visitor.goes_to("/accounts/password/reset/")
    page.locator("[name=email]").fill(user.email)
    page.keyboard.press("Enter")
    page.wait_for_url("**/done/")
    page.locator(".demo-strip a").first.click()
    visitor.arrives().finds_it_sound(where="mail of the demonstration")
    page.locator("main a", has_text="MigraCiudades").first.click()
    visitor.arrives().finds_it_sound(where="a message")
    message = page.url
    page.goto(f"{message}html/")
    for width in (320, 1366):
        page.set_viewport_size({"width": width, "height": 800})
        spill = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(spill) <= 0, f"the message spills sideways at {width} px"
    page.goto(message)
    page.locator("main .letter a").first.click()
    visitor.arrives()
    for name in ("password1", "password2"):
        page.locator(f"[name={name}]").fill(NEW)
    page.keyboard.press("Enter")
    page.wait_for_url("**/key/done/")
    visitor.goes_to("/accounts/login/")
    page.locator("[name=login]").fill(user.email)
    page.locator("[name=password]").fill(NEW)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "/login/" not in address)
    visitor.leaves()
