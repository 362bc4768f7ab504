"""Every page of onboarding × every national role: who may is who the role table says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts import services_tokens
from apps.accounts.roles import Scope, roles_in
from apps.onboarding import services, urls
from apps.onboarding.models import Onboarding, State
from apps.onboarding.steps import CODES
from apps.onboarding.tests.factories import ADMIN, a_draft, reread
from kernel.access.marks import mark_of
from tenants import entering_national
from tenants.models import City

NATIONAL = "migraciudades.urls.national"
ROLES = roles_in(Scope.NATIONAL)


@pytest.fixture
def draft(nation: None) -> Onboarding:
    """Filled in, not sent."""
    return a_draft()


def _addresses(draft: Onboarding, city: City) -> list[tuple[str, str, str]]:
    """Each route of the app with real things in its blanks: (permission, verb, address)."""
    found = []
    for route in urls.own:
        pattern = str(route.pattern)
        values: dict[str, Any] = {}
        if "uuid:pk" in pattern:
            values["pk"] = draft.pk
        if "int:pk" in pattern:
            values["pk"] = city.pk
        if "slug:step" in pattern:
            values["step"] = "branding"
        if "slug:act" in pattern:
            values["act"] = "suspend"
        mark = mark_of(route.callback)
        assert mark
        verb = "post" if pattern.endswith(("send/", "withdraw/")) else "get"
        address = reverse(f"onboarding:{route.name}", urlconf=NATIONAL, kwargs=values)
        found.append((mark.permissions[0], verb, address))
    return found


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.code)
def test_who_may_is_who_the_role_table_says(
    role: Any, draft: Onboarding, maipu: City, national_client: Callable[..., Any]
) -> None:
    client = national_client(role.code)
    addresses = _addresses(draft, maipu)
    assert len(addresses) == 9
    for permission, verb, address in addresses:
        status = getattr(client, verb)(address).status_code
        if permission in role.permissions:
            assert status in {200, 302, 404}, f"{role.code} {verb} {address}: {status}"
            assert status != 404 or address.endswith("/proof/"), address
        else:
            assert status == 403, f"{role.code} {verb} {address}: {status}"


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.code)
def test_the_api_keeps_to_the_same_table(
    role: Any, draft: Onboarding, maipu: City, national_client: Callable[..., Any]
) -> None:
    client = national_client(role.code)
    sees, manages = ("onboarding.view", "onboarding.manage")
    tries = [
        (sees, "get", "/api/v1/onboardings", None),
        (sees, "get", f"/api/v1/onboardings/{draft.pk}", None),
        (sees, "get", f"/api/v1/onboardings/{draft.pk}/checklist", None),
        (sees, "get", "/api/v1/cities", None),
        (sees, "get", f"/api/v1/cities/{maipu.pk}", None),
        (sees, "get", "/api/v1/departures", None),
        (manages, "post", "/api/v1/onboardings", {"name": "Villa Ceibo"}),
        (manages, "post", f"/api/v1/cities/{maipu.pk}/resume", {"reason": "x"}),
    ]
    for permission, verb, address, body in tries:
        extra = {"data": body, "content_type": "application/json"} if body else {}
        response = getattr(client, verb)(address, **extra)
        allowed = permission in role.permissions
        assert (response.status_code == 403) != allowed, f"{role.code} {verb} {address}"
        assert ADMIN not in response.content.decode()


def test_a_city_is_sent_by_a_person_who_proved_lately_who_they_are(
    draft: Onboarding, national_client: Callable[..., Any]
) -> None:
    """Sending makes an administrator: neither a key does, nor a screen left open."""
    client = national_client("programme_officer")
    address = f"/api/v1/onboardings/{draft.pk}/send"
    with entering_national():
        made = services_tokens.create_token(
            by=client.user, name="llave", scopes={"onboarding.manage"}, days=1
        )
        session = client.session
        session.pop("accounts.proved_at", None)
        session.save()
    key = {"authorization": f"Bearer {made.secret}"}
    assert Client(headers={"host": "nacional.localhost"} | key).post(address).status_code == 403
    assert client.post(address).status_code == 403
    asked = client.post(f"/cities/drafts/{draft.pk}/send/")["Location"]
    assert asked.startswith("/accounts/reauthenticate/")
    with entering_national():
        assert reread(draft.pk).state == State.READY


def test_a_step_over_the_api_is_checked_and_versioned_like_the_page(
    draft: Onboarding, national_client: Callable[..., Any]
) -> None:
    client = national_client("programme_officer")
    address = f"/api/v1/onboardings/{draft.pk}/save"

    def save(version: int, **data: Any) -> Any:
        body = {"step": "branding", "version": version, "data": data}
        return client.post(address, data=body, content_type="application/json")

    assert save(draft.version, accent="nada").status_code == 400
    assert save(draft.version, accent="#123456").status_code == 200
    assert save(draft.version, accent="#654321").status_code == 409
    with entering_national():
        assert reread(draft.pk).accent == "#123456"


def test_a_page_that_saves_over_another_is_told_and_keeps_what_was_typed(
    draft: Onboarding, national_client: Callable[..., Any]
) -> None:
    client = national_client("programme_officer")
    address = f"/cities/drafts/{draft.pk}/branding/"
    typed = {"version": draft.version, "accent": "#123456", "crest_initial": "V"}
    assert client.post(address, typed).status_code == 302
    late = client.post(address, {**typed, "accent": "#654321"})
    assert late.status_code == 409
    assert "#654321" in late.content.decode()
    assert "#123456" in late.content.decode()


def test_every_step_is_shown_and_says_its_name(
    draft: Onboarding, national_client: Callable[..., Any]
) -> None:
    client = national_client("programme_officer")
    for step in CODES:
        assert client.get(f"/cities/drafts/{draft.pk}/{step}/").status_code == 200
    assert client.get(f"/cities/drafts/{draft.pk}/nada/").status_code == 404


def test_the_list_asks_the_same_number_of_questions_however_many_there_are(
    draft: Onboarding, national_client: Callable[..., Any], django_assert_max_num_queries: Any
) -> None:
    client = national_client("programme_officer")
    client.get("/cities/")
    with entering_national():
        for number in range(30):
            services.begin(name=f"Villa {number}", by=None)
    with django_assert_max_num_queries(16):
        assert client.get("/cities/").status_code == 200
