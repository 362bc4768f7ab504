"""Takes personal data out of history when a law asks for it, and signs that it was done.

The entry of each row stays in the ledger with the digest of what the row was; a signed redaction
says what it is since. A row that differs from its entry without one was tampered with.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol

from django.db import connection, models, transaction

from kernel import privacy, scope
from kernel.crypto import is_signed, sign
from kernel.history.sources import sources
from kernel.models.ledger import Redaction

TABLE: Final = "kernel_redaction"
AT_ONCE: Final = 5000


class Cursor(Protocol):
    """What a database cursor can do that is needed here."""

    def execute(self, query: Any, params: Any = ...) -> Any: ...
    def fetchall(self) -> list[Any]: ...


@dataclass(frozen=True)
class Covered:
    """A redaction as it is kept, held against the row as it is."""

    row: str
    is_signed: bool
    is_so: bool


def personal_columns(model: type[models.Model]) -> list[str]:
    """The columns of a model that its ``Privacy`` does not call plain, ids apart."""
    declared = privacy.of(model)
    plain = declared.plain if declared else frozenset()
    return [
        str(field.column)
        for field in model._meta.concrete_fields
        if field.name not in plain and not field.primary_key and not field.is_relation
    ]


def redact(
    model: type[models.Model],
    objects: Iterable[uuid.UUID],
    *,
    reason: str,
    erasure: uuid.UUID,
    columns: Sequence[str] | None = None,
    by: str = "pgh_obj_id",
) -> int:
    """Empty columns of all there is in the history of these objects of a tracked model.

    Without ``columns`` all that is not declared plain. ``by`` is the column that names the objects:
    the row's own, or one that says whose it is. ``reason`` is a short code of the law, ``erasure``
    what it is done for. Returns how many rows of history. In the caller's transaction.
    """
    names = list(personal_columns(model) if columns is None else columns)
    keys = list(objects)
    done = 0
    if not names or not keys:
        return done
    with transaction.atomic():
        for table, key in tables_of(model):
            where = key if by == "pgh_obj_id" and key != "pgh_id" else by
            with connection.cursor() as cursor:
                cursor.execute(
                    f"SELECT {key}::text FROM {table} WHERE {where} = ANY(%s) ORDER BY {key}",  # noqa: S608
                    [keys],
                )
                rows = [row[0] for row in cursor.fetchall()]
                for at in range(0, len(rows), AT_ONCE):
                    cursor.execute(
                        "SELECT * FROM ledger_redact(%s, %s, %s)",
                        [table, rows[at : at + AT_ONCE], names],
                    )
                    _sign(table, cursor.fetchall(), reason, erasure)
            done += len(rows)
    return done


def tables_of(model: type[models.Model]) -> list[tuple[str, str]]:
    """The history of a model and its key; of rows that are only added to, their own table."""
    events = getattr(model, "pgh_event_models", {}).values()
    if events:
        return [(table, "pgh_id") for table in {event._meta.db_table for event in events}]
    own = sources().get(model._meta.db_table)
    is_kernel = model._meta.app_label in {"kernel", "pghistory"}
    return [(own.table, own.key)] if own is not None and not is_kernel else []


def _sign(table: str, told: list[Any], reason: str, erasure: uuid.UUID) -> None:
    Redaction.objects.bulk_create(
        Redaction(
            source=table,
            row=row,
            width=width,
            digest=bytes(digest),
            reason=reason,
            erasure=erasure,
            mac=sign(*_parts(scope.current(), table, row, width, bytes(digest), reason, erasure)),
        )
        for row, width, digest in told
    )


def _parts(
    place: str, table: str, row: str, width: int, digest: bytes, reason: str, erasure: uuid.UUID
) -> tuple[str, ...]:
    return ("redaction", place, table, row, str(width), digest.hex(), reason, str(erasure))


def covered(
    cursor: Cursor, place: str, columns: dict[str, list[tuple[str, str]]]
) -> Iterable[tuple[str, list[Covered]]]:
    """The redactions of a schema by table, the latest of each row, held against the rows.

    ``columns`` are those of the tables that are there. Rows that are gone are told by others.
    """
    cursor.execute(
        f"SELECT DISTINCT source, width FROM {place}.{TABLE} ORDER BY source, width"  # noqa: S608
    )
    for table, width in cursor.fetchall():
        source = sources().get(table)
        names = [name for name, _ in columns.get(table, [])][:width]
        if source is None or len(names) < width:
            continue
        told = ", ".join(f't."{name}"' for name in names)
        cursor.execute(
            f"SELECT r.row, r.digest, r.reason, r.erasure, r.mac, "  # noqa: S608
            f"sha256(convert_to(ROW({told})::text, 'UTF8')) = r.digest FROM {place}.{TABLE} r "
            f"JOIN {place}.{table} t ON t.{source.key}::text = r.row "
            f"WHERE r.source = %s AND r.width = %s AND NOT EXISTS (SELECT FROM {place}.{TABLE} l "
            "WHERE l.source = r.source AND l.row = r.row AND l.id > r.id)",
            [table, width],
        )
        found = []
        for row, digest, reason, erasure, mac, is_so in cursor.fetchall():
            parts = _parts(place, table, row, width, bytes(digest), reason, erasure)
            found.append(Covered(row, is_signed(bytes(mac), *parts), bool(is_so)))
        yield table, found
