"""A sixth city in one sitting, by keyboard: from the wizard to its administrator signed in."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from django.utils import timezone

from apps.onboarding import services
from apps.onboarding.models import Onboarding
from apps.onboarding.steps import CODES
from apps.onboarding.tests.factories import a_draft, save
from conftest import cookie_of, make_account
from embedded.console import Console
from embedded.processes import Children
from tenants import entering_national, provisioning, selectors
from tenants.models import City
from tenants.provisioning import CitySpec
from tests.journeys.conftest import Arrives
from tests.journeys.product import PYTHON, ROOT, Product, _variables, running
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-onboarding")]
NAME, SLUG = "Villa Yatay", "villa-yatay"
ADMIN, SECRET = "ana@villayatay.example", "la lluvia llega tarde hoy 7"
MOST_TABS = 80
ZONE = "America/Argentina/Cordoba"
PLACE = ("Chaco", "22", "229998", "22998", -27.5, -60.7, ZONE)


@pytest.fixture(scope="module")
def whole(cities: dict[str, City], tmp_path_factory: Any) -> Iterator[Product]:
    """The product of a demonstration, with the worker that makes cities."""
    place = tmp_path_factory.mktemp("onboarding")
    with running(place, MC_DEMO="1") as product:
        children = Children(place, Console(sys.stderr))
        owner = {"DATABASE_OWNER_URL": os.environ["DATABASE_OWNER_URL"], "MC_DEMO": "1"}
        worker = children.start(
            "provisioner",
            [*PYTHON, "celery", "-A", "migraciudades.provisioner", "worker", "--pool", "solo"]
            + ["--loglevel", "INFO", "--without-gossip", "--without-mingle", "--without-heartbeat"],
            env={**_variables(product.port), **owner},
            cwd=ROOT,
        )
        try:
            children.wait_until(worker, lambda: "ready." in worker.output())
            yield product
        finally:
            children.stop()


@pytest.fixture
def officer(whole: Product, chromium: Any, clean: None) -> Iterator[Visitor]:
    """A programme officer at the national host; the city that they make is gone afterwards."""
    visitor = Visitor(chromium, whole, None)
    yield visitor.is_signed_in(cookie_of(None, make_account(None, "programme_officer")))
    visitor.leaves()
    provisioning.demolish(SLUG)
    selectors.forget()


def tabs_to(visitor: Visitor, selector: str) -> Visitor:
    """Press Tab until the keyboard is there."""
    for _ in range(MOST_TABS):
        if visitor.page.evaluate("s => document.activeElement?.matches(s) ?? false", selector):
            return visitor
        visitor.page.keyboard.press("Tab")
    raise AssertionError(f"no way to {selector} by keyboard")


def fills(visitor: Visitor, **fields: str) -> Visitor:
    """Reach each field by Tab and type over what it holds."""
    for name, text in fields.items():
        tabs_to(visitor, f"[name={name}]").page.keyboard.press("Control+A")
        visitor.page.keyboard.type(text)
    return visitor


def goes_on(visitor: Visitor, to: str) -> None:
    """The step's own button, by keyboard; and the next step is without barriers."""
    tabs_to(visitor, "main .form__actions .btn--primary").page.keyboard.press("Enter")
    visitor.page.wait_for_url(to)
    visitor.arrives().finds_it_sound()


def test_a_sixth_city_from_the_wizard_to_its_admin_signed_in(
    officer: Visitor, whole: Product, chromium: Any
) -> None:
    officer.goes_to("/cities/new/").finds_it_sound()
    fills(officer, name=NAME)
    goes_on(officer, "**/identity/")
    tabs_to(officer, "main .form__actions .btn--primary").page.keyboard.press("Enter")
    officer.page.locator(".error-summary").wait_for()
    officer.arrives().finds_it_sound(where="identity with errors")
    tabs_to(officer, ".combobox input, .combobox select").page.keyboard.type("Chaco")
    officer.page.keyboard.press("Enter")
    fills(officer, department_code="22998", municipality_code="229998")
    fills(officer, latitude="-27,57", longitude="-60,71")
    tabs_to(officer, "[name=demo]").page.keyboard.press("Space")
    goes_on(officer, "**/hosts/")
    goes_on(officer, "**/branding/")
    fills(officer, accent="#8c2f39")
    goes_on(officer, "**/departments/")
    fills(officer, others="Deportes")
    goes_on(officer, "**/codes/")
    goes_on(officer, "**/admin/")
    fills(officer, admin_name="Ana Ceibo", admin_email=ADMIN)
    goes_on(officer, "**/agreement/")
    goes_on(officer, "**/drafts/*/")
    tabs_to(officer, "form[action$='/send/'] button").page.keyboard.press("Enter")
    officer.page.locator(".notice", has_text="La ciudad está abierta").wait_for(timeout=30_000)
    officer.arrives().finds_it_sound(where="the city is open")
    assert ADMIN not in officer.page.content()
    city = City.objects.using("owner").get(slug=SLUG)
    _accepts(Visitor(chromium, whole, city))


def _accepts(admin: Visitor) -> None:
    """The administrator opens the mail, accepts, and is in."""
    page = admin.page
    for _ in range(60):
        page.goto(admin.product.at(admin.city, "/notices/outbox/"))
        if page.locator("main a", has_text="MigraCiudades").count():
            break
        page.wait_for_timeout(500)
    page.locator("main a", has_text="MigraCiudades").first.click()
    admin.arrives()
    page.locator("main .letter a").first.click()
    page.wait_for_url("**/invitations/accept/**")
    admin.arrives().finds_it_sound(where="invitation")
    fills(admin, password1=SECRET, password2=SECRET)
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "/accept/" not in address)
    admin.arrives()
    admin.goes_to("/accounts/me/").sees(ADMIN)
    admin.leaves()


def test_two_officers_at_one_step_lose_nothing(officer: Visitor, whole: Product) -> None:
    """The second one is told, sees what is stored, and keeps what was typed."""
    officer.goes_to("/cities/new/")
    fills(officer, name=NAME)
    goes_on(officer, "**/identity/")
    address = officer.page.url.replace("identity", "branding")
    other = officer.context.new_page()
    for page in (officer.page, other):
        page.goto(address)
    other.locator("[name=accent]").fill("#123456")
    other.locator("main .btn--primary").click()
    other.wait_for_url("**/departments/")
    other.close()
    fills(officer, accent="#8c2f39")
    tabs_to(officer, "main .form__actions .btn--primary").page.keyboard.press("Enter")
    officer.page.locator(".notice", has_text="Otra persona guardó").wait_for()
    officer.arrives().finds_it_sound(where="conflict").sees("#123456")
    assert officer.page.locator("[name=accent]").input_value() == "#8c2f39"
    goes_on(officer, "**/departments/")


def test_leaving_its_own_page_is_sound(officer: Visitor, maipu: City) -> None:
    """A city's page, closing it, archiving it, in what they say before anything is done."""
    officer.goes_to("/cities/").finds_it_sound()
    officer.goes_to(f"/cities/{maipu.pk}/").finds_it_sound()
    for act in ("suspend", "archive", "resume"):
        officer.goes_to(f"/cities/{maipu.pk}/{act}/").finds_it_sound()
        tabs_to(officer, "main .form__actions button").page.keyboard.press("Enter")
        officer.page.locator(".error-summary").wait_for()
        officer.arrives().finds_it_sound(where=f"{act} without a reason")


@pytest.fixture
def removed(clean: None) -> Iterator[City]:
    """A city that has left, as the pages know it; gone for good afterwards."""
    from apps.onboarding.models import Departure

    made = provisioning.provision(CitySpec(SLUG, NAME, *PLACE, demo=True))
    City.objects.using("owner").filter(pk=made.pk).update(status=City.Status.REMOVED)
    selectors.forget()
    there = {"schema": "city_x", "role": "mc_x", "tables": ["a", "b"], "hosts": ["x.y"], "files": 3}
    export = {"sha256": "a" * 64, "manifest_sha256": "b" * 64, "size": 12345}
    now = timezone.now()
    Departure.objects.using("owner").create(
        city=made,
        state="removed",
        reason="convenio terminado",
        export_sha256="a" * 64,
        remove_after=now,
        removed_at=now,
        proof={"there": there, "export": export, "gone": {"schema": True}},
    )
    yield made
    provisioning.demolish(SLUG)
    selectors.forget()


@pytest.mark.parametrize("language", ["es-ar", "en"])
def test_every_page_is_sound_in_both_languages(
    arrives: Arrives, maipu: City, removed: City, language: str
) -> None:
    """Drafts empty, whole and failed; a city that is open, leaving and gone; its own side of it."""
    officer = arrives(None, "programme_officer", language)
    for path in ("/cities/", "/cities/new/", "/cities/?q=nadie", f"/cities/{maipu.pk}/"):
        officer.goes_to(path).finds_it_sound()
    with entering_national():
        empty = services.begin(name="Villa Ceibo", by=None)
        draft = a_draft(name="Villa Lapacho", municipality_code="229990")
        draft = save(draft, "hosts", own_hosts="migraciones.villa.gob.ar")
        departure = services.ask_archive(city=maipu, reason="convenio terminado", by=None)
    for pk in (empty.pk, draft.pk):
        officer.goes_to(f"/cities/drafts/{pk}/").finds_it_sound()
        for step in CODES:
            officer.goes_to(f"/cities/drafts/{pk}/{step}/").finds_it_sound()
    with entering_national():
        services.queue(draft.pk, by=None)
    Onboarding.objects.using("owner").filter(pk=draft.pk).update(state="failed", failure="unknown")
    officer.goes_to(f"/cities/drafts/{draft.pk}/").finds_it_sound(where="a draft that failed")
    for path in ("", "schedule/", "stay/"):
        officer.goes_to(f"/cities/{maipu.pk}/{path}").finds_it_sound()
    for path in ("", "proof/"):
        officer.goes_to(f"/cities/{removed.pk}/{path}").finds_it_sound()
    admin = arrives(maipu, "admin", language)
    admin.goes_to("/leaving/").finds_it_sound()
    admin.page.locator("main form button").click()
    admin.page.locator("main .notice strong").wait_for()
    admin.arrives().finds_it_sound(where="the passphrase")
    for _ in range(60):
        admin.goes_to("/leaving/")
        if admin.page.locator("#code").count():
            break
        admin.page.wait_for_timeout(500)
    admin.finds_it_sound(where="export there")
    with entering_national():
        services.cancel_archive(departure.pk, reason="x", by=None)
    admin.goes_to("/leaving/").finds_it_sound(where="the city stays")
