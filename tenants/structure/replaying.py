"""Replays the committed structure where it may stand for the migrations; else says that it may not.

It may when its digest is that of the migrations on disk and the server is of a version on which it
was tried. Everything else is not an error: the migrations then run, which takes seconds longer.
"""

import re
from functools import cache
from pathlib import Path
from typing import Final

from psycopg import sql as pgsql

from tenants import roles, sql
from tenants.backend import connection_of
from tenants.structure import sources

HERE: Final = Path(__file__).resolve().parent
DIGEST: Final = HERE / "digest.txt"
PUBLIC: Final = HERE / "public.sql"
CITY: Final = HERE / "city.sql"
# The oldest server on which the files were replayed.
OLDEST_SERVER: Final = 150000
# A role in the files is called "%iom%": their prefix is each installation's own.
ROLE: Final = re.compile(r'"%(\w+)%"')


@cache
def is_current() -> bool:
    """Whether the committed files are what the migrations on disk lead to."""
    files = (DIGEST, PUBLIC, CITY)
    return all(path.exists() for path in files) and DIGEST.read_text().strip() == sources.digest()


def city() -> str | None:
    """SQL of an empty city with its schema named template_city; None where it may not be used."""
    if not is_current() or connection_of("owner").pg_version < OLDEST_SERVER:
        return None
    return CITY.read_text(encoding="utf-8")


def replay_public(connection: sql.Connection) -> bool:
    """Make the public tables at once; False where something is there, or it may not be used."""
    if not is_current() or connection.info.server_version < OLDEST_SERVER:
        return False
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(hashtext('migraciudades.public'))")
        if sql.tables(connection, "public"):
            return False
        replay(connection, with_roles(connection, PUBLIC.read_text(encoding="utf-8")))
    return True


def replay(connection: sql.Connection, text: str) -> None:
    """Run statements of a dump inside the open transaction; the session stays as it was."""
    path = connection.execute("SHOW search_path").fetchone()
    # As pg_dump has them: every name is qualified, and functions name tables made after them.
    connection.execute("SET LOCAL check_function_bodies = off")
    connection.execute("SELECT set_config('search_path', '', true)")
    connection.execute(text.encode())
    connection.execute("SELECT set_config('search_path', %s, true)", [path[0] if path else ""])


def with_roles(connection: sql.Connection, text: str) -> str:
    """The text with the names that this installation's roles have."""
    return ROLE.sub(
        lambda found: pgsql.Identifier(roles.role(found[1])).as_string(connection), text
    )
