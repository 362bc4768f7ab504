"""Forgetting, choosing and changing a password."""

import re
from typing import Any

import pytest
from django.core.mail import EmailMessage
from django.test import Client

import tenants
from apps.accounts.models import User
from apps.accounts.tests.conftest import BrowserAt, SignIn
from apps.accounts.tests.factories import PASSWORD, make_account
from tenants.models import City
from tests.post import leaves_at_once

ADDRESS = "ana@example.org"
NEW = "la lluvia llega tarde hoy"
RESET = "/accounts/password/reset/"
CHANGE = "/accounts/password/change/"
ME = "/accounts/me/"

pytestmark = pytest.mark.usefixtures("clean", "fresh_limits")


@pytest.fixture(autouse=True)
def outbox(settings: Any, monkeypatch: pytest.MonkeyPatch) -> list[EmailMessage]:
    """Mail stays in memory."""
    return leaves_at_once(settings, monkeypatch)


@pytest.fixture
def ana(maipu: City) -> User:
    with tenants.entering(maipu):
        return make_account("officer", email=ADDRESS, name="Ana Quispe")


def ask(client: Client, address: str = ADDRESS) -> Any:
    return client.post(RESET, {"email": address})


def link(message: EmailMessage) -> str:
    found = re.search(r"https?://[^/]+(/accounts/password/reset/key/\S+)", str(message.body))
    assert found is not None, "the mail has no link"
    return found.group(1)


def choose(client: Client, path: str, password: str) -> Any:
    """Follow the link, then send the form it leads to."""
    form = client.get(path)
    assert form.status_code == 302
    return client.post(form["Location"], {"password1": password, "password2": password})


def test_a_forgotten_password_is_replaced_by_mail(
    ana: User, maipu: City, browser_at: BrowserAt, sign_in: SignIn, outbox: list[EmailMessage]
) -> None:
    client = browser_at(maipu)
    ask(client)
    assert [message.to for message in outbox] == [[ADDRESS]]
    assert "Maipú" in outbox[0].subject
    answer = choose(client, link(outbox[0]), NEW)
    assert answer["Location"] == "/accounts/password/reset/key/done/"
    assert sign_in(maipu, ADDRESS, NEW).get(ME).status_code == 200


def test_a_link_works_once(
    ana: User, maipu: City, browser_at: BrowserAt, outbox: list[EmailMessage]
) -> None:
    client = browser_at(maipu)
    ask(client)
    path = link(outbox[0])
    choose(client, path, NEW)
    again = browser_at(maipu).get(path)
    assert again.status_code == 200
    assert "password1" not in again.content.decode()


def test_a_link_of_one_city_is_no_link_in_another(
    ana: User, maipu: City, rosario: City, browser_at: BrowserAt, outbox: list[EmailMessage]
) -> None:
    with tenants.entering(rosario):
        make_account("officer", email=ADDRESS)
    ask(browser_at(maipu))
    there = browser_at(rosario).get(link(outbox[0]))
    assert there.status_code == 200
    assert "password1" not in there.content.decode()


def test_nobody_learns_who_has_an_account(
    ana: User, maipu: City, browser_at: BrowserAt, outbox: list[EmailMessage]
) -> None:
    known, unknown = ask(browser_at(maipu)), ask(browser_at(maipu), "eva@example.org")
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert [message.to for message in outbox] == [[ADDRESS], ["eva@example.org"]]
    assert "reset/key" not in outbox[1].body
    assert outbox[0].subject == outbox[1].subject


def test_an_inactive_account_gets_no_link(
    ana: User, maipu: City, browser_at: BrowserAt, outbox: list[EmailMessage]
) -> None:
    with tenants.entering(maipu):
        User.objects.update(is_active=False)
    ask(browser_at(maipu))
    assert "reset/key" not in outbox[0].body


def test_asking_again_and_again_is_stopped(
    ana: User, maipu: City, browser_at: BrowserAt, outbox: list[EmailMessage]
) -> None:
    answers = [ask(browser_at(maipu)).status_code for _time in range(7)]
    assert answers[:5] == [302] * 5
    assert answers[5:] == [429, 429]
    assert len(outbox) == 5


def test_a_failed_lockout_is_lifted_by_the_mail(
    ana: User, maipu: City, browser_at: BrowserAt, sign_in: SignIn, outbox: list[EmailMessage]
) -> None:
    for _attempt in range(6):
        browser_at(maipu).post("/accounts/login/", {"login": ADDRESS, "password": "nada"})
    client = browser_at(maipu)
    ask(client)
    choose(client, link(outbox[0]), NEW)
    assert sign_in(maipu, ADDRESS, NEW).get(ME).status_code == 200


@pytest.mark.parametrize(
    "weak", ["corta", "123456789012", "password1234", "anaquispe2024", "ana@example.org"]
)
def test_weak_passwords_are_refused(ana: User, maipu: City, sign_in: SignIn, weak: str) -> None:
    client = sign_in(maipu, ADDRESS)
    answer = client.post(CHANGE, {"oldpassword": PASSWORD, "password1": weak, "password2": weak})
    assert answer.status_code == 200
    with tenants.entering(maipu):
        assert User.objects.get().check_password(PASSWORD)


def test_changing_the_password_ends_the_other_sessions(
    ana: User, maipu: City, sign_in: SignIn, outbox: list[EmailMessage]
) -> None:
    here, elsewhere = sign_in(maipu, ADDRESS), sign_in(maipu, ADDRESS)
    answer = here.post(CHANGE, {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW})
    assert answer["Location"] == ME
    assert here.get(ME).status_code == 200
    assert elsewhere.get(ME).status_code == 302
    assert [message.to for message in outbox] == [[ADDRESS]]


def test_who_has_a_passkey_alone_gets_a_password_by_the_mailbox(
    ana: User, maipu: City, sign_in: SignIn
) -> None:
    client = sign_in(maipu, ADDRESS)
    with tenants.entering(maipu):
        ana.set_unusable_password()
        ana.save()
        session = client.session
        session["_auth_user_hash"] = ana.get_session_auth_hash()
        session.save()
    assert client.get("/accounts/password/change/")["Location"] == RESET


def test_the_current_password_is_asked_for(ana: User, maipu: City, sign_in: SignIn) -> None:
    client = sign_in(maipu, ADDRESS)
    answer = client.post(CHANGE, {"oldpassword": "nada", "password1": NEW, "password2": NEW})
    assert answer.status_code == 200
    with tenants.entering(maipu):
        assert User.objects.get().check_password(PASSWORD)
