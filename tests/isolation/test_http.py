"""Every route × verb × identity: what lies in one city never comes out on another host.

The routes come from the resolver and the ids from the tables, so that a route added
later is covered as it is.
"""

import copy
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client

from apps.accounts.roles import PERMISSIONS, ROLES
from tenants import entering
from tenants.models import City
from tests.isolation.addresses import (
    CITY_ROLES,
    EACH_VERB,
    VERBS,
    Address,
    addresses,
    each_of,
    ids_in,
    verbs_of,
)
from tests.isolation.furniture import assert_no_canary, furnish

# Nothing of people attended, of colleagues or of the history: these roles must find no name.
_NAMES = {word for word in PERMISSIONS if word.startswith(("registry.", "audit."))}
_NAMES |= {"accounts.view_staff", "accounts.manage_staff", "training.view"}
NAMELESS = [code for code in CITY_ROLES if not ROLES[code].permissions & _NAMES]
CITY, NATIONAL = "migraciudades.urls.city", "migraciudades.urls.national"
# What somebody without rights in a place may be told: sign in, not here, not so, not you.
NOTHING: frozenset[str] = frozenset()
TURNED_AWAY = {301, 302, 400, 401, 403, 404, 405, 413, 415, 429}


@pytest.fixture
def rosario_full(rosario: City, account: Callable[..., Any]) -> City:
    """Rosario with a canary in every room."""
    furnish(rosario, account(rosario, "coordinator"))
    ids_in.cache_clear()
    return rosario


@pytest.fixture(autouse=True)
def _no_throttle(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """The matrix asks thousands of times a minute; the throttles have tests of their own."""
    from rest_framework.throttling import SimpleRateThrottle

    rates: dict[str, str | None] = dict.fromkeys(
        settings.REST_FRAMEWORK["DEFAULT_THROTTLE_RATES"], "1000000/min"
    )
    settings.REST_FRAMEWORK = {**settings.REST_FRAMEWORK, "DEFAULT_THROTTLE_RATES": rates}
    monkeypatch.setattr(SimpleRateThrottle, "THROTTLE_RATES", rates)


def _asked(
    client: Any,
    urlconf: str,
    ids: tuple[str, ...],
    held: frozenset[str] | None = None,
    verbs: tuple[str, ...] = VERBS,
) -> Iterator[tuple[Address, str, Any]]:
    cookies = copy.deepcopy(client.cookies)
    settled: set[tuple[str, str]] = set()
    for address in addresses(urlconf, ids, held):
        for verb in verbs:
            if (address.route, verb) in settled:
                continue
            response = getattr(client, verb)(address.path)
            # What a view does not know, and what HEAD and OPTIONS tell, hangs on no id.
            if response.status_code == 405 or verb in {"head", "options"}:
                settled.add((address.route, verb))
            yield address, verb, response
            if _session(client.cookies) != _session(cookies):
                # That request signed out: come back as before, abroad with the old cookie.
                client.cookies = copy.deepcopy(cookies)
                if not getattr(client, "abroad", False) and hasattr(client, "renew"):
                    client.renew()
                    cookies = copy.deepcopy(client.cookies)


def _session(cookies: Any) -> str:
    morsel = cookies.get("mc_session")
    return morsel.value if morsel else ""


def _abroad(client: Any, host: str) -> Any:
    """The same cookie, shown at another host."""
    client.defaults["HTTP_HOST"] = host
    client.abroad = True
    return client


def _expect_turned_away(client: Client, city: City, verbs: tuple[str, ...]) -> None:
    asked = 0
    for address, verb, response in _asked(client, CITY, ids_in(city), NOTHING, verbs):
        asked += 1
        where = f"{verb.upper()} {address.path} ({address.route})"
        assert_no_canary(response, where)
        is_public = address.mark is not None and address.mark.is_public
        if not is_public:
            assert response.status_code in TURNED_AWAY, f"{where}: {response.status_code}"
        if response.status_code in {301, 302} and not is_public:
            assert "/accounts/login/" in response["Location"], f"{where} → {response['Location']}"
        assert response.status_code < 500, where
    assert asked > 200


@pytest.mark.parametrize("verbs", EACH_VERB, ids="/".join)
def test_nobody_sees_nothing(verbs: tuple[str, ...], rosario_full: City) -> None:
    _expect_turned_away(Client(HTTP_HOST="rosario.localhost"), rosario_full, verbs)


@pytest.mark.parametrize("verbs", EACH_VERB, ids="/".join)
def test_a_session_of_one_city_is_nobody_in_another(
    verbs: tuple[str, ...], rosario_full: City, maipu: City, city_client: Callable[..., Any]
) -> None:
    stranger = city_client(maipu, "admin")
    _abroad(stranger, "rosario.localhost")
    _expect_turned_away(stranger, rosario_full, verbs)


@pytest.mark.parametrize("verbs", EACH_VERB, ids="/".join)
def test_a_national_session_is_nobody_in_a_city(
    verbs: tuple[str, ...], rosario_full: City, national_client: Callable[..., Any]
) -> None:
    stranger = national_client("analyst_iom")
    _abroad(stranger, "rosario.localhost")
    _expect_turned_away(stranger, rosario_full, verbs)


def test_a_city_session_is_nobody_at_the_national_host(
    rosario_full: City, city_client: Callable[..., Any]
) -> None:
    stranger = city_client(rosario_full, "admin")
    _abroad(stranger, "nacional.localhost")
    for address, verb, response in _asked(stranger, NATIONAL, ids_in(rosario_full), NOTHING):
        where = f"{verb.upper()} {address.path}"
        assert_no_canary(response, where)
        if address.mark is None or not address.mark.is_public:
            assert response.status_code in TURNED_AWAY, f"{where}: {response.status_code}"


@pytest.mark.parametrize("verbs", EACH_VERB, ids="/".join)
@pytest.mark.parametrize("role", each_of(NAMELESS))
def test_who_may_see_no_personal_data_sees_none_of_their_own_city(
    role: str, verbs: tuple[str, ...], rosario_full: City, city_client: Callable[..., Any]
) -> None:
    """With real ids, on every route: the permission stands before what is looked up."""
    ids, held = ids_in(rosario_full), ROLES[role].permissions
    client = city_client(rosario_full, role)
    for address, verb, response in _asked(client, CITY, ids, held, verbs_of(role, verbs)):
        assert_no_canary(response, f"{role} {verb.upper()} {address.path}")


def test_a_file_of_one_city_is_not_opened_by_another(rosario_full: City, maipu: City) -> None:
    from apps.registry import imports_selectors
    from kernel import files

    with entering(rosario_full):
        job = imports_selectors.jobs().get()
        assert files.read(job.file_key)
    with entering(maipu), pytest.raises((files.NoSuchFile, files.WrongScope)):
        files.read(job.file_key)


@pytest.mark.parametrize("schema", ["city_maipu", "public", "city_gone", ""])
def test_a_task_of_one_city_does_nothing_anywhere_else(rosario_full: City, schema: str) -> None:
    from celery import current_app

    from apps.registry import imports_selectors
    from tenants.tasks import HEADER

    with entering(rosario_full):
        job = imports_selectors.jobs().get()
    current_app.loader.import_default_modules()
    names = [name for name in current_app.tasks if name.startswith("registry.")]
    assert names
    for name in names:
        task = current_app.tasks[name]
        headers = {HEADER: schema} if schema else {}
        outcome = task.apply(kwargs={"job": str(job.pk)}, headers=headers)
        if schema != "city_maipu":
            assert isinstance(outcome.result, Exception), name
            assert "Unavailable" in type(outcome.result).__name__ or "DoesNotExist" in repr(
                outcome.result
            )
    with entering(rosario_full):
        assert imports_selectors.jobs().get().state == job.state


def test_behind_https_no_sibling_host_can_set_a_citys_cookies() -> None:
    """A page of one city's host is same-site with all others and may set cookies for the domain."""
    words = "SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME"
    asked = "from django.conf import settings as s; print(s.%s, s.%s, s.SESSION_COOKIE_SECURE)"
    done = subprocess.run(
        [sys.executable, "-c", asked % words],
        env={**os.environ, "MC_HTTPS": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["__Host-mc_session", "__Host-mc_csrf", "True"]
