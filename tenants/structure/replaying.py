"""Replays the committed structure where it may stand for the migrations; else says that it may not.

It may while the migrations it was made from are on disk as they were, on a server of a version on
which it was tried; those that were added since are then run. Everything else is not an error
either: all migrations run, which takes seconds longer.
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
SOURCES: Final = HERE / "sources.txt"
PUBLIC: Final = HERE / "public.sql"
CITY: Final = HERE / "city.sql"
# The oldest server on which the files were replayed.
OLDEST_SERVER: Final = 150000
LONGEST_NAME: Final = 63
TABLE: Final = re.compile(r"^CREATE TABLE \w+\.(\w+) ", re.MULTILINE)
# pg_dump writes each on one line.
_CALLED: Final = re.compile(
    r"^(CREATE FUNCTION|CREATE (?:CONSTRAINT )?TRIGGER .* EXECUTE FUNCTION) (\w+)\.(\w+)\(\)"
    r"(?! RETURNS (?!trigger))",
    re.MULTILINE,
)
# A role in the files is called "%iom%": their prefix is each installation's own.
ROLE: Final = re.compile(r'"%(\w+)%"')


def text_of_sources() -> str:
    """What stands in SOURCES when the files are written from the migrations now on disk."""
    return "".join(f"{name} {value}\n" for name, value in sources.fingerprints().items())


@cache
def is_current() -> bool:
    """Whether the files are all that the migrations on disk lead to."""
    return _is_usable() and SOURCES.read_text(encoding="utf-8") == text_of_sources()


@cache
def _is_usable() -> bool:
    """Whether what the files were made from is on disk as it was: the first of the migrations."""
    if not all(path.exists() for path in (SOURCES, PUBLIC, CITY)):
        return False
    now = set(text_of_sources().splitlines())
    return set(SOURCES.read_text(encoding="utf-8").splitlines()) <= now


def forget() -> None:
    """Look at the files again."""
    is_current.cache_clear()
    _is_usable.cache_clear()


def city() -> str | None:
    """SQL of an empty city with its schema named template_city; None where it is not the whole."""
    if not is_current() or connection_of("owner").pg_version < OLDEST_SERVER:
        return None
    return CITY.read_text(encoding="utf-8")


def begin_public(connection: sql.Connection) -> bool:
    """Make the tables of public; False where some are there, or the files may not be used.

    Migrations added since the files were written remain to be run.
    """
    return _begin(connection, "public", PUBLIC)


def begin_template(connection: sql.Connection) -> bool:
    """The same for the schema template_city, which is there and may be empty."""
    return _begin(connection, "template_city", CITY)


def _begin(connection: sql.Connection, schema: str, path: Path) -> bool:
    if not _is_usable() or connection.info.server_version < OLDEST_SERVER:
        return False
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(hashtext('migraciudades.structure'))")
        if sql.tables(connection, schema):
            return False
        replay(connection, with_roles(connection, path.read_text(encoding="utf-8")))
    return True


def replay(connection: sql.Connection, text: str) -> None:
    """Run statements of a dump inside the open transaction; the session stays as it was."""
    path = connection.execute("SHOW search_path").fetchone()
    # As pg_dump has them: every name is qualified, and functions name tables made after them.
    connection.execute("SET LOCAL check_function_bodies = off")
    connection.execute("SELECT set_config('search_path', '', true)")
    connection.execute(_named_apart(text).encode())
    connection.execute("SELECT set_config('search_path', %s, true)", [path[0] if path else ""])


def _named_apart(text: str) -> str:
    """The same statements, each trigger's function under a name of its own until all are made.

    To make a trigger the server reads every function of that name in any schema, though one is
    named: with 200 cities that was two fifths of the time, and with 2,300 it would be most of it.
    """
    made: dict[tuple[str, str], str] = {}

    def apart(found: "re.Match[str]") -> str:
        before, schema, name = found.groups()
        ours = made.setdefault((schema, name), f"f{len(made)}_{schema}"[:LONGEST_NAME])
        return f"{before} {schema}.{ours}()"

    last = max((found.end() for found in _CALLED.finditer(text)), default=0)
    end = text.find("\n", last)
    told = _CALLED.sub(apart, text[:end])
    back = (
        f"ALTER FUNCTION {schema}.{ours}() RENAME TO {name};"
        for (schema, name), ours in made.items()
    )
    # What comes after the triggers, such as the rights, names them as they are.
    return "\n".join([told, *back]) + text[end:]


def tables(text: str) -> list[str]:
    """Names of the tables that a dump makes."""
    return TABLE.findall(text)


def with_roles(connection: sql.Connection, text: str) -> str:
    """The text with the names that this installation's roles have."""
    return ROLE.sub(
        lambda found: pgsql.Identifier(roles.role(found[1])).as_string(connection), text
    )
