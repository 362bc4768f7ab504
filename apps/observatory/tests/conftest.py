"""A nation of three cities that have published, the third known only by what it published."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from django.db import connections, transaction

from tenants import entering, selectors
from tenants.models import City
from tenants.publications import policy as policies
from tenants.publications.periods import Period
from tenants.publications.policy import NATIONALITIES, REST
from tenants.publications.services import publish_release

JULY, AUGUST, SEPTEMBER = (Period.parse(f"2026-{month:02}") for month in (7, 8, 9))
SUMMER = Period.parse("2026-q3")


def publish(city: City, period: Period, **values: int) -> None:
    """Publish given integers as the city, its draw already made."""
    table = "T0" if period.kind == "month" else "T1"
    if table == "T1":
        values = {**dict.fromkeys((*NATIONALITIES, REST), 0), **values}
    with entering(city), transaction.atomic():
        publish_release(period=period, table=table, values=values, policy=policies.current())


def publish_for(city_id: int, period: Period, values: Mapping[str, int]) -> None:
    """The same for a city that has no schema in the tests."""
    table = "T0" if period.kind == "month" else "T1"
    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        number = uuid.uuid4()
        cursor.execute(
            "INSERT INTO publications_release (id, city_id, period_kind, period_start, "
            '"table", epsilon, method_version, policy_version, published_at, visible_from, '
            "transaction) VALUES (%s, %s, %s, %s, %s, 0.5, 'geometric-1', '2026.1', "
            "transaction_timestamp(), transaction_timestamp(), 0)",
            [number, city_id, period.kind, period.start, table],
        )
        for category, value in values.items():
            cursor.execute(
                "INSERT INTO publications_releasedvalue (release_id, city_id, category, value) "
                "VALUES (%s, %s, %s, %s)",
                [number, city_id, category, value],
            )


@pytest.fixture
def third(cities: dict[str, City], clean: None) -> Iterator[City]:
    """A third city, and all three sharing with IOM and DNM."""
    before = {city.pk: (city.sharing_iom, city.sharing_dnm) for city in cities.values()}
    City.objects.using("owner").update(sharing_iom=True, sharing_dnm=True)
    values: dict[str, Any] = {
        field.attname: getattr(cities["rosario"], field.attname)
        for field in City._meta.concrete_fields
        if field.attname != "id"
    }
    values.update(slug="tercera", name="Tercera", schema_name="tercera", login_role="tercera")
    values.update(sharing_iom=True, sharing_dnm=True)
    city = City.objects.using("owner").create(**values)
    selectors.forget()
    yield city
    city.delete(using="owner")
    for number, (iom, dnm) in before.items():
        City.objects.using("owner").filter(pk=number).update(sharing_iom=iom, sharing_dnm=dnm)
    selectors.forget()


@pytest.fixture
def nation(maipu: City, rosario: City, third: City) -> City:
    """July by two cities, August and the quarter by three, September by one."""
    publish(maipu, JULY, total=40)
    publish(rosario, JULY, total=300)
    for city, total in ((maipu, -2), (rosario, 310)):
        publish(city, AUGUST, total=total)
    publish_for(third.pk, AUGUST, {"total": 92})
    publish(rosario, SEPTEMBER, total=333)
    publish(maipu, SUMMER, BOL=12, PRY=7, HTI=-3)
    publish(rosario, SUMMER, BOL=200, PRY=-6, HTI=1)
    publish_for(
        third.pk,
        SUMMER,
        {**dict.fromkeys((*NATIONALITIES, REST), 0), "BOL": 30, "PRY": 4, REST: 11},
    )
    return third
