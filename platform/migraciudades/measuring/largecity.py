"""Makes one large city: `python -m migraciudades.measuring.largecity PEOPLE CONSULTATIONS SEED`.

Rows go in by COPY with their numbers and notes really sealed, each under its person's own key, and
findable by keyed hash as the product would have written them. Their history is not made: it tells
who wrote a row and when, and nobody wrote these; what is measured afterwards is entered as always.
"""

from __future__ import annotations

import datetime
import json
import multiprocessing
import os
import random
import sys
import time
import uuid
from collections.abc import Iterator
from typing import Any, Final

import django
import psycopg

SLUG: Final = "grande"
SCHEMA: Final = f"city_{SLUG}"
OFFICERS: Final = 20
PASSWORD: Final = "una clave larga de medir 42"  # noqa: S105  of accounts that exist for minutes
CHUNK: Final = 5_000
# Whom the officers will attend.
SAMPLED: Final = 0.01
NOON: Final = datetime.time(15, tzinfo=datetime.UTC)
TABLES: Final = {
    "registry_person": (
        "id given_names family_names chosen_name search_name gender document_marker birth_date "
        "birth_year birth_precision nationalities country_of_birth registered_on version "
        "created_by created_at updated_at"
    ),
    "registry_persondocument": (
        "id person_id kind number number_hash issuing_country masked_tail created_at"
    ),
    "registry_personphone": "id person_id number number_hash tail_hash masked_tail created_at",
    "registry_consultation": (
        "id person_id anonymous contacted_on age_at_contact nationality gender subject "
        "other_subjects result channel language interpreter note officer source created_at"
    ),
}


def main(people: int, consultations: int, seed: int) -> None:
    """Make the city and fill it; says how long each part took."""
    django.setup()
    begun = time.perf_counter()
    officers = _provision()
    took = {"provision": time.perf_counter() - begun}
    with psycopg.connect(os.environ["DATABASE_OWNER_URL"], autocommit=True) as owner:
        owner.execute("CREATE TABLE public.bench_sample (person uuid, name text, document text)")
        begun = time.perf_counter()
        indexes = _without_indexes(owner)
        shares = min(3, os.cpu_count() or 1)
        work = [
            (share, shares, people, consultations, seed, [str(each) for each in officers])
            for share in range(shares)
        ]
        with multiprocessing.get_context("spawn").Pool(shares) as pool:
            pool.starmap(fill, work)
        took["rows"] = time.perf_counter() - begun
        begun = time.perf_counter()
        for statement in indexes:
            owner.execute(statement)
        took["indexes"] = time.perf_counter() - begun
        owner.execute(
            f"INSERT INTO {SCHEMA}.registry_searchword SELECT DISTINCT "  # noqa: S608
            f"unnest(string_to_array(search_name, ' ')) FROM {SCHEMA}.registry_person"
        )
        begun = time.perf_counter()
        for table in (*TABLES, "registry_searchword"):
            owner.execute(f"VACUUM (ANALYZE) {SCHEMA}.{table}".encode())
        took["vacuum"] = time.perf_counter() - begun
    sys.stdout.write(json.dumps({name: round(value, 1) for name, value in took.items()}) + "\n")


def _provision() -> list[uuid.UUID]:
    from apps.accounts.services import create_account
    from kernel.crypto import owners
    from tenants import entering, setup
    from tenants.provisioning import CitySpec, provision

    setup.run([])
    city = provision(
        CitySpec(SLUG, "Grande", "Mendoza", "50", "500070", "50070", -32.9, -68.8,
                 "America/Argentina/Mendoza")
    )  # fmt: skip
    with entering(city):
        owners.current()
        made = [
            create_account(
                email=f"officer{n}@grande.test", name=f"Officer {n}", password=PASSWORD,
                roles=["officer"],
            )
            for n in range(OFFICERS)
        ]  # fmt: skip
    return [account.pk for account in made]


def _without_indexes(owner: psycopg.Connection[Any]) -> list[str]:
    """Drop what is quicker made once at the end; returns how to make it again."""
    owner.execute("SET maintenance_work_mem = '256MB'")
    found = owner.execute(
        "SELECT i.indexname, i.indexdef FROM pg_indexes i WHERE i.schemaname = %s "
        "AND i.tablename = ANY(%s) AND NOT EXISTS (SELECT FROM pg_constraint c "
        "WHERE c.conname = i.indexname)",
        [SCHEMA, list(TABLES)],
    ).fetchall()
    for name, _ in found:
        owner.execute(f'DROP INDEX {SCHEMA}."{name}"'.encode())
    return [definition for _, definition in found]


def fill(
    share: int, shares: int, people: int, consultations: int, seed: int, officers: list[str]
) -> None:
    """One process's share of the people, with what they came for."""
    django.setup()
    from tenants import entering

    mine = people // shares + (share < people % shares)
    visits = consultations // shares + (share < consultations % shares)
    first = share * (people // shares + 1)
    with (
        psycopg.connect(os.environ["DATABASE_OWNER_URL"]) as owner,
        entering(SLUG),
    ):
        owner.execute("SET session_replication_role = replica")
        owner.execute("SET synchronous_commit = off")
        for rows, samples in _chunks(mine, visits, first, seed + share, officers):
            for table, lines in rows.items():
                columns = TABLES[table].replace(" ", ", ")
                statement = f"COPY {SCHEMA}.{table} ({columns}) FROM STDIN"
                with owner.cursor().copy(statement.encode()) as copy:
                    for line in lines:
                        copy.write_row(line)
            with owner.cursor().copy("COPY public.bench_sample FROM STDIN") as copy:
                for line in samples:
                    copy.write_row(line)
            owner.commit()


def _chunks(
    people: int, consultations: int, first: int, seed: int, officers: list[str]
) -> Iterator[tuple[dict[str, list[list[Any]]], list[list[Any]]]]:
    from migraciudades.measuring import invented

    writer = _Writer(seed, officers)
    left = consultations
    for number, somebody in enumerate(
        invented.people(people, seed=seed, visits=consultations / people, first=first), start=1
    ):
        # Whoever is still to come came at least once.
        days = somebody.visits[: max(1, left - (people - number))]
        if number == people:
            days = (days * (left // len(days) + 1))[:left]
        left -= len(days)
        writer.add(somebody, days)
        if number % CHUNK == 0 or number == people:
            yield writer.rows, writer.samples
            writer.rows, writer.samples = {table: [] for table in TABLES}, []


class _Writer:
    """Rows as the product's own writers would have left them."""

    def __init__(self, seed: int, officers: list[str]) -> None:
        from apps.registry import identifiers
        from kernel.crypto import owners

        self.rows: dict[str, list[list[Any]]] = {table: [] for table in TABLES}
        self.samples: list[list[Any]] = []
        self._source = random.Random(seed)  # noqa: S311  the same city each time
        self._officers = [uuid.UUID(each) for each in officers]
        self._numbers = identifiers.Numbers(remember=False)
        self._vault = owners.current()

    def _id(self) -> uuid.UUID:
        return uuid.UUID(int=self._source.getrandbits(128), version=4)

    def _sealed(self, text: str, key: bytes, owner: uuid.UUID, column: str) -> bytes:
        from kernel.crypto import envelope

        if not text:
            return b""
        return envelope.seal(key, owner, text.encode(), SCHEMA, column, version=envelope.OWNED)

    def add(self, somebody: Any, days: tuple[datetime.date, ...]) -> None:
        """A person, what they showed and what they came for."""
        from apps.registry import words

        key = self._id()
        secret = self._vault.key_of(key)
        at = datetime.datetime.combine(days[0], NOON)
        precision = "exact" if somebody.born else "year" if somebody.year else "unknown"
        name = words.search_name(given_names=somebody.given, family_names=somebody.family)
        self.rows["registry_person"].append([
            key, somebody.given, somebody.family, "", name, somebody.gender, "", somebody.born,
            somebody.year, precision, [somebody.nationality], "", days[0], 1,
            self._source.choice(self._officers), at, at,
        ])  # fmt: skip
        if somebody.document:
            self.rows["registry_persondocument"].append([
                self._id(), key, somebody.document_kind,
                self._sealed(somebody.document, secret, key, "registry_persondocument.number"),
                self._numbers.document(somebody.document), "", somebody.document[-2:], at,
            ])  # fmt: skip
        if somebody.phone:
            self.rows["registry_personphone"].append([
                self._id(), key,
                self._sealed(somebody.phone, secret, key, "registry_personphone.number"),
                self._numbers.phone(somebody.phone), self._numbers.tail(somebody.phone),
                somebody.phone[-3:], at,
            ])  # fmt: skip
        if self._source.random() < SAMPLED:
            self.samples.append([key, name, somebody.document])
        for day in days:
            self._visit(somebody, key, secret, day)

    def _visit(self, somebody: Any, key: uuid.UUID, secret: bytes, day: datetime.date) -> None:
        from migraciudades.measuring import invented

        came = invented.visit(self._source, day)
        age = min(130, max(0, day.year - somebody.year)) if somebody.year else None
        self.rows["registry_consultation"].append([
            self._id(), key, False, day, age, somebody.nationality, somebody.gender, came.subject,
            list(came.others), came.result, came.channel, came.language, "",
            self._sealed(came.note, secret, key, "registry_consultation.note"),
            self._source.choice(self._officers), "counter",
            datetime.datetime.combine(day, NOON),
        ])  # fmt: skip


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:4]))
