"""Brings the public schema, the template and every city to the current migrations."""

import hashlib
from typing import Any

from django.db.migrations.executor import MigrationExecutor
from psycopg import sql as pgsql

from tenants import ledger, owner, sql
from tenants.models import City
from tenants.structure import replaying, sources

TEMPLATE_SCHEMA = "template_city"
BATCH = 200


def migrate_public() -> bool:
    """Migrate the public schema if needed; True when something was applied."""
    with owner.raw() as connection:
        begun = replaying.begin_public(connection)
    return bool(migrate_schemas(["public"])) or begun


def behind() -> list[str]:
    """The schemas, public among them, that lack a migration; for `doctor`."""
    return _late(["public", *City.objects.using("owner").values_list("schema_name", flat=True)])


def migrate_schemas(schemas: list[str]) -> list[str]:
    """Migrate the city schemas that are behind; returns their names.

    The ones that are current are recognised with one UNION ALL over their
    django_migrations (0.6 s for 200 cities where asking one by one takes 55 s).
    """
    late = _late(schemas)
    for schema in late:
        _migrate_one(schema)
    _complete_ledgers(schemas)
    return late


def migrate_cities() -> list[str]:
    """Migrate every city that has a schema and give its role the new tables."""
    rows = City.objects.using("owner").exclude(status=City.Status.PROVISIONING)
    by_schema = {row.schema_name: row.login_role for row in rows}
    with owner.raw() as connection:
        present = [s for s in by_schema if sql.schema_exists(connection, s)]
        behind = migrate_schemas(present)
        for schema in behind:
            sql.grant_schema(connection, schema, by_schema[schema])
    return behind


def template_digest() -> str:
    """Changes whenever the structure of an empty city does."""
    names = sorted(f"{app}.{name}" for app, name in sources.wanted(TEMPLATE_SCHEMA))
    # Texts kept before lack the rows of django_migrations.
    return hashlib.sha256("\n".join(["with rows", *names]).encode()).hexdigest()


def _late(schemas: list[str]) -> list[str]:
    applied = _applied(schemas)
    return [one for one in schemas if not sources.wanted(one) <= applied.get(one, set())]


def _migrate_one(schema: str) -> None:
    with owner.at_schema(schema) as connection:
        executor = MigrationExecutor(connection)
        labels = sources.labels(schema)
        # Only what lives there: rendering the states of the other apps takes as long again.
        executor.migrate([node for node in executor.loader.graph.leaf_nodes() if node[0] in labels])
        connection.close()
    with owner.raw() as plain:
        sql.pin_functions(plain, schema)
        ledger.arrange(plain, schema)


def _complete_ledgers(schemas: list[str]) -> None:
    """For whoever was stopped between a migration and what follows it."""
    with owner.raw() as plain:
        for schema in ledger.incomplete(plain, schemas):
            ledger.arrange(plain, schema)


def _applied(schemas: list[str]) -> dict[str, set[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    with owner.raw() as connection:
        rows = connection.execute(
            "SELECT schemaname FROM pg_tables WHERE tablename = 'django_migrations' "
            "AND schemaname = ANY(%s)",
            [schemas],
        ).fetchall()
        names = [row[0] for row in rows]
        for start in range(0, len(names), BATCH):
            for schema, app, name in connection.execute(_union(names[start : start + BATCH])):
                found.setdefault(schema, set()).add((app, name))
    return found


def _union(schemas: list[str]) -> Any:
    part = "SELECT {literal}, app, name FROM {schema}.django_migrations"
    return pgsql.SQL(" UNION ALL ").join(
        pgsql.SQL(part).format(literal=pgsql.Literal(s), schema=pgsql.Identifier(s))
        for s in schemas
    )


def grant_public() -> None:
    """Give every role the public tables that are its own."""
    with owner.raw() as connection:
        sql.grant_public(connection)
