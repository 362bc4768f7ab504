"""How a row, an entry and a seal become a hash; the same as in kernel/sql/ledger.sql."""

from __future__ import annotations

import hashlib
from typing import Final

from kernel.history.sources import Source

# Settings that change how a value is written as text.
AS_TEXT: Final = {
    "TimeZone": "UTC",
    "DateStyle": "ISO, MDY",
    "IntervalStyle": "postgres",
    "bytea_output": "hex",
    "extra_float_digits": "1",
}
# Ids as they may be cast back; anything else was never entered by us.
_IDS: Final = {
    "integer": r"^\d{1,9}$",
    "bigint": r"^\d{1,18}$",
    "uuid": r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
}


def micros(column: str) -> str:
    """A moment as whole microseconds."""
    return f"(extract(epoch FROM {column}) * 1000000)::bigint"


ENTRY: Final = (
    f"concat_ws('|', id, batch, {micros('at')}, source, verb, coalesce(actor::text, '-'), "
    "coalesce(object::text, '-'), width, encode(digest, 'hex'), \"row\")"
)


def chain(
    before: bytes, seq: int, moment: int, batch: int, upto: int, entries: int, content: bytes
) -> bytes:
    """The link of a seal: what went before, where it stands, and what it covers."""
    told = "|".join(map(str, (before.hex(), seq, moment, batch, upto, entries, content.hex())))
    return hashlib.sha256(told.encode()).digest()


def comparison(
    place: str, source: Source, columns: list[tuple[str, str]], widths: list[int]
) -> str:
    """A query for the entries of a table whose row is gone or says something else.

    Its parameters: the table, and the entries' ids after which and until which. Rows entered while
    the table had fewer columns are compared by those, or by more: one that was written while a
    migration was going on may have had them already.
    """
    names = [name for name, _ in columns]
    kind = dict(columns).get(source.key, "text")
    pattern = _IDS.get(kind)
    key = f"CASE WHEN e.row ~ '{pattern}' THEN e.row::{kind} END" if pattern else "e.row"
    same = " OR ".join(
        f"(e.width <= {width} AND e.digest = {_digest(source, names[:width])})"
        for width in _possible(source, len(names), widths)
    )
    later = ""
    if source.is_context:
        # It may be added to while its request goes on, and another may not be put in its place.
        later = (
            f" AND NOT EXISTS (SELECT FROM {place}.kernel_ledgerentry n "  # noqa: S608
            "WHERE n.object = e.object AND n.source = e.source AND n.id > e.id "
            "AND n.at < e.at + interval '1 hour' "
            "AND (e.actor IS NULL OR n.actor IS NOT DISTINCT FROM e.actor))"
        )
    return (
        f"SELECT e.row, t.{source.key} IS NULL FROM {place}.kernel_ledgerentry e "  # noqa: S608
        f"LEFT JOIN {place}.{source.table} t ON t.{source.key} = {key} "
        f"WHERE e.source = %s AND e.id > %s AND e.id <= %s AND (t.{source.key} IS NULL "
        f"OR NOT ({same or 'false'})){later} ORDER BY e.id"
    )


def _possible(source: Source, present: int, widths: list[int]) -> list[int]:
    if source.columns:
        return [max(widths)]
    narrow = [width for width in widths if 0 < width < present]
    return [present, *(range(min(narrow), present) if narrow else ())]


def _digest(source: Source, names: list[str]) -> str:
    told = ", ".join(f't."{name}"' for name in source.columns or names)
    return f"sha256(convert_to(ROW({told})::text, 'UTF8'))"
