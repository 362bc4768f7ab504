"""Leaving: work handed over, accounts idle and suspended, and two who edit the same person."""

import datetime
import uuid

import pytest
from allauth.mfa.models import Authenticator

from apps.accounts import rules
from apps.accounts import selectors as accounts
from apps.accounts import services as account_services
from apps.accounts.errors import LastAdministratorError, NotManagedError
from apps.accounts.selectors import Account as User
from apps.accounts.tests.factories import make_account
from apps.staff import selectors, services
from apps.staff.errors import StaleError, SuccessorError
from tenants.models import City

Work = dict[uuid.UUID, int]


def _last_used(user: User, days_ago: int) -> None:
    day = rules.today() - datetime.timedelta(days=days_ago)
    User.objects.filter(pk=user.pk).update(
        date_joined=datetime.datetime.combine(
            day - datetime.timedelta(days=300), datetime.time(12), datetime.UTC
        ),
        last_seen_on=day,
    )


def test_open_work_goes_to_somebody_who_may_do_it(in_maipu: City, work: Work) -> None:
    admin, leaver = make_account("admin"), make_account("officer")
    heir, viewer, gone = make_account("officer"), make_account("viewer"), make_account("officer")
    account_services.deactivate(user=gone, by=admin)
    work[leaver.pk] = 3
    for wrong in (None, viewer, gone, leaver):
        with pytest.raises(SuccessorError):
            services.leave(user=leaver, by=admin, successor=wrong)
        assert work == {leaver.pk: 3}
        assert User.objects.get(pk=leaver.pk).is_active
    services.leave(user=leaver, by=admin, successor=heir)
    assert work == {heir.pk: 3}
    assert not User.objects.get(pk=leaver.pk).is_active


def test_work_stays_where_it_is_when_closing_is_refused(in_maipu: City, work: Work) -> None:
    User.objects.update(is_active=False)
    officer, last = make_account("officer"), make_account("admin")
    work[last.pk] = 2
    with pytest.raises(LastAdministratorError):
        # Through the system: nobody else could close an administrator.
        account_services.deactivate(user=last, by=None)
    other = make_account("admin")
    account_services.end_role_now(grant=other.role_grants.get(), by=None)
    with pytest.raises(NotManagedError):
        services.leave(user=last, by=officer, successor=officer)
    assert work == {last.pk: 2}


def test_without_open_work_nobody_has_to_be_chosen(in_maipu: City, work: Work) -> None:
    admin, leaver = make_account("admin"), make_account("officer")
    assert not services.leave(user=leaver, by=admin).is_active


def test_idle_is_flagged_after_sixty_days_and_suspended_after_ninety(in_maipu: City) -> None:
    make_account("admin")
    days = (59, 60, 89, 90, 200)
    people = {ago: make_account("officer") for ago in days}
    for ago, user in people.items():
        _last_used(user, ago)
    flagged = set(selectors.people(selectors.Filter(state="idle")))
    assert flagged == {people[60], people[89], people[90], people[200]}
    suspended = services.suspend_idle()
    assert set(suspended) == {people[90], people[200]}
    assert services.suspend_idle() == []
    assert set(selectors.people(selectors.Filter(state="suspended"))) == set(suspended)


def test_who_alone_runs_the_city_is_never_suspended(in_maipu: City) -> None:
    User.objects.update(is_active=False)
    first, second = make_account("admin"), make_account("admin")
    for user in (first, second):
        _last_used(user, 300)
    assert len(services.suspend_idle()) == 1
    assert services.suspend_idle() == []
    assert accounts.has_active_admin()


def test_an_account_opened_again_is_not_idle_the_same_night(in_maipu: City) -> None:
    admin, user = make_account("admin"), make_account("officer")
    _last_used(user, 100)
    services.suspend_idle()
    services.reopen(user=user, by=admin)
    assert services.suspend_idle() == []
    assert rules.roles_of(User.objects.get(pk=user.pk)) == {"officer"}


def test_a_new_account_that_nobody_used_yet_counts_from_its_making(in_maipu: City) -> None:
    make_account("admin")
    user = make_account("officer")
    assert selectors.person(user.pk).last_active_on == rules.today()  # type: ignore[union-attr]
    assert not selectors.is_idle(selectors.person(user.pk))  # type: ignore[arg-type]


@pytest.mark.parametrize("change", ["name", "department", "role", "closed", "end"])
def test_whoever_writes_second_is_told(in_maipu: City, change: str) -> None:
    """Two administrators opened the same page; the first one saved."""
    admin, user = make_account("admin"), make_account("officer")
    read = selectors.version_of(selectors.person(user.pk))  # type: ignore[arg-type]
    grant = user.role_grants.get()
    if change == "name":
        account_services.update_account(user=user, name="Otra", language="en", by=admin)
    elif change == "department":
        services.assign(
            user=user, department=services.create_department(name="Salud", by=None), by=None
        )
    elif change == "role":
        account_services.grant_role(user=user, role="viewer", by=admin)
    elif change == "closed":
        services.leave(user=user, by=admin)
    else:
        account_services.end_role(
            grant=grant, last_day=rules.today() + datetime.timedelta(days=3), by=admin
        )
    second = make_account("admin")
    with pytest.raises(StaleError):
        services.update_person(
            user=user, name="x", language="en", department=None, by=second, version=read
        )
    with pytest.raises(StaleError):
        services.give_role(
            user=user, role="trainer", starts_on=None, ends_on=None, by=second, version=read
        )
    assert User.objects.get(pk=user.pk).name != "x"


def test_people_are_found_whatever_accents_and_case(in_maipu: City) -> None:
    eva = make_account("officer", name="Eva Núñez Ñandú", email="eva.n@maipu.example")
    make_account("officer", name="Ana Paz")
    for typed in ("nunez", "NANDU eva", "Ñandú", "eva.n@maipu.example"):
        found = list(selectors.people(selectors.Filter(typed=typed)))
        assert found == [eva], typed
    assert not selectors.people(selectors.Filter(typed="%")).exists()


def test_people_are_narrowed_by_role_department_and_state(in_maipu: City) -> None:
    User.objects.update(is_active=False)
    User.objects.update(inactive_reason="left")
    health = services.create_department(name="Salud", by=None)
    admin, officer, bare = make_account("admin"), make_account("officer"), make_account()
    Authenticator.objects.filter(user=admin).delete()
    services.assign(user=officer, department=health, by=None)
    account_services.grant_role(
        user=bare,
        role="viewer",
        by=None,
        starts_on=rules.today() - datetime.timedelta(days=9),
        ends_on=rules.today() + datetime.timedelta(days=9),
    )
    found = {
        "role": selectors.Filter(role="officer"),
        "department": selectors.Filter(department=health.pk),
        "ending": selectors.Filter(state="ending"),
        "without_factor": selectors.Filter(state="without_factor"),
    }
    expected = {"role": officer, "department": officer, "ending": bare, "without_factor": admin}
    for name, wanted in found.items():
        assert list(selectors.people(wanted)) == [expected[name]], name
