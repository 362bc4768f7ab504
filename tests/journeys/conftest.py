"""A running product and browsers for the journeys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from conftest import cookie_of, make_account
from tenants.models import City
from tests.journeys.product import Product, running
from tests.journeys.visitor import Visitor

Opens = Callable[..., Visitor]
Arrives = Callable[..., Visitor]


@pytest.fixture(scope="package")
def product(cities: dict[str, City], tmp_path_factory: Any) -> Iterator[Product]:
    """Web and worker, started once for all journeys of this test process, and ended after them.

    Its worker sweeps every city of the database: other tests there would find their rows gone.
    """
    with running(tmp_path_factory.mktemp("product")) as product:
        yield product


@pytest.fixture
def opens(product: Product, chromium: Any, clean: None) -> Iterator[Opens]:
    """opens(city) -> Visitor nobody knows; all of them leave at the end without a complaint."""
    visitors: list[Visitor] = []

    def open_browser(city: City | None, *, script: bool = True) -> Visitor:
        visitors.append(Visitor(chromium, product, city, script=script))
        return visitors[-1]

    yield open_browser
    for visitor in visitors:
        visitor.leaves()


@pytest.fixture
def signed_in(opens: Opens) -> Opens:
    """signed_in(city, role) -> Visitor who has signed in."""

    def arrive(city: City | None, role: str, *, script: bool = True) -> Visitor:
        user = make_account(city, role)
        return opens(city, script=script).is_signed_in(cookie_of(city, user))

    return arrive


@pytest.fixture
def arrives(opens: Opens) -> Arrives:
    """arrives(city, role, language) -> Visitor signed in, whose account speaks that language."""

    def arrive(city: City | None, role: str, language: str) -> Visitor:
        user = make_account(city, role, language)
        visitor = opens(city).has_spoken(language).is_signed_in(cookie_of(city, user))
        assert visitor.page.locator("html").get_attribute("lang") == language
        return visitor

    return arrive
