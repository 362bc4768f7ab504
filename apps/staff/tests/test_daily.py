"""What happens by itself: once a day in each place, and a second time nothing."""

import datetime
import uuid
from typing import Any

import pytest
from django.core.cache import cache

import tenants
from apps.accounts import rules
from apps.accounts.selectors import Account as User
from apps.accounts.selectors import Grant as RoleGrant
from apps.accounts.tests.factories import make_account
from apps.notices.selectors import notices_of
from apps.notices.tests.factories import a_failed_message
from apps.staff import daily, selectors, services
from apps.staff.models import AccessReview
from tenants import outbox
from tenants.models import City

MONDAY = datetime.date(2026, 7, 6)


@pytest.fixture
def office(in_maipu: City, settings: Any) -> dict[str, User]:
    """An administrator who was there before, and an officer nobody has seen for long."""
    settings.DEMO = False
    cache.clear()
    User.objects.update(is_active=False)
    people = {"admin": make_account("admin"), "idle": make_account("officer")}
    User.objects.filter(pk=people["admin"].pk).update(
        date_joined="2020-01-01T00:00Z", last_seen_on=rules.today()
    )
    User.objects.filter(pk=people["idle"].pk).update(date_joined="2020-01-01T00:00Z")
    return people


def _told(user: User) -> list[str]:
    return sorted(notices_of(user.pk).values_list("kind", flat=True))


def test_a_day_suspends_opens_and_tells_once(office: dict[str, User]) -> None:
    for _time in range(3):
        daily.look_after()
        cache.clear()
    assert not User.objects.get(pk=office["idle"].pk).is_active
    assert AccessReview.objects.count() == 1
    assert _told(office["admin"]) == ["staff.review_waits", "staff.suspended"]
    assert _told(office["idle"]) == []


def test_mail_that_failed_is_told_once_to_whoever_runs_the_place(office: dict[str, User]) -> None:
    a_failed_message()
    a_failed_message()
    for _time in range(2):
        daily.look_after()
        cache.clear()
    [told] = notices_of(office["admin"].pk).filter(kind="staff.mail_failed")
    assert (told.path, told.params) == ("/notices/unsent/", {"count": 2})


def test_work_that_a_role_left_behind_is_told_once(
    office: dict[str, User], work: dict[uuid.UUID, int]
) -> None:
    """A role that ended by its last day: nobody pressed anything, so the keepers are told."""
    ended, kept, long_ago = (make_account("officer") for _each in range(3))
    day = datetime.timedelta(days=1)
    for one, last in ((ended, rules.today() - day), (long_ago, rules.today() - 30 * day)):
        one.role_grants.update(starts_on="2020-01-01", ends_on=last)
    work |= {ended.pk: 3, kept.pk: 2, long_ago.pk: 1}
    for _time in range(2):
        daily.look_after()
        cache.clear()
    [told] = notices_of(office["admin"].pk).filter(kind="staff.work_waits")
    assert (told.path, told.params) == (f"/staff/{ended.pk}/hand-over/", {"count": 3})


def test_the_second_call_of_a_day_asks_the_database_nothing(
    office: dict[str, User], django_assert_num_queries: Any
) -> None:
    daily.look_after()
    with django_assert_num_queries(0):
        daily.look_after()


def test_an_open_review_is_remembered_every_monday_until_signed(
    office: dict[str, User], monkeypatch: pytest.MonkeyPatch
) -> None:
    RoleGrant.objects.update(starts_on="2020-01-01")
    monkeypatch.setattr(rules, "today", lambda: MONDAY)
    review = services.open_review()
    told = notices_of(office["admin"].pk).filter(kind="staff.review_waits")
    week = [MONDAY + datetime.timedelta(days=n) for n in range(8)]
    for day in (*week, week[-1]):
        daily.run(day)
    assert told.count() == 2, "two Mondays, each told once"
    choices = {line.row.pk: "keep" for line in selectors.lines_of(review)}
    services.choose(review=review, choices=choices, by=office["admin"])
    services.sign(review=review, by=office["admin"])
    daily.run(MONDAY + datetime.timedelta(days=14))
    assert told.count() == 2


def test_a_demonstration_suspends_nobody(office: dict[str, User], settings: Any) -> None:
    settings.DEMO = True
    daily.look_after()
    assert User.objects.get(pk=office["idle"].pk).is_active


def test_the_sweeper_calls_it_in_every_place(
    cities: dict[str, City], clean: None, settings: Any
) -> None:
    settings.DEMO = False
    for place in ("maipu", None):
        with tenants.entering(place) if place else tenants.entering_national():
            keeper = make_account("admin" if place else "operator")
            User.objects.filter(pk=keeper.pk).update(date_joined="2020-01-01T00:00Z")
    outbox.sweep()
    for place in ("maipu", None):
        with tenants.entering(place) if place else tenants.entering_national():
            assert AccessReview.objects.count() == 1
    with tenants.entering("rosario"):
        assert not AccessReview.objects.exists()
