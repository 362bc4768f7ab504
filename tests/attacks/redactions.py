"""History emptied as if a law had asked for it: the false ways of it."""

from __future__ import annotations

import random
from typing import Any, Protocol

PLACE = "city_maipu"


class Nothing(Exception):
    """This way alters nothing here."""


class Hands(Protocol):
    """What reaches into the database: who tampers has it."""

    @property
    def random(self) -> random.Random: ...

    def all(self, query: str, *params: Any) -> list[Any]: ...

    def run(self, query: str, *params: Any) -> int: ...

    def keys(self, table: str, key: str = "") -> list[Any]: ...

    def changed(self, rows: int) -> None: ...


class FalseRedactions:
    """What somebody does who knows how redactions are kept and has no key to sign them."""

    def redact_unsigned(self: Hands) -> None:
        """A row emptied as a law would have it, and a redaction that nobody of ours signed."""
        table = self.random.choice(["registry_personevent", "registry_consultationevent"])
        column = "given_names" if "person" in table else "note"
        key = self.random.choice(self.keys(table))
        self.changed(
            self.run(
                f"UPDATE {PLACE}.{table} SET {column} = '' WHERE pgh_id = %s AND {column} <> ''",
                key,
            )
        )
        self.run("SET session_replication_role = origin")
        self.run(
            f"INSERT INTO {PLACE}.kernel_redaction "
            "(at, source, row, width, digest, reason, erasure, mac) "
            "SELECT now(), %s, %s, (SELECT count(*) FROM pg_attribute "
            "WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped), "
            "sha256(convert_to(t::text, 'UTF8')), 'law', "
            f"gen_random_uuid(), sha256('law') FROM {PLACE}.{table} t WHERE pgh_id = %s",
            table,
            str(key),
            f"{PLACE}.{table}",
            key,
        )
        self.run("SET CONSTRAINTS ALL IMMEDIATE")
        self.run("SET session_replication_role = replica")

    def borrow_redaction(self: Hands) -> None:
        """A row emptied, with a true signature of ours: the one of another row."""
        table, column = "registry_personevent", "given_names"
        kept = self.all(
            f"SELECT id, row FROM {PLACE}.kernel_redaction WHERE source = %s ORDER BY id", table
        )
        if not kept:
            raise Nothing
        number, _ = self.random.choice(kept)
        key = self.random.choice(self.keys(table))
        self.changed(
            self.run(
                f"UPDATE {PLACE}.{table} SET {column} = '' WHERE pgh_id = %s AND {column} <> ''",
                key,
            )
        )
        self.run("SET session_replication_role = origin")
        self.run(
            f"INSERT INTO {PLACE}.kernel_redaction "
            "(at, source, row, width, digest, reason, erasure, mac) "
            "SELECT now(), source, %s, width, digest, reason, erasure, mac "
            f"FROM {PLACE}.kernel_redaction WHERE id = %s",
            str(key),
            number,
        )
        self.run("SET CONSTRAINTS ALL IMMEDIATE")
        self.run("SET session_replication_role = replica")

    def undo_redaction(self: Hands) -> None:
        """A name written back into a row from which a law had it taken."""
        self.changed(
            self.run(
                f"UPDATE {PLACE}.registry_personevent SET family_names = 'Vuelta' "
                f"WHERE pgh_id::text = (SELECT row FROM {PLACE}.kernel_redaction "
                "WHERE source = 'registry_personevent' ORDER BY random() LIMIT 1)"
            )
        )
