"""Every route × verb × role on its own host: open to whom the role table says, to nobody else."""

from collections.abc import Callable
from typing import Any

import pytest

from apps.accounts.roles import ROLES, Scope, roles_in, words
from tenants.models import City
from tests.architecture.house import routes
from tests.isolation.addresses import (
    ASKED_IN_HASTE,
    CITY_ROLES,
    EACH_VERB,
    NATIONAL_ROLES,
    Address,
    addresses,
    each_of,
    ids_in,
    unknown_id,
    verbs_of,
)
from tests.isolation.furniture import assert_no_canary
from tests.isolation.test_http import CITY, NATIONAL, _asked, _no_throttle, rosario_full

__all__ = ["_no_throttle", "rosario_full"]


def _expect(role: str, address: Address, verb: str, response: Any) -> bool:
    """Whether anything of the role table was asked; what it says is what was answered."""
    where = f"{role} {verb.upper()} {address.path} ({address.route})"
    assert_no_canary(response, where)
    assert response.status_code < 500, where
    mark, held = address.mark, ROLES[role].permissions
    assert mark is not None, f"{where} says not who may open it"
    if mark.is_public or verb == "options":
        return False
    if not held & set(mark.permissions):
        assert response.status_code in {302, 403, 404, 405}, f"{where}: {response.status_code}"
    elif not address.filled and len(mark.permissions) == 1 and verb in {"get", "head"}:
        assert response.status_code not in {401, 403}, f"{where}: {response.status_code}"
    return True


@pytest.mark.parametrize("verbs", EACH_VERB, ids="/".join)
@pytest.mark.parametrize("role", each_of(CITY_ROLES))
def test_city(
    role: str,
    verbs: tuple[str, ...],
    rosario_full: City,
    maipu: City,
    city_client: Callable[..., Any],
) -> None:
    """In one city, with the ids of another that is full: none of them leads anywhere."""
    ids, held = ids_in(rosario_full), ROLES[role].permissions
    # No row of any city has the last one.
    ids, client, seen = (*ids, unknown_id()), city_client(maipu, role), 0
    verbs = verbs_of(role, verbs)
    for address, verb, response in _asked(client, CITY, ids, held, verbs):
        seen += _expect(role, address, verb, response)
        # Entries of a history are numbered in each city: the same number is another entry there.
        holds_id = address.filled and any(one in address.path for one in ids if not one.isdigit())
        if holds_id and verb != "options":
            where = f"{role} {verb.upper()} {address.path} ({address.route})"
            assert response.status_code in {403, 404, 405, 415}, f"{where}: {response.status_code}"
    assert seen > 20


@pytest.mark.parametrize("verbs", EACH_VERB, ids="/".join)
@pytest.mark.parametrize("role", each_of(NATIONAL_ROLES))
def test_national(
    role: str, verbs: tuple[str, ...], rosario_full: City, national_client: Callable[..., Any]
) -> None:
    """At the national host, with the ids of a city that is full: no canary of it is seen."""
    ids, held = (*ids_in(rosario_full), unknown_id()), ROLES[role].permissions
    client, verbs = national_client(role), verbs_of(role, verbs)
    walked = _asked(client, NATIONAL, ids, held, verbs)
    assert sum(_expect(role, *one) for one in walked) > 20


def test_headers_are_asked_of_what_answers_get() -> None:
    """No view answers HEAD by code of its own, so that two roles of a scope show it for all."""
    own = [str(route) for route in routes() if "head" in _written(route.view)]
    assert not own


def _written(view: Any) -> set[str]:
    """What the classes of a view define that are not Django's or the API framework's."""
    made = getattr(view, "cls", None) or getattr(view, "view_class", None)
    ours = [one for one in made.__mro__ if one.__module__.startswith("apps.")] if made else []
    return {name for one in ours for name in vars(one)}


@pytest.mark.parametrize("scope", list(Scope))
def test_roles_asked_in_haste_say_yes_and_no_to_every_word(scope: Scope) -> None:
    """`test.py --fast` asks these alone: what some role may and another may not, they show."""
    every = {role.code: role.permissions for role in roles_in(scope)}
    for word in words(scope):
        answers = {code: word in held for code, held in every.items()}
        in_haste = {answers[code] for code in every if code in ASKED_IN_HASTE}
        assert in_haste == set(answers.values()), word


def test_every_route_is_in_the_matrix(cities: dict[str, City]) -> None:
    walked = {
        address.route for urlconf in (CITY, NATIONAL) for address in addresses(urlconf, ("x",))
    }
    missing = {str(r) for r in routes() if r.urlconf in (CITY, NATIONAL)} - walked
    assert not missing
