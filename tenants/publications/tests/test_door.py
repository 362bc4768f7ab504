"""The door, tried with raw SQL as each role: PostgreSQL itself refuses what must not happen."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import psycopg
import pytest

from tenants import entering, roles
from tenants.models import City
from tenants.publications import policy as policies
from tenants.publications.errors import AlreadyPublished, OutsideMenu
from tenants.publications.models import Release
from tenants.publications.periods import Period
from tenants.publications.policy import NATIONALITIES, REST
from tenants.publications.services import publish_release
from tests.isolation.probes import as_role, refused

DENIED = "refused:42501"
BROKEN_RULE = "23514"
MONTH = Period.parse("2025-03")
POLICY = policies.current()

INSERT = (
    "INSERT INTO public.publications_release (id, city_id, period_kind, period_start, "
    '"table", epsilon, method_version, policy_version, published_at, visible_from, transaction) '
    "VALUES (%(id)s, %(city)s, %(kind)s, %(start)s, %(table)s, %(epsilon)s, %(method)s, "
    "%(policy)s, transaction_timestamp() + %(lie)s, transaction_timestamp() + %(early)s, 0)"
)
VALUE = (
    "INSERT INTO public.publications_releasedvalue (release_id, city_id, category, value) "
    "VALUES (%(release)s, %(city)s, %(category)s, 41)"
)
Connection = psycopg.Connection[Any]


def _publish(city: City, total: int = 41, period: Period = MONTH) -> Release:
    with entering(city):
        return publish_release(period=period, table="T0", values={"total": total}, policy=POLICY)


def _attempt(city: City, **changes: Any) -> dict[str, Any]:
    return {
        "id": uuid.uuid4(),
        "city": city.pk,
        "kind": "month",
        "start": MONTH.start,
        "table": "T0",
        "epsilon": Decimal("0.5"),
        "method": POLICY.method,
        "policy": POLICY.version,
        "lie": timedelta(0),
        "early": timedelta(0),
        **changes,
    }


@pytest.fixture
def as_maipu(maipu: City, clean: None) -> Iterator[Connection]:
    with as_role(maipu.login_role) as connection:
        yield connection


@pytest.fixture
def both(maipu: City, rosario: City, clean: None) -> tuple[Release, Release]:
    return _publish(maipu), _publish(rosario, 400)


def test_a_city_reads_its_own_releases_only(maipu: City, both: tuple[Release, Release]) -> None:
    with as_role(maipu.login_role) as connection:
        for table in ("release", "releasedvalue"):
            rows = connection.execute(f"SELECT city_id FROM publications_{table}".encode())
            assert [row[0] for row in rows.fetchall()] == [maipu.pk]


@pytest.mark.parametrize("table", ["publications_release", "publications_releasedvalue"])
def test_nobody_changes_or_removes_what_was_published(
    maipu: City, both: tuple[Release, Release], table: str
) -> None:
    statements = [f"UPDATE {table} SET city_id = 1", f"DELETE FROM {table}", f"TRUNCATE {table}"]
    for name in (maipu.login_role, *(roles.role(each) for each in roles.LOGIN_ROLES)):
        assert refused(name, *statements) == [DENIED] * 3, name


def test_not_even_the_owner_by_mistake(both: tuple[Release, Release]) -> None:
    from django.db import DatabaseError, connections

    for table in ("publications_release", "publications_releasedvalue"):
        for statement in (f"UPDATE {table} SET city_id = 1", f"DELETE FROM {table}"):
            with (
                pytest.raises(DatabaseError, match="never changed"),
                connections["owner"].cursor() as cursor,
            ):
                cursor.execute(statement)


def test_a_release_in_the_name_of_another_city_is_refused(
    as_maipu: Connection, maipu: City, rosario: City
) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        as_maipu.execute(INSERT, _attempt(rosario))


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"start": date(2199, 1, 1), "early": timedelta(days=70000)}, "not over"),
        ({"start": date(2025, 3, 2)}, "does not begin"),
        ({"kind": "quarter", "start": date(2025, 3, 1), "table": "T1"}, "does not begin"),
        ({"lie": timedelta(days=-30)}, "false date"),
        ({"early": timedelta(days=-3000)}, "before its freeze"),
        ({"early": timedelta(seconds=-1)}, "visible_after_publishing"),
        ({"table": "T9"}, "in_menu"),
        ({"table": "T1"}, "in_menu"),
        ({"epsilon": Decimal(8)}, "in_menu"),
        ({"method": "Ana Prueba 93561738"}, "in_menu"),
        ({"policy": "Ana Prueba 93561738"}, "in_menu"),
        ({"early": timedelta(days=1)}, "held back"),
    ],
)
def test_what_no_release_may_be_is_refused(
    as_maipu: Connection, maipu: City, changes: dict[str, Any], why: str
) -> None:
    with pytest.raises(psycopg.Error, match=why) as refusal:
        as_maipu.execute(INSERT, _attempt(maipu, **changes))
    assert refusal.value.sqlstate == BROKEN_RULE


def test_a_release_without_values_does_not_commit(as_maipu: Connection, maipu: City) -> None:
    with pytest.raises(psycopg.Error, match="without values"):
        as_maipu.execute(INSERT, _attempt(maipu))
    assert as_maipu.execute("SELECT count(*) FROM publications_release").fetchone() == (0,)


@pytest.mark.parametrize("category", ["PRY", "PER", "hidden"])
def test_a_value_that_comes_after_its_release_is_refused(
    as_maipu: Connection, maipu: City, category: str
) -> None:
    release = _publish(maipu)
    with pytest.raises(psycopg.Error, match="added after its release"):
        as_maipu.execute(VALUE, {"release": release.pk, "city": maipu.pk, "category": category})


def test_a_value_for_the_release_of_another_city_is_refused(
    as_maipu: Connection, maipu: City, rosario: City
) -> None:
    theirs = _publish(rosario)
    for city in (maipu, rosario):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            as_maipu.execute(VALUE, {"release": theirs.pk, "city": city.pk, "category": "total"})


QUARTER = {"kind": "quarter", "start": date(2025, 1, 1), "table": "T1"}


@pytest.mark.parametrize("changes", [{}, QUARTER])
@pytest.mark.parametrize("category", ["Ana Prueba", "DNI 93", "x", "AnaPrueba", "SEN", "Total"])
def test_a_value_outside_the_menu_carries_nothing_out(
    as_maipu: Connection, maipu: City, category: str, changes: dict[str, Any]
) -> None:
    attempt = _attempt(maipu, **changes)
    as_maipu.execute("BEGIN")
    as_maipu.execute(INSERT, attempt)
    with pytest.raises(psycopg.Error):
        as_maipu.execute(VALUE, {"release": attempt["id"], "city": maipu.pk, "category": category})
    as_maipu.execute("ROLLBACK")
    assert as_maipu.execute("SELECT count(*) FROM publications_release").fetchone() == (0,)


def test_a_table_with_a_cell_left_out_does_not_commit(as_maipu: Connection, maipu: City) -> None:
    attempt = _attempt(maipu, **QUARTER)
    as_maipu.execute("BEGIN")
    as_maipu.execute(INSERT, attempt)
    for category in NATIONALITIES:
        as_maipu.execute(VALUE, {"release": attempt["id"], "city": maipu.pk, "category": category})
    with pytest.raises(psycopg.Error, match="without values for each cell"):
        as_maipu.execute("COMMIT")
    assert as_maipu.execute("SELECT count(*) FROM publications_release").fetchone() == (0,)


def test_the_menu_in_the_database_is_the_policies(cities: dict[str, City]) -> None:
    from django.db import connections

    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT * FROM publications_menu()")
        held = set(cursor.fetchall())
    assert held == {
        (policy.version, policy.method, menu.code, menu.kind, menu.epsilon, category)
        for policy in policies.POLICIES.values()
        for menu in policy.menus
        for category in menu.categories
    }


def test_no_year_can_cost_a_person_more_than_the_cap() -> None:
    assert all(policy.most_in_a_year <= policy.yearly_cap for policy in policies.POLICIES.values())


def test_publishing_twice_keeps_the_first(maipu: City, clean: None) -> None:
    first = _publish(maipu, 41)
    assert _publish(maipu, 41).pk == first.pk
    with pytest.raises(AlreadyPublished):
        _publish(maipu, 42)


@pytest.mark.parametrize("values", [{}, {"total": 1, "PRY": 2}, {"PRY": 1}])
def test_exactly_the_cells_of_the_menu_go_out(in_maipu: City, values: dict[str, int]) -> None:
    with pytest.raises(OutsideMenu):
        publish_release(period=MONTH, table="T0", values=values, policy=POLICY)


def test_negative_integers_leave_as_they_are(in_maipu: City) -> None:
    quarter = Period.parse("2025-q1")
    values = {**dict.fromkeys(NATIONALITIES, -3), REST: 5}
    release = publish_release(period=quarter, table="T1", values=values, policy=POLICY)
    assert {cell.category: cell.value for cell in release.values.all()} == values


SHARING = "UPDATE tenants_city SET sharing_iom = {iom}, sharing_dnm = {dnm} WHERE slug = '{slug}'"


@pytest.fixture
def sharing(cities: dict[str, City]) -> Iterator[Callable[..., None]]:
    """sharing(city, iom=…, dnm=…) changes a city's agreements; they are put back."""
    from django.db import connections

    def change(city: City, *, iom: bool = True, dnm: bool = True) -> None:
        with connections["owner"].cursor() as cursor:
            cursor.execute(SHARING.format(iom=iom, dnm=dnm, slug=city.slug))

    yield change
    for city in cities.values():
        change(city, iom=city.sharing_iom, dnm=city.sharing_dnm)


def _seen_by_iom() -> set[int]:
    with as_role(roles.role(roles.IOM)) as connection:
        rows = connection.execute("SELECT city_id, value FROM publications_releasedvalue")
        released = connection.execute("SELECT city_id FROM publications_release").fetchall()
        seen = {row[0] for row in rows.fetchall()}
    assert seen == {row[0] for row in released}
    return seen


def test_iom_sees_cities_that_share_with_it(
    maipu: City, rosario: City, both: tuple[Release, Release], sharing: Callable[..., None]
) -> None:
    sharing(maipu)
    sharing(rosario, iom=False)
    assert _seen_by_iom() == {maipu.pk}
    sharing(rosario)
    assert _seen_by_iom() == {maipu.pk, rosario.pk}


def test_iom_sees_nothing_before_the_freeze_is_over(
    maipu: City, rosario: City, both: tuple[Release, Release], sharing: Callable[..., None]
) -> None:
    from django.db import connections

    sharing(maipu)
    sharing(rosario)
    # Time can't be turned back, so the owner moves a release forward behind the trigger's back.
    with connections["owner"].cursor() as cursor:
        later = datetime.now(UTC) + timedelta(days=1)
        cursor.execute("ALTER TABLE publications_release DISABLE TRIGGER USER")
        cursor.execute(
            "UPDATE publications_release SET visible_from = %s WHERE city_id = %s",
            [later, rosario.pk],
        )
        cursor.execute("ALTER TABLE publications_release ENABLE TRIGGER USER")
    assert _seen_by_iom() == {maipu.pk}


def test_the_dnm_reads_no_release_and_no_sum_of_two(
    maipu: City, rosario: City, both: tuple[Release, Release], sharing: Callable[..., None]
) -> None:
    sharing(maipu)
    sharing(rosario)
    dnm = roles.role(roles.DNM)
    assert refused(
        dnm,
        "SELECT * FROM publications_release",
        "SELECT value FROM publications_releasedvalue",
        "SELECT * FROM publications_national",
    ) == [DENIED, DENIED, "rows:0"]


@pytest.mark.parametrize("name", [roles.NATIONAL, roles.GATEWAY])
def test_the_web_roles_of_no_audience_read_nothing(
    name: str, both: tuple[Release, Release]
) -> None:
    assert (
        refused(
            roles.role(name),
            "SELECT * FROM publications_release",
            "SELECT * FROM publications_releasedvalue",
            "SELECT * FROM publications_national",
        )
        == [DENIED] * 3
    )


def test_a_city_reads_no_national_sum(maipu: City, both: tuple[Release, Release]) -> None:
    assert refused(maipu.login_role, "SELECT * FROM publications_national") == [DENIED]
