"""What an operator does to a city never costs its data: suspending, provisioning, renewing."""

import time
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from click.testing import CliRunner
from django.db import ProgrammingError
from django.test import Client

from apps.accounts.selectors import account_by_email
from migraciudades.cli.group import group
from tenants import entering, owner, provisioning, selectors, sql
from tenants.backend.keeper import Keeper, Key, keeper
from tenants.errors import CityUnavailable, ProvisioningFailed
from tenants.known_cities import FIRST_CITIES
from tenants.models import City


def _run(*words: str) -> str:
    done = CliRunner().invoke(group, list(words))
    assert done.exit_code == 0, done.output
    return done.output


def _set(city: City, status: str) -> None:
    City.objects.using("owner").filter(pk=city.pk).update(status=status)
    selectors.forget()


@pytest.fixture
def staffed(maipu: City, account: Callable[..., Any]) -> Iterator[City]:
    """Maipú with somebody working in it; open again at the end, whatever the test did."""
    account(maipu, "officer")
    yield maipu
    _set(maipu, City.Status.ACTIVE)


def _accounts(city: City) -> int:
    with owner.raw() as connection:
        row = connection.execute(
            f'SELECT count(*) FROM "{city.schema_name}".accounts_user'.encode()
        ).fetchone()
    return int(row[0]) if row else 0


def test_a_suspended_city_is_out_of_reach_and_whole(staffed: City) -> None:
    """Nobody gets in by page or task; `provision`, which every start runs, leaves it as it is."""
    assert "suspended" in _run("city", "suspend", "maipu")
    closed = Client(HTTP_HOST="maipu.localhost").get("/accounts/login/")
    assert closed.status_code == 503
    assert "suspend" in closed.content.decode()
    with pytest.raises(CityUnavailable):
        entering("maipu")
    assert provisioning.provision(FIRST_CITIES["maipu"]).status == City.Status.SUSPENDED
    assert _accounts(staffed) == 1
    assert "active" in _run("city", "resume", "maipu")
    assert Client(HTTP_HOST="maipu.localhost").get("/accounts/login/").status_code == 200


@pytest.mark.parametrize("status", [City.Status.FAILED, City.Status.PROVISIONING])
def test_a_city_somebody_works_in_is_never_built_over(staffed: City, status: str) -> None:
    """Whatever its row says: the schema has people."""
    _set(staffed, status)
    with pytest.raises(ProvisioningFailed, match="holds data"):
        provisioning.provision(FIRST_CITIES["maipu"])
    assert _accounts(staffed) == 1


def test_renewing_gives_a_role_its_password_and_rights_again(staffed: City) -> None:
    """As after restoring a schema without its grants, or after changing MC_ROLE_SECRET."""
    names = {"s": staffed.schema_name, "r": staffed.login_role}
    with owner.raw() as connection:
        sql.run(connection, "REVOKE ALL ON ALL TABLES IN SCHEMA {s} FROM {r}", **names)
        sql.run(connection, "REVOKE ALL ON SCHEMA {s} FROM {r}", **names)
        sql.run(connection, "ALTER ROLE {r} PASSWORD 'of another secret'", r=staffed.login_role)
    with pytest.raises(ProgrammingError), entering(staffed):
        account_by_email("nobody@example.test")
    assert "renewed" in _run("city", "renew", "maipu")
    keeper.drop(staffed.login_role)
    with entering(staffed):
        assert account_by_email("nobody@example.test") is None


def test_history_stays_insert_only_after_renewing(staffed: City) -> None:
    """Renewing gives back what the city had and no more."""
    _run("city", "renew", "maipu")
    with owner.raw() as connection:
        row = connection.execute(
            "SELECT bool_or(has_table_privilege(%s, format('%%I.%%I', schemaname, tablename), p)) "
            "FROM pg_tables, unnest(ARRAY['UPDATE', 'DELETE']) p "
            "WHERE schemaname = %s AND tablename LIKE '%%event'",
            [staffed.login_role, staffed.schema_name],
        ).fetchone()
    assert row == (False,)


def test_an_unknown_city_is_named(cities: dict[str, City]) -> None:
    done = CliRunner().invoke(group, ["city", "suspend", "atlantis"])
    assert done.exit_code == 1
    assert "no city called atlantis" in done.output


def test_a_process_keeps_no_more_idle_connections_than_it_may(maipu: City) -> None:
    """Of three only two stay, whoever they log in as: the one nobody used for longest goes."""
    kept = Keeper(max_idle=2)
    keys = [Key("", "", "", name) for name in ("first", "second", "third")]
    open_ones = []
    for key in keys:
        with owner.raw() as connection:
            address = connection.info.dsn
            secret = connection.info.password
        one = psycopg.connect(address, password=secret, autocommit=True)
        open_ones.append(one)
        kept.give(key, one, time.monotonic())
    assert [one.closed for one in open_ones] == [True, False, False]
    assert (len(kept), kept.take(keys[0])) == (2, None)
    kept.drop()
    assert all(one.closed for one in open_ones)
