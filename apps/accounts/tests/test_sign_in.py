"""Signing in and out, as people and as attackers try it."""

from typing import Any

import pytest
from django.contrib.auth.hashers import ScryptPasswordHasher
from django.test import Client

import tenants
from apps.accounts.models import User
from apps.accounts.tests.conftest import BrowserAt, SignIn
from apps.accounts.tests.factories import PASSWORD, make_account
from tenants.models import City

ME = "/accounts/me/"
LOGIN = "/accounts/login/"
ADDRESS = "ana@example.org"
OTHER = "una frase distinta y larga"

pytestmark = pytest.mark.usefixtures("clean", "fresh_limits")


def account_in(city: City, role: str = "officer", **fields: Any) -> User:
    with tenants.entering(city):
        return make_account(role, **{"email": ADDRESS, **fields})


def test_the_same_address_is_two_people_in_two_cities(
    maipu: City, rosario: City, browser_at: BrowserAt, sign_in: SignIn
) -> None:
    account_in(maipu, name="Ana de Maipú")
    account_in(rosario, name="Ana de Rosario", password=OTHER)
    assert "Ana de Maipú" in sign_in(maipu, ADDRESS).get(ME).content.decode()
    assert "Ana de Rosario" in sign_in(rosario, ADDRESS, OTHER).get(ME).content.decode()
    wrong = browser_at(rosario).post(LOGIN, {"login": ADDRESS, "password": PASSWORD})
    assert wrong.status_code == 200


def test_a_session_of_one_city_is_nobody_elsewhere(
    maipu: City, rosario: City, browser_at: BrowserAt, sign_in: SignIn
) -> None:
    account_in(maipu)
    account_in(rosario)
    stolen = sign_in(maipu, ADDRESS).cookies["mc_session"].value
    for city in (rosario, None):
        thief = browser_at(city) if city else Client(headers={"host": "nacional.localhost"})
        thief.cookies["mc_session"] = stolen
        answer = thief.get(ME)
        assert answer.status_code == 302
        assert answer["Location"].startswith(LOGIN)
        assert thief.get("/api/v1/me").status_code == 401


def test_the_address_is_taken_in_any_case(maipu: City, sign_in: SignIn) -> None:
    account_in(maipu)
    assert sign_in(maipu, "  ANA@Example.ORG ").get(ME).status_code == 200


def test_the_session_key_changes_at_sign_in(maipu: City, browser_at: BrowserAt) -> None:
    account_in(maipu)
    client = browser_at(maipu)
    client.post(LOGIN, {"login": ADDRESS, "password": PASSWORD})
    first = client.cookies["mc_session"].value
    client.post("/accounts/logout/")
    client.post(LOGIN, {"login": ADDRESS, "password": PASSWORD})
    assert client.cookies["mc_session"].value != first


def test_the_session_ends_with_the_browser_and_scripts_cannot_read_it(
    maipu: City, sign_in: SignIn
) -> None:
    account_in(maipu)
    cookie = sign_in(maipu, ADDRESS).cookies["mc_session"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["max-age"]
    assert not cookie["domain"]


@pytest.mark.parametrize(
    "bad",
    [
        "https://evil.example/",
        "//evil.example/",
        "http://rosario.localhost/accounts/me/",
        "http://nacional.localhost/",
        "javascript:alert(1)",
    ],
)
def test_next_leads_nowhere_else(maipu: City, browser_at: BrowserAt, bad: str) -> None:
    account_in(maipu)
    answer = browser_at(maipu).post(LOGIN, {"login": ADDRESS, "password": PASSWORD, "next": bad})
    assert answer["Location"] == "/"


def test_next_leads_back_on_this_host(maipu: City, browser_at: BrowserAt) -> None:
    account_in(maipu)
    answer = browser_at(maipu).post(LOGIN, {"login": ADDRESS, "password": PASSWORD, "next": ME})
    assert answer["Location"] == ME


def test_signing_out_takes_a_post(maipu: City, sign_in: SignIn) -> None:
    account_in(maipu)
    client = sign_in(maipu, ADDRESS)
    client.get("/accounts/logout/")
    assert client.get(ME).status_code == 200
    assert client.post("/accounts/logout/").status_code == 302
    assert client.get(ME).status_code == 302


def test_an_attack_from_another_page_signs_nobody_out(maipu: City, sign_in: SignIn) -> None:
    account_in(maipu)
    client = sign_in(maipu, ADDRESS)
    client.handler.enforce_csrf_checks = True
    assert client.post("/accounts/logout/").status_code == 403
    assert client.get(ME).status_code == 200


def test_an_inactive_account_is_told_so_only_with_its_password(
    maipu: City, browser_at: BrowserAt
) -> None:
    account_in(maipu, is_active=False)
    right = browser_at(maipu).post(LOGIN, {"login": ADDRESS, "password": PASSWORD})
    wrong = browser_at(maipu).post(LOGIN, {"login": ADDRESS, "password": OTHER})
    assert right["Location"] == "/accounts/inactive/"
    assert wrong.status_code == 200


def test_deactivating_ends_the_session_at_once(maipu: City, sign_in: SignIn) -> None:
    account_in(maipu)
    client = sign_in(maipu, ADDRESS)
    with tenants.entering(maipu):
        User.objects.update(is_active=False)
    assert client.get(ME).status_code == 302
    assert client.get("/api/v1/me").status_code == 401


@pytest.mark.parametrize(
    "path",
    ["signup/", "email/", "confirm-email/", "password/set/", "2fa/webauthn/", "social/login/", ""],
)
def test_there_is_no_other_way_in(maipu: City, browser_at: BrowserAt, path: str) -> None:
    assert browser_at(maipu).get(f"/accounts/{path}").status_code == 404


def test_a_wrong_password_and_an_unknown_address_read_the_same(
    maipu: City, browser_at: BrowserAt
) -> None:
    account_in(maipu)
    known = browser_at(maipu).post(LOGIN, {"login": ADDRESS, "password": "nada"})
    unknown = browser_at(maipu).post(LOGIN, {"login": "eva@example.org", "password": "nada"})
    assert known.status_code == unknown.status_code
    assert _text(known, ADDRESS) == _text(unknown, "eva@example.org")


def test_guessing_one_account_is_stopped_and_the_office_goes_on(
    maipu: City, browser_at: BrowserAt, sign_in: SignIn
) -> None:
    account_in(maipu)
    account_in(maipu, email="luis@example.org")
    for _attempt in range(5):
        browser_at(maipu).post(LOGIN, {"login": ADDRESS, "password": "nada"})
    # A new process has nothing in memory: what counts is in the shared cache.
    stopped = browser_at(maipu).post(LOGIN, {"login": ADDRESS, "password": PASSWORD})
    assert stopped.status_code == 200
    assert "mc_session" not in stopped.cookies
    assert sign_in(maipu, "luis@example.org").get(ME).status_code == 200


def test_no_header_of_the_caller_starts_the_count_of_failures_anew(maipu: City) -> None:
    account_in(maipu)
    for attempt in range(1, 8):
        guesser = Client(
            headers={
                "host": f"maipu.localhost:{attempt}",
                "x-forwarded-for": f"198.51.100.{attempt}",
                "x-forwarded-host": f"other{attempt}.example",
            }
        )
        guesser.post(LOGIN, {"login": ADDRESS.title(), "password": "nada"})
    locked = Client(headers={"host": "maipu.localhost:99"})
    locked.post(LOGIN, {"login": ADDRESS, "password": PASSWORD})
    assert locked.get(ME).status_code == 302


def test_failures_in_one_city_lock_nobody_in_another(
    maipu: City, rosario: City, browser_at: BrowserAt, sign_in: SignIn
) -> None:
    account_in(maipu)
    account_in(rosario)
    for _attempt in range(6):
        browser_at(maipu).post(LOGIN, {"login": ADDRESS, "password": "nada"})
    assert sign_in(rosario, ADDRESS).get(ME).status_code == 200


def _text(answer: Any, address: str) -> str:
    """The page without what the visitor typed and without the token of its form."""
    import re

    page = answer.content.decode().replace(address, "")
    return re.sub(r'(name="csrfmiddlewaretoken" value|X-CSRFToken": )="?[^"]+"?', "", page)


def test_a_wrong_password_and_an_unknown_address_cost_the_same(
    maipu: City, browser_at: BrowserAt, monkeypatch: pytest.MonkeyPatch
) -> None:
    account_in(maipu)
    hashed: list[str] = []
    slow = ScryptPasswordHasher.encode

    def counted(self: ScryptPasswordHasher, password: str, *args: Any, **kwargs: Any) -> str:
        hashed.append(password)
        return slow(self, password, *args, **kwargs)

    monkeypatch.setattr(ScryptPasswordHasher, "encode", counted)
    costs = []
    for address in (ADDRESS, "eva@example.org"):
        hashed.clear()
        browser_at(maipu).post(LOGIN, {"login": address, "password": "nada"})
        costs.append(len(hashed))
    assert costs == [1, 1]
