"""Guessing is stopped, whatever restarts, and stops nobody else."""

import datetime
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

import tenants
from apps.accounts import attempts
from apps.accounts.attempts import Policy
from apps.accounts.models import Attempts
from apps.accounts.tests.conftest import BrowserAt, SignIn
from apps.accounts.tests.factories import PASSWORD, make_account
from tenants.models import City
from tests.at_once import at_once

LOGIN, ME = "/accounts/login/", "/accounts/me/"
ADDRESS = "ana@example.org"
pytestmark = pytest.mark.usefixtures("clean", "fresh_limits")


def ana(city: City, **fields: Any) -> None:
    with tenants.entering(city):
        make_account("officer", **{"email": ADDRESS, **fields})


def wrong(client: Client, times: int = 1, address: str = ADDRESS) -> Any:
    for _time in range(times):
        answer = client.post(LOGIN, {"login": address, "password": "nada"})
    return answer


def test_twenty_at_once_are_counted_as_twenty(maipu: City) -> None:
    took = at_once(maipu, *[lambda: attempts.take(attempts.key("test", "uno"))] * 20)
    with tenants.entering(maipu):
        row = Attempts.objects.get()
    assert row.failures + row.refused == 20
    assert (row.failures, sum(each.allowed for each in took)) == (5, 5)


def test_twenty_wrong_passwords_at_once_are_five_looked_at(
    maipu: City, browser_at: BrowserAt, monkeypatch: pytest.MonkeyPatch
) -> None:
    from django.contrib.auth.hashers import ScryptPasswordHasher

    ana(maipu)
    looked: list[str] = []
    slow = ScryptPasswordHasher.verify

    def counted(self: ScryptPasswordHasher, password: str, encoded: str) -> bool:
        looked.append(password)
        return slow(self, password, encoded)

    monkeypatch.setattr(ScryptPasswordHasher, "verify", counted)
    at_once(None, *[lambda: wrong(browser_at(maipu))] * 20)
    assert len(looked) == 5
    with tenants.entering(maipu):
        rows = Attempts.objects.order_by("-refused").first()
        assert rows is not None
        assert rows.failures + rows.refused == 20


def test_the_wait_doubles_up_to_an_hour_and_is_forgotten_after_a_day(maipu: City) -> None:
    waits = []
    with tenants.entering(maipu):
        key = attempts.key("test", "dos")
        for _failure in range(14):
            attempts.take(key)
            row = Attempts.objects.get(key=key)
            if row.blocked_until:
                waits.append(round((row.blocked_until - row.last_at).total_seconds()))
                Attempts.objects.filter(key=key).update(blocked_until=None)
        assert waits == [30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]
        day = datetime.timedelta(hours=25)
        Attempts.objects.filter(key=key).update(last_at=row.last_at - day)
        assert attempts.take(key).allowed
        assert Attempts.objects.get(key=key).failures == 1


def test_neither_an_empty_cache_nor_another_process_forgets(
    maipu: City, browser_at: BrowserAt
) -> None:
    ana(maipu)
    wrong(browser_at(maipu), 5)
    cache.clear()
    stopped = browser_at(maipu).post(LOGIN, {"login": ADDRESS, "password": PASSWORD})
    assert stopped.status_code == 200
    assert "Demasiados intentos" in stopped.content.decode()


def test_the_count_goes_on_while_the_cache_is_away(
    maipu: City, browser_at: BrowserAt, settings: Any
) -> None:
    ana(maipu)
    here = {**settings.CACHES["default"], "LOCATION": "redis://127.0.0.1:9/0"}
    settings.CACHES = {"default": here}
    client = browser_at(maipu)
    wrong(client, 5)
    client.post(LOGIN, {"login": ADDRESS, "password": PASSWORD})
    assert client.get(ME).status_code == 302


def test_a_stranger_does_not_lock_the_owner_out_of_a_browser_they_used(
    maipu: City, browser_at: BrowserAt, sign_in: SignIn
) -> None:
    ana(maipu)
    mine = sign_in(maipu, ADDRESS)
    mine.post("/accounts/logout/")
    wrong(browser_at(maipu), 8)
    elsewhere = browser_at(maipu)
    elsewhere.post(LOGIN, {"login": ADDRESS, "password": PASSWORD})
    assert elsewhere.get(ME).status_code == 302
    mine.post(LOGIN, {"login": ADDRESS, "password": PASSWORD})
    assert mine.get(ME).status_code == 200


def test_the_mark_of_a_browser_counts_too_and_only_for_its_account(
    maipu: City, browser_at: BrowserAt, sign_in: SignIn
) -> None:
    ana(maipu)
    ana(maipu, email="luis@example.org")
    mine = sign_in(maipu, ADDRESS)
    mine.post("/accounts/logout/")
    wrong(mine, 5)
    mine.post(LOGIN, {"login": ADDRESS, "password": PASSWORD})
    assert mine.get(ME).status_code == 302
    # The same cookie opens no other count for another's account.
    wrong(browser_at(maipu), 6, "luis@example.org")
    mine.post(LOGIN, {"login": "luis@example.org", "password": PASSWORD})
    assert mine.get(ME).status_code == 302


def test_a_forged_mark_is_no_mark(maipu: City, browser_at: BrowserAt) -> None:
    ana(maipu)
    forger = browser_at(maipu)
    wrong(forger, 5)
    forger.cookies["mc_device"] = "eyJhIjoiYiJ9:1abc:forged"
    forger.post(LOGIN, {"login": ADDRESS, "password": PASSWORD})
    assert forger.get(ME).status_code == 302


@pytest.mark.slow
def test_an_office_behind_one_address_goes_on(
    maipu: City, browser_at: BrowserAt, sign_in: SignIn
) -> None:
    ana(maipu)
    for number in range(40):
        wrong(browser_at(maipu), 1, f"nadie{number}@example.org")
    assert sign_in(maipu, ADDRESS).get(ME).status_code == 200


def test_an_address_that_tries_hundreds_is_slowed_down(maipu: City) -> None:
    few = Policy(free=3, first_wait=60, longest_wait=60, forgets_after=60, by_window=True)
    with tenants.entering(maipu):
        key = attempts.key("address", "198.51.100.7")
        answers = [attempts.take(key, few).allowed for _number in range(5)]
        assert answers == [True, True, True, False, False]
        past = Attempts.objects.get(key=key).first_at - datetime.timedelta(seconds=90)
        Attempts.objects.filter(key=key).update(first_at=past, blocked_until=past)
        assert attempts.take(key, few).allowed


def test_success_is_not_counted_and_erases_nothing_of_others(
    maipu: City, browser_at: BrowserAt, sign_in: SignIn
) -> None:
    ana(maipu)
    wrong(browser_at(maipu), 4)
    sign_in(maipu, ADDRESS)
    wrong(browser_at(maipu), 1)
    stopped = browser_at(maipu)
    stopped.post(LOGIN, {"login": ADDRESS, "password": PASSWORD})
    assert stopped.get(ME).status_code == 302


def test_an_unknown_account_is_stopped_in_the_same_words(
    maipu: City, browser_at: BrowserAt
) -> None:
    ana(maipu)
    pages = [
        wrong(browser_at(maipu), 6, address).content.decode()
        for address in (ADDRESS, "eva@example.org")
    ]
    assert all("Demasiados intentos" in page for page in pages)


def test_the_counts_name_nobody_and_are_tidied_away(maipu: City, browser_at: BrowserAt) -> None:
    ana(maipu)
    wrong(browser_at(maipu))
    with tenants.entering(maipu):
        assert all(len(row.key) == 64 for row in Attempts.objects.all())
        past = datetime.timedelta(days=3)
        for row in Attempts.objects.all():
            Attempts.objects.filter(pk=row.pk).update(last_at=row.last_at - past)
        assert attempts.tidy() == 2
        assert not Attempts.objects.exists()
