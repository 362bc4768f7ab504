"""The DNM subtracts yesterday's figure from today's: no difference may be one city's number."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connections, transaction

from tenants import roles
from tenants.models import City
from tenants.publications.periods import Period
from tests.isolation.probes import as_role, refused

MONTH = Period.parse("2025-03")
Nation = list[City]


@pytest.fixture
def five(cities: dict[str, City], clean: None) -> Iterator[Nation]:
    """Five cities that share with the DNM, three of them known only by what they publish."""
    before = {city.pk: city.sharing_dnm for city in cities.values()}
    City.objects.using("owner").update(sharing_dnm=True)
    made = [_another(cities["rosario"], name) for name in ("uno", "dos", "tres")]
    yield [*cities.values(), *made]
    for city in made:
        city.delete(using="owner")
    for number, sharing in before.items():
        City.objects.using("owner").filter(pk=number).update(sharing_dnm=sharing)


def _another(model: City, name: str) -> City:
    values: dict[str, Any] = {
        field.attname: getattr(model, field.attname)
        for field in City._meta.concrete_fields
        if field.attname != "id"
    }
    values.update(slug=name, name=name, schema_name=name, login_role=name, sharing_dnm=True)
    return City.objects.using("owner").create(**values)


def _publish(city: City, value: int, ends_at: str = "") -> None:
    end = ends_at or f"'{MONTH.ends_at.isoformat()}'::timestamptz"
    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        number = uuid.uuid4()
        cursor.execute(
            "INSERT INTO publications_release (id, city_id, period_kind, period_start, "
            '"table", epsilon, method_version, policy_version, published_at, visible_from, '
            "transaction) VALUES (%s, %s, 'month', %s, 'T0', 0.5, 'geometric-1', '2026.1', "
            f"now(), greatest(now(), {end} + interval '15 days'), 0)",
            [number, city.pk, MONTH.start],
        )
        cursor.execute(
            "INSERT INTO publications_releasedvalue (release_id, city_id, category, value) "
            "VALUES (%s, %s, 'total', %s)",
            [number, city.pk, value],
        )


def _read() -> tuple[int, int] | None:
    """What the DNM reads: the sum and of how many cities."""
    with as_role(roles.role(roles.DNM)) as connection:
        found = connection.execute("SELECT value, cities FROM publications_national").fetchone()
    return found if found is None else (found[0], found[1])


def _share(city: City, sharing: bool) -> None:
    City.objects.using("owner").filter(pk=city.pk).update(sharing_dnm=sharing)


def test_no_city_is_the_difference_of_two_days(five: Nation) -> None:
    own = dict(zip((city.pk for city in five), (1, 20, 300, 4_000, 50_000), strict=True))
    seen = []
    for city in five:
        _publish(city, own[city.pk])
        seen.append(_read())
    assert seen == [None, None, (321, 3), (321, 3), (54_321, 5)]
    sums = [found[0] for found in seen if found]
    differences = {later - earlier for earlier in sums for later in sums}
    assert not differences & set(own.values())


def test_who_publishes_within_the_freeze_is_seen_at_once_with_all_others(five: Nation) -> None:
    checks = (
        ("publications_release", "publications_release_check"),
        ("publications_releasedvalue", "publications_value_check"),
    )
    with connections["owner"].cursor() as cursor:
        # Time can't be turned back, so the freeze of a month long over is made to last.
        for table, trigger in checks:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER {trigger}")
        for index, city in enumerate(five):
            _publish(city, 10**index, ends_at="now()")
        for table, trigger in checks:
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER {trigger}")
        assert _read() is None
        cursor.execute("UPDATE publications_nationalgroup SET visible_from = now()")
    assert _read() == (11_111, 5)


def test_a_city_that_joins_late_waits_for_company(five: Nation) -> None:
    *four, last = five
    _share(last, False)
    for index, city in enumerate(four):
        _publish(city, 10**index)
    # All four that share have reported, but the fourth alone would be the difference.
    assert _read() == (111, 3)
    _share(last, True)
    _publish(last, 10_000)
    assert _read() == (11_111, 5)


def test_leaving_and_coming_back_tells_nobody_from_the_others(five: Nation) -> None:
    for index, city in enumerate(five):
        _publish(city, 10**index)
    _share(five[4], False)
    assert _read() == (111, 3)
    _share(five[4], True)
    assert _read() == (11_111, 5)
    _share(five[0], False)
    assert _read() is None


def test_sharing_later_adds_nothing_to_what_was_summed(five: Nation) -> None:
    _share(five[4], False)
    for index, city in enumerate(five[:3]):
        _publish(city, 10**index)
    _publish(five[4], 10_000)
    _share(five[4], True)
    assert _read() == (111, 3)


def test_nobody_chooses_who_is_in_the_sum(five: Nation) -> None:
    names = [five[0].login_role, *(roles.role(name) for name in roles.LOGIN_ROLES)]
    for name in names:
        answers = refused(
            name,
            "SELECT * FROM publications_nationalgroup",
            "UPDATE publications_nationalgroup SET number = 9",
            "DELETE FROM publications_nationalgroup",
            "SELECT publications_join_nation()",
        )
        assert set(answers) == {"refused:42501"}, name
