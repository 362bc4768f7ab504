"""Staff over the API: the same rules as the pages, and what asks for a person refuses a program."""

import datetime
import uuid
from collections.abc import Callable
from typing import Any

import pytest

import tenants
from apps.accounts import rules
from apps.accounts import services as accounts
from apps.accounts.selectors import Account as User
from apps.accounts.tests.factories import make_account, make_key
from apps.staff import services
from tenants.models import City

Clients = Callable[..., Any]
API = "/api/v1"


@pytest.fixture
def officer(maipu: City, clean: None) -> User:
    """Somebody to work with."""
    with tenants.entering(maipu):
        return make_account("officer", name="Eva Núñez")


def _send(client: Any, verb: str, path: str, **body: Any) -> Any:
    answer = getattr(client, verb)(f"{API}{path}", body, content_type="application/json")
    return answer.status_code, answer.json() if answer.content else None


def test_staff_reads_as_before_and_says_more(
    maipu: City, officer: User, city_client: Clients
) -> None:
    client = city_client(maipu, "auditor")
    rows = client.get(f"{API}/staff").json()["results"]
    (eva,) = [row for row in rows if row["id"] == str(officer.pk)]
    old = {"id", "name", "email", "roles", "is_active", "last_sign_in"}
    assert old <= set(eva)
    assert eva["roles"] == ["officer"]
    assert eva["grants"][0]["role"] == "officer"
    for query in ("role=viewer", "state=idle"):
        assert client.get(f"{API}/staff?{query}").json()["count"] == 0
    for query in ("role=x", "state=x", "department=x"):
        assert client.get(f"{API}/staff?{query}").status_code == 400


def test_a_person_is_changed_and_whoever_read_before_is_told(
    maipu: City, officer: User, city_client: Clients
) -> None:
    client = city_client(maipu, "admin")
    with tenants.entering(maipu):
        services.create_department(name="Salud", by=None)
    read = client.get(f"{API}/staff/{officer.pk}").json()["version"]
    status, told = _send(
        client, "patch", f"/staff/{officer.pk}", name="Eva", department="salud", version=read
    )
    assert (status, told["name"], told["department"]) == (200, "Eva", "salud")
    status, _told = _send(client, "patch", f"/staff/{officer.pk}", name="Ana", version=read)
    assert status == 409
    assert _send(client, "patch", f"/staff/{officer.pk}", department="nada")[0] == 400
    assert _send(client, "patch", f"/staff/{officer.pk}", department=None)[1]["department"] is None


def test_roles_are_given_dated_and_ended(maipu: City, officer: User, city_client: Clients) -> None:
    client = city_client(maipu, "admin")
    last = str(rules.today() + datetime.timedelta(days=9))
    asked = {"account": str(officer.pk), "role": "viewer", "ends_on": last}
    status, grant = _send(client, "post", "/role-grants", **asked)
    assert (status, grant["ends_on"]) == (201, last)
    assert _send(client, "post", "/role-grants", **asked)[0] == 409
    path = f"/role-grants/{grant['id']}"
    assert _send(client, "patch", path, ends_on=None)[1]["ends_on"] is None
    assert client.delete(f"{API}{path}").status_code == 204
    assert "viewer" not in client.get(f"{API}/staff/{officer.pk}").json()["roles"]
    assert _send(client, "post", "/role-grants", account=str(uuid.uuid4()), role="viewer")[0] == 400


@pytest.mark.parametrize("role", ["support", "operator"])
def test_what_is_not_theirs_to_give_is_refused(
    maipu: City, officer: User, city_client: Clients, role: str
) -> None:
    asked = {"account": str(officer.pk), "role": role}
    status, _told = _send(city_client(maipu, "admin"), "post", "/role-grants", **asked)
    assert status in {403, 409}


def test_closing_hands_over_and_opens_again(
    maipu: City, officer: User, city_client: Clients, work: dict[uuid.UUID, int]
) -> None:
    client = city_client(maipu, "admin")
    work[officer.pk] = 2
    path = f"/staff/{officer.pk}"
    assert _send(client, "post", f"{path}/deactivate")[0] == 409
    heir = str(client.user.pk)
    status, told = _send(client, "post", f"{path}/deactivate", successor=heir)
    assert (status, told["is_active"], told["roles"]) == (200, False, [])
    assert work == {client.user.pk: 2}
    assert _send(client, "post", f"{path}/reactivate")[1]["is_active"]
    work.clear()
    assert _send(client, "post", f"/staff/{heir}/deactivate")[0] == 403


def test_what_waits_is_told_and_handed_over(
    maipu: City, officer: User, city_client: Clients, work: dict[uuid.UUID, int]
) -> None:
    client = city_client(maipu, "admin")
    work[officer.pk] = 2
    path = f"/staff/{officer.pk}"
    row = {"kind": "test", "name": "things", "count": 2, "allowed": True}
    assert _send(client, "get", f"{path}/open-work") == (200, [row])
    with tenants.entering(maipu):
        accounts.end_role_now(grant=officer.role_grants.get(), by=None)
    assert _send(client, "get", f"{path}/open-work") == (200, [row | {"allowed": False}])
    asked = {"kinds": ["test"], "successor": str(client.user.pk)}
    assert _send(client, "post", f"{path}/hand-over", **asked | {"version": "0"})[0] == 409
    nobody = str(uuid.uuid4())
    assert _send(client, "post", f"{path}/hand-over", **asked | {"successor": nobody})[0] == 409
    assert _send(client, "post", f"{path}/hand-over", **asked | {"kinds": ["other"]})[0] == 409
    assert _send(client, "post", f"{path}/hand-over", **asked) == (200, [])
    assert work == {client.user.pk: 2}
    for role in ("coordinator", "officer"):
        stranger = city_client(maipu, role)
        assert _send(stranger, "get", f"{path}/open-work")[0] == 403
        assert _send(stranger, "post", f"{path}/hand-over", **asked)[0] == 403


def test_opening_again_what_was_idle_gives_roles_back_and_asks_who_one_is(
    maipu: City, officer: User, city_client: Clients
) -> None:
    client = city_client(maipu, "admin")
    with tenants.entering(maipu):
        accounts.deactivate(user=officer, by=None, reason=accounts.IDLE)
        session = client.session
        session.pop("accounts.proved_at", None)
        session.save()
    assert _send(client, "post", f"/staff/{officer.pk}/reactivate")[0] == 403
    page = client.post(f"/staff/{officer.pk}/reopen/", {})
    assert page["Location"].startswith("/accounts/reauthenticate/")
    with tenants.entering(maipu):
        assert not rules.roles_of(User.objects.get(pk=officer.pk))


def test_a_key_changes_nobody_whatever_it_may(
    maipu: City, officer: User, account: Clients, client: Any
) -> None:
    admin = account(maipu, "admin")
    with tenants.entering(maipu):
        key = make_key(admin, "accounts.manage_staff", "accounts.view_staff")
        grant = officer.role_grants.get()
        review = services.open_review()
    headers = {"HTTP_HOST": "maipu.localhost", "HTTP_AUTHORIZATION": f"Bearer {key}"}
    assert client.get(f"{API}/staff", **headers).status_code == 200
    attempts: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("post", "/role-grants", {"account": str(officer.pk), "role": "viewer"}),
        ("patch", f"/role-grants/{grant.pk}", {"ends_on": None}),
        ("delete", f"/role-grants/{grant.pk}", {}),
        ("post", f"/staff/{officer.pk}/deactivate", {}),
        ("patch", f"/staff/{officer.pk}", {"name": "x"}),
        ("post", f"/access-reviews/{review.pk}/sign", {}),
        ("post", f"/access-reviews/{review.pk}/choose", {"choices": []}),
    )
    for verb, path, body in attempts:
        answer = getattr(client, verb)(
            f"{API}{path}", body, content_type="application/json", **headers
        )
        assert answer.status_code in {400, 403}, (verb, path, answer.status_code)
    with tenants.entering(maipu):
        assert User.objects.get(pk=officer.pk).is_active
        assert User.objects.get(pk=officer.pk).name == "Eva Núñez"


def test_departments_over_the_api(maipu: City, city_client: Clients) -> None:
    client, reader = city_client(maipu, "admin"), city_client(maipu, "coordinator")
    status, made = _send(client, "post", "/departments", name="Salud")
    assert (status, made["code"], made["people"]) == (201, "salud", 0)
    assert _send(client, "post", "/departments", name="SALUD")[0] == 409
    path = f"/departments/{made['id']}"
    status, told = _send(client, "patch", path, name="Salud y niñez", active=False)
    assert (told["name"], told["code"], told["active"]) == ("Salud y niñez", "salud", False)
    assert reader.get(f"{API}/departments").json()["count"] == 1
    assert _send(reader, "patch", path, active=True)[0] == 403


def test_a_review_over_the_api(maipu: City, officer: User, city_client: Clients) -> None:
    client = city_client(maipu, "admin")
    with tenants.entering(maipu):
        path = f"/access-reviews/{services.open_review().pk}"
    lines = client.get(f"{API}{path}/lines").json()["results"]
    assert {line["role"] for line in lines} == {"admin", "officer"}
    assert _send(client, "post", f"{path}/sign")[0] == 409
    choices = [
        {"line": line["id"], "choice": "end" if line["role"] == "officer" else "keep"}
        for line in lines
    ]
    assert _send(client, "post", f"{path}/choose", choices=choices)[0] == 200
    status, told = _send(client, "post", f"{path}/sign")
    assert status == 200
    assert told["signed_by"] == str(client.user.pk)
    assert len(told["digest"]) == 64
    assert client.get(f"{API}/staff/{officer.pk}").json()["roles"] == []
    assert _send(client, "post", f"{path}/choose", choices=choices)[0] == 409


def test_who_may_do_what_says_who_gives_what(maipu: City, city_client: Clients) -> None:
    rows = {row["code"]: row for row in city_client(maipu, "viewer").get(f"{API}/roles").json()}
    assert "support" not in rows["admin"]["grants"]
    assert "auditor" in rows["admin"]["grants"]
    assert rows["admin"]["second_factor"] is True
    assert rows["viewer"]["grants"] == []
