"""Reads the history of the open scope newest first, from its ledger: who did and saw what.

Values of columns that are not declared plain never leave the database here: of those it is only
told that they changed.
"""

from __future__ import annotations

import datetime
import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from django.db import connection, models

from kernel import privacy
from kernel.history.sources import CONTEXT, model_of, sources

SIGHTINGS: Final = "kernel_sighting"
# What triggers write; everything else is told by ``history.saw``.
DOING: Final = ("insert", "update", "delete")
AT_ONCE: Final = 1000
_COLUMNS: Final = "id, at, source, row, verb, actor, object"


@dataclass(frozen=True)
class Filter:
    """What a list is narrowed to. ``kind`` is ``app.model``, ``verbs`` any of them.

    ``without`` names kinds left out unless one of them is asked for.
    """

    actor: uuid.UUID | None = None
    object: uuid.UUID | None = None
    kind: str = ""
    verbs: tuple[str, ...] = ()
    since: datetime.datetime | None = None
    until: datetime.datetime | None = None
    without: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Entry:
    """One thing done or seen. ``changed`` names the columns that an update changed."""

    id: int
    at: datetime.datetime
    source: str
    row: str
    verb: str
    actor: uuid.UUID | None
    object: uuid.UUID | None
    kind: str = ""
    changed: tuple[str, ...] = ()
    reason: str = ""
    count: int | None = None
    route: str = ""


@dataclass(frozen=True)
class Change:
    """One column before and after, as text; ``hidden`` when its values may not be told."""

    column: str
    before: str | None = None
    after: str | None = None
    hidden: bool = False


@dataclass(frozen=True)
class Page:
    """Some entries, newest first, and the id to go on from: 0 when there are no more."""

    entries: list[Entry] = field(default_factory=list)
    older: int = 0


def kinds() -> list[str]:
    """Every kind of thing the history of the open scope may tell of: ``app.model``."""
    present = set(connection.introspection.table_names())
    tables = present & sources().keys() - {CONTEXT, SIGHTINGS}
    return sorted({_kind(table) for table in tables})


def page(told: Filter, *, before: int = 0, size: int = 50) -> Page:
    """The newest entries that were entered before the one with that id; 0 for the newest of all."""
    rows = _select(told, before=before, limit=size + 1)
    more = len(rows) > size
    entries = _with_details(rows[:size])
    return Page(entries, entries[-1].id if more and entries else 0)


def every(told: Filter) -> Iterator[Entry]:
    """All of them, newest first, read in turns: for a file that is written while it is sent."""
    before = 0
    while True:
        rows = _select(told, before=before, limit=AT_ONCE)
        yield from _with_details(rows)
        if len(rows) < AT_ONCE:
            return
        before = rows[-1].id


def entry(pk: int) -> Entry | None:
    """One entry, whole."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {_COLUMNS} FROM kernel_ledgerentry WHERE id = %s AND source <> %s",  # noqa: S608
            [pk, CONTEXT],
        )
        rows = [Entry(*row) for row in cursor.fetchall()]
    return _with_details(rows)[0] if rows else None


def changes(told: Entry) -> list[Change]:
    """What an entry changed, or what was there when it was made or removed: plain values only."""
    if told.verb not in DOING:
        return []
    event = _event(told.source)
    if event is None:
        return []
    plain = _plain(event)
    hidden = [name for name in _own_columns(event) if name not in plain]
    values = _values(told, event, plain) if plain else {}
    found = [
        Change(name, before, after)
        for name, (before, after) in values.items()
        if (before or None) != (after or None)
    ]
    if told.verb == "update":
        concealed = [name for name in hidden if name in told.changed]
    else:
        concealed = hidden
    return found + [Change(name, hidden=True) for name in concealed]


def context_of(told: Entry) -> dict[str, Any]:
    """Route, request and network of an entry, as they were recorded; empty when they were not."""
    with connection.cursor() as cursor:
        if told.source == SIGHTINGS:
            cursor.execute(
                f"SELECT route, request, address FROM {SIGHTINGS} WHERE id = %s",  # noqa: S608
                [int(told.row)],
            )
            found = cursor.fetchone()
            return dict(zip(("route", "request", "address"), found, strict=True)) if found else {}
        source = sources().get(told.source)
        if source is None or not source.context:
            return {}
        cursor.execute(
            f"SELECT c.metadata ->> 'route', c.metadata ->> 'request', c.metadata ->> 'address' "  # noqa: S608
            f"FROM {told.source} e JOIN {CONTEXT} c ON c.id = e.{source.context} "
            f"WHERE e.{source.key}::text = %s",
            [told.row],
        )
        found = cursor.fetchone()
    return dict(zip(("route", "request", "address"), found, strict=True)) if found else {}


def _select(told: Filter, *, before: int, limit: int) -> list[Entry]:
    """One index walk, or one per table where a kind is asked for, merged."""
    parts, values = [], []
    for where, extra in _places(told):
        clauses, more = _common(told, before)
        parts.append(
            f"(SELECT {_COLUMNS} FROM kernel_ledgerentry e "  # noqa: S608
            f"WHERE {' AND '.join([where, *clauses])} ORDER BY id DESC LIMIT {limit:d})"
        )
        values += [*extra, *more]
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT * FROM ({' UNION ALL '.join(parts)}) u ORDER BY id DESC LIMIT {limit:d}",  # noqa: S608
            values,
        )
        return [Entry(*row) for row in cursor.fetchall()]


def _places(told: Filter) -> list[tuple[str, list[Any]]]:
    """Where to look, so that an index leads there."""
    seeing = bool(told.verbs) and not set(told.verbs) & set(DOING)
    found: list[tuple[str, list[Any]]] = []
    if told.kind:
        if not seeing:
            tables = [table for table in sources() if _kind(table) == told.kind]
            found = [("e.source = %s", [table]) for table in tables if table != SIGHTINGS]
        found.append(
            (
                (
                    f"e.source = '{SIGHTINGS}' AND EXISTS (SELECT FROM {SIGHTINGS} s "
                    "WHERE s.id = e.row::bigint AND s.kind = %s)"
                ),
                [told.kind],
            )
        )
        return found
    if seeing:
        return [("e.source = %s", [SIGHTINGS])]
    left_out = [table for table in sources() if table == CONTEXT or _kind(table) in told.without]
    return [("e.source <> ALL(%s)", [left_out])]


def _common(told: Filter, before: int) -> tuple[list[str], list[Any]]:
    pairs: list[tuple[str, Any]] = [
        ("e.id < %s", before or None),
        ("e.actor = %s", told.actor),
        ("e.object = %s", told.object),
        ("e.verb = ANY(%s)", list(told.verbs) or None),
        ("e.at >= %s", told.since),
        ("e.at < %s", told.until),
    ]
    told_pairs = [(clause, value) for clause, value in pairs if value is not None]
    return [clause for clause, _ in told_pairs], [value for _, value in told_pairs]


def _with_details(rows: Sequence[Entry]) -> list[Entry]:
    """The kind of each, what an update changed, and what was told of a look; a query per table."""
    by_table: dict[str, list[Entry]] = defaultdict(list)
    for row in rows:
        by_table[row.source].append(row)
    done: dict[int, Entry] = {}
    for table, own in by_table.items():
        if table == SIGHTINGS:
            done |= _sightings(own)
            continue
        changed = _changed(table, [row.row for row in own if row.verb == "update"])
        for row in own:
            done[row.id] = replace(row, kind=_kind(table), changed=changed.get(row.row, ()))
    return [done[row.id] for row in rows]


def _sightings(rows: Iterable[Entry]) -> dict[int, Entry]:
    kept = {int(row.row): row for row in rows}
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT id, kind, reason, count, route FROM {SIGHTINGS} WHERE id = ANY(%s)",  # noqa: S608
            [list(kept)],
        )
        told = {row[0]: row[1:] for row in cursor.fetchall()}
    done = {}
    for key, row in kept.items():
        kind, reason, count, route = told.get(key, ("", "", None, ""))
        done[row.id] = replace(row, kind=kind, reason=reason, count=count, route=route)
    return done


def _changed(table: str, rows: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Names of the columns that differ from the record of the same thing before; no value."""
    event = _event(table)
    if event is None or not rows:
        return {}
    names = _own_columns(event)
    cases = ", ".join(
        f"CASE WHEN e.{_q(name)} IS DISTINCT FROM p.{_q(name)} THEN '{name}' END" for name in names
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT e.pgh_id, array_remove(ARRAY[{cases}], NULL) FROM {table} e "  # noqa: S608
            f"{_before(table)} WHERE e.pgh_id = ANY(%s)",
            [[int(row) for row in rows]],
        )
        return {str(key): tuple(found) for key, found in cursor.fetchall()}


def _values(
    told: Entry, event: type[models.Model], plain: Sequence[str]
) -> dict[str, tuple[str | None, str | None]]:
    """Plain columns before and after, as the database writes them."""
    table = event._meta.db_table
    after = ", ".join(f"e.{_q(name)}::text" for name in plain)
    earlier = ", ".join(f"p.{_q(name)}::text" for name in plain)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {after}, {earlier} FROM {table} e {_before(table)} "  # noqa: S608
            "WHERE e.pgh_id = %s",
            [int(told.row)],
        )
        row = cursor.fetchone()
    if row is None:
        return {}
    now, then = row[: len(plain)], row[len(plain) :]
    if told.verb == "insert":
        then = (None,) * len(plain)
    if told.verb == "delete":
        now, then = (None,) * len(plain), now
    return dict(zip(plain, zip(then, now, strict=True), strict=True))


def _before(table: str) -> str:
    return (
        f"LEFT JOIN LATERAL (SELECT * FROM {table} b WHERE b.pgh_obj_id = e.pgh_obj_id "  # noqa: S608
        "AND b.pgh_id < e.pgh_id ORDER BY b.pgh_id DESC LIMIT 1) p ON true"
    )


def _event(table: str) -> type[models.Model] | None:
    """The history's model of that table; None for a table that is its own history."""
    model = model_of(table)
    events = getattr(model, "pgh_event_models", {}) if model else {}
    return next((one for one in events.values() if one._meta.db_table == table), None)


def _own_columns(event: type[models.Model]) -> list[str]:
    columns = [str(field.column) for field in event._meta.concrete_fields]
    return [name for name in columns if not name.startswith("pgh_") and name != "id"]


def _plain(event: type[models.Model]) -> list[str]:
    declared = privacy.of(event)
    plain = declared.plain if declared else frozenset()
    return [
        str(field.column)
        for field in event._meta.concrete_fields
        if field.name in plain and field.column in _own_columns(event)
    ]


def _kind(table: str) -> str:
    model = model_of(table)
    return model._meta.label_lower if model else table


def _q(name: str) -> str:
    return connection.ops.quote_name(name)
