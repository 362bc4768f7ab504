"""The role table keeps its promises by itself, without a database."""

import pytest

from apps.accounts.roles import PERMISSIONS, ROLES, Role, Scope, permissions_of, roles_in, words

NAMES_PEOPLE = {
    "registry.view_person",
    "registry.add_consultation",
    "registry.view_consultation",
    "registry.reveal_document",
    "registry.import",
    "registry.export",
    "accounts.view_staff",
}


@pytest.mark.parametrize("role", ROLES.values(), ids=lambda role: role.code)
def test_a_role_allows_nothing_outside_its_scope(role: Role) -> None:
    other = Scope.NATIONAL if role.scope == Scope.CITY else Scope.CITY
    assert role.permissions <= words(role.scope)
    assert permissions_of([role.code], other) == frozenset()


def test_the_viewer_never_sees_who_anybody_is() -> None:
    assert not ROLES["viewer"].permissions & NAMES_PEOPLE


@pytest.mark.parametrize("role", roles_in(Scope.NATIONAL), ids=lambda role: role.code)
def test_no_national_role_reaches_into_a_city(role: Role) -> None:
    assert not any(word.startswith(("registry.", "statistics.")) for word in role.permissions)


def test_only_iom_sees_city_by_city() -> None:
    holders = {
        code for code, role in ROLES.items() if "observatory.view_cities" in role.permissions
    }
    assert holders == {"analyst_iom", "programme_officer"}


def test_every_permission_is_held_by_somebody() -> None:
    held = set().union(*(role.permissions for role in ROLES.values()))
    assert held == set(PERMISSIONS)


def test_a_role_nobody_knows_allows_nothing() -> None:
    assert permissions_of(["mayor"], Scope.CITY) == frozenset()
