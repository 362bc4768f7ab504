"""Inviting the team and coming in: one person, a pasted list, a sheet of fifty; the newcomer."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FilePayload

from apps.invitations import links
from apps.invitations import services as invitations
from apps.invitations.models import Invitation
from apps.invitations.models.invitations import State
from apps.invitations.services import batches
from apps.invitations.tests import factories
from apps.staff.services import create_department
from conftest import make_account
from tenants import entering
from tenants.models import City
from tests.journeys.conftest import Arrives, Opens
from tests.journeys.product import Product
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-inviting")]

LANGUAGES = ["es-ar", "en"]
PASSWORD = "siete ranas cantan de noche"
FIFTY = factories.rows(50, 0)[0]


@pytest.fixture
def departments(maipu: City, clean: None) -> None:
    """Where newcomers may work."""
    with entering(maipu):
        for name in ("Salud", "Educación"):
            create_department(name=name, by=None)


@pytest.fixture
def admin(maipu: City, departments: None, signed_in: Opens) -> Visitor:
    """The administrator, at the page after signing in."""
    return signed_in(maipu, "admin")


def gives(visitor: Visitor, name: str, data: bytes) -> None:
    """Choose a file: opening the dialog and choosing in it are one action."""
    visitor.clicked += 1
    file = FilePayload(name=name, mimeType="text/csv", buffer=data)
    visitor.page.locator("input[type=file]").set_input_files(file)


def count(city: City, **narrowed: Any) -> int:
    with entering(city):
        return Invitation.objects.filter(**narrowed).count()


def test_fifty_people_are_invited_by_a_sheet_in_six_actions_at_most(
    admin: Visitor, maipu: City
) -> None:
    admin.clicked = 0
    admin.clicks("Invitaciones", "link").arrives()
    admin.clicks("Invitar desde una planilla", "link").arrives()
    gives(admin, "equipo.csv", factories.as_csv(FIFTY))
    admin.clicks("Leer la planilla").arrives()
    admin.clicks("Invitar a 50 personas")
    admin.page.get_by_text("50 invitaciones salieron").first.wait_for(timeout=60_000)
    assert admin.clicked <= 6, admin.clicked
    assert count(maipu, state=State.SENT) == 50
    admin.named_nobody(*(row[0] for row in FIFTY[:5]), "Ñandubay")


def test_refused_rows_are_taken_mended_and_brought_again(
    admin: Visitor, maipu: City, product: Product
) -> None:
    body, mending = factories.rows(12, 4)
    admin.goes_to("/invitations/sheets/")
    gives(admin, "equipo.csv", factories.as_csv(body))
    admin.clicks("Leer la planilla").arrives().sees("Filas que se van a rechazar")
    admin.finds_it_sound(where="check of a list")
    with product.with_its_worker_held():
        admin.clicks("Invitar a 8 personas").arrives().sees("Podés deshacerlo")
        admin.finds_it_sound(where="a list about to start")
        admin.clicks("Deshacer").arrives().sees("Qué va a pasar")
    assert count(maipu) == 0
    admin.clicks("Invitar a 8 personas")
    admin.page.get_by_text("8 invitaciones salieron").first.wait_for(timeout=60_000)
    admin.arrives().finds_it_sound(where="a list that is done")
    header, *wrong = factories.read_csv(admin.takes("Filas rechazadas (.csv)").read_bytes())
    for line, told in zip(wrong, mending.values(), strict=True):
        column, right = told.split("\x1f")
        line[int(column)] = right
    admin.goes_to("/invitations/sheets/")
    gives(admin, "corregida.csv", factories.as_csv(wrong, header=header))
    admin.clicks("Leer la planilla").arrives().clicks("Invitar a 4 personas")
    admin.page.get_by_text("4 invitaciones salieron").first.wait_for(timeout=60_000)
    assert count(maipu, state=State.SENT) == 12


def test_one_person_is_invited_by_keyboard_and_taken_back(admin: Visitor, maipu: City) -> None:
    admin.goes_to("/invitations/new/")
    admin.types("ana@example.org").presses("Tab").types("Ana").presses("Tab", "Tab", "Tab", "Space")
    admin.presses("Enter").arrives().sees("Sale en unos segundos", "Ana")
    admin.finds_it_sound(where="an invitation held back")
    admin.clicks("Deshacer").arrives().sees("Sin enviar")
    assert count(maipu, state=State.DRAFT) == 1


def test_pasted_addresses_without_any_script(
    maipu: City, departments: None, signed_in: Opens
) -> None:
    admin = signed_in(maipu, "admin", script=False)
    admin.goes_to("/invitations/paste/")
    admin.page.locator("[name=text]").fill("Ana Paz <ana@example.org>, beto@example.org; nada")
    admin.page.get_by_text("Atención", exact=True).first.click()
    admin.clicks("Revisar la lista").arrives().sees("Invitar a 2 personas")
    admin.clicks("Invitar a 2 personas").arrives().sees("Podés deshacerlo")
    assert count(maipu) == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_was_invited_comes_in(opens: Opens, maipu: City, language: str) -> None:
    inviter = make_account(maipu, "admin")
    words = {
        "es-ar": ("Tenés una invitación", "Aceptar y crear mi cuenta"),
        "en": ("You are invited", "Accept and create my account"),
    }[language]
    with entering(maipu):
        sent = invitations.invite(
            email="ana@example.org", name="Ana Paz", roles=["officer"], language=language,
            by=inviter, hold_seconds=0,
        )  # fmt: skip
        path = links.path_of(sent)
    newcomer = opens(maipu).goes_to(path).sees(words[0], inviter.name)
    assert newcomer.page.locator("html").get_attribute("lang") == language
    newcomer.finds_it_sound(where=f"the invitation in {language}")
    newcomer.clicks(words[1]).arrives()
    newcomer.page.locator(".error-summary").wait_for()
    newcomer.finds_it_sound(where="accepting without a password")
    for name in ("password1", "password2"):
        newcomer.page.locator(f"[name={name}]").fill(PASSWORD)
    newcomer.clicks(words[1])
    newcomer.page.wait_for_url(lambda address: "/invitations/" not in address)
    newcomer.arrives()
    again = opens(maipu).goes_to(path).sees("ya no es válida")
    again.finds_it_sound(where="a link that was used")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_inviting_is_sound(
    arrives: Arrives, maipu: City, departments: None, language: str
) -> None:
    admin = arrives(maipu, "admin", language)
    ways = ("/invitations/", "/invitations/new/", "/invitations/paste/", "/invitations/sheets/")
    for path in ways:
        admin.goes_to(path).finds_it_sound(where=f"{path} while empty")
    for path in ways[1:]:
        admin.goes_to(path).page.locator("main form button[type=submit]").last.click()
        admin.page.locator(".error-summary").wait_for()
        admin.arrives().finds_it_sound(where=f"{path} sent empty")
    by = make_account(maipu, "admin")
    body, _ = factories.rows(8, 3)
    with entering(maipu):
        done, ready = (
            batches.receive(name=f"{n}.csv", data=factories.as_csv(body), by=by).pk
            for n in ("done", "ready")
        )
        for key in (done, ready):
            batches.prepare(key)
        batches.confirm(done, hold_seconds=0)
        batches.run(done)
        first, second = Invitation.objects.all()[:2]
        invitations.revoke(first.pk, by=by)
        invitations.resend(second.pk, by=by)
    for path in (
        *ways, "/invitations/?state=all", "/invitations/?state=revoked",
        f"/invitations/sheets/{done}/", f"/invitations/sheets/{ready}/",
    ):  # fmt: skip
        admin.goes_to(path).finds_it_sound(where=f"{path} when full")


def test_the_sample_is_a_sheet(admin: Visitor, tmp_path: Path) -> None:
    admin.goes_to("/invitations/sheets/")
    taken = admin.takes("Planilla de ejemplo (.csv)").read_text("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(taken), delimiter=";"))) == 3
