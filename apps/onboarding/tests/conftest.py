"""A place for cities that tests make: gone again afterwards, with all that was noted of them."""

from collections.abc import Iterator

import pytest

from tenants import entering_national, provisioning, selectors
from tenants.models import City

MADE_BY_TESTS = ("villa-yatay", "villa-ceibo")


@pytest.fixture
def nation(clean: None, cities: dict[str, City]) -> Iterator[None]:
    """At the national host; cities that the test made are removed, those it closed reopened."""
    with entering_national():
        yield
    for slug in MADE_BY_TESTS:
        provisioning.demolish(slug)
    City.objects.using("owner").filter(slug__in=list(cities)).update(status=City.Status.ACTIVE)
    selectors.forget()
