"""Who may give, end and close what: asked of real accounts, and of two people at once."""

import datetime
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tenants
from apps.accounts import rules, selectors, services
from apps.accounts.errors import (
    AlreadyHeldError,
    ClosedError,
    DatesError,
    LastAdministratorError,
    NotManagedError,
    NotYoursToGiveError,
    OnOneselfError,
    RefusedError,
)
from apps.accounts.models import RoleGrant, User
from apps.accounts.models.users import Reason
from apps.accounts.roles import KEEPERS, ROLES, Role, Scope, roles_in
from apps.accounts.tests.factories import make_account, make_key
from tenants.models import City
from tests.at_once import at_once

DAY = datetime.timedelta(days=1)


def fresh(user: User) -> User:
    """The account as the next request reads it."""
    return User.objects.get(pk=user.pk)


def _given(by: User, role: str) -> bool:
    try:
        services.grant_role(user=make_account(), role=role, by=by)
    except NotYoursToGiveError:
        return False
    return True


@pytest.mark.parametrize("role", roles_in(Scope.CITY), ids=lambda role: role.code)
def test_a_city_role_gives_what_the_table_says(in_maipu: City, role: Role) -> None:
    by = make_account(role.code)
    given = {one.code for one in roles_in(Scope.CITY) if _given(by, one.code)}
    assert given == role.grants
    assert {one.code for one in rules.grantable(by)} == role.grants


@pytest.mark.parametrize("role", roles_in(Scope.NATIONAL), ids=lambda role: role.code)
def test_a_national_role_gives_what_the_table_says(
    cities: object, clean_national: None, role: Role
) -> None:
    with tenants.entering_national():
        by = make_account(role.code)
        given = {one.code for one in roles_in(Scope.NATIONAL) if _given(by, one.code)}
    assert given == role.grants


def test_who_gives_roles_may_manage_the_staff() -> None:
    givers = {role.code for role in ROLES.values() if role.grants}
    managers = {role.code for role in ROLES.values() if "accounts.manage_staff" in role.permissions}
    assert givers == managers
    assert all(ROLES[code].scope == role.scope for role in ROLES.values() for code in role.grants)
    assert set(KEEPERS.values()) <= givers


@pytest.mark.parametrize("role", roles_in(Scope.CITY), ids=lambda role: role.code)
def test_nobody_gives_a_role_to_themselves(in_maipu: City, role: Role) -> None:
    """An administrator who added the auditor's role would read who saw what they did."""
    admin = make_account("admin")
    make_account("admin")
    with pytest.raises((OnOneselfError, NotYoursToGiveError)):
        services.grant_role(user=admin, role=role.code, by=admin)
    assert set(rules.roles_of(fresh(admin))) == {"admin"}


def test_nobody_prolongs_their_own_role_and_anybody_gives_one_up(in_maipu: City) -> None:
    make_account("admin")
    user, soon = make_account(), rules.today() + 5 * DAY
    grant = services.grant_role(user=user, role="admin", by=None, ends_on=soon)
    with pytest.raises(OnOneselfError):
        services.end_role(grant=grant, last_day=soon + DAY, by=user)
    with pytest.raises(OnOneselfError):
        services.end_role(grant=grant, last_day=None, by=user)
    assert services.end_role(grant=grant, last_day=soon - DAY, by=user).ends_on == soon - DAY
    services.end_role_now(grant=grant, by=user)
    assert not rules.roles_of(fresh(user))


def test_a_key_gives_nothing_whatever_its_account(in_maipu: City) -> None:
    admin = make_account("admin")
    make_key(admin, "accounts.manage_staff")
    admin.token_scopes = frozenset({"accounts.manage_staff"})
    assert rules.grantable(admin) == []
    with pytest.raises(NotYoursToGiveError):
        services.grant_role(user=make_account(), role="viewer", by=admin)


def test_what_was_taken_away_a_moment_ago_gives_nothing(in_maipu: City) -> None:
    """Rights are asked of the database when they are used, not of an object that remembers."""
    make_account("admin")
    gone = make_account("admin")
    assert rules.grantable(gone)
    services.end_role_now(grant=gone.role_grants.get(), by=None)
    with pytest.raises(NotYoursToGiveError):
        services.grant_role(user=make_account(), role="viewer", by=gone)


def test_the_same_days_are_given_once(in_maipu: City) -> None:
    admin, user, day = make_account("admin"), make_account(), rules.today()
    services.grant_role(user=user, role="officer", by=admin, ends_on=day + 9 * DAY)
    for first in (day, day + 9 * DAY):
        with pytest.raises(AlreadyHeldError):
            services.grant_role(user=user, role="officer", by=admin, starts_on=first)
    later = services.grant_role(user=user, role="officer", by=admin, starts_on=day + 10 * DAY)
    first_grant = user.role_grants.order_by("starts_on")[0]
    with pytest.raises(AlreadyHeldError):
        services.end_role(grant=first_grant, last_day=later.starts_on, by=admin)


@pytest.mark.parametrize(("first", "last"), [(-1, None), (0, -1), (3, 2)])
def test_the_past_is_not_given(in_maipu: City, first: int, last: int | None) -> None:
    day = rules.today()
    with pytest.raises(DatesError):
        services.grant_role(
            user=make_account(),
            role="viewer",
            by=make_account("admin"),
            starts_on=day + first * DAY,
            ends_on=None if last is None else day + last * DAY,
        )


def test_a_role_ended_at_once_is_gone_and_yesterday_stays_answerable(in_maipu: City) -> None:
    user, day = make_account(), rules.today()
    grant = services.grant_role(user=user, role="officer", by=None, starts_on=day - 3 * DAY)
    services.end_role_now(grant=grant, by=make_account("admin"))
    assert not rules.allowed(fresh(user), "registry.view_person")
    assert user.role_grants.in_force(day - DAY).exists()
    future = services.grant_role(user=user, role="viewer", by=None, starts_on=day + 9 * DAY)
    services.end_role_now(grant=future, by=None)
    assert not user.role_grants.in_force(day + 9 * DAY).exists()


def test_the_last_administrator_stays(in_maipu: City) -> None:
    User.objects.update(is_active=False)
    last, dated = make_account("admin"), make_account()
    services.grant_role(user=dated, role="admin", by=None, ends_on=rules.today() + 30 * DAY)
    grant = last.role_grants.get()
    attempts: list[Callable[[], Any]] = [
        lambda: services.end_role_now(grant=grant, by=None),
        lambda: services.end_role(grant=grant, last_day=rules.today() + 90 * DAY, by=dated),
        lambda: services.deactivate(user=last, by=dated),
        lambda: services.deactivate(user=last, by=None, reason=Reason.IDLE),
    ]
    for attempt in attempts:
        with pytest.raises(LastAdministratorError):
            attempt()
    assert selectors.is_last_keeper(last)
    make_account("admin")
    assert not selectors.is_last_keeper(last)
    assert not services.deactivate(user=last, by=dated).is_active


def test_the_national_host_keeps_an_operator(cities: object, clean_national: None) -> None:
    with tenants.entering_national():
        first = make_account("operator")
        with pytest.raises(LastAdministratorError):
            services.end_role_now(grant=first.role_grants.get(), by=None)
        make_account("operator")
        services.end_role_now(grant=first.role_grants.get(), by=None)


@pytest.mark.usefixtures("clean")
@pytest.mark.parametrize("close", [True, False], ids=["closing", "ending"])
def test_two_administrators_who_end_each_other_leave_one(maipu: City, close: bool) -> None:
    """Two connections at once, many times: the city is never left without."""
    for _round in range(8):
        with tenants.entering(maipu):
            User.objects.update(is_active=False)
            pair = [make_account("admin"), make_account("admin")]
            deeds = [
                partial(services.deactivate, user=fresh(other), by=fresh(by))
                if close
                else partial(services.end_role_now, grant=other.role_grants.get(), by=fresh(by))
                for other, by in (pair, pair[::-1])
            ]
        came = at_once(maipu, *deeds, told=RefusedError)
        assert sum(isinstance(each, RefusedError) for each in came) == 1, came
        with tenants.entering(maipu):
            assert selectors.has_active_admin()


@settings(max_examples=40)
@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from(["end", "date", "close", "give", "open", "idle"]),
            *[st.integers(0, 3)] * 2,
        ),
        max_size=25,
    )
)
def test_whatever_administrators_do_to_each_other_one_stays(
    in_maipu: City, steps: list[tuple[str, int, int]]
) -> None:
    """Any sequence of ending, end-dating, closing, giving back and opening, refused or not."""
    User.objects.update(is_active=False)
    people = [make_account("admin", password=None) for _number in range(3)]
    people.append(make_account("officer", password=None))
    for deed, who, whom in steps:
        by, user = fresh(people[who]), fresh(people[whom])
        open_grant = user.role_grants.filter(role="admin", ends_on__isnull=True).first()
        try:
            if deed == "give":
                services.grant_role(user=user, role="admin", by=by)
            elif deed == "open":
                services.reactivate(user=user, by=by)
            elif deed in ("close", "idle"):
                services.deactivate(
                    user=user, by=by, reason=Reason.LEFT if deed == "close" else Reason.IDLE
                )
            elif open_grant is not None and deed == "end":
                services.end_role_now(grant=open_grant, by=by)
            elif open_grant is not None:
                services.end_role(grant=open_grant, last_day=rules.today() + DAY, by=by)
        except RefusedError:
            pass
        lasting = RoleGrant.objects.in_force(rules.today()).filter(
            role="admin", ends_on__isnull=True, user__is_active=True
        )
        assert lasting.exists(), (deed, who, whom)


def test_an_account_is_managed_by_who_could_give_all_its_roles(
    cities: object, clean_national: None
) -> None:
    with tenants.entering_national():
        officer, operator = make_account("programme_officer"), make_account("operator")
        dnm, analyst = make_account("analyst_dnm"), make_account("analyst_iom")
        make_account("operator")
        for beyond in (operator, dnm):
            with pytest.raises(NotManagedError):
                services.deactivate(user=beyond, by=officer)
            with pytest.raises(NotManagedError):
                services.update_account(user=beyond, name="x", language="en", by=officer)
        assert not services.deactivate(user=analyst, by=officer).is_active


def test_a_city_ends_support_and_never_gives_it(in_maipu: City) -> None:
    admin, helper = make_account("admin"), make_account("support")
    with pytest.raises(NotYoursToGiveError):
        services.grant_role(user=make_account(), role="support", by=admin)
    with pytest.raises(NotYoursToGiveError):
        services.end_role_now(grant=helper.role_grants.get(), by=make_account("officer"))
    services.end_role_now(grant=helper.role_grants.get(), by=admin)
    assert not rules.roles_of(fresh(helper))


def test_who_left_loses_roles_and_keys_and_who_was_idle_finds_the_roles(in_maipu: City) -> None:
    admin, left, idle = make_account("admin"), make_account("coordinator"), make_account("officer")
    key = make_key(left, "registry.view_person")
    services.deactivate(user=left, by=admin)
    services.deactivate(user=idle, by=None, reason=Reason.IDLE)
    assert not rules.permissions(fresh(left))
    assert not rules.permissions(fresh(idle))
    assert selectors.token_by_key(key) is None
    with pytest.raises(ClosedError):
        services.grant_role(user=fresh(left), role="viewer", by=admin)
    for user in (left, idle):
        services.reactivate(user=user, by=admin)
    assert not rules.roles_of(fresh(left))
    assert selectors.token_by_key(key) is None
    assert rules.roles_of(fresh(idle)) == {"officer"}


def test_nobody_closes_their_own_account(in_maipu: City) -> None:
    admin = make_account("admin")
    make_account("admin")
    with pytest.raises(OnOneselfError):
        services.deactivate(user=admin, by=admin)


def test_an_account_with_the_reason_of_a_closed_one_is_refused_by_the_database(
    in_maipu: City,
) -> None:
    from django.db import IntegrityError, transaction

    user = make_account("viewer")
    with pytest.raises(IntegrityError, match="reason_means_inactive"), transaction.atomic():
        User.objects.filter(pk=user.pk).update(inactive_reason="left")
    with pytest.raises(IntegrityError, match="ended_has_last_day"), transaction.atomic():
        user.role_grants.update(ended_at=datetime.datetime.now(datetime.UTC))
