"""A place for cities that tests make: gone again afterwards, with all that was noted of them."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

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
        shutil.rmtree(
            Path(settings.FILES_DIR) / f"city_{slug.replace('-', '_')}", ignore_errors=True
        )
    City.objects.using("owner").filter(slug__in=list(cities)).update(status=City.Status.ACTIVE)
    selectors.forget()
