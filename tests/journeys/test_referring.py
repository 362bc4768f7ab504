"""Somebody is referred: by the officer with a preview, to a department's inbox by keyboard, and to
an organisation that answers by the link in its mail."""

from __future__ import annotations

from typing import Any

import pytest

from apps.directory import services as directory
from apps.notices.selectors import messages
from apps.referrals import services as referrals
from apps.referrals.selectors import Filter
from apps.referrals.selectors import referrals as list_of
from apps.registry.tests.factories import a_consultation, a_document, a_person
from apps.staff import services as staff
from conftest import cookie_of, make_account
from tenants import entering
from tenants.models import City
from tests.journeys.conftest import Opens
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-referring")]
REQUEST = "Turno con pediatría para su hija"


@pytest.fixture
def office(maipu: City, clean: None) -> dict[str, Any]:
    """Salud with a contact, an organisation with an address, a person who came today."""
    officer = make_account(maipu, "officer")
    contact = make_account(maipu, "department_contact")
    with entering(maipu):
        health = staff.create_department(name="Salud", by=None)
        staff.assign(user=contact, department=health, by=None)
        body = directory.create(
            directory.OrganizationData(name="Cáritas", email="mesa@caritas.example"), by=None
        )
        person = a_person(documents=(a_document(),), phones=("261 441 8820",))
        consultation = a_consultation(person=person, subject="health", by=officer.pk)
    return {
        "officer": officer,
        "contact": contact,
        "health": health.pk,
        "body": body.pk,
        "person": person,
        "consultation": consultation.pk,
    }


def _signed(opens: Opens, maipu: City, user: Any, *, script: bool = True) -> Visitor:
    return opens(maipu, script=script).is_signed_in(cookie_of(maipu, user))


def _send(maipu: City, office: dict[str, Any], count: int = 1, *, outside: bool = False) -> None:
    to = (
        referrals.Destination(organization=office["body"])
        if outside
        else referrals.Destination(department=office["health"])
    )
    with entering(maipu):
        for number in range(count):
            asked = referrals.Asked(
                to=to,
                subject="health",
                request=f"{REQUEST} {number}",
                fields=("name",),
                person=office["person"],
            )
            referrals.refer(asked, answer=referrals.Answer.GIVEN, by=office["officer"].pk)


def test_from_a_consultation_with_the_keyboard_to_what_is_seen(
    maipu: City, office: dict[str, Any], opens: Opens
) -> None:
    officer = _signed(opens, maipu, office["officer"])
    officer.goes_to(f"/referrals/new/?consultation={office['consultation']}")
    officer.finds_it_sound(where="referring")
    officer.page.keyboard.press("Control+Enter")
    officer.page.locator(".error-summary").wait_for()
    officer.arrives().finds_it_sound(where="referring nothing to nobody")
    officer.page.locator("select[name=to]").select_option(
        f"department:{office['health']}", force=True
    )
    officer.page.locator("[name=request]").fill(REQUEST)
    officer.page.locator("[name=request]").press("Control+Enter")
    officer.page.wait_for_load_state()
    officer.arrives().sees("Lo que se va a ver", REQUEST, "Wilma Mamani Quispe")
    officer.finds_it_sound(where="preview")
    officer.page.get_by_text("Está de acuerdo en que vayan estos datos").click()
    officer.page.keyboard.press("Control+Enter")
    officer.page.wait_for_url("**/referrals/*-*/")
    officer.arrives().sees("espera respuesta", REQUEST).finds_it_sound(where="a referral")
    officer.clicks("Constancia para imprimir", "link").arrives().finds_it_sound(where="slip")
    officer.goes_to("/referrals/").sees("Wilma Mamani Quispe").finds_it_sound(where="referrals")
    officer.goes_to("/referrals/times/").finds_it_sound(where="no times yet")
    officer.named_nobody("mamani", "pediatria", "4418820")


def test_the_inbox_by_keyboard(maipu: City, office: dict[str, Any], opens: Opens) -> None:
    """J, K, A, R: three arrive, two are accepted, one rejected, without the mouse."""
    contact = _signed(opens, maipu, office["contact"])
    contact.sees("No hay nada por responder").finds_it_sound(where="an empty inbox")
    _send(maipu, office, 3)
    contact.goes_to("/").sees("Wilma Mamani Quispe").finds_it_sound(where="inbox")
    contact.presses("j", "j", "k")
    row = contact.page.locator("tr[aria-current=true]")
    assert row.count() == 1
    with contact.page.expect_navigation():
        contact.presses("a")
    contact.arrives().sees("aceptada")
    contact.presses("j")
    with contact.page.expect_navigation():
        contact.presses("r")
    contact.arrives().finds_it_sound(where="rejecting")
    with contact.page.expect_navigation():
        contact.presses("r")
    contact.arrives().sees("Hace falta un motivo.").finds_it_sound(where="without a reason")
    contact.page.get_by_label("Motivo del rechazo").select_option("no_places")
    contact.page.locator("h1").click()
    with contact.page.expect_navigation():
        contact.presses("r")
    contact.arrives()
    contact.presses("j", "x")
    contact.clicks("Aceptar").arrives()
    with entering(maipu):
        states = list_of(Filter(), office["officer"]).values_list("state", flat=True)
        assert sorted(states) == ["accepted", "accepted", "rejected"]
    assert contact.goes_to("/people/").page.locator("h1").inner_text() != "Personas"


def test_the_inbox_without_javascript(maipu: City, office: dict[str, Any], opens: Opens) -> None:
    _send(maipu, office, 2)
    contact = _signed(opens, maipu, office["contact"], script=False)
    for tick in contact.goes_to("/referrals/inbox/").page.locator("[name=row]").all():
        tick.check()
    contact.page.locator("button[form=bulk][value=accepted]").click()
    contact.arrives().sees("2 derivaciones: aceptada")
    contact.goes_to("/referrals/inbox/?tab=in_progress")
    contact.page.locator("th a").first.click()
    contact.page.get_by_label("Para la Oficina").fill("Vino y la atendieron")
    contact.page.locator("button[value=resolved]").click()
    contact.arrives()
    officer = _signed(opens, maipu, office["officer"])
    officer.goes_to(f"/people/{office['person'].pk}/").sees("Vino y la atendieron")
    officer.goes_to("/notices/").sees("resuelta")


def test_an_organisation_answers_by_the_link_of_its_mail(
    maipu: City, office: dict[str, Any], opens: Opens
) -> None:
    """The mail waits where the demonstration shows mail; the page behind it is opened twice."""
    _send(maipu, office, outside=True)
    with entering(maipu):
        mail = messages().get(kind="referral")
        assert "Mamani" not in mail.subject + mail.text
        word = next(one for one in mail.text.split() if "/referrals/answer/" in one)
        path = "/referrals/answer/" + word.split("/referrals/answer/")[1]
    body = opens(maipu)
    body.goes_to(path).goes_to(path).sees("Wilma Mamani Quispe", REQUEST)
    body.finds_it_sound(where="the link")
    body.page.get_by_text("No podemos tomarla").click()
    body.clicks("Rechazar").arrives().sees("Hace falta un motivo.")
    body.finds_it_sound(where="the link, wrongly")
    body.page.locator("[name=note]").fill("La esperamos el lunes")
    body.clicks("Aceptar").arrives().sees("Su respuesta llegó").finds_it_sound(where="answered")
    body.goes_to(path).sees("Este enlace ya se usó").finds_it_sound(where="used")
    body.goes_to("/referrals/answer/nada/").sees("Este enlace no lleva a ningún lado")
    with entering(maipu):
        row = list_of(Filter(), office["officer"]).get()
        assert row.state == "accepted"
        assert messages().filter(kind="referral").count() == 2


@pytest.mark.parametrize("language", ["es-ar", "en"])
def test_every_page_is_sound_in_both_languages(
    maipu: City, office: dict[str, Any], arrives: Any, language: str
) -> None:
    _send(maipu, office, 2)
    _send(maipu, office, outside=True)
    with entering(maipu):
        row = list_of(Filter(), office["officer"])[0]
        done = list_of(Filter(), office["officer"]).filter(department=office["health"])[0]
        referrals.answer(
            done.pk, referrals.Said("resolved", note="Listo"), version=1, by=office["contact"]
        )
    head = arrives(maipu, "coordinator", language)
    for path in (
        *("/referrals/", "/referrals/?state=resolved", "/referrals/?state=withdrawn"),
        *(f"/referrals/{row.pk}/", f"/referrals/{done.pk}/", f"/referrals/{row.pk}/slip/"),
        *("/referrals/times/", "/referrals/settings/", "/referrals/inbox/"),
        f"/referrals/new/?person={office['person'].pk}",
        *("/directory/", "/directory/new/", f"/directory/{office['body']}/"),
        f"/people/{office['person'].pk}/",
    ):
        head.goes_to(path).finds_it_sound()
