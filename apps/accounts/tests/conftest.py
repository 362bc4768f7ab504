"""Fixtures of the accounts tests: the national host's accounts, and signing in by page."""

from collections.abc import Callable, Iterator

import pytest
from django.core.cache import cache
from django.test import Client

import tenants
from apps.accounts.models import ApiToken, RoleGrant, User
from apps.accounts.tests.factories import PASSWORD
from tenants.models import City

BrowserAt = Callable[[City], Client]
SignIn = Callable[..., Client]


@pytest.fixture
def clean_national(cities: object) -> Iterator[None]:
    """Removes the national accounts a test made."""
    yield
    with tenants.entering_national():
        ApiToken.objects.all().delete()
        RoleGrant.objects.all().delete()
        User.objects.all().delete()


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
    """Signs in by the page, as people do: ``sign_in(city, email)`` gives the browser."""

    def by_page(city: City, email: str, password: str = PASSWORD, **more: str) -> Client:
        client = browser_at(city)
        answer = client.post("/accounts/login/", {"login": email, "password": password, **more})
        assert answer.status_code == 302, "signing in failed"
        return client

    return by_page
