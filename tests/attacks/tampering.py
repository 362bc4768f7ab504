"""What somebody with the whole database in their hands may do to the history, at random."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable
from typing import Any

import psycopg

from kernel.history import digests
from kernel.history.sources import sources
from tests.attacks.redactions import PLACE, FalseRedactions, Nothing

Connection = psycopg.Connection[Any]
ENTRY_COLUMNS = (
    *("batch", "at", "source", "row", "verb", "actor", "object", "width", "digest"),
    "id",
)
SEAL_COLUMNS = ("at", "batch", "upto", "entries", "chain", "seq")
# A value that is certainly another one, by the type of the column.
ANOTHER = {
    "integer": "{c} + 1",
    "smallint": "{c} + 1",
    "bigint": "{c} + 1",
    "numeric": "{c} + 1",
    "double precision": "{c} + 1",
    "boolean": "NOT {c}",
    "uuid": "gen_random_uuid()",
    "date": "{c} + 1",
    "time without time zone": "{c} + interval '1 minute'",
    "timestamp with time zone": "{c} + interval '1 microsecond'",
    "bytea": "sha256(coalesce({c}, ''))",
    "jsonb": "coalesce({c}, '{{}}') || jsonb_build_object('x', random())",
    "text": "md5(coalesce({c}::text, '') || random())",
    "character varying": "left(md5(coalesce({c}, '') || random()), {n})",
    "character varying[]": "coalesce({c}, '{{}}') || array['XX']::varchar[]",
    "bigint[]": "coalesce({c}, '{{}}') || array[1::bigint]",
    "uuid[]": "coalesce({c}, '{{}}') || array[gen_random_uuid()]",
}


class Tamperer(FalseRedactions):
    """Picks a table, a row and a way to tamper with it; each method leaves something altered."""

    def __init__(self, connection: Connection, seed: int) -> None:
        self.connection = connection
        # What was sent, for whoever must find out why something was not found.
        self.did: list[tuple[str, tuple[Any, ...]]] = []
        self.random = random.Random(seed)
        self.tables = [
            table
            for table in sources()
            if self.all(
                "SELECT 1 FROM pg_tables WHERE schemaname=%s AND tablename=%s", PLACE, table
            )
            and self.all(f"SELECT 1 FROM {PLACE}.{table} LIMIT 1")
        ]
        self.ways: list[Callable[[], None]] = [
            *[self.edit] * 6,
            *[self.delete] * 2,
            self.delete_with_its_entry,
            self.delete_with_its_seal,
            self.swap,
            self.swap_ids,
            self.swap_seals,
            self.swap_entries,
            *[self.edit_entry] * 2,
            *[self.edit_seal] * 2,
            self.cut,
            self.cut_wholly,
            *[self.forge] * 2,
            self.edit_and_recompute_a_part,
            self.edit_and_recompute_all,
            self.empty,
            *[self.redact_unsigned] * 3,
            *[self.borrow_redaction] * 3,
            self.undo_redaction,
        ]

    def all(self, query: str, *params: Any) -> list[Any]:
        return self.connection.execute(query.encode(), params).fetchall()

    def run(self, query: str, *params: Any) -> int:
        self.did.append((query, params))
        return self.connection.execute(query.encode(), params).rowcount

    def tamper(self) -> str:
        """Alter something; returns how. What a constraint refuses is tried anew elsewhere."""
        while True:
            self.did.clear()
            way = self.random.choice(self.ways)
            try:
                with self.connection.transaction():
                    way()
            except (psycopg.errors.IntegrityError, psycopg.errors.DataError, Nothing):
                continue
            return way.__name__

    def until_it_alters(self, way: Callable[[], None]) -> None:
        """Go one way, elsewhere if it alters nothing here."""
        while True:
            try:
                with self.connection.transaction():
                    way()
            except Nothing:
                continue
            return

    def edit(self) -> None:
        table, key = self.pick()
        columns = sources()[table].columns or ()
        self.change(table, sources()[table].key, key, only=columns)

    def delete(self) -> None:
        table, key = self.pick()
        self.changed(self.run(f"DELETE FROM {PLACE}.{table} WHERE {self.key(table)} = %s", key))

    def delete_with_its_entry(self) -> None:
        table, key = self.pick()
        self.run(f"DELETE FROM {PLACE}.{table} WHERE {self.key(table)} = %s", key)
        self.changed(
            self.run(
                f"DELETE FROM {PLACE}.kernel_ledgerentry WHERE source = %s AND row = %s",
                table,
                str(key),
            )
        )

    def delete_with_its_seal(self) -> None:
        """A transaction as if it had never been: rows, entries, and its link of the chain."""
        seq = self.random.choice(self.seqs()[:-1])
        self.forget(f"seq = {seq}")

    def swap(self) -> None:
        """What two rows say, exchanged."""
        table, one = self.pick()
        other = self.random.choice(self.keys(table))
        names = [name for name, *_ in self.columns(table) if name != self.key(table)]
        kept = sources()[table].columns or names
        names = [name for name in names if name in kept]
        pairs = ", ".join(f'"{name}" = o."{name}"' for name in names)
        differ = " OR ".join(f't."{name}" IS DISTINCT FROM o."{name}"' for name in names)
        self.run(f"CREATE TEMP TABLE kept ON COMMIT DROP AS SELECT * FROM {PLACE}.{table}")
        many = 0
        for mine, its in ((one, other), (other, one)):
            many += self.run(
                f"UPDATE {PLACE}.{table} t SET {pairs} FROM kept o WHERE t.{self.key(table)} = %s "
                f"AND o.{self.key(table)} = %s AND ({differ})",
                mine,
                its,
            )
        self.run("DROP TABLE kept")
        self.changed(many)

    def swap_ids(self) -> None:
        """Two rows in each other's place."""
        table = self.random.choice([each for each in self.tables if each.endswith("event")])
        one, other = self.two(self.keys(table))
        for old, new in ((one, -1), (other, one), (-1, other)):
            self.changed(
                self.run(f"UPDATE {PLACE}.{table} SET pgh_id = %s WHERE pgh_id = %s", new, old)
            )
        if self.same(table, one, other):
            raise Nothing

    def swap_seals(self) -> None:
        one, other = self.two(self.seqs())
        for old, new in ((one, -1), (other, one), (-1, other)):
            self.run(f"UPDATE {PLACE}.kernel_ledgerseal SET seq = %s WHERE seq = %s", new, old)

    def swap_entries(self) -> None:
        ids = [row[0] for row in self.all(f"SELECT id FROM {PLACE}.kernel_ledgerentry")]
        one, other = self.two(ids)
        for old, new in ((one, -1), (other, one), (-1, other)):
            self.run(f"UPDATE {PLACE}.kernel_ledgerentry SET id = %s WHERE id = %s", new, old)

    def edit_entry(self) -> None:
        ids = self.keys("kernel_ledgerentry", "id")
        self.change("kernel_ledgerentry", "id", self.random.choice(ids), only=ENTRY_COLUMNS)

    def edit_seal(self) -> None:
        self.change("kernel_ledgerseal", "seq", self.random.choice(self.seqs()), only=SEAL_COLUMNS)

    def cut(self) -> None:
        """The last links gone, the rows still there."""
        after = self.random.choice(self.seqs()[:-1])
        self.run(
            f"DELETE FROM {PLACE}.kernel_ledgerentry e USING {PLACE}.kernel_ledgerseal s "
            "WHERE s.batch = e.batch AND s.seq > %s",
            after,
        )
        self.changed(self.run(f"DELETE FROM {PLACE}.kernel_ledgerseal WHERE seq > %s", after))

    def cut_wholly(self) -> None:
        """The last transactions as if they had never been."""
        self.forget(f"seq > {self.random.choice(self.seqs()[:-1])}")

    def forge(self) -> None:
        """A row of history that nobody's doing wrote."""
        table, key = self.pick()
        own = self.key(table)
        names = [name for name, *_ in self.columns(table) if name != own]
        listed = ", ".join(f'"{name}"' for name in names)
        kind = next(kind for name, kind, _ in self.columns(table) if name == own)
        fresh = (
            "gen_random_uuid()"
            if kind == "uuid"
            else f"(SELECT max({own}) + 1 FROM {PLACE}.{table})"
        )
        self.changed(
            self.run(
                f"INSERT INTO {PLACE}.{table} ({own}, {listed}) SELECT {fresh}, {listed} "
                f"FROM {PLACE}.{table} WHERE {own} = %s",
                key,
            )
        )

    def edit_and_recompute_a_part(self) -> None:
        """An edit, its digest made to fit, and some links of the chain after it."""
        self.edit_and_recompute(self.random.randint(1, 3))

    def edit_and_recompute_all(self) -> None:
        """An edit by somebody who knows how the chain is made, to its very end."""
        self.edit_and_recompute(None)

    def empty(self) -> None:
        table = self.random.choice(self.tables)
        self.changed(self.run(f"DELETE FROM {PLACE}.{table}"))

    def edit_and_recompute(self, links: int | None) -> None:
        table = self.random.choice([each for each in self.tables if each.endswith("event")])
        key = self.random.choice(self.keys(table))
        self.change(table, "pgh_id", key)
        (entry, batch), *_ = self.all(
            f"UPDATE {PLACE}.kernel_ledgerentry e SET digest = sha256(convert_to(t::text, 'UTF8')) "
            f"FROM {PLACE}.{table} t WHERE t.pgh_id = %s AND e.source = %s AND e.row = %s "
            "RETURNING e.id, e.batch",
            key,
            table,
            str(key),
        )
        assert entry
        (first,), *_ = self.all(
            f"SELECT seq FROM {PLACE}.kernel_ledgerseal WHERE batch = %s", batch
        )
        last = self.seqs()[-1] if links is None else first + links
        if links is not None and last >= self.seqs()[-1]:
            raise Nothing
        self.recompute(first, last)

    def recompute(self, first: int, last: int) -> None:
        before = self.all(f"SELECT chain FROM {PLACE}.kernel_ledgerseal WHERE seq = %s", first - 1)
        chain = bytes(before[0][0]) if before else b""
        for seq, moment, batch, upto, entries in self.all(
            f"SELECT seq, {digests.micros('at')}, batch, upto, entries "
            f"FROM {PLACE}.kernel_ledgerseal WHERE seq BETWEEN %s AND %s ORDER BY seq",
            first,
            last,
        ):
            texts = self.all(
                f"SELECT {digests.ENTRY} FROM {PLACE}.kernel_ledgerentry WHERE batch = %s "
                "ORDER BY id",
                batch,
            )
            content = hashlib.sha256("\n".join(row[0] for row in texts).encode()).digest()
            chain = digests.chain(chain, seq, moment, batch, upto, entries, content)
            self.run(f"UPDATE {PLACE}.kernel_ledgerseal SET chain = %s WHERE seq = %s", chain, seq)

    def forget(self, which: str) -> None:
        rows = self.all(
            f"DELETE FROM {PLACE}.kernel_ledgerentry e USING {PLACE}.kernel_ledgerseal s "
            f"WHERE s.batch = e.batch AND s.{which} RETURNING e.source, e.row"
        )
        self.changed(self.run(f"DELETE FROM {PLACE}.kernel_ledgerseal WHERE {which}"))
        for table, row in rows:
            self.run(f"DELETE FROM {PLACE}.{table} WHERE {self.key(table)}::text = %s", row)

    def change(self, table: str, key: str, value: Any, *, only: tuple[str, ...] = ()) -> None:
        """One column of one row becomes something else; an empty number or day stays empty."""
        columns = [
            column
            for column in self.columns(table)
            if column[0] != key or table.startswith("kernel")
        ]
        name, kind, length = self.random.choice(
            [column for column in columns if not only or column[0] in only]
        )
        another = ANOTHER[kind].format(c=f'"{name}"', n=length or 20)
        self.changed(
            self.run(
                f'UPDATE {PLACE}.{table} SET "{name}" = {another} WHERE {key} = %s '
                f'AND ({another}) IS DISTINCT FROM "{name}"',
                value,
            )
        )

    def columns(self, table: str) -> list[tuple[str, str, int | None]]:
        return self.all(
            "SELECT a.attname, format_type(a.atttypid, NULL), "
            "CASE WHEN a.atttypmod > 4 THEN a.atttypmod - 4 END FROM pg_attribute a "
            "WHERE a.attrelid = %s::regclass AND a.attnum > 0 AND NOT a.attisdropped",
            f"{PLACE}.{table}",
        )

    def pick(self) -> tuple[str, Any]:
        table = self.random.choice(self.tables)
        return table, self.random.choice(self.keys(table))

    def keys(self, table: str, key: str = "") -> list[Any]:
        own = key or self.key(table)
        return [row[0] for row in self.all(f"SELECT {own} FROM {PLACE}.{table} ORDER BY 1")]

    def seqs(self) -> list[int]:
        return self.keys("kernel_ledgerseal", "seq")

    def two(self, of: list[Any]) -> list[Any]:
        if len(of) < 2:
            raise Nothing
        return self.random.sample(of, 2)

    def same(self, table: str, one: Any, other: Any) -> bool:
        names = [name for name, *_ in self.columns(table) if name != "pgh_id"]
        listed = ", ".join(f'"{name}"' for name in names)
        rows = self.all(
            f"SELECT ROW({listed})::text FROM {PLACE}.{table} WHERE pgh_id IN (%s, %s)", one, other
        )
        return len({row[0] for row in rows}) < 2

    @staticmethod
    def key(table: str) -> str:
        return sources()[table].key

    @staticmethod
    def changed(rows: int) -> None:
        """Nothing altered is nothing to find."""
        if not rows:
            raise Nothing
