"""Who may do what, asked of real accounts in a real city."""

import datetime

import pytest
from django.contrib.auth.models import AnonymousUser

import tenants
from apps.accounts import rules, selectors, services
from apps.accounts.errors import RefusedError
from apps.accounts.models import RoleGrant, User
from apps.accounts.roles import PERMISSIONS, ROLES, Role, Scope, roles_in
from apps.accounts.tests.factories import make_account
from tenants.models import City


def fresh(user: User) -> User:
    """The account as the next request reads it."""
    return User.objects.get(pk=user.pk)


@pytest.mark.parametrize("role", roles_in(Scope.CITY), ids=lambda role: role.code)
def test_a_city_role_may_exactly_what_the_table_says(in_maipu: City, role: Role) -> None:
    user = make_account(role.code)
    may = {word for word in PERMISSIONS if rules.allowed(user, word)}
    assert may == role.permissions


def test_roles_add_up(in_maipu: City) -> None:
    user = make_account(roles=("officer", "viewer"))
    assert rules.permissions(user) == ROLES["officer"].permissions | ROLES["viewer"].permissions


def test_a_national_role_written_into_a_city_allows_nothing(in_maipu: City) -> None:
    user = make_account()
    RoleGrant.objects.create(user=user, role="analyst_iom", starts_on=rules.today())
    assert rules.permissions(user) == frozenset()
    assert rules.audience(user) is None


def test_a_national_role_cannot_be_granted_in_a_city(in_maipu: City) -> None:
    with pytest.raises(RefusedError):
        services.grant_role(user=make_account(), role="operator", by=None)


@pytest.mark.parametrize(
    ("first", "last", "holds"),
    [(-5, None, True), (0, 0, True), (-5, 0, True), (-5, -1, False), (1, None, False)],
)
def test_a_role_holds_from_its_first_to_its_last_day(
    in_maipu: City, first: int, last: int | None, holds: bool
) -> None:
    user, day = make_account(), rules.today()
    services.grant_role(
        user=user,
        role="officer",
        by=None,
        starts_on=day + datetime.timedelta(days=first),
        ends_on=None if last is None else day + datetime.timedelta(days=last),
    )
    assert rules.allowed(fresh(user), "registry.view_person") is holds


def test_a_day_ends_at_midnight_where_the_city_is(
    in_maipu: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = datetime.datetime(2026, 3, 2, 1, 30, tzinfo=datetime.UTC)
    monkeypatch.setattr("django.utils.timezone.now", lambda: late)
    assert rules.today() == datetime.date(2026, 3, 1)


def test_what_was_remembered_of_an_account_ends_with_the_day_of_the_city(
    in_maipu: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    user, day = make_account(), rules.today()
    services.grant_role(user=user, role="officer", by=None, starts_on=day, ends_on=day)
    account = fresh(user)
    assert rules.allowed(account, "registry.view_person")
    tomorrow = datetime.datetime.combine(
        day + datetime.timedelta(days=1), datetime.time(0, 1), tzinfo=rules.time_zone()
    )
    monkeypatch.setattr("django.utils.timezone.now", lambda: tomorrow)
    assert not rules.allowed(account, "registry.view_person")


def test_an_ended_role_is_gone_on_the_next_request(in_maipu: City) -> None:
    user = make_account("officer")
    assert rules.allowed(user, "registry.view_person")
    grant = user.role_grants.get()
    grant.starts_on = rules.today() - datetime.timedelta(days=9)
    grant.save()
    services.end_role(grant=grant, last_day=rules.today() - datetime.timedelta(days=1), by=None)
    assert not rules.allowed(fresh(user), "registry.view_person")


def test_an_inactive_account_may_nothing(in_maipu: City) -> None:
    user = make_account("admin", is_active=False)
    assert rules.permissions(user) == frozenset()


def test_nobody_may_nothing(in_maipu: City) -> None:
    assert not any(rules.allowed(AnonymousUser(), word) for word in PERMISSIONS)


def test_a_word_that_is_not_in_the_table_is_a_mistake(in_maipu: City) -> None:
    with pytest.raises(LookupError):
        rules.allowed(make_account("admin"), "registry.view_persons")


def test_a_key_narrows_and_never_widens(in_maipu: City) -> None:
    user = make_account("officer")
    user.token_scopes = frozenset({"registry.view_person", "registry.export"})
    assert rules.permissions(user) == {"registry.view_person"}


def test_an_account_carried_into_another_city_takes_no_role_with_it(
    cities: object, clean: None
) -> None:
    with tenants.entering("maipu"):
        user = make_account("admin")
        assert rules.allowed(user, "registry.export")
    with tenants.entering("rosario"):
        assert rules.permissions(user) == frozenset()


def test_audiences_are_never_mixed(cities: object, clean_national: None) -> None:
    with tenants.entering_national():
        iom, dnm = make_account("analyst_iom"), make_account("analyst_dnm")
        both = make_account(roles=("analyst_iom", "analyst_dnm"))
        operator = make_account("operator")
        assert [rules.audience(user) for user in (iom, dnm, both, operator)] == [
            "iom",
            "dnm",
            None,
            None,
        ]


@pytest.mark.parametrize("role", roles_in(Scope.NATIONAL), ids=lambda role: role.code)
def test_a_national_role_may_exactly_what_the_table_says(
    cities: object, clean_national: None, role: Role
) -> None:
    with tenants.entering_national():
        user = make_account(role.code)
        assert {word for word in PERMISSIONS if rules.allowed(user, word)} == role.permissions


def test_a_city_without_active_admin_is_noticed(in_maipu: City) -> None:
    User.objects.update(is_active=False)
    assert not selectors.has_active_admin()
    make_account("admin")
    assert selectors.has_active_admin()
