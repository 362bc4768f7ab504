"""Reads every table of the open city for its export, sealed columns opened, secrets left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from django.apps import apps
from django.conf import settings
from django.db import connection, models

from kernel.exports import csv_lines

BATCH: Final = 2_000
# Of no use elsewhere, or keys to doors: sessions, second factors, wrapped keys, promised work.
LEFT_OUT: Final = frozenset({"sessions", "mfa", "usersessions", "socialaccount"})
LEFT_OUT_TABLES: Final = frozenset({"kernel_datakey", "kernel_outbox"})
SECRET_WORDS: Final = ("password", "secret", "token")


def models_of_a_city() -> list[type[models.Model]]:
    """Every model with a table in a city, histories too, but for what is left out."""
    wanted = frozenset(settings.TENANT_APPS)
    found = [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy and _lives_in(model, wanted)
    ]
    return sorted(found, key=lambda model: model._meta.db_table)


def _lives_in(model: type[models.Model], wanted: frozenset[str]) -> bool:
    config = apps.get_app_config(model._meta.app_label)
    named = f"{type(config).__module__}.{type(config).__qualname__}"
    if config.name not in wanted and named not in wanted:
        return False
    table = model._meta.db_table
    return config.label not in LEFT_OUT and table not in LEFT_OUT_TABLES and "session" not in table


def columns(model: type[models.Model]) -> list[models.Field[Any, Any]]:
    """The columns that go along: no hash of a password, no token."""
    return [
        column
        for column in model._meta.concrete_fields
        if not any(word in str(column.column) for word in SECRET_WORDS)
    ]


def as_csv(model: type[models.Model], counted: list[int]) -> Iterator[bytes]:
    """The table as CSV, in the order of its key; `counted` receives how many rows there were."""
    kept = columns(model)
    rows = _rows(model, [column.attname for column in kept], counted)
    for line in csv_lines([str(column.column) for column in kept], rows):
        yield line.encode()


def _rows(
    model: type[models.Model], names: list[str], counted: list[int]
) -> Iterator[tuple[Any, ...]]:
    last: Any = None
    total = 0
    while True:
        page = model._base_manager.order_by("pk")  # noqa: SLF001  the one that hides no row
        if last is not None:
            page = page.filter(pk__gt=last)
        found = list(page.values_list("pk", *names)[:BATCH])
        if not found:
            break
        last = found[-1][0]
        total += len(found)
        yield from (row[1:] for row in found)
    counted.append(total)


def structure() -> str:
    """The tables as SQL for whoever wants to load them: columns, keys, rules, indexes."""
    with connection.cursor() as cursor:
        cursor.execute(_COLUMNS)
        by_table: dict[str, list[str]] = {}
        for table, column, kind, obligatory in cursor.fetchall():
            needed = " NOT NULL" if obligatory else ""
            by_table.setdefault(table, []).append(f'    "{column}" {kind}{needed}')
        cursor.execute(_RULES)
        rules = [
            f'ALTER TABLE "{table}" ADD CONSTRAINT "{name}" {rule};'
            for table, name, rule in cursor.fetchall()
        ]
        cursor.execute(_INDEXES)
        indexes = [f"{row[0]};" for row in cursor.fetchall()]
    made = [
        f'CREATE TABLE "{table}" (\n' + ",\n".join(of) + "\n);" for table, of in by_table.items()
    ]
    return "\n\n".join([*made, *rules, *indexes]) + "\n"


_HERE = "n.nspname = current_schema() AND c.relkind = 'r'"
_COLUMNS = f"""
SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE {_HERE} AND a.attnum > 0 AND NOT a.attisdropped ORDER BY c.relname, a.attnum
"""  # noqa: S608  our own words
_RULES = f"""
SELECT c.relname, k.conname, pg_get_constraintdef(k.oid)
FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE {_HERE} AND k.contype IN ('p', 'u', 'c', 'f') ORDER BY k.contype = 'f', c.relname, k.conname
"""  # noqa: S608  our own words
_INDEXES = f"""
SELECT pg_get_indexdef(i.indexrelid)
FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE {_HERE} AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)
ORDER BY c.relname, i.indexrelid
"""  # noqa: S608  our own words
