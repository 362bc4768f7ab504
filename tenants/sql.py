"""Statements that make roles, schemas and grants. Run as the owner only."""

from collections.abc import Iterable
from functools import cache
from typing import Any

import pgtrigger
import psycopg
from psycopg import sql

from tenants import roles

Connection = psycopg.Connection[Any]

HIDE_COUNTS = """
DO $$
DECLARE
    each record;
    kept text := (
        SELECT string_agg(quote_ident(attname), ', ') FROM pg_attribute
        WHERE attrelid = 'pg_catalog.pg_class'::regclass AND attnum > 0 AND NOT attisdropped
          AND attname NOT IN ('relpages', 'reltuples', 'relallvisible', 'relallfrozen'));
BEGIN
    FOR each IN
        SELECT p.oid::regprocedure AS signature FROM pg_proc p
        WHERE p.pronamespace = 'pg_catalog'::regnamespace
          AND ((p.proname LIKE 'pg\\_stat\\_get\\_%' AND p.pronargs = 1
                AND p.proargtypes[0] = 'oid'::regtype)
               OR p.proname IN ('pg_relation_size', 'pg_table_size', 'pg_indexes_size',
                                'pg_total_relation_size', 'pg_database_size'))
    LOOP
        EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', each.signature);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO pg_read_all_stats', each.signature);
    END LOOP;
    REVOKE SELECT ON pg_catalog.pg_class FROM PUBLIC;
    EXECUTE format('GRANT SELECT (%s) ON pg_catalog.pg_class TO PUBLIC', kept);
END $$
"""

# Read by every role to find its city; nothing else of public is theirs by default.
PUBLIC_FOR_ALL = ("tenants_city", "tenants_domain")
NATIONAL_TABLES = (
    *("accounts_", "account_", "mfa_", "usersessions_", "socialaccount_", "django_session"),
    *("notices_", "staff_", "invitations_", "support_", "onboarding_", "kernel_", "pghistory_"),
)

VERBS = ("SELECT", "INSERT", "UPDATE", "DELETE")

# Written by the database alone, whoever works there.
READ_ONLY = frozenset({"django_migrations", "kernel_ledgerentry", "kernel_ledgerseal"})


def drop_login(connection: Connection, role: str) -> None:
    """Put out whoever is in as that role, and drop it with all it was given; nothing if it is gone.

    Who may create roles may put it out, and drop what was granted to it, only as its member.
    """
    if not role_exists(connection, role):
        return
    run(connection, "ALTER ROLE {r} NOLOGIN", r=role)
    run(connection, "GRANT {r} TO CURRENT_USER", r=role)
    connection.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", [role]
    )
    run(connection, "DROP OWNED BY {r}", r=role)
    run(connection, "DROP ROLE {r}", r=role)


def quoted(name: str) -> sql.Identifier:
    """A safely quoted identifier."""
    return sql.Identifier(name)


def run(connection: Connection, statement: str, **names: str) -> None:
    """Execute a statement whose {placeholders} are identifiers."""
    idents = {key: sql.Identifier(value) for key, value in names.items()}
    connection.execute(sql.SQL(statement).format(**idents))


def ensure_login(
    connection: Connection, role: str, secret: str, *, search_path: str, limit: int = -1
) -> None:
    """Create or refresh a login role: password, path, limits. Never a superuser."""
    encrypted = connection.pgconn.encrypt_password(
        secret.encode(), role.encode(), b"scram-sha-256"
    ).decode()
    # Who may create roles may not touch CREATEDB, not even to deny it.
    verb = (
        "ALTER ROLE {role} LOGIN"
        if role_exists(connection, role)
        else ("CREATE ROLE {role} LOGIN NOCREATEROLE")
    )
    connection.execute(
        sql.SQL(verb + " INHERIT CONNECTION LIMIT {limit} PASSWORD {secret}").format(
            role=quoted(role), limit=sql.Literal(limit), secret=sql.Literal(encrypted)
        )
    )
    database = connection.info.dbname
    with connection.transaction():
        # A role may give itself settings that outlive the session: no time limit, gigabytes of
        # memory for one query. No privilege prevents it; here it ends.
        run(connection, "ALTER ROLE {r} RESET ALL", r=role)
        run(connection, "ALTER ROLE {r} IN DATABASE {d} RESET ALL", r=role, d=database)
        for name, value in {**roles.ROLE_SETTINGS, "search_path": search_path}.items():
            connection.execute(
                sql.SQL("ALTER ROLE {role} IN DATABASE {database} SET {name} TO {value}").format(
                    role=quoted(role),
                    database=quoted(database),
                    name=sql.SQL(name),
                    value=sql.SQL(value) if name == "search_path" else sql.Literal(value),
                )
            )


def ensure_group(connection: Connection, role: str) -> None:
    """Create the group all cities belong to; it cannot log in."""
    if not role_exists(connection, role):
        run(connection, "CREATE ROLE {role} NOLOGIN", role=role)


def join_group(connection: Connection, role: str, group: str) -> None:
    """Let `role` inherit the group's grants without being able to become it."""
    option = " WITH INHERIT TRUE, SET FALSE" if connection.info.server_version >= 160000 else ""
    run(connection, "GRANT {group} TO {role}" + option, group=group, role=role)


def close_public(connection: Connection) -> None:
    """Take from everybody what PostgreSQL gives by default, then give back the least."""
    database = connection.info.dbname
    names = [roles.role(name) for name in (*roles.LOGIN_ROLES, roles.CITIES)]
    run(connection, "REVOKE ALL ON DATABASE {database} FROM PUBLIC", database=database)
    connection.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")
    for name in names:
        run(connection, "GRANT CONNECT ON DATABASE {d} TO {r}", d=database, r=name)
        run(connection, "GRANT USAGE ON SCHEMA public TO {r}", r=name)


def hide_counts(connection: Connection, owner: str) -> bool:
    """Take from everybody what tells how many rows others have; False where only a superuser may.

    PostgreSQL lets every role read the statistics of every table: rows inserted in another
    city's registry, day by day, would be the exact figure that a release adds noise to.
    """
    found = connection.execute(
        "SELECT rolsuper, has_function_privilege('public', 'pg_stat_get_live_tuples(oid)', "
        "'EXECUTE') FROM pg_roles WHERE rolname = current_user"
    ).fetchone()
    superuser, told = found or (False, True)
    if not told:
        return True
    if not superuser:
        return False
    with connection.transaction():
        connection.execute(HIDE_COUNTS)
        # pg_dump reads them, and the owner may read the rows themselves.
        run(connection, "GRANT SELECT ON pg_catalog.pg_class TO {o}", o=owner)
    return True


def grant_public(connection: Connection) -> None:
    """Grants on public tables: city look-up for all, accounts for the national host."""
    names = [roles.role(name) for name in (*roles.LOGIN_ROLES, roles.CITIES)]
    for name in names:
        for table in PUBLIC_FOR_ALL:
            run(connection, "GRANT SELECT ON public.{t} TO {r}", t=table, r=name)
    group, national = roles.role(roles.CITIES), roles.role(roles.NATIONAL)
    for name in (group, national):
        run(connection, "GRANT SELECT ON public.django_content_type TO {r}", r=name)
        run(connection, "GRANT SELECT ON public.catalogue_entry TO {r}", r=name)
    for table in tables(connection, "public"):
        if table.startswith(NATIONAL_TABLES):
            _grant_tables(connection, "public", [table], national)
    run(connection, "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {r}", r=national)


def grant_schema(connection: Connection, schema: str, role: str) -> None:
    """All a city may do in its own schema. History is insert-only even for the city."""
    grant_beforehand(connection, schema, role)
    _grant_tables(connection, schema, tables(connection, schema), role)
    run(connection, "GRANT USAGE ON ALL SEQUENCES IN SCHEMA {s} TO {r}", s=schema, r=role)


def grant_beforehand(connection: Connection, schema: str, role: str) -> None:
    """What the role may do with each table and sequence that is made there from now on."""
    run(connection, "GRANT USAGE ON SCHEMA {s} TO {r}", s=schema, r=role)
    for what in (f"{', '.join(VERBS)} ON TABLES", "USAGE ON SEQUENCES"):
        statement = f"ALTER DEFAULT PRIVILEGES IN SCHEMA {{s}} GRANT {what} TO {{r}}"
        run(connection, statement, s=schema, r=role)


def grant_new(connection: Connection, schema: str, names: Iterable[str], role: str) -> None:
    """The rights of `grant_schema` where all tables were made after `grant_beforehand`.

    Nothing is looked for: with 200 cities each search of the catalogue reads 200,000 relations.
    """
    less = [name for name in names if _allowed(name) != VERBS or name in _left_open()]
    _grant_tables(connection, schema, less, role)


def pin_functions(connection: Connection, schema: str) -> None:
    """Fix every trigger function of a schema to that schema, whatever path a session sets."""
    rows = connection.execute(
        "SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n "
        "ON n.oid = p.pronamespace WHERE n.nspname = %s "
        "AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') "
        "AND (p.proname LIKE 'pgtrigger%%' OR p.proname LIKE '\\_pgh%%')",
        [schema],
    ).fetchall()
    for (function,) in rows:
        connection.execute(
            sql.SQL("ALTER FUNCTION {f} SET search_path TO {s}, public, pg_temp").format(
                f=sql.SQL(function), s=quoted(schema)
            )
        )


def tables(connection: Connection, schema: str) -> list[str]:
    """Names of the tables of a schema."""
    rows = connection.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = %s ORDER BY 1", [schema]
    )
    return [row[0] for row in rows]


def schema_exists(connection: Connection, schema: str) -> bool:
    """Whether the schema is there."""
    found = connection.execute("SELECT 1 FROM pg_namespace WHERE nspname = %s", [schema])
    return found.fetchone() is not None


def _grant_tables(connection: Connection, schema: str, names: Iterable[str], role: str) -> None:
    """Give the role in each table what it may do there, whatever it had."""
    told: dict[str, list[str]] = {}
    for name in names:
        told.setdefault("REVOKE INSERT, UPDATE, DELETE ON {t} FROM {r}", []).append(name)
        told.setdefault(f"GRANT {', '.join(_allowed(name))} ON {{t}} TO {{r}}", []).append(name)
    for name in names:
        for column in _columns(name):
            told.setdefault(f'GRANT UPDATE ("{column}") ON {{t}} TO {{r}}', []).append(name)
    for statement, those in told.items():
        where = sql.SQL(", ").join(sql.Identifier(schema, name) for name in those)
        connection.execute(sql.SQL(statement).format(t=where, r=sql.Identifier(role)))


@cache
def _allowed(table: str) -> tuple[str, ...]:
    if table in READ_ONLY:
        return ("SELECT",)
    refused = _protected().get(table, frozenset())
    if table == "pghistory_context":
        # Who did what is added to while a request goes on, and never taken away.
        refused |= {"DELETE"}
    return tuple(verb for verb in VERBS if verb not in refused)


@cache
def _columns(table: str) -> tuple[str, ...]:
    """The columns that may be changed where the table may not."""
    refused = _protected().get(table, frozenset())
    waits = "UPDATE" in refused and not table.endswith("event") and not table.startswith("kernel_")
    # Nothing may change, but a row may be waited for: FOR UPDATE asks for one column.
    return (*(["id"] if waits else []), *_left_open().get(table, ()))


@cache
def _protected() -> dict[str, frozenset[str]]:
    """What triggers refuse on each table, whatever the row.

    Whoever can send SQL can also tell those triggers to look away (SET pgtrigger.ignore), but
    can't give themselves a privilege.
    """
    found: dict[str, frozenset[str]] = {}
    for model, trigger in pgtrigger.registered():
        if isinstance(trigger, pgtrigger.Protect) and not trigger.condition:
            verbs = frozenset(str(trigger.operation).split(" OR "))
            table = model._meta.db_table
            found[table] = found.get(table, frozenset()) | verbs
    return found


@cache
def _left_open() -> dict[str, tuple[str, ...]]:
    """The columns that may still change where a trigger lets nothing else of a row change."""
    found: dict[str, tuple[str, ...]] = {}
    for model, trigger in pgtrigger.registered():
        if not isinstance(trigger, pgtrigger.ReadOnly) or not (trigger.exclude or trigger.fields):
            continue
        frozen, left = set(trigger.fields or ()), set(trigger.exclude or ())
        # Either the columns that may change are named, or those that may not.
        found[model._meta.db_table] = tuple(
            str(field.column)
            for field in model._meta.concrete_fields
            if (field.name not in frozen if frozen else field.name in left)
        )
    return found


def role_exists(connection: Connection, role: str) -> bool:
    """Whether there is a role of that name."""
    return (
        connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone()
        is not None
    )
