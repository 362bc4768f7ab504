"""A month that is over is told of once, to whoever may close it, where anybody was attended."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache

import tenants
from apps.notices import selectors as notices
from apps.registry.tests.factories import a_consultation, a_person
from apps.statistics import reminders, services
from conftest import make_account
from tenants.models import City
from tenants.publications.periods import Period, today

pytestmark = pytest.mark.usefixtures("clean")


def test_a_month_to_close_is_told_once_to_who_may_close_it(
    maipu: City, city_client: Callable[..., Any]
) -> None:
    client = city_client(maipu, "coordinator")
    officer = make_account(maipu, "officer")
    month = Period.containing(today(), "month").preceding()
    with tenants.entering(maipu):
        assert reminders.remind() == 0, "nobody was attended"
        cache.clear()
        a_consultation(person=a_person(), contacted_on=month.start, by=officer.pk)
        assert reminders.remind() == 1
        assert reminders.remind() == 0
        cache.clear()
        assert reminders.remind() == 0
        assert notices.unread_count(officer.pk) == 0
        [notice] = notices.notices_of(client.user.pk)
        assert notice.params == {"period": month.key}
    page = client.get("/notices/").content.decode()
    assert f"{month.label} terminó y ya se puede cerrar" in page
    assert client.get(f"/notices/{notice.pk}/")["Location"] == f"/statistics/{month.key}/"


def test_a_month_that_was_closed_is_not_told_of(maipu: City) -> None:
    coordinator = make_account(maipu, "coordinator")
    month = Period.containing(today(), "month").preceding()
    with tenants.entering(maipu):
        a_consultation(person=a_person(), contacted_on=month.start, by=coordinator.pk)
        services.preview(month, by=coordinator.pk)
        assert reminders.remind() == 0
