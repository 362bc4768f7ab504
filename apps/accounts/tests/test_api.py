"""Accounts over the API, with a session."""

from typing import Any

import pytest
from django.test import Client

import tenants
from apps.accounts.models import User
from apps.accounts.roles import Role, Scope, roles_in
from apps.accounts.tests.conftest import BrowserAt, SignIn
from apps.accounts.tests.factories import make_account
from tenants.models import City

pytestmark = pytest.mark.usefixtures("clean", "fresh_limits")
JSON = "application/json"


@pytest.fixture
def signed_in(maipu: City, sign_in: SignIn) -> SignIn:
    def as_role(role: str) -> Client:
        with tenants.entering(maipu):
            make_account(role, email=f"{role}@example.org", name=f"Persona {role}")
        return sign_in(maipu, f"{role}@example.org")

    return as_role


@pytest.mark.parametrize("path", ["me", "tokens", "staff", "roles"])
def test_nobody_is_told_how_to_sign_in(maipu: City, browser_at: BrowserAt, path: str) -> None:
    answer = browser_at(maipu).get(f"/api/v1/{path}")
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"].startswith("Bearer")
    assert answer["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("role", roles_in(Scope.CITY), ids=lambda role: role.code)
def test_resources_open_for_whom_the_table_says(signed_in: SignIn, role: Role) -> None:
    client = signed_in(role.code)
    asked = {
        "me": "accounts.own_account",
        "roles": "accounts.own_account",
        "staff": "accounts.view_staff",
        "tokens": "api.token",
    }
    for path, word in asked.items():
        expected = 200 if word in role.permissions else 403
        assert client.get(f"/api/v1/{path}").status_code == expected, path


def test_me_says_who_and_what_one_may(signed_in: SignIn) -> None:
    body = signed_in("viewer").get("/api/v1/me").json()
    assert body["name"] == "Persona viewer"
    assert body["roles"] == ["viewer"]
    assert body["permissions"] == [
        "accounts.own_account",
        "api.docs",
        "reports.view",
        "statistics.view",
        "training.own",
    ]


def test_me_can_be_changed_in_part(signed_in: SignIn, maipu: City) -> None:
    client = signed_in("viewer")
    answer = client.patch("/api/v1/me", {"language": "en", "email": "x@y.org"}, content_type=JSON)
    assert answer.status_code == 200
    with tenants.entering(maipu):
        user = User.objects.get()
    assert (user.language, user.name, user.email) == ("en", "Persona viewer", "viewer@example.org")


@pytest.mark.parametrize("wish", [{"language": "xx"}, {"name": ""}, {"name": "a" * 151}])
def test_a_wrong_change_is_refused_with_its_field(signed_in: SignIn, wish: dict[str, Any]) -> None:
    answer = signed_in("viewer").patch("/api/v1/me", wish, content_type=JSON)
    assert answer.status_code == 400
    assert next(iter(wish)) in answer.content.decode()


def test_a_key_is_made_listed_and_revoked(signed_in: SignIn) -> None:
    client = signed_in("coordinator")
    wish = {"name": "Planilla", "scopes": ["statistics.view"], "days": 30}
    made = client.post("/api/v1/tokens", wish, content_type=JSON)
    assert made.status_code == 201
    assert made.json()["key"].startswith("mc_")
    listed = client.get("/api/v1/tokens").json()["results"]
    assert [row["id"] for row in listed] == [made.json()["id"]]
    assert "key" not in listed[0]
    assert client.delete(f"/api/v1/tokens/{made.json()['id']}").status_code == 204
    assert client.get("/api/v1/tokens").json()["results"] == []


def test_a_key_cannot_be_asked_to_do_more_than_its_maker(signed_in: SignIn) -> None:
    wish = {"name": "Planilla", "scopes": ["accounts.manage_staff"], "days": 30}
    answer = signed_in("coordinator").post("/api/v1/tokens", wish, content_type=JSON)
    assert answer.status_code == 400


def test_a_session_writes_only_with_its_token_against_forgery(signed_in: SignIn) -> None:
    client = signed_in("viewer")
    client.handler.enforce_csrf_checks = True
    assert client.patch("/api/v1/me", {"name": "Otra"}, content_type=JSON).status_code == 403


def test_the_staff_says_roles_and_no_secret(signed_in: SignIn) -> None:
    rows = signed_in("admin").get("/api/v1/staff").json()["results"]
    assert [row["roles"] for row in rows] == [["admin"]]
    assert set(rows[0]) >= {"id", "name", "email", "roles", "is_active", "last_sign_in"}
    assert not [name for name in rows[0] if "password" in name or "hash" in name]
