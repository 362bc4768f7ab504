"""Somebody asks about their own data, without an account: to see it, to have it corrected, to be
erased. The officer goes the whole way with them."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from apps.casework import services as casework
from apps.registry import selectors as registry
from apps.registry.selectors import Person
from apps.registry.tests.factories import a_consultation, a_document, a_person
from apps.rights import selectors
from apps.rights.tests.factories import a_request
from tenants import entering
from tenants.models import City
from tests.journeys.conftest import Opens
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-rights")]
NUMBER, MOTHER = "93561738", "Rosa Quispe de Mamani"


@pytest.fixture
def person(maipu: City, clean: None) -> Person:
    """Somebody who came once, with a document, a phone, and a mother who is kept beside them."""
    with entering(maipu):
        one = a_person(documents=(a_document(NUMBER),), phones=("261 441 5577",))
        a_consultation(person=one, note="Pidió vacante para su hija")
        casework.relate(one, other_name=MOTHER, kind="parent", note="", by=None)
        return one


def asks(who: Visitor, kind: str, text: str = "") -> str:
    """On the public page, with the keyboard alone; the receipt's code."""
    who.goes_to("/rights/ask/").finds_it_sound(where="asking")
    who.page.locator(f"input[name=kind][value={kind}]").focus()
    who.presses("Space")
    assert who.page.locator(f"input[value={kind}]").is_checked()
    # From the last of the choices on: name, where to reach them, document, what it is about.
    who.page.locator("input[name=name]").focus()
    who.types("Wilma Mamani").presses("Tab").types("261 441 5577").presses("Tab").types(NUMBER)
    who.presses("Tab").types(text).presses("Tab", "Enter")
    who.page.wait_for_url("**/rights/ask/")
    who.sees("Recibimos tu pedido").finds_it_sound(where="received")
    return who.page.locator(".numeral").inner_text()


def stands(who: Visitor, code: str, state: str) -> None:
    """What the receipt's code tells, and that it tells nothing of anybody."""
    who.goes_to("/rights/status/")
    who.page.locator("input[name=code]").focus()
    who.types(code).presses("Enter")
    who.arrives().sees(state).sees_not("Mamani", NUMBER).finds_it_sound(where="how far it is")


def is_identified(officer: Visitor, person: Person) -> None:
    """From the list to the request, and to whose record it is, with the keyboard."""
    officer.goes_to("/rights/").finds_it_sound(where="the list")
    officer.page.locator("main tbody a").first.focus()
    officer.presses("Enter")
    officer.page.wait_for_url("**/rights/*-*/")
    officer.arrives().sees("Wilma Mamani").finds_it_sound(where="a request")
    officer.page.locator(f"input[name=record][value='{person.pk}']").focus()
    officer.presses("Space", "Tab", "Enter")
    officer.sees("identidad acreditada").arrives().finds_it_sound(where="identity checked")


def collects(who: Visitor, handed: Visitor) -> tuple[bytes, dict[str, Any]]:
    """With the link and the code that were given apart; both files. A second time there is none."""
    handed.sees("Un enlace y su código: se muestran solo ahora").finds_it_sound(where="handed")
    address = handed.page.locator(".reference code").first.inner_text()
    code = handed.page.locator(".numeral").inner_text()
    path = "/rights/copy/" + address.split("/rights/copy/")[1]
    who.goes_to(path).finds_it_sound(where="the link")
    who.page.locator("input[name=code]").focus()
    who.types("000000" if code != "000000" else "111111").presses("Enter")
    who.arrives().sees("Ese no es el código").finds_it_sound(where="a wrong code")
    who.page.locator("input[name=code]").fill(code)
    with who.page.expect_download() as waiting:
        who.presses("Enter")
    taken = Path(waiting.value.path()).read_bytes()
    who.goes_to(path).sees("Este enlace ya no funciona").finds_it_sound(where="a used link")
    with zipfile.ZipFile(io.BytesIO(taken)) as packed:
        assert sorted(packed.namelist()) == ["datos.json", "datos.pdf"]
        return packed.read("datos.pdf"), json.loads(packed.read("datos.json"))


def test_to_see_what_is_kept(maipu: City, person: Person, opens: Opens, signed_in: Opens) -> None:
    who, officer = opens(maipu), signed_in(maipu, "coordinator")
    code = asks(who, "access")
    stands(who, code, "recibido")
    is_identified(officer, person)
    officer.clicks("Reunir todo").sees("Esto es lo que se entrega")
    officer.arrives().finds_it_sound(where="gathered")
    ticks = officer.page.locator("label.check")
    mother = ticks.filter(has_text=MOTHER).locator("input")
    assert not mother.is_checked(), "what tells of others is left out unless somebody says so"
    phone = ticks.filter(has_text="261 441 5577").locator("input").first
    phone.focus()
    officer.presses("Space")
    assert not phone.is_checked()
    officer.clicks("Esto es lo que se entrega").sees("listo para entregar").arrives()
    officer.finds_it_sound(where="ready")
    officer.page.locator("input[name=how][value=link]").focus()
    officer.presses("Space", "Tab", "Enter")
    pdf, told = collects(who, officer)
    assert pdf.startswith(b"%PDF-")
    words = json.dumps(told, ensure_ascii=False)
    assert NUMBER in words
    assert "Pidió vacante para su hija" in words
    assert MOTHER not in words
    assert "261 441 5577" not in json.dumps(told["groups"][0], ensure_ascii=False)
    stands(who, code, "respondido")
    officer.clicks("Volver al pedido", "link").arrives().sees("respondido", "Comprobante")
    officer.finds_it_sound(where="answered")
    for each in (who, officer):
        each.named_nobody("Mamani", NUMBER, "5577")


def test_to_have_it_corrected(maipu: City, person: Person, opens: Opens, signed_in: Opens) -> None:
    """One step for the officer, with the keyboard: the fields, the proof, the answer."""
    who, officer = opens(maipu), signed_in(maipu, "coordinator")
    code = asks(who, "rectification", "Mi apellido lleva tilde: Mamaní.")
    is_identified(officer, person)
    officer.page.get_by_role("link", name="Corregir la ficha").focus()
    officer.presses("Enter")
    officer.page.wait_for_url("**/correct/")
    officer.arrives().sees("Mi apellido lleva tilde", NUMBER).finds_it_sound(where="correcting")
    officer.page.locator("input[name=how][value=link]").focus()
    officer.presses("Space", "Control+Enter")
    officer.sees("Todavía no se corrigió nada").arrives().finds_it_sound(where="nothing corrected")
    officer.page.locator("input[name=family_names]").focus()
    officer.presses("Control+a").types("Mamaní Quispe").presses("Control+Enter")
    _pdf, told = collects(who, officer)
    (change,) = told["changes"]
    assert (change["before"], change["now"]) == ("Mamani Quispe", "Mamaní Quispe")
    assert told["made_by"] == "Prueba coordinator"
    stands(who, code, "respondido")
    officer.goes_to(f"/people/{person.pk}/").sees("Mamaní Quispe")
    officer.named_nobody("Mamani", NUMBER)


def test_to_be_erased_once_nothing_holds_it(maipu: City, person: Person, signed_in: Opens) -> None:
    with entering(maipu):
        one = a_request("erasure", document=NUMBER)
    officer = signed_in(maipu, "admin")
    officer.goes_to(f"/rights/people/{person.pk}/hold/").finds_it_sound(where="holding")
    officer.page.locator("[name=reason]").fill("Oficio judicial 12/26")
    officer.clicks("Conservar estos registros").arrives()
    is_identified(officer, person)
    officer.sees("Hay una retención vigente", "Oficio judicial 12/26")
    assert officer.page.locator(f"form[action='/rights/{one.pk}/erase/']").count() == 0
    officer.goes_to(f"/rights/people/{person.pk}/hold/").clicks("Levantar la retención").arrives()
    officer.goes_to(f"/rights/{one.pk}/")
    officer.page.locator(f"form[action='/rights/{one.pk}/erase/'] button").focus()
    officer.presses("Enter")
    officer.sees("Borrado para siempre").arrives().finds_it_sound(where="erased")
    officer.sees_not("Wilma", NUMBER)
    with entering(maipu):
        assert registry.person(person.pk) is None
        assert selectors.erased().get().request == one.pk
    officer.page.goto(officer.product.at(maipu, f"/people/{person.pk}/"))
    officer.sees_not("Wilma")
