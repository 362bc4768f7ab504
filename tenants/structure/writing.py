"""Writes the committed structure anew, from a scratch database that is gone afterwards.

The database is built by a child process, whose settings lead there and whose roles have a prefix
of their own: nothing of the installation that the caller has is read or changed.
"""

import json
import os
import re
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Literal
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql as pgsql

from tenants.errors import ProvisioningFailed

COMMAND: Final = "python3 run.py exec migraciudades migrate --write-structure"
# One major version, that of the server run.py starts, or each developer's would rewrite the files.
SERVER: Final = 18
# What the dump carries itself, and what Django makes when it is asked for.
MAY_HAVE_ROWS: Final = {"django_migrations", "django_content_type", "auth_permission"}
Source = Literal["migrations", "structure"]


def write() -> list[str]:
    """Write the files that differ from what the migrations make; returns their names."""
    from tenants.structure import replaying

    built = build("migrations")
    if built["server"] != str(SERVER):
        raise ProvisioningFailed(
            f"the structure is written with PostgreSQL {SERVER}, not {built['server']}, whose "
            f"dumps read differently; use the server that run.py starts:  {COMMAND}"
        )
    wanted = {
        replaying.PUBLIC: built["public"],
        replaying.CITY: built["city"],
        replaying.SOURCES: replaying.text_of_sources(),
    }
    changed = [
        path
        for path, text in wanted.items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    for path in changed:
        path.write_text(wanted[path], encoding="utf-8")
    replaying.forget()
    return [path.name for path in changed]


def build(source: Source) -> dict[str, str]:
    """What a fresh database holds, made by the migrations or by the committed structure.

    The dumps of `public` and of a `city`, role names as the files have them, and the `server`'s
    major version.
    """
    with _scratch() as (variables, prefix):
        done = subprocess.run(  # noqa: S603  our own arguments, no shell
            [sys.executable, "-m", "tenants.structure.writing", source],
            env={**os.environ, **variables},
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
    if done.returncode:
        raise ProvisioningFailed(f"the scratch database failed: {done.stderr.strip()[-2000:]}")
    found: dict[str, str] = json.loads(done.stdout.splitlines()[-1])
    found["public"] = re.sub(rf"\b{prefix}_(\w+)", r'"%\1%"', found["public"])
    for name in ("public", "city"):
        if prefix in found[name] or '"%owner%"' in found[name]:
            raise ProvisioningFailed(f"the structure of {name} says who owns it")
    return found


@contextmanager
def _scratch() -> Iterator[tuple[dict[str, str], str]]:
    """An empty database; the settings that lead to it, and the prefix of its roles."""
    from django.conf import settings

    address = str(settings.DATABASES["owner"]["TENANTS_BOOTSTRAP_URL"])
    name = f"structure_{secrets.token_hex(4)}"
    there = urlunsplit(urlsplit(address)._replace(path=f"/{name}"))
    with psycopg.connect(address, autocommit=True) as connection:
        try:
            connection.execute(pgsql.SQL("CREATE DATABASE {}").format(pgsql.Identifier(name)))
        except psycopg.errors.InsufficientPrivilege as error:
            raise ProvisioningFailed(
                "DATABASE_OWNER_URL may not create a database, and the structure is taken from one "
                f"made for it; use the server that run.py starts:  {COMMAND}"
            ) from error
        try:
            yield (
                {"DATABASE_OWNER_URL": there, "DATABASE_URL": there, "MC_ROLE_PREFIX": name},
                name,
            )
        finally:
            _remove(connection, name)


def _remove(connection: "psycopg.Connection[tuple[str]]", name: str) -> None:
    connection.execute(pgsql.SQL("DROP DATABASE {} WITH (FORCE)").format(pgsql.Identifier(name)))
    found = connection.execute(
        # Who granted must outlive what was granted.
        "SELECT rolname FROM pg_roles WHERE starts_with(rolname, %s) "
        "ORDER BY rolname LIKE '%%\\_owner', rolname LIKE '%%\\_cities'",
        [f"{name}_"],
    ).fetchall()
    for (role,) in found:
        connection.execute(pgsql.SQL("DROP ROLE {}").format(pgsql.Identifier(role)))


def _main(source: str) -> int:
    """The child: set the scratch database up and print its dumps as one line of JSON."""
    import django

    django.setup()
    from tenants import migrating, owner, sql
    from tenants.structure import dumping, replaying

    owner.bootstrap()
    schema = migrating.TEMPLATE_SCHEMA
    with owner.raw() as connection:
        if source == "migrations":
            migrating.migrate_schemas(["public"])
            sql.run(connection, "CREATE SCHEMA {s}", s=schema)
            migrating.migrate_schemas([schema])
        else:
            sql.run(connection, "CREATE SCHEMA {s}", s=schema)
            if not replaying.begin_public(connection) or not replaying.begin_template(connection):
                raise ProvisioningFailed("the committed structure may not be used here")
        for one in ("public", schema):
            _refuse_rows(connection, one)
        server = str(connection.info.server_version // 10000)
    found = {
        "server": server,
        "public": dumping.dump("public", privileges=True),
        "city": dumping.dump(schema),
    }
    sys.stdout.write(json.dumps(found) + "\n")
    return 0


def _refuse_rows(connection: "psycopg.Connection[tuple[bool]]", schema: str) -> None:
    """A structure has no rows: what a migration leaves in an empty database would be missing."""
    from tenants import sql

    for table in sql.tables(connection, schema):
        name = pgsql.Identifier(schema, table)
        found = connection.execute(pgsql.SQL("SELECT EXISTS (SELECT FROM {})").format(name))
        if table not in MAY_HAVE_ROWS and found.fetchone() == (True,):
            raise ProvisioningFailed(
                f"a migration fills {schema}.{table} in an empty database. A new installation is "
                "made without running migrations: declare national lists with "
                "tenants.catalogue.register, and what a city starts with by "
                "tenants.provisioning.on_provisioned"
            )


if __name__ == "__main__":
    raise SystemExit(_main(sys.argv[1]))
