"""Second factors, passkeys, sessions and their end, as people meet them; by keyboard alone."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from django.conf import settings
from oidc_provider_mock import run_server_in_thread

from apps.accounts import services_provider
from apps.accounts.tests.factories import totp_code
from conftest import PASSWORD, cookie_of, make_account
from tenants import entering
from tenants.models import City
from tests.journeys.conftest import Opens
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("journeys-signing-in")]
KEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def plugs_in_a_key(visitor: Visitor) -> None:
    """A device that makes passkeys, as a browser of Chromium's own tests has it."""
    device = visitor.context.new_cdp_session(visitor.page)
    device.send("WebAuthn.enable")
    device.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})


def types_credentials(visitor: Visitor, email: str) -> Visitor:
    """E-mail and password, without the mouse."""
    visitor.goes_to("/accounts/login/")
    visitor.page.keyboard.type(email)
    visitor.presses("Tab").types(PASSWORD).presses("Enter")
    visitor.page.wait_for_url(lambda address: not address.endswith("/accounts/login/"))
    return visitor.arrives()


def reaches(visitor: Visitor, name: str, role: Any = "link") -> Visitor:
    """By Tab until the focus is there, then Enter."""
    wanted = visitor.page.locator("main").get_by_role(role, name=name).first
    wanted.wait_for()
    for _stop in range(60):
        visitor.presses("Tab")
        if wanted.evaluate("one => one === document.activeElement"):
            visitor.presses("Enter")
            return visitor
    raise AssertionError(f"{name} is out of the keyboard's reach")


def signs_out(visitor: Visitor) -> Visitor:
    visitor.goes_to("/accounts/logout/")
    reaches(visitor, "Cerrar sesión", "button")
    visitor.page.wait_for_url("**/accounts/login/")
    return visitor.arrives()


def test_an_application_is_connected_before_anything_else(opens: Opens, maipu: City) -> None:
    user = make_account(maipu, "coordinator", second_factor=False)
    visitor = types_credentials(opens(maipu), user.email)
    visitor.sees("Antes de seguir, configurá un segundo factor").finds_it_sound()
    visitor.goes_to("/people/").sees("Antes de seguir")
    reaches(visitor, "Conectar una aplicación")
    visitor.page.wait_for_url("**/2fa/app/")
    visitor.arrives()
    visitor.page.get_by_text("No la puedo leer").focus()
    visitor.presses("Enter").finds_it_sound(where="the picture and its text")
    secret = visitor.page.locator(".qr__text").inner_text().replace(" ", "")
    visitor.page.get_by_label("Código que muestra").focus()
    visitor.types("000000").presses("Enter")
    visitor.page.locator(".error-summary").wait_for()
    visitor.arrives().finds_it_sound(where="a wrong code")
    visitor.page.get_by_label("Código que muestra").focus()
    visitor.types(totp_code(secret)).presses("Enter")
    visitor.page.wait_for_url("**/2fa/codes/")
    visitor.arrives().finds_it_sound(where="recovery codes")
    codes = visitor.page.locator(".codes li").all_inner_texts()
    assert len(codes) == 10
    assert codes[0] in visitor.takes("Descargar").read_text()
    visitor.goes_to("/people/").sees("Personas")
    # From now on the password alone is not enough.
    signs_out(visitor)
    types_credentials(visitor, user.email)
    visitor.sees("Segundo factor").finds_it_sound(where="the second step")
    visitor.types(totp_code(secret, steps=1)).presses("Enter")
    visitor.page.wait_for_url(lambda address: "/2fa/" not in address)
    # And without the telephone a recovery code does, once.
    signs_out(visitor)
    types_credentials(visitor, user.email)
    visitor.types(codes[3]).presses("Enter")
    visitor.page.wait_for_url(lambda address: "/2fa/" not in address)
    visitor.goes_to("/accounts/2fa/").sees("Te quedan 9 códigos").finds_it_sound()


def test_a_passkey_is_made_named_and_signs_in_alone(opens: Opens, maipu: City) -> None:
    user = make_account(maipu, "coordinator", second_factor=False)
    visitor = opens(maipu)
    plugs_in_a_key(visitor)
    types_credentials(visitor, user.email)
    reaches(visitor, "Agregar una llave de acceso")
    visitor.page.wait_for_url("**/passkeys/add/")
    visitor.arrives().finds_it_sound()
    visitor.page.get_by_label("¿Cómo la llamás?").fill("llave azul")
    reaches(visitor, "Crear la llave de acceso", "button")
    visitor.page.wait_for_url("**/2fa/codes/")
    visitor.goes_to("/accounts/2fa/").sees("llave azul").finds_it_sound(where="with a passkey")
    signs_out(visitor)
    visitor.finds_it_sound(where="sign-in with passkeys")
    reaches(visitor, "Ingresar con llave de acceso", "button")
    visitor.page.wait_for_url(lambda address: "/accounts/" not in address)
    visitor.goes_to("/accounts/sessions/").sees("llave de acceso")
    # After the password it is the second step.
    signs_out(visitor)
    types_credentials(visitor, user.email).finds_it_sound(where="second step with a passkey")
    reaches(visitor, "Usar una llave de acceso", "button")
    visitor.page.wait_for_url(lambda address: "/2fa/" not in address)
    # And it confirms who one is before what can't be undone.
    grows_old(visitor, maipu, proved_at=601)
    visitor.goes_to("/accounts/2fa/").clicks("Cambiar el nombre", "link")
    visitor.page.wait_for_url("**/reauthenticate/**")
    visitor.arrives().finds_it_sound(where="is it you")
    reaches(visitor, "Usar una llave de acceso", "button")
    visitor.page.wait_for_url("**/passkeys/*/")
    visitor.arrives().finds_it_sound(where="rename")
    visitor.page.get_by_label("Nombre").fill("llave roja")
    visitor.presses("Enter")
    visitor.sees("llave roja").clicks("Quitar", "link")
    visitor.page.wait_for_url("**/remove/")
    visitor.arrives().sees("Se queda").finds_it_sound(where="the last one stays")


def test_a_revoked_session_is_refused_on_the_next_request(opens: Opens, maipu: City) -> None:
    user = make_account(maipu, "officer")
    at_home, at_work = (
        types_credentials(opens(maipu), user.email),
        types_credentials(opens(maipu), user.email),
    )
    at_work.goes_to("/people/")
    at_home.goes_to("/accounts/sessions/").sees("Chrome").finds_it_sound()
    reaches(at_home, "Terminar todas las demás", "button")
    at_home.page.locator(".toast", has_text="Terminó 1 sesión").wait_for()
    asked = "fetch('/api/v1/me').then(one => one.status)"
    assert at_work.page.evaluate(asked) == 401
    at_work.page.reload()
    assert urlsplit(at_work.page.url).path == "/accounts/login/"


def grows_old(visitor: Visitor, city: City, **seconds: int) -> None:
    """Move moments of this browser's session into the past."""
    engine = import_module(settings.SESSION_ENGINE)
    cookies = {one["name"]: one["value"] for one in visitor.context.cookies()}
    with entering(city):
        session = engine.SessionStore(cookies["mc_session"])
        for name, back in seconds.items():
            session[f"accounts.{name}"] = int(time.time()) - back
        session.save()


def test_what_was_typed_outlives_the_session(opens: Opens, maipu: City) -> None:
    user = make_account(maipu, "officer")
    visitor = opens(maipu)
    visitor.page.clock.install()
    visitor.is_signed_in(cookie_of(maipu, user))
    visitor.goes_to("/intake/?anonymous=1")
    note = visitor.page.locator("[name=note]").first
    note.fill("Vino por la vacante escolar de su hija")
    # Twenty-eight minutes later, nobody having touched anything.
    grows_old(visitor, maipu, seen_at=29 * 60)
    visitor.page.clock.fast_forward("29:00")
    warning = visitor.page.get_by_role("dialog", name="¿Seguís ahí?")
    warning.wait_for()
    visitor.finds_it_sound(where="the warning")
    visitor.presses("Enter")
    warning.wait_for(state="hidden")
    # Later again, and this time nobody answers.
    grows_old(visitor, maipu, seen_at=31 * 60)
    visitor.page.clock.fast_forward("31:00")
    over = visitor.page.get_by_role("dialog", name="Tu sesión terminó")
    over.wait_for()
    assert not note.is_visible()
    assert "escolar" not in visitor.page.locator("body").inner_text()
    visitor.finds_it_sound(where="covered")
    visitor.presses("Escape")
    assert over.is_visible()
    with visitor.context.expect_page() as opening:
        visitor.presses("Enter")
    small = opening.value
    small.wait_for_selector("html[data-ready]", state="attached")
    small.get_by_label("Correo electrónico").fill(user.email)
    small.get_by_label("Contraseña").fill(PASSWORD)
    with small.expect_event("close"):
        small.keyboard.press("Enter")
    visitor.page.bring_to_front()
    visitor.page.evaluate("window.dispatchEvent(new Event('focus'))")
    visitor.page.clock.run_for(100)
    over.wait_for(state="hidden")
    assert note.input_value() == "Vino por la vacante escolar de su hija"
    # The form knows the new session's token: it can be sent.
    token = visitor.page.locator("main input[name=csrfmiddlewaretoken]").first.input_value()
    state = visitor.page.evaluate("fetch('/accounts/session/').then(one => one.json())")
    assert state["signed_in"]
    sent = visitor.page.evaluate(
        "token => fetch('/accounts/session/', "
        "{method: 'POST', headers: {'X-CSRFToken': token}}).then(one => one.status)",
        token,
    )
    assert sent == 200


def test_without_script_the_server_just_asks_to_sign_in(opens: Opens, maipu: City) -> None:
    user = make_account(maipu, "officer")
    visitor = opens(maipu, script=False).is_signed_in(cookie_of(maipu, user))
    grows_old(visitor, maipu, seen_at=31 * 60)
    visitor.goes_to("/people/")
    assert urlsplit(visitor.page.url).path == "/accounts/login/"
    visitor.sees("Tu sesión terminó")


def test_what_was_typed_comes_through_the_question(opens: Opens, maipu: City) -> None:
    user = make_account(maipu, "coordinator")
    visitor = opens(maipu).is_signed_in(cookie_of(maipu, user))
    visitor.goes_to("/accounts/me/")
    visitor.page.get_by_text("Crear una clave").first.click()
    visitor.page.locator("[name=key_name]").fill("planilla de Salud")
    visitor.page.locator("[name=scopes]").first.check()
    grows_old(visitor, maipu, proved_at=601)
    visitor.page.locator("[name=key_name]").press("Enter")
    visitor.page.wait_for_url("**/reauthenticate/**")
    visitor.arrives().sees("Lo que escribiste está guardado").finds_it_sound(where="is it you")
    visitor.page.get_by_label("Contraseña").fill(PASSWORD)
    visitor.presses("Enter")
    visitor.page.wait_for_url("**/me/keys/")
    visitor.arrives().sees("planilla de Salud")
    visitor.named_nobody("planilla")


@pytest.fixture
def idp() -> Iterator[str]:
    """A real provider of OpenID Connect on this machine."""
    with run_server_in_thread() as server:
        yield f"http://localhost:{server.server_port}"


def test_the_municipalitys_account_opens_the_door(opens: Opens, maipu: City, idp: str) -> None:
    admin = make_account(maipu, "admin")
    officer = make_account(maipu, "officer")
    with entering(maipu):
        domain = officer.email.partition("@")[2]
    claims = {"email": officer.email, "email_verified": True}
    httpx.put(f"{idp}/users/ana", json=claims).raise_for_status()
    chief = opens(maipu).is_signed_in(cookie_of(maipu, admin))
    chief.goes_to("/accounts/identity-provider/").finds_it_sound(where="provider, empty")
    for label, words in (
        ("Nombre en el botón", "Cuenta municipal"),
        ("Emisor", idp),
        ("Identificador de cliente", "migraciudades"),
        ("Secreto de cliente", "secreto"),
        ("Dominios de correo", domain.replace("test", "org")),
    ):
        chief.page.get_by_label(label).fill(words)
    chief.page.get_by_label("Dominios de correo").fill("nada")
    chief.presses("Enter")
    chief.page.locator(".error-summary").wait_for()
    chief.arrives().finds_it_sound(where="provider, in error")
    chief.page.get_by_label("Dominios de correo").fill(domain)
    chief.page.get_by_label("Secreto de cliente").fill("secreto")
    chief.page.get_by_label("Mostrar el botón").check()
    reaches(chief, "Guardar", "button")
    chief.page.locator(".toast", has_text="Guardado").wait_for()
    reaches(chief.arrives(), "Probar la conexión", "button")
    chief.page.locator(".toast", has_text="El proveedor responde").wait_for()
    chief.arrives().finds_it_sound(where="provider, in use")
    # The provider's own page brings its own styles and complaints.
    visitor = opens(maipu).may_go_to(idp, "https://")
    visitor.goes_to("/accounts/login/").finds_it_sound(where="sign-in with a provider")
    reaches(visitor, "Ingresar con: Cuenta municipal")
    visitor.page.wait_for_url(re.compile(f"{re.escape(idp)}/.*"))
    visitor.page.get_by_placeholder("sub").fill("ana")
    visitor.page.keyboard.press("Enter")
    visitor.page.wait_for_url(lambda address: address.startswith("http://maipu."))
    visitor.goes_to("/accounts/sessions/").sees("proveedor de identidad")
    with entering(maipu):
        assert services_provider.provider_in_use() is not None
    stranger = opens(maipu).may_go_to(idp, "https://").goes_to("/accounts/login/")
    reaches(stranger, "Ingresar con: Cuenta municipal")
    stranger.page.get_by_placeholder("sub").fill("nadie")
    stranger.page.keyboard.press("Enter")
    stranger.page.wait_for_url(lambda address: address.startswith("http://maipu."))
    stranger.arrives().sees("No ingresaste").finds_it_sound(where="turned away")
