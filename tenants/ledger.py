"""Puts a scope's ledger in its place: functions, a trigger on every table that is only added to.

Run as the owner after each migration of a schema, so that a new app's history is entered without
anybody thinking of it. A new city gets all of it with the structure that is replayed.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from psycopg import sql as pgsql

import kernel
from kernel.history import digests
from kernel.history.sources import Source, sources
from tenants import roles, sql
from tenants.errors import ProvisioningFailed

HERE: Final = Path(kernel.__file__).resolve().parent / "sql" if kernel.__file__ else Path()
ENTRIES: Final = "kernel_ledgerentry"
ANCHORS: Final = "kernel_ledgeranchor"
# Rows there were before the ledger are sealed so many at a time.
AT_ONCE: Final = 5000
# A city's transaction may write public rows too: it takes its own turn first, whatever it wrote
# first, or two of them would wait for each other.
CITY_FIRST: Final = """SELECT c.schema_name INTO own FROM public.tenants_city c
    WHERE c.login_role = session_user;
    IF own IS NOT NULL THEN
        EXECUTE format('SELECT FROM %I.kernel_ledgerseal s WHERE s.seq = 1 FOR UPDATE', own);
    END IF;"""


def arrange(connection: sql.Connection, schema: str) -> list[str]:
    """Make the ledger of a schema complete; returns the tables that it enters from now on."""
    with connection.transaction():
        present = set(sql.tables(connection, schema))
        if ENTRIES not in present:
            return []
        watched = _watched(connection, schema)
        mine = [source for name, source in sources().items() if name in present]
        _functions(connection, schema)
        fresh = [source for source in mine if source.table not in watched]
        for source in mine:
            _watch(connection, schema, source, watched.get(source.table, 0))
        if fresh:
            _enter_what_is_there(connection, schema, fresh)
        if schema == "public":
            _keep_anchors_apart(connection)
    return [source.table for source in fresh]


def incomplete(connection: sql.Connection, schemas: list[str]) -> list[str]:
    """The schemas that have a ledger and a table that it should enter and does not."""
    rows = connection.execute(
        "SELECT DISTINCT t.schemaname FROM pg_tables t WHERE t.schemaname = ANY(%s) "
        "AND t.tablename = ANY(%s) AND EXISTS (SELECT FROM pg_tables l "
        "WHERE l.schemaname = t.schemaname AND l.tablename = %s) "
        "AND NOT EXISTS (SELECT FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid "
        "JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = t.schemaname "
        "AND c.relname = t.tablename AND g.tgname = 'ledger_enter') ORDER BY 1",
        [schemas, list(sources()), ENTRIES],
    )
    return [row[0] for row in rows.fetchall()]


def columns_of(connection: Any, schema: str, table: str) -> list[str]:
    """The columns of a table in the order in which they were added."""
    rows = connection.execute(
        "SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass "
        "AND attnum > 0 AND NOT attisdropped ORDER BY attnum",
        [f'"{schema}"."{table}"'],
    )
    return [row[0] for row in rows.fetchall()]


def _watched(connection: sql.Connection, schema: str) -> dict[str, int]:
    """Tables that are entered already, and how many columns they had when that was arranged."""
    rows = connection.execute(
        "SELECT c.relname, substring(p.prosrc from 'width \\*/ (\\d+)') FROM pg_trigger t "
        "JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace "
        "JOIN pg_proc p ON p.oid = t.tgfoid WHERE t.tgname = 'ledger_enter' AND n.nspname = %s",
        [schema],
    )
    return {table: int(width or 0) for table, width in rows.fetchall()}


def _functions(connection: sql.Connection, schema: str) -> None:
    text = (HERE / "ledger.sql").read_text(encoding="utf-8")
    turn = CITY_FIRST if schema == "public" else ""
    connection.execute(text.format(schema=schema, turn=turn).encode())


def _watch(connection: sql.Connection, schema: str, source: Source, before: int) -> None:
    columns = columns_of(connection, schema, source.table)
    if len(columns) < before:
        raise ProvisioningFailed(
            f"{schema}.{source.table} lost a column: what was entered of it can never be verified "
            "again. History is only added to; leave the column where it is"
        )
    text = (HERE / "ledger_table.sql").read_text(encoding="utf-8")
    told = _told(source)
    if source.table.endswith("event"):
        text += (
            "\nDROP TRIGGER IF EXISTS ledger_refuse ON {schema}.{table};\n"
            "CREATE TRIGGER ledger_refuse BEFORE INSERT ON {schema}.{table} FOR EACH ROW\n"
            "WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION {schema}.ledger_refuse();\n"
        )
    filled = text.format(
        schema=schema,
        table=source.table,
        function=f"ledger_of_{source.table}"[:63],
        source=f"'{source.table}'",
        key=source.key,
        width=f"/* width */ {len(columns)}",
        told=f"{told}::text" if told == "NEW" else told,
        or_update="OR UPDATE" if source.is_context else "",
        **_facts(schema, source, "NEW"),
    )
    connection.execute(filled.encode())


def _told(source: Source, row: str = "NEW") -> str:
    if not source.columns:
        return row
    return "ROW(" + ", ".join(f"{row}.{name}" for name in source.columns) + ")::text"


def _facts(schema: str, source: Source, row: str) -> dict[str, str]:
    """The expressions that read from a row what its entry tells."""
    verb = "'context'" if source.is_context else "'insert'"
    if source.verb:
        verb = f'{row}."{source.verb}"'
    actor = f'{row}."{source.actor}"' if source.actor else "NULL::uuid"
    if source.context:
        actor = f"{schema}.ledger_actor({row}.{source.context})"
    return {
        "verb": verb,
        "actor": actor,
        "object": f'{row}."{source.object}"' if source.object else "NULL::uuid",
    }


def _enter_what_is_there(connection: sql.Connection, schema: str, fresh: list[Source]) -> None:
    """Enter and seal the rows that were written before these tables were watched, oldest first."""
    parts = [_rows_of(schema, source) for source in fresh]
    for name, value in digests.AS_TEXT.items():
        connection.execute("SELECT set_config(%s, %s, true)", [name, value])
    connection.execute(
        f"""
        DO $do$
        DECLARE
            each record;
            done int := 0;
        BEGIN
            FOR each IN SELECT * FROM ({" UNION ALL ".join(parts)}) rows ORDER BY moment LOOP
                PERFORM {schema}.ledger_enter(each.source, each.key, each.verb, each.actor,
                    each.object, each.width, each.told, each.moment);
                done := done + 1;
                IF done % {AT_ONCE} = 0 THEN
                    SET CONSTRAINTS {schema}.ledger_seal IMMEDIATE;
                    SET CONSTRAINTS {schema}.ledger_seal DEFERRED;
                END IF;
            END LOOP;
        END
        $do$
        """.encode()  # noqa: S608  names of our own tables
    )
    connection.execute(f"SET CONSTRAINTS {schema}.ledger_seal IMMEDIATE".encode())


def _rows_of(schema: str, source: Source) -> str:
    facts = _facts(schema, source, "r")
    told = _told(source, "r") if source.columns else "r::text"
    moment = f"r.{source.moment}" if source.moment else "now()"
    return (
        f"SELECT '{source.table}' AS source, r.{source.key}::text AS key, {facts['verb']} AS verb, "  # noqa: S608
        f"{facts['actor']} AS actor, {facts['object']} AS object, {told} AS told, "
        f"{moment}::timestamptz AS moment, (SELECT count(*)::int FROM pg_attribute "
        f"WHERE attrelid = '{schema}.{source.table}'::regclass AND attnum > 0 "
        f"AND NOT attisdropped) AS width FROM {schema}.{source.table} r"
    )


def _keep_anchors_apart(connection: sql.Connection) -> None:
    """Each place adds and reads its own anchors: how fast another's ledger grows is a figure."""
    table = pgsql.Identifier("public", ANCHORS)
    found = connection.execute(
        "SELECT 1 FROM pg_policies WHERE schemaname = 'public' AND tablename = %s", [ANCHORS]
    ).fetchone()
    if found is None:
        connection.execute(pgsql.SQL("ALTER TABLE {} ENABLE ROW LEVEL SECURITY").format(table))
        connection.execute(
            pgsql.SQL(
                "CREATE POLICY own_anchors ON {} USING (place = coalesce((SELECT c.schema_name "
                "FROM public.tenants_city c WHERE c.login_role = session_user), 'public'))"
            ).format(table)
        )
    connection.execute(
        pgsql.SQL("GRANT SELECT, INSERT ON {} TO {}").format(
            table, pgsql.Identifier(roles.role(roles.CITIES))
        )
    )
