"""Every route × verb × role on its own host: open to whom the role table says, to nobody else."""

from collections.abc import Callable
from typing import Any

import pytest

from apps.accounts.roles import ROLES, Scope, roles_in, words
from tenants.models import City
from tests.isolation.addresses import (
    ASKED_IN_HASTE,
    CITY_ROLES,
    EACH_VERB,
    NATIONAL_ROLES,
    addresses,
    each_of,
    unknown_id,
)
from tests.isolation.test_http import CITY, NATIONAL, _asked, _no_throttle

__all__ = ["_no_throttle"]


def _check(client: Any, role: str, urlconf: str, verbs: tuple[str, ...]) -> None:
    held = ROLES[role].permissions
    seen = 0
    for address, verb, response in _asked(client, urlconf, (unknown_id(),), verbs=verbs):
        where = f"{role} {verb.upper()} {address.path} ({address.route})"
        assert response.status_code < 500, where
        mark = address.mark
        assert mark is not None, f"{where} says not who may open it"
        if mark.is_public or verb == "options":
            continue
        seen += 1
        if not held & set(mark.permissions):
            assert response.status_code in {302, 403, 404, 405}, f"{where}: {response.status_code}"
        elif not address.filled and len(mark.permissions) == 1 and verb in {"get", "head"}:
            assert response.status_code not in {401, 403}, f"{where}: {response.status_code}"
    assert seen > 20


@pytest.mark.parametrize("verbs", EACH_VERB, ids="/".join)
@pytest.mark.parametrize("role", each_of(CITY_ROLES))
def test_city(
    role: str, verbs: tuple[str, ...], maipu: City, city_client: Callable[..., Any]
) -> None:
    _check(city_client(maipu, role), role, CITY, verbs)


@pytest.mark.parametrize("verbs", EACH_VERB, ids="/".join)
@pytest.mark.parametrize("role", each_of(NATIONAL_ROLES))
def test_national(
    role: str,
    verbs: tuple[str, ...],
    cities: dict[str, City],
    national_client: Callable[..., Any],
) -> None:
    _check(national_client(role), role, NATIONAL, verbs)


@pytest.mark.parametrize("scope", list(Scope))
def test_roles_asked_in_haste_say_yes_and_no_to_every_word(scope: Scope) -> None:
    """`test.py --fast` asks these alone: what some role may and another may not, they show."""
    every = {role.code: role.permissions for role in roles_in(scope)}
    for word in words(scope):
        answers = {code: word in held for code, held in every.items()}
        in_haste = {answers[code] for code in every if code in ASKED_IN_HASTE}
        assert in_haste == set(answers.values()), word


def test_every_route_is_in_the_matrix(cities: dict[str, City]) -> None:
    from tests.architecture.house import routes

    walked = {
        address.route for urlconf in (CITY, NATIONAL) for address in addresses(urlconf, ("x",))
    }
    missing = {str(r) for r in routes() if r.urlconf in (CITY, NATIONAL)} - walked
    assert not missing
