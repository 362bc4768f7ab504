"""A page of another site, or of another city, sends a form with the officer's own cookie."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from apps.accounts.roles import Scope, roles_in
from tenants import entering, entering_national
from tests.isolation.addresses import addresses

CITY, NATIONAL = "migraciudades.urls.city", "migraciudades.urls.national"
UNSAFE = ("post", "put", "patch", "delete")
# What a form of another site can send, and what its script would like to.
KINDS = [
    ("application/x-www-form-urlencoded",),
    pytest.param(("text/plain", "application/json"), marks=pytest.mark.every_role),
]
# The view has no such verb, or there is nothing with that id: nothing was done either way.
NOTHING_DONE = {403, 404, 405, 415}
# Whose cookie is worth most: the role of each scope that may do the most.
MIGHTIEST_IN_A_CITY, MIGHTIEST_NATIONAL = (
    max(roles_in(scope), key=lambda role: len(role.permissions)).code
    for scope in (Scope.CITY, Scope.NATIONAL)
)


@pytest.mark.parametrize("kinds", KINDS, ids=["form", "script"])
@pytest.mark.parametrize(
    ("host", "role"),
    [
        pytest.param("maipu", MIGHTIEST_IN_A_CITY, marks=pytest.mark.every_role),
        ("", MIGHTIEST_NATIONAL),
    ],
)
def test_no_route_does_anything_without_the_token_of_its_form(
    host: str,
    role: str,
    kinds: tuple[str, ...],
    cities: dict[str, Any],
    account: Callable[..., Any],
) -> None:
    city = cities.get(host)
    victim = Client(
        enforce_csrf_checks=True,
        raise_request_exception=False,
        HTTP_HOST=f"{host or 'nacional'}.localhost",
    )
    user = account(city, role)
    with entering(city) if city else entering_national():
        victim.force_login(user)
    before = victim.cookies["mc_session"].value
    refused = 0
    for address in addresses(CITY if city else NATIONAL, ()):
        for verb in UNSAFE:
            for kind in kinds:
                answer = getattr(victim, verb)(address.path, data="{}", content_type=kind)
                where = f"{verb.upper()} {address.path}: {answer.status_code}"
                assert answer.status_code in NOTHING_DONE, where
                refused += answer.status_code == 403
                if answer.status_code == 405:
                    # The view has no such verb, whatever is sent.
                    break
    assert refused > 10
    assert victim.cookies["mc_session"].value == before
