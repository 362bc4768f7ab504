"""The owner's own connection: bootstrap of the roles and raw access for DDL."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.conf import settings

from tenants import roles, sql
from tenants.backend import connection_of
from tenants.errors import ProvisioningFailed

Connection = psycopg.Connection[Any]


def bootstrap() -> None:
    """Make the owner role and the roles of the web side. Idempotent.

    Runs with the credentials of DATABASE_OWNER_URL, which must be able to create
    roles in this database; everything later runs as the owner role.
    """
    with psycopg.connect(_url(), autocommit=True) as connection:
        _lock(connection)
        owner = roles.role(roles.OWNER)
        user, secret = settings.DATABASES["owner"]["TENANTS_FIXED_ROLE"]
        if user == owner and connection.info.user != owner:
            sql.ensure_login(connection, owner, secret, search_path="public")
            sql.run(connection, "ALTER ROLE {o} CREATEROLE", o=owner)
            for setting in ("statement_timeout", "idle_in_transaction_session_timeout"):
                # Migrating and provisioning may rightly take long.
                sql.run(
                    connection,
                    f"ALTER ROLE {{o}} IN DATABASE {{d}} SET {setting} TO 0",
                    o=owner,
                    d=connection.info.dbname,
                )
            sql.run(
                connection,
                "GRANT CREATE, CONNECT ON DATABASE {d} TO {o} WITH GRANT OPTION",
                d=connection.info.dbname,
                o=owner,
            )
            sql.run(
                connection, "GRANT CREATE, USAGE ON SCHEMA public TO {o} WITH GRANT OPTION", o=owner
            )
        for extension in ("pg_trgm", "unaccent", "fuzzystrmatch", "btree_gist"):
            sql.run(connection, "CREATE EXTENSION IF NOT EXISTS {e} SCHEMA public", e=extension)
        _revoke_defaults(connection)
        sql.hide_counts(connection, owner)
    with raw() as connection:
        sql.ensure_group(connection, roles.role(roles.CITIES))
        for name in roles.LOGIN_ROLES:
            login = roles.role(name)
            sql.ensure_login(connection, login, roles.password(login), search_path="public")
        for name in (*roles.LOGIN_ROLES, roles.CITIES):
            sql.run(
                connection,
                "GRANT CONNECT ON DATABASE {d} TO {r}",
                d=connection.info.dbname,
                r=roles.role(name),
            )
            sql.run(connection, "GRANT USAGE ON SCHEMA public TO {r}", r=roles.role(name))


@contextmanager
def raw(*, autocommit: bool = True) -> Iterator[Connection]:
    """A psycopg connection as the owner role, closed at the end of the block."""
    database = _database()
    user, secret = database["TENANTS_FIXED_ROLE"]
    with psycopg.connect(
        host=database["HOST"],
        port=database["PORT"],
        dbname=database["NAME"],
        user=user,
        password=secret,
        autocommit=autocommit,
        connect_timeout=10,
    ) as connection:
        yield connection


@contextmanager
def at_schema(schema: str) -> Iterator[Any]:
    """The owner's Django connection (alias "owner") with its search_path at `schema`."""
    connection = connection_of("owner")
    before = connection.schema_name
    connection.set_schema(schema)
    try:
        yield connection
    finally:
        connection.set_schema(before)


def _database() -> dict[str, Any]:
    if "owner" not in settings.DATABASES:
        raise ProvisioningFailed(
            "this process does not hold the owner role: set DATABASE_OWNER_URL, "
            "for example postgresql://postgres:secret@127.0.0.1:5432/migraciudades"
        )
    return settings.DATABASES["owner"]


def _url() -> str:
    return str(_database()["TENANTS_BOOTSTRAP_URL"])


def _lock(connection: Connection) -> None:
    # Two set-ups at once (two machines starting) must take turns.
    connection.execute("SELECT pg_advisory_lock(hashtext('migraciudades.bootstrap'))")


def _revoke_defaults(connection: Connection) -> None:
    database = connection.info.dbname
    sql.run(connection, "REVOKE ALL ON DATABASE {d} FROM PUBLIC", d=database)
    connection.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")
