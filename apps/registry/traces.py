"""Which tables hold anything at all of a person: one question for a whole page.

Most people were attended and nothing else happened. Asking every table for rows that are not
there cost their page more than the rows it shows. A table is named here once by whoever keeps
it; then its readers ask `hold` and leave out the query where there is nothing to read. What is
there, and who may see it, is still for the reader's own query.
"""

from __future__ import annotations

import uuid
from functools import cache
from typing import Any

from django.apps import apps
from django.db import connection

_COLUMNS: dict[str, tuple[str, ...]] = {}


def register(table: str, *keys: str) -> None:
    """Name a table as Django does, and its keys that lead to a person: `person` if none is said."""
    _COLUMNS[table] = keys or ("person",)
    _question.cache_clear()


def hold(request: Any, person_id: uuid.UUID, *tables: str) -> bool:
    """Whether any of the tables holds a row of that person; one query for all of a request."""
    unnamed = set(tables) - _COLUMNS.keys()
    if unnamed:
        raise LookupError(f"nobody registered {', '.join(sorted(unnamed))}")
    inner = getattr(request, "_request", request)
    kept = getattr(inner, "registry_traces", None)
    if kept is None or kept[0] != person_id:
        kept = inner.registry_traces = (person_id, _ask(person_id))
    return not kept[1].isdisjoint(tables)


def _ask(person_id: uuid.UUID) -> frozenset[str]:
    tables, question, times = _question()
    with connection.cursor() as cursor:
        cursor.execute(question, [person_id] * times)
        answer = cursor.fetchone()
    return frozenset(table for table, there in zip(tables, answer, strict=True) if there)


@cache
def _question() -> tuple[tuple[str, ...], str, int]:
    """The tables, what is asked of them, and how often it names the person."""
    quote, wanted, times = connection.ops.quote_name, [], 0
    for table, keys in _COLUMNS.items():
        meta = apps.get_model(table)._meta
        found = []
        for key in keys:
            column = quote(meta.get_field(key).column)
            found.append(f"EXISTS (SELECT 1 FROM {quote(meta.db_table)} WHERE {column} = %s)")  # noqa: S608
        wanted.append(" OR ".join(found))
        times += len(keys)
    return tuple(_COLUMNS), f"SELECT {', '.join(wanted)}", times
