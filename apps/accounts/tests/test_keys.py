"""API keys: what they may do, where, and until when."""

import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

import tenants
from apps.accounts import rules, selectors, services_tokens, tokens
from apps.accounts.errors import RefusedError
from apps.accounts.models import ApiToken, RoleGrant, User
from apps.accounts.tests.factories import make_account, make_key
from tenants.models import City

API = "/api/v1/me"


def call(city: City, key: str, path: str = API, method: str = "get", **more: Any) -> Any:
    """One request of a program: no cookies, a key in the header."""
    client = Client(headers={"host": f"{city.slug}.localhost"})
    send = getattr(client, method)
    return send(path, headers={"authorization": f"Bearer {key}"}, **more)


@pytest.fixture
def admin(maipu: City, clean: None) -> User:
    with tenants.entering(maipu):
        return make_account("admin", email="eva@example.org", name="Eva")


@pytest.fixture
def key(admin: User, maipu: City) -> str:
    with tenants.entering(maipu):
        return make_key(admin, "accounts.own_account", "accounts.view_staff")


def test_a_key_acts_as_its_account_within_its_scopes(key: str, maipu: City) -> None:
    body = call(maipu, key).json()
    assert body["email"] == "eva@example.org"
    assert body["permissions"] == ["accounts.own_account", "accounts.view_staff"]
    assert call(maipu, key, "/api/v1/staff").status_code == 200
    assert call(maipu, key, "/api/v1/tokens").status_code == 403


def test_a_key_of_one_city_is_unknown_in_another(key: str, maipu: City, rosario: City) -> None:
    answer = call(rosario, key)
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"].startswith("Bearer")
    assert "eva@example.org" not in answer.content.decode()
    national = Client(headers={"host": "nacional.localhost"})
    assert national.get(API, headers={"authorization": f"Bearer {key}"}).status_code == 401


@pytest.mark.parametrize(
    "header",
    ["Bearer", "Bearer x y", "Bearer mc_short", "Bearer mc_abcdefgh_" + "a" * 43, "Bearer ñandú"],
)
def test_what_is_no_key_is_refused(maipu: City, clean: None, header: str) -> None:
    client = Client(headers={"host": "maipu.localhost"})
    answer = client.get(API, headers={"authorization": header})
    assert answer.status_code == 401


def test_a_revoked_key_stops_at_once(key: str, admin: User, maipu: City) -> None:
    with tenants.entering(maipu):
        services_tokens.revoke_token(token=ApiToken.objects.get(), by=admin)
    assert call(maipu, key).status_code == 401


def test_an_expired_key_is_dead(key: str, maipu: City) -> None:
    with tenants.entering(maipu):
        past = timezone.now() - datetime.timedelta(seconds=1)
        ApiToken.objects.update(created_at=past - datetime.timedelta(days=2), expires_at=past)
    assert call(maipu, key).status_code == 401


def test_a_key_dies_with_its_account(key: str, maipu: City) -> None:
    with tenants.entering(maipu):
        User.objects.update(is_active=False)
    assert call(maipu, key).status_code == 401


def test_a_key_ends_with_the_role_that_gave_it(key: str, maipu: City) -> None:
    with tenants.entering(maipu):
        yesterday = rules.today() - datetime.timedelta(days=1)
        RoleGrant.objects.update(starts_on=yesterday, ends_on=yesterday)
    assert call(maipu, key).status_code == 401


def test_a_key_loses_what_its_account_loses(admin: User, maipu: City) -> None:
    with tenants.entering(maipu):
        strong = make_key(admin, "accounts.own_account", "accounts.manage_staff")
        yesterday = rules.today() - datetime.timedelta(days=1)
        RoleGrant.objects.update(starts_on=yesterday, ends_on=yesterday)
        RoleGrant.objects.create(user_id=admin.pk, role="coordinator", starts_on=rules.today())
    assert call(maipu, strong).json()["permissions"] == ["accounts.own_account"]


def test_a_key_makes_no_keys_and_changes_no_account(admin: User, maipu: City) -> None:
    with tenants.entering(maipu):
        strong = make_key(admin, "api.token", "accounts.own_account")
    wish = {"name": "más", "scopes": ["statistics.view"], "days": 5}
    json = {"content_type": "application/json"}
    made = call(maipu, strong, "/api/v1/tokens", "post", data=wish, **json)
    assert made.status_code == 403
    assert call(maipu, strong, API, "patch", data={"name": "Otra"}, **json).status_code == 403
    with tenants.entering(maipu):
        assert ApiToken.objects.count() == 1
        assert User.objects.get().name == "Eva"


def test_the_secret_is_stored_nowhere(key: str, maipu: City) -> None:
    with tenants.entering(maipu):
        row = ApiToken.objects.values().get()
        assert key not in map(str, row.values())
        assert row["token_hash"] == tokens.hashed(key)


def test_use_is_remembered_by_day_only(key: str, maipu: City) -> None:
    call(maipu, key)
    with tenants.entering(maipu):
        assert ApiToken.objects.get().last_used_on == rules.today()


@pytest.mark.parametrize("scopes", [(), ("accounts.manage_staff",), ("observatory.view",)])
def test_nobody_hands_out_more_than_they_have(in_maipu: City, scopes: tuple[str, ...]) -> None:
    with pytest.raises(RefusedError):
        make_key(make_account("coordinator"), *scopes)


@pytest.mark.parametrize("role", ["officer", "viewer"])
def test_some_roles_make_no_keys(in_maipu: City, role: str) -> None:
    with pytest.raises(RefusedError):
        make_key(make_account(role), "api.docs")


@pytest.mark.parametrize("days", [0, -1, 367])
def test_a_key_has_an_end_in_sight(in_maipu: City, days: int) -> None:
    with pytest.raises(RefusedError):
        make_key(make_account("admin"), "api.docs", days=days)


def test_there_is_a_limit_to_keys(in_maipu: City) -> None:
    user = make_account("admin")
    for _number in range(services_tokens.MAX_ACTIVE):
        make_key(user, "api.docs")
    with pytest.raises(RefusedError):
        make_key(user, "api.docs")


def test_only_its_owner_revokes_a_key(in_maipu: City) -> None:
    user, other = make_account("admin"), make_account("admin")
    make_key(user, "api.docs")
    with pytest.raises(RefusedError):
        services_tokens.revoke_token(token=ApiToken.objects.get(), by=other)


def test_keys_that_no_longer_work_are_not_listed(in_maipu: City) -> None:
    user = make_account("admin")
    make_key(user, "api.docs")
    services_tokens.revoke_token(token=ApiToken.objects.get(), by=user)
    assert list(selectors.tokens_of(user)) == []
