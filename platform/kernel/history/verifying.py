"""Verifies the history of a scope against its ledger, the ledger against its chain and anchors.

Reads one snapshot in windows of a bounded size, so that a large scope needs no more memory than a
small one and people may go on working meanwhile. What is found is told by table and row id.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal, Protocol

from kernel.history import digests, redacting
from kernel.history.sources import Source, sources

# Rows looked at in one go.
WINDOW: Final = 20_000
# Kept to be shown of each kind; all are counted.
SHOWN: Final = 200
SEALS_AT_ONCE: Final = 2_000

Kind = Literal[
    "edited",
    "removed",
    "added",
    "ledger",
    "reordered",
    "cut",
    "anchor",
    "unanchored",
    "unwatched",
    "redaction",
]


class Cursor(Protocol):
    """What a database cursor can do that is needed here."""

    def execute(self, query: Any, params: Any = ...) -> Any: ...
    def fetchall(self) -> list[Any]: ...


@dataclass(frozen=True)
class Fault:
    """Something that is not as it was sealed: where, never what it says."""

    kind: Kind
    table: str = ""
    row: str = ""
    seq: int | None = None


@dataclass
class Report:
    """What was looked at, and what was found."""

    place: str
    entries: int = 0
    seals: int = 0
    anchors: int = 0
    # Rows from which personal data was taken because a law asks for it, signed.
    redacted: int = 0
    head: int = 0
    chain: str = ""
    counts: Counter[Kind] = field(default_factory=Counter)
    faults: list[Fault] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def intact(self) -> bool:
        return not self.counts

    def add(self, kind: Kind, table: str = "", row: str = "", seq: int | None = None) -> None:
        """Count a fault, and keep it to be shown unless there are many of its kind."""
        self.counts[kind] += 1
        if self.counts[kind] <= SHOWN:
            self.faults.append(Fault(kind, table, row, seq))


def verify(cursor: Cursor, place: str) -> Report:
    """Verify rows, ledger and chain of a schema; anchors are looked at by kernel.history.anchors.

    The cursor's transaction must keep one snapshot (REPEATABLE READ) while others write.
    """
    report = Report(place)
    cursor.execute(
        "SELECT " + ", ".join("set_config(%s, %s, true)" for _ in digests.AS_TEXT),
        [part for pair in digests.AS_TEXT.items() for part in pair],
    )
    cursor.fetchall()
    present = _present(cursor, place)
    _chain(cursor, place, report)
    _watched(cursor, place, present, report)
    redacted = _redacted(cursor, place, present, report)
    for source, widths in _entered(cursor, place, report):
        if source.table in present:
            except_for = redacted.get(source.table, frozenset())
            _rows(cursor, place, source, present[source.table], widths, report, except_for)
        else:
            report.add("removed", source.table)
    _added(cursor, place, present, report)
    return report


def _present(cursor: Cursor, place: str) -> dict[str, list[tuple[str, str]]]:
    """The schema's tables that are entered, each with its columns and their types, in order."""
    cursor.execute(
        "SELECT c.relname, a.attname, format_type(a.atttypid, NULL) FROM pg_attribute a "
        "JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace "
        "WHERE n.nspname = %s AND c.relname = ANY(%s) AND c.relkind = 'r' "
        "AND a.attnum > 0 AND NOT a.attisdropped ORDER BY c.relname, a.attnum",
        [place, list(sources())],
    )
    found: dict[str, list[tuple[str, str]]] = {}
    for table, column, kind in cursor.fetchall():
        found.setdefault(table, []).append((column, kind))
    return found


def _watched(cursor: Cursor, place: str, present: Iterable[str], report: Report) -> None:
    """A table whose trigger is gone or switched off is entered no more."""
    cursor.execute(
        "SELECT c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
        "JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = %s "
        "AND t.tgname IN ('ledger_enter', 'ledger_seal') AND t.tgenabled <> 'D'",
        [place],
    )
    watched = {row[0] for row in cursor.fetchall()}
    for table in (*present, "kernel_ledgerentry"):
        if table not in watched:
            report.add("unwatched", table)


def _entered(cursor: Cursor, place: str, report: Report) -> Iterator[tuple[Source, list[int]]]:
    """The tables that entries name, each with the widths that its rows had."""
    cursor.execute(
        f"SELECT source, array_agg(DISTINCT width) FROM {place}.kernel_ledgerentry "  # noqa: S608
        "GROUP BY source ORDER BY source"
    )
    for table, widths in cursor.fetchall():
        source = sources().get(table)
        if source is None:
            report.add("ledger", table)
        else:
            yield source, list(widths)


def _chain(cursor: Cursor, place: str, report: Report) -> None:
    """Every seal follows the one before it and covers the entries that are there."""
    before, chain, counted = 0, b"", 0
    for seals in _seals(cursor, place):
        contents = _contents(cursor, place, seals)
        for seal in seals:
            seq, moment, batch, upto, entries, kept = seal
            many, last, content = contents[batch]
            counted += many
            if seq != before + 1:
                report.add("reordered", seq=seq)
            made = digests.chain(chain, seq, moment, batch, upto, entries, content)
            if made != bytes(kept) or many != entries or last != upto:
                report.add("ledger", seq=seq)
            before, chain = seq, bytes(kept)
            report.seals += 1
    report.head, report.chain = before, chain.hex()
    cursor.execute(f"SELECT count(*) FROM {place}.kernel_ledgerentry")  # noqa: S608
    report.entries = int(cursor.fetchall()[0][0])
    if report.entries != counted:
        _unsealed(cursor, place, report)


def _seals(cursor: Cursor, place: str) -> Iterator[list[Any]]:
    last = None
    while True:
        cursor.execute(
            f"SELECT seq, {digests.micros('at')}, batch, upto, entries, chain "  # noqa: S608
            f"FROM {place}.kernel_ledgerseal WHERE %s::bigint IS NULL OR seq > %s "
            f"ORDER BY seq LIMIT {SEALS_AT_ONCE}",
            [last, last],
        )
        found = cursor.fetchall()
        if not found:
            return
        yield found
        last = found[-1][0]


def _contents(
    cursor: Cursor, place: str, seals: Sequence[Any]
) -> dict[int, tuple[int, int, bytes]]:
    """How many entries each batch has, which is the last, and the hash of all, window by window."""
    open_: dict[int, Any] = {seal[2]: hashlib.sha256() for seal in seals}
    many: Counter[int] = Counter()
    last: dict[int, int] = {}
    position = min(open_) - 1
    end = max(seal[3] for seal in seals)
    while True:
        cursor.execute(
            f"SELECT id, batch, {digests.ENTRY} FROM {place}.kernel_ledgerentry "  # noqa: S608
            f"WHERE id > %s AND id <= %s ORDER BY id LIMIT {WINDOW}",
            [position, end],
        )
        found = cursor.fetchall()
        for entry, batch, text in found:
            if batch in open_:
                open_[batch].update((b"\n" if many[batch] else b"") + text.encode())
                many[batch] += 1
                last[batch] = entry
        if len(found) < WINDOW:
            break
        position = found[-1][0]
    return {
        batch: (many[batch], last.get(batch, 0), total.digest()) for batch, total in open_.items()
    }


def _unsealed(cursor: Cursor, place: str, report: Report) -> None:
    cursor.execute(
        f"SELECT e.source, e.row FROM {place}.kernel_ledgerentry e WHERE NOT EXISTS "  # noqa: S608
        f"(SELECT FROM {place}.kernel_ledgerseal s WHERE s.batch = e.batch AND e.id <= s.upto) "
        f"ORDER BY e.id LIMIT {SHOWN}"
    )
    for table, row in cursor.fetchall():
        report.add("ledger", table, row)


def _redacted(
    cursor: Cursor, place: str, present: dict[str, list[tuple[str, str]]], report: Report
) -> dict[str, frozenset[str]]:
    """The rows that say less than they did, rightly or not: what is wrong with them is told."""
    found: dict[str, frozenset[str]] = {}
    if redacting.TABLE not in present:
        return found
    for table, covered in redacting.covered(cursor, place, present):
        for each in covered:
            if not each.is_signed:
                report.add("redaction", table, each.row)
            elif not each.is_so:
                report.add("edited", table, each.row)
        found[table] = found.get(table, frozenset()) | {each.row for each in covered}
        report.redacted += sum(each.is_signed and each.is_so for each in covered)
    return found


def _rows(
    cursor: Cursor,
    place: str,
    source: Source,
    columns: list[tuple[str, str]],
    widths: list[int],
    report: Report,
    redacted: frozenset[str],
) -> None:
    """Every row that was entered is there, and says what it said."""
    query = digests.comparison(place, source, columns, widths)
    position = 0
    while True:
        cursor.execute(
            f"SELECT max(id) FROM (SELECT id FROM {place}.kernel_ledgerentry "  # noqa: S608
            f"WHERE source = %s AND id > %s ORDER BY id LIMIT {WINDOW}) w",
            [source.table, position],
        )
        end = cursor.fetchall()[0][0]
        if end is None:
            return
        cursor.execute(query, [source.table, position, end])
        for row, gone in cursor.fetchall():
            if gone or row not in redacted:
                report.add("removed" if gone else "edited", source.table, row)
        position = end


def _added(
    cursor: Cursor, place: str, present: dict[str, list[tuple[str, str]]], report: Report
) -> None:
    """No row is there that was never entered."""
    parts = [
        f"(SELECT '{table}', t.{sources()[table].key}::text FROM {place}.{table} t "  # noqa: S608
        f"WHERE NOT EXISTS (SELECT FROM {place}.kernel_ledgerentry e WHERE e.source = '{table}' "
        f"AND e.row = t.{sources()[table].key}::text) LIMIT {SHOWN})"
        for table in present
    ]
    if not parts:
        return
    cursor.execute(" UNION ALL ".join(parts))
    for table, row in cursor.fetchall():
        report.add("added", table, row)
