"""PostgreSQL itself refuses: no query of one place reads or writes another's rows."""

from typing import Any

import psycopg
import pytest
from django.db import connection

from tenants import entering, roles
from tenants.models import City
from tests.isolation.probes import as_role, refused

INSUFFICIENT_PRIVILEGE = "refused:42501"
CANARY = "Canario Rosarino"


@pytest.fixture
def canary(rosario: City, clean: None) -> None:
    """One row in Rosario that nobody else may see."""
    from apps.accounts.services import create_account

    with entering(rosario):
        create_account(
            email="canario@rosario.example",
            name=CANARY,
            password="una clave larga 42 x",
            roles=["officer"],
        )


def _outsiders(maipu: City) -> list[str]:
    names = (roles.GATEWAY, roles.NATIONAL, roles.IOM, roles.DNM)
    return [maipu.login_role, *(roles.role(name) for name in names)]


def _tables(schema: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s", [schema])
        return sorted(row[0] for row in cursor.fetchall())


def test_every_table_of_a_city_is_refused_to_every_other_role(
    maipu: City, rosario: City, canary: None
) -> None:
    tables = _tables(rosario.schema_name)
    assert len(tables) > 15
    for outsider in _outsiders(maipu):
        reads = [f'SELECT * FROM "{rosario.schema_name}"."{table}"' for table in tables]
        assert set(refused(outsider, *reads)) == {INSUFFICIENT_PRIVILEGE}, outsider


def test_a_union_on_another_city_is_refused(maipu: City, rosario: City, canary: None) -> None:
    statement = (
        "SELECT name FROM accounts_user UNION ALL "
        f"SELECT name FROM {rosario.schema_name}.accounts_user"
    )
    assert refused(maipu.login_role, statement) == [INSUFFICIENT_PRIVILEGE]


def test_changing_role_inside_one_select_gives_nothing(
    maipu: City, rosario: City, canary: None
) -> None:
    for target in (rosario.login_role, roles.role(roles.OWNER), roles.role(roles.CITIES)):
        statement = (
            f"SELECT set_config('role', '{target}', false), "
            f"(SELECT count(*) FROM {rosario.schema_name}.accounts_user)"
        )
        answers = refused(maipu.login_role, statement)
        assert answers == [INSUFFICIENT_PRIVILEGE], target


def test_a_read_after_set_search_path_is_refused(maipu: City, rosario: City, canary: None) -> None:
    answers = refused(
        maipu.login_role,
        f"SET search_path TO {rosario.schema_name}",
        "SELECT * FROM accounts_user",
        f"SELECT * FROM {rosario.schema_name}.accounts_user",
    )
    # The path itself may be set; a schema that may not be used is as if it were not there.
    assert answers[1:] == ["refused:42P01", INSUFFICIENT_PRIVILEGE]


@pytest.mark.parametrize("statement", ["SET ROLE", "SET SESSION AUTHORIZATION"])
def test_becoming_somebody_else_is_refused(maipu: City, rosario: City, statement: str) -> None:
    others = [
        rosario.login_role,
        roles.role(roles.OWNER),
        roles.role(roles.CITIES),
        "pg_read_all_data",
    ]
    asked = [f'{statement} "{other}"' for other in others]
    assert set(refused(maipu.login_role, *asked)) == {INSUFFICIENT_PRIVILEGE}


def test_a_write_with_a_qualified_name_is_refused(maipu: City, rosario: City, canary: None) -> None:
    schema = rosario.schema_name
    answers = refused(
        maipu.login_role,
        f"UPDATE {schema}.accounts_user SET name = 'x'",
        f"DELETE FROM {schema}.accounts_user",
        f"INSERT INTO {schema}.kernel_outbox (id, task) VALUES (gen_random_uuid(), 'x')",
        f"TRUNCATE {schema}.accounts_user",
        f"DROP SCHEMA {schema} CASCADE",
        f"CREATE TABLE {schema}.x (y int)",
    )
    assert set(answers) == {INSUFFICIENT_PRIVILEGE}
    with entering(rosario), connection.cursor() as cursor:
        cursor.execute("SELECT name FROM accounts_user")
        assert cursor.fetchall() == [(CANARY,)]


# What a city may add to in public: what it publishes, signs, hands over and answers.
LEAVES_A_CITY = {
    "publications_release",
    "publications_releasedvalue",
    "publications_submission",
    "kernel_ledgeranchor",
    "onboarding_citysign",
    "onboarding_cityexport",
    "onboarding_cityreceipt",
    "assistance_request",
}


def test_a_city_writes_nothing_in_public_but_what_leaves_it(maipu: City) -> None:
    """And of that, rows of its own alone: the database sees to it, whatever SQL is sent."""
    with as_role(maipu.login_role) as session:
        writable = {
            table
            for (table,) in session.execute(
                "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
                "WHERE n.nspname = 'public' AND c.relkind IN ('r', 'v', 'p') AND ("
                "has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') "
                "OR has_any_column_privilege(c.oid, 'INSERT, UPDATE'))"
            ).fetchall()
        }
        assert writable <= LEAVES_A_CITY
        for table in sorted(writable):
            kept_apart = session.execute(
                "SELECT relrowsecurity FROM pg_class WHERE oid = %s::regclass", [f"public.{table}"]
            ).fetchone()
            assert kept_apart == (True,), f"{table} has no row policies"
            whose, mine = _owner_column(session, table, maipu)
            others = session.execute(
                f"SELECT count(*) FROM public.{table} WHERE {whose} <> %s", [mine]
            ).fetchone()
            assert others == (0,)


def _owner_column(session: psycopg.Connection[Any], table: str, city: City) -> tuple[str, Any]:
    """By which column a row says whose it is, and what it says of this city."""
    names = {
        name
        for (name,) in session.execute(
            "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass", [f"public.{table}"]
        ).fetchall()
    }
    for column, mine in (("city_id", city.pk), ("place", city.schema_name)):
        if column in names:
            return column, mine
    raise AssertionError(f"{table} does not say whose a row is")


def test_the_gateway_resolves_a_host_and_nothing_else(cities: dict[str, City]) -> None:
    gateway = roles.role(roles.GATEWAY)
    readable = []
    with as_role(gateway) as session:
        for table in _tables("public"):
            found = session.execute(
                "SELECT has_table_privilege(current_user, %s, 'SELECT')", [f"public.{table}"]
            ).fetchone()
            if found and found[0]:
                readable.append(table)
    assert readable == ["tenants_city", "tenants_domain"]


def test_history_cannot_be_rewritten_by_the_city_itself(maipu: City) -> None:
    events = [table for table in _tables(maipu.schema_name) if table.endswith("event")]
    assert events
    answers = refused(
        maipu.login_role,
        *(f"UPDATE {table} SET pgh_label = 'x'" for table in events),
        *(f"DELETE FROM {table}" for table in events),
    )
    assert set(answers) == {INSUFFICIENT_PRIVILEGE}


def test_what_a_city_closed_is_not_opened_by_telling_triggers_to_look_away(maipu: City) -> None:
    """A second draw, or a ledger written anew, would average the adjustment away."""
    frozen = ("periodclosing", "closingstate", "countedattendance", "sealeddraft", "sealedvalue")
    statements = ["SET pgtrigger.ignore = '{statistics_sealeddraft:draft_stands}'"]
    for table in (*(f"statistics_{name}" for name in frozen), "statistics_epsilonentry"):
        column = {"statistics_sealedvalue": "value"}.get(table, "id")
        statements.append(f"DELETE FROM {table}")
        if column != "id":
            statements.append(f"UPDATE {table} SET {column} = {column}")
    statements.append("DELETE FROM statistics_epsilonyear")
    answers = refused(maipu.login_role, *statements)
    assert answers[0] == "rows:0"
    assert set(answers[1:]) == {INSUFFICIENT_PRIVILEGE}


def test_settings_a_role_gave_itself_end_when_it_is_renewed(maipu: City) -> None:
    from tenants import provisioning

    name = maipu.login_role
    here = f"IN DATABASE {connection.settings_dict['NAME']}"
    answers = refused(
        name,
        f"ALTER ROLE {name} {here} SET statement_timeout = 0",
        f"ALTER ROLE {name} {here} SET work_mem = '1GB'",
        # PostgreSQL itself keeps a role from telling its triggers to look away for good.
        f"ALTER ROLE {name} SET pgtrigger.ignore = 'x'",
    )
    assert answers == ["rows:0", "rows:0", INSUFFICIENT_PRIVILEGE]
    provisioning.renew(maipu)
    with as_role(name) as session:
        shown = [
            session.execute(f"SHOW {setting}".encode()).fetchone()
            for setting in ("statement_timeout", "work_mem", "search_path")
        ]
    assert shown == [("30s",), ("4MB",), (f"{maipu.schema_name}, public",)]


def test_no_city_may_create_anything_anywhere(maipu: City) -> None:
    answers = refused(
        maipu.login_role,
        "CREATE TABLE public.x (y int)",
        "CREATE TABLE x (y int)",
        "CREATE TEMP TABLE x (y int)",
        "CREATE SCHEMA x",
        "CREATE ROLE x",
    )
    assert set(answers) == {INSUFFICIENT_PRIVILEGE}


def test_no_role_learns_how_many_rows_a_city_has(maipu: City, rosario: City, canary: None) -> None:
    """PostgreSQL's own statistics would tell the exact figure that a release adds noise to."""
    table = (
        "SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        f"WHERE n.nspname = '{rosario.schema_name}' AND c.relname = 'accounts_user'"
    )
    asked = [
        "SELECT n_live_tup, n_tup_ins FROM pg_stat_all_tables",
        "SELECT n_live_tup, n_tup_ins FROM pg_stat_user_tables",
        "SELECT n_tup_ins FROM pg_stat_xact_all_tables",
        "SELECT idx_scan FROM pg_stat_all_indexes",
        "SELECT heap_blks_read FROM pg_statio_all_tables",
        "SELECT tup_inserted FROM pg_stat_database",
        f"SELECT pg_stat_get_live_tuples(({table}))",
        f"SELECT pg_stat_get_tuples_inserted(({table}))",
        "SELECT reltuples FROM pg_class",
        "SELECT relpages FROM pg_class",
        "SELECT * FROM pg_class",
        f"SELECT pg_relation_size(({table}))",
        f"SELECT pg_total_relation_size(({table}))",
        "SELECT pg_database_size(current_database())",
    ]
    for outsider in _outsiders(maipu):
        answers = refused(outsider, *asked)
        assert set(answers) == {INSUFFICIENT_PRIVILEGE}, (outsider, answers)
        sequences = f"SELECT * FROM pg_sequences WHERE schemaname = '{rosario.schema_name}'"
        assert refused(outsider, f"{sequences} AND last_value IS NOT NULL") == ["rows:0"]


def test_limits_are_carried_by_the_role(maipu: City) -> None:
    with as_role(maipu.login_role) as session:
        shown = {
            name: session.execute(f"SHOW {name}".encode()).fetchone()
            for name in ("search_path", "statement_timeout", "idle_in_transaction_session_timeout")
        }
        limit = session.execute(
            "SELECT rolconnlimit, rolsuper, rolcreaterole, rolbypassrls FROM pg_roles "
            "WHERE rolname = current_user"
        ).fetchone()
    assert shown == {
        "search_path": (f"{maipu.schema_name}, public",),
        "statement_timeout": ("30s",),
        "idle_in_transaction_session_timeout": ("1min",),
    }
    assert limit == (roles.CITY_CONNECTION_LIMIT, False, False, False)
