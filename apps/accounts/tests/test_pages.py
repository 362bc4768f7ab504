"""The pages about accounts: what each person sees and may change."""

import re
from typing import Any

import pytest
from django.test import Client

import tenants
from apps.accounts.models import ApiToken, User
from apps.accounts.roles import PERMISSIONS, Role, Scope, roles_in, words
from apps.accounts.tests.conftest import BrowserAt, SignIn
from apps.accounts.tests.factories import make_account, make_key
from tenants.models import City

ME, ROLES, STAFF = "/accounts/me/", "/accounts/roles/", "/staff/"
KEYS, LANGUAGE = "/accounts/me/keys/", "/accounts/language/"
WISH = {"key_name": "Planilla", "scopes": ["statistics.view"], "days": "30"}

pytestmark = pytest.mark.usefixtures("clean", "fresh_limits")


@pytest.fixture
def signed_in(maipu: City, sign_in: SignIn) -> SignIn:
    """A browser signed in in Maipú with that role."""

    def as_role(role: str, **fields: Any) -> Client:
        address = fields.pop("email", f"{role}@example.org")
        with tenants.entering(maipu):
            make_account(role, email=address, **fields)
        return sign_in(maipu, address)

    return as_role


@pytest.mark.parametrize("path", [ME, ROLES, STAFF, KEYS, "/accounts/password/change/"])
def test_nobody_signed_in_goes_to_sign_in(maipu: City, browser_at: BrowserAt, path: str) -> None:
    client = browser_at(maipu)
    answer = client.post(path) if path == KEYS else client.get(path)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize("role", roles_in(Scope.CITY), ids=lambda role: role.code)
def test_the_staff_list_opens_for_whom_the_table_says(signed_in: SignIn, role: Role) -> None:
    expected = 200 if "accounts.view_staff" in role.permissions else 403
    assert signed_in(role.code).get(STAFF).status_code == expected


def test_the_page_of_roles_says_what_the_table_says(signed_in: SignIn) -> None:
    page = signed_in("viewer", language="en").get(ROLES).content.decode()
    rows = re.findall(r'<tr><th scope="row">(.*?)</th>(.*?)</tr>', page)
    shown = {label: re.findall(r">(yes|no)<", cells) for label, cells in rows}
    roles = roles_in(Scope.CITY)
    assert shown == {
        str(PERMISSIONS[word].label).replace("'", "&#x27;"): [
            "yes" if word in role.permissions else "no" for role in roles
        ]
        for word in PERMISSIONS
        if word in words(Scope.CITY)
    } | {"A second factor to sign in": ["yes" if one.second_factor else "no" for one in roles]}
    assert page.count("Given and ended by:") == sum(1 for one in roles if one.code != "support")


def test_one_changes_ones_own_name_and_language(signed_in: SignIn, maipu: City) -> None:
    client = signed_in("officer")
    answer = client.post(ME, {"name": "Wilma Mamani", "language": "en"}, follow=True)
    page = answer.content.decode()
    assert "Wilma Mamani" in page
    assert "Your account has been saved." in page
    assert '<html lang="en"' in page


@pytest.mark.parametrize("data", [{"name": "", "language": "en"}, {"name": "A", "language": "xx"}])
def test_a_wrong_profile_changes_nothing(
    signed_in: SignIn, maipu: City, data: dict[str, Any]
) -> None:
    client = signed_in("officer", name="Wilma")
    assert client.post(ME, data).status_code == 422
    with tenants.entering(maipu):
        assert User.objects.get().name == "Wilma"


def test_nobody_gives_themselves_a_role_or_another_address(signed_in: SignIn, maipu: City) -> None:
    client = signed_in("viewer")
    client.post(ME, {"name": "A", "language": "en", "email": "x@y.org", "role": "admin"})
    with tenants.entering(maipu):
        user = User.objects.get()
        assert user.email == "viewer@example.org"
        assert [grant.role for grant in user.role_grants.all()] == ["viewer"]


def test_a_key_is_shown_once(signed_in: SignIn) -> None:
    client = signed_in("coordinator")
    made = client.post(KEYS, WISH)
    found = re.search(r"mc_[a-z0-9]{8}_[\w-]{43}", made.content.decode())
    assert found is not None
    key = found.group(0)
    assert made["Cache-Control"].find("no-store") >= 0
    again = client.get(ME).content.decode()
    assert key not in again
    assert key[:11] in again


@pytest.mark.parametrize(
    "change",
    [{"scopes": ["accounts.manage_staff"]}, {"scopes": []}, {"days": "4000"}, {"key_name": ""}],
)
def test_a_wrong_wish_makes_no_key(signed_in: SignIn, maipu: City, change: dict[str, Any]) -> None:
    answer = signed_in("coordinator").post(KEYS, {**WISH, **change})
    assert answer.status_code == 422
    with tenants.entering(maipu):
        assert not ApiToken.objects.exists()


def test_an_officer_finds_no_keys_on_the_page_and_makes_none(signed_in: SignIn) -> None:
    client = signed_in("officer")
    assert KEYS not in client.get(ME).content.decode()
    assert client.post(KEYS, WISH).status_code == 403


def test_somebody_elses_key_does_not_exist(signed_in: SignIn, maipu: City) -> None:
    client = signed_in("coordinator")
    with tenants.entering(maipu):
        make_key(make_account("admin"), "api.docs")
        token = ApiToken.objects.get()
    assert client.post(f"{KEYS}{token.pk}/revoke/").status_code == 404
    with tenants.entering(maipu):
        assert ApiToken.objects.get().revoked_at is None


def test_revoking_ones_own_key(signed_in: SignIn, maipu: City) -> None:
    client = signed_in("coordinator")
    client.post(KEYS, WISH)
    with tenants.entering(maipu):
        token = ApiToken.objects.get()
    assert client.post(f"{KEYS}{token.pk}/revoke/").status_code == 302
    with tenants.entering(maipu):
        assert ApiToken.objects.get().revoked_at is not None


def test_the_language_is_chosen_before_signing_in(maipu: City, browser_at: BrowserAt) -> None:
    client = browser_at(maipu)
    assert "Ingresar" in client.get("/accounts/login/").content.decode()
    answer = client.post(LANGUAGE, {"language": "en", "next": "/accounts/login/"})
    assert answer["Location"] == "/accounts/login/"
    assert "Sign in" in client.get("/accounts/login/").content.decode()


def test_the_account_speaks_its_language_in_any_browser(
    signed_in: SignIn, maipu: City, sign_in: SignIn
) -> None:
    client = signed_in("officer", language="es-ar")
    client.post(LANGUAGE, {"language": "en", "next": ME})
    elsewhere = sign_in(maipu, "officer@example.org")
    assert "My account" in elsewhere.get(ME).content.decode()


@pytest.mark.parametrize("bad", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
def test_the_switch_leads_nowhere_else(maipu: City, browser_at: BrowserAt, bad: str) -> None:
    answer = browser_at(maipu).post(LANGUAGE, {"language": "en", "next": bad})
    assert answer["Location"] == "/"


def test_a_language_nobody_speaks_is_ignored(maipu: City, browser_at: BrowserAt) -> None:
    answer = browser_at(maipu).post(LANGUAGE, {"language": "tlh", "next": "/"})
    assert "mc_language" not in answer.cookies
