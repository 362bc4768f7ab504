"""Fixtures of the accounts tests: the national host's accounts, and signing in by page."""

from collections.abc import Callable, Iterator

import pytest
from django.core.cache import cache
from django.db import connections
from django.test import Client

import tenants
from apps.accounts.models import User
from apps.accounts.tests.factories import PASSWORD, fresh_code
from conftest import wipe
from tenants.models import City

SECOND_STEP = "/accounts/2fa/authenticate/"
BrowserAt = Callable[[City], Client]
SignIn = Callable[..., Client]


@pytest.fixture
def clean_national(cities: object) -> Iterator[None]:
    """Removes the national accounts a test made, and whatever hangs on them."""
    yield
    connections["default"].close()
    wipe()


@pytest.fixture
def fresh_limits(cities: object) -> Iterator[None]:
    """Counters of failed attempts start and end at nothing."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def browser_at() -> BrowserAt:
    """A browser nobody has signed in with, at a city's host."""

    def open_at(city: City) -> Client:
        return Client(headers={"host": f"{city.slug}.localhost"})

    return open_at


@pytest.fixture
def sign_in(browser_at: BrowserAt) -> SignIn:
    """Signs in by the pages, second factor too: ``sign_in(city, email)`` gives the browser."""

    def by_page(city: City, email: str, password: str = PASSWORD, **more: str) -> Client:
        client = browser_at(city)
        answer = client.post("/accounts/login/", {"login": email, "password": password, **more})
        assert answer.status_code == 302, "signing in failed"
        if answer["Location"] == SECOND_STEP:
            with tenants.entering(city):
                code = fresh_code(User.objects.get_by_natural_key(email))
            answer = client.post(SECOND_STEP, {"code": code})
            assert answer.status_code == 302, "the second factor failed"
        return client

    return by_page
