"""Seals with their owner's key what was sealed with another: before the column had an owner, or
while the row belonged to somebody else.

It goes through the tables by and by, some rows at a time, and rests for a day after the last. What
a value says does not change, so no row of history is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.apps import apps
from django.core.cache import cache
from django.db import connection, models, transaction

from kernel import scope
from kernel.crypto.envelope import CannotOpen
from kernel.crypto.fields import EncryptedTextField
from kernel.crypto.sealing import decrypt_bytes, encrypt_bytes

AT_ONCE: Final = 500
REST: Final = 24 * 3600
_WHERE: Final = "reseal-position"


@dataclass(frozen=True)
class Column:
    """A sealed column and the column of the same table that names its owner."""

    table: str
    key: str
    name: str
    owner: str
    place: str


def columns() -> list[Column]:
    """Every column whose owner its own row names, history apart: that is emptied by law, not
    rewritten."""
    return sorted(
        (
            Column(
                model._meta.db_table,
                str(model._meta.pk.column),
                str(field.column),
                field.owner,
                field.place,
            )
            for model in apps.get_models()
            if not hasattr(model, "pgh_tracked_model")
            for field in model._meta.concrete_fields
            if isinstance(field, EncryptedTextField) and _is_here(model, field.owner)
        ),
        key=lambda each: (each.table, each.name),
    )


def look_after() -> int:
    """A few rows of one column of the current scope, going on where the last call stopped."""
    told = str(cache.get(_WHERE) or "")
    if told == "rest":
        return 0
    every = columns()
    number, _, after = told.partition("|")
    at = int(number or 0)
    if at >= len(every):
        cache.set(_WHERE, "rest", REST)
        return 0
    done, last = reseal(every[at], after=after)
    cache.set(_WHERE, f"{at}|{last}" if last else f"{at + 1}|", REST)
    return done


def everything() -> int:
    """All of the current scope at once; how many values were sealed anew."""
    total = 0
    for column in columns():
        last = ""
        while True:
            done, last = reseal(column, after=last, at_once=5000)
            total += done
            if not last:
                break
    cache.set(_WHERE, "rest", REST)
    return total


def of_owner(model: type[models.Model], owner: Any) -> int:
    """The values of one owner's rows in a table: after they changed hands."""
    table = model._meta.db_table
    mine = [column for column in columns() if column.table == table]
    return sum(_reseal(column, f"t.{column.owner} = %s", [owner]) for column in mine)


def reseal(column: Column, *, after: str = "", at_once: int = AT_ONCE) -> tuple[int, str]:
    """Look at the next rows of a column; how many were sealed anew, and the last key looked at."""
    more = f"WHERE t.{column.key} > %s" if after else ""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT (array_agg(k ORDER BY k DESC))[1]::text, count(*) "  # noqa: S608
            f"FROM (SELECT t.{column.key} AS k FROM {column.table} t "
            f"{more} ORDER BY t.{column.key} LIMIT %s) w",
            [after, at_once] if after else [at_once],
        )
        last, many = cursor.fetchone()
    if not many:
        return 0, ""
    bounds = f"t.{column.key} <= %s" + (f" AND t.{column.key} > %s" if after else "")
    done = _reseal(column, bounds, [last, after] if after else [last])
    return done, last if many == at_once else ""


def _reseal(column: Column, bounds: str, values: list[Any]) -> int:
    name, done = column.name, 0
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            f"SELECT t.{column.key}, t.{column.owner}, t.{name} FROM {column.table} t "  # noqa: S608
            f"WHERE {bounds} AND t.{column.owner} IS NOT NULL AND octet_length(t.{name}) > 17 "
            f"AND (get_byte(t.{name}, 0) = 1 "
            f"OR substring(t.{name} FROM 2 FOR 16) <> uuid_send(t.{column.owner})) FOR UPDATE",
            values,
        )
        rows = cursor.fetchall()
        if not rows:
            return 0
        cursor.execute(
            "SELECT set_config('pgtrigger.ignore', array_agg(t.tgname)::text, true) "
            "FROM pg_trigger t WHERE t.tgrelid = %s::regclass AND NOT t.tgisinternal",
            [f"{scope.current()}.{column.table}"],
        )
        for key, owner, sealed in rows:
            try:
                opened = decrypt_bytes(bytes(sealed), place=column.place)
                anew = encrypt_bytes(opened, place=column.place, owner=owner)
            except CannotOpen:
                # Erased meanwhile, or altered: either is told where it is read.
                continue
            cursor.execute(
                f"UPDATE {column.table} SET {name} = %s WHERE {column.key} = %s",  # noqa: S608
                [anew, key],
            )
            done += 1
        cursor.execute("SELECT set_config('pgtrigger.ignore', '{}', true)")
    return done


def _is_here(model: type[models.Model], owner: str) -> bool:
    return bool(owner) and any(
        owner in (field.attname, field.name) for field in model._meta.concrete_fields
    )
