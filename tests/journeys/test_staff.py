"""The team: found, given roles, leaving; and the access review signed with the keyboard alone."""

from __future__ import annotations

import datetime
import re
from typing import Any

import pytest

from apps.accounts import rules
from apps.accounts import selectors as accounts
from apps.registry import imports_selectors
from apps.registry import imports_services as imports
from apps.staff import services as staff
from conftest import make_account
from tenants import entering
from tenants.models import City
from tests.journeys.conftest import Opens
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-staff")]
MOST_TABS = 80
SHEET = b"Fecha;Nombre;Motivo\r\n02/01/2024;Paz, Ana;salud\r\n"


def _reaches(visitor: Visitor, words: str) -> None:
    """With Tab alone, to what says that."""
    for _press in range(MOST_TABS):
        visitor.page.keyboard.press("Tab")
        told = visitor.page.evaluate(
            "[document.activeElement.innerText, document.activeElement.closest('label')?.innerText,"
            "document.activeElement.labels?.[0]?.innerText].join(' ')"
        )
        if words in told:
            return
    raise AssertionError(f"Tab never reaches “{words}”")


def _presses(visitor: Visitor, words: str) -> None:
    _reaches(visitor, words)
    with visitor.page.expect_navigation():
        visitor.page.keyboard.press("Enter")
    visitor.arrives()


@pytest.fixture
def office(maipu: City, clean: None) -> dict[str, Any]:
    """Eva attends and has a sheet waiting; Ana could go on with it; Luz only reads."""
    people = {
        "eva": make_account(maipu, "officer"),
        "ana": make_account(maipu, "officer"),
        "luz": make_account(maipu, "viewer"),
    }
    with entering(maipu):
        health = staff.create_department(name="Salud", by=None)
        staff.create_department(name="Niñez y Género", by=None)
        for name, user in people.items():
            user.name = {"eva": "Eva Núñez", "ana": "Ana Ñandú", "luz": "Luz Paz"}[name]
            user.save(update_fields=["name"])
        eva = people["eva"]
        staff.assign(user=eva, department=health, by=None)
        sheet = imports.receive_file(name="mayo.csv", data=SHEET, by=eva.pk, in_background=False)
        imports.prepare(sheet.pk)
    return people


def test_somebody_is_found_changed_and_leaves(
    maipu: City, office: dict[str, Any], signed_in: Opens
) -> None:
    """An administrator finds Eva without accents, gives her a role until a day, and closes."""
    admin = signed_in(maipu, "admin").goes_to("/staff/")
    admin.sees("Eva Núñez", "Ana Ñandú").finds_it_sound(where="team")
    admin.page.locator("[name=q]").fill("nunez")
    admin.page.get_by_text("Ana Ñandú").wait_for(state="detached")
    admin.clicks("Eva Núñez", "link").arrives().finds_it_sound(where="person")
    admin.named_nobody("nunez")
    admin.page.get_by_text("Dar un rol").click()
    admin.page.get_by_label("Rol", exact=True).select_option(label="Capacitación")
    day = rules.today() + datetime.timedelta(days=9)
    admin.page.locator("#give_ends_on").fill(day.strftime("%d/%m/%Y"))
    admin.clicks("Dar el rol").arrives().sees("Capacitación", "vence pronto")
    admin.clicks("Cerrar la cuenta", "link").arrives()
    admin.sees("Planillas que esperan confirmación: 1").finds_it_sound(where="closing")
    choices = admin.page.locator("[name=successor] option").all_inner_texts()
    assert any("Ana Ñandú" in one for one in choices)
    assert not any("Luz Paz" in one for one in choices), "who may not import can't go on with it"
    admin.page.locator("[name=successor]").select_option(value=str(office["ana"].pk))
    admin.clicks("Cerrar la cuenta").arrives().sees("Esta cuenta está cerrada")
    admin.finds_it_sound(where="a closed account")
    with entering(maipu):
        assert imports_selectors.awaiting(office["ana"].pk).count() == 1


def test_a_role_ends_and_what_it_let_them_do_goes_over_with_the_keyboard_alone(
    maipu: City, office: dict[str, Any], signed_in: Opens
) -> None:
    """Eva stays, without the role that her sheet needs: Ana goes on with it."""
    admin = signed_in(maipu, "admin").goes_to(f"/staff/{office['eva'].pk}/")
    _reaches(admin, "Cambiar cuándo termina")
    admin.presses("Enter")
    _presses(admin, "Quitarlo ahora")
    admin.sees("Sus roles ya no le permiten seguir con esto").finds_it_sound(where="handing over")
    _reaches(admin, "Quién sigue con eso")
    admin.types("Ana")
    admin.sends().sees("Traspasado: 1.").sees_not("Lo que tiene pendiente")
    with entering(maipu):
        assert imports_selectors.awaiting(office["ana"].pk).count() == 1


def test_departments_without_javascript(
    maipu: City, office: dict[str, Any], signed_in: Opens
) -> None:
    admin = signed_in(maipu, "admin", script=False).goes_to("/staff/departments/")
    admin.page.get_by_label("Nombre del área").first.fill("salud")
    admin.clicks("Agregar").arrives().sees("Ya existe un área con ese nombre.")
    admin.page.get_by_label("Nombre del área").first.fill("Empleo")
    admin.clicks("Agregar").arrives().sees("Empleo")


def test_two_administrators_and_the_second_is_told(
    maipu: City, office: dict[str, Any], signed_in: Opens
) -> None:
    path = f"/staff/{office['luz'].pk}/"
    first, second = signed_in(maipu, "admin").goes_to(path), signed_in(maipu, "admin").goes_to(path)
    for visitor, name in ((first, "Luz Uno"), (second, "Luz Dos")):
        visitor.page.get_by_label("Nombre", exact=True).fill(name)
        visitor.clicks("Guardar cambios").arrives()
    second.sees("Alguien cambió esta cuenta mientras escribías", "Luz Uno")
    second.finds_it_sound(where="conflict")


def test_the_review_is_decided_and_signed_with_the_keyboard_alone(
    maipu: City, office: dict[str, Any], signed_in: Opens
) -> None:
    """From the team's page to the signed review: no mouse."""
    admin = signed_in(maipu, "admin").goes_to("/staff/").finds_it_sound(where="team")
    _presses(admin, "Revisión de accesos")
    admin.finds_it_sound(where="no review yet")
    _presses(admin, "Abrir la revisión")
    admin.finds_it_sound(where="an open review")
    # Ana first in the dictionary after the administrator: her role ends, the rest is kept.
    row = admin.page.locator("tr", has_text="Ana Ñandú").locator("input[value=end]")
    for _press in range(MOST_TABS):
        admin.page.keyboard.press("Tab")
        if admin.page.evaluate("document.activeElement.closest('tr')?.innerText || ''").startswith(
            "Ana Ñandú"
        ) and admin.page.evaluate("document.activeElement.type === 'radio'"):
            break
    admin.page.keyboard.press("Space")
    admin.page.keyboard.press("ArrowRight")
    assert row.is_checked()
    _presses(admin, "Guardar y conservar lo que falta")
    admin.sees("Están todas decididas").finds_it_sound(where="a decided review")
    _presses(admin, "Firmar la revisión")
    admin.sees("Huella de lo firmado", "rol quitado").finds_it_sound(where="a signed review")
    assert re.search(r"[0-9a-f]{64}", admin.reads())
    with entering(maipu):
        found = accounts.account(office["ana"].pk)
        assert found is not None
        assert rules.roles_of(found) == frozenset()
    admin.page.emulate_media(media="print")
    assert not admin.page.locator(".sidebar").is_visible()
    assert admin.page.locator("table").is_visible()
