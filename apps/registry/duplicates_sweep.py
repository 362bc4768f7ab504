"""The comparison of a whole city, in turns each shorter than a minute, the pairing done in SQL.

First what each person is found by is made for whoever lacks it, then one in 32 of the keys at a
time: the database joins who shares a key, drops those whose names or births cannot be one person's,
and streams the rest. Memory does not grow with the city.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from itertools import islice

from django.db import connection, transaction
from django.utils import timezone

from apps.registry import duplicates_finding as finding
from apps.registry.models import DuplicateSweep, Likeness, NameWord, Person
from apps.registry.models.duplicates import PARTITIONS
from tenants.outbox import enqueue

SWEEP = "registry.sweep_duplicates"
TURN_SECONDS = 20.0
PREPARED_AT_ONCE = 2000
WEIGHED_AT_ONCE = 4000
LEAST_SIMILAR = 0.3
# Below this many people one part is all the keys.
SMALL_CITY = 50_000

# Two births that cannot be one differ in more than two of the eight digits and in the year.
_PAIRS = """
    WITH part AS MATERIALIZED (
        SELECT person_id, key FROM registry_likeness, unnest(keys) AS each (key)
        WHERE (key >> 1) & %(last)s = %(partition)s
    ), telling AS (
        SELECT key FROM part GROUP BY key HAVING count(*) BETWEEN 2 AND %(most)s
    ), met AS (
        SELECT one.person_id AS first, other.person_id AS second,
               bool_or(one.key & 1 = 1) AS number
        FROM telling JOIN part AS one USING (key) JOIN part AS other USING (key)
        WHERE one.person_id < other.person_id
        GROUP BY 1, 2
    )
    SELECT met.first, met.second
    FROM met
    JOIN registry_person AS one ON one.id = met.first AND one.merged_into_id IS NULL
    JOIN registry_person AS other ON other.id = met.second AND other.merged_into_id IS NULL
    WHERE met.number OR (
        similarity(one.search_name, other.search_name) >= %(similar)s
        AND (one.birth_date IS NULL OR other.birth_date IS NULL
             OR one.birth_year = other.birth_year
             OR (
                SELECT count(*) <= 2 FROM generate_series(1, 8) AS place
                WHERE substr(to_char(one.birth_date, 'YYYYMMDD'), place, 1)
                   <> substr(to_char(other.birth_date, 'YYYYMMDD'), place, 1)
             ))
    )
    ORDER BY met.first
"""


def look_after() -> None:
    """Search a city that was never searched: one that had people before this was built."""
    if not DuplicateSweep.objects.exists():
        start()


@transaction.atomic
def start() -> DuplicateSweep:
    """Compare everybody with everybody from the beginning; one such search runs at a time."""
    DuplicateSweep.objects.get_or_create(pk=1)
    sweep = DuplicateSweep.objects.select_for_update().get(pk=1)
    if not sweep.running:
        sweep.running, sweep.started_at, sweep.finished_at = True, timezone.now(), None
        sweep.prepared_to, sweep.partition, sweep.compared = None, 0, 0
        sweep.save()
        enqueue(SWEEP)
    return sweep


def turn() -> bool:
    """Do a turn of the search; whether it goes on. A turn that dies is taken again."""
    until = time.monotonic() + TURN_SECONDS
    while True:
        with transaction.atomic():
            sweep = DuplicateSweep.objects.select_for_update().filter(pk=1, running=True).first()
            if sweep is None:
                return False
            _step(sweep)
            sweep.save()
            if not sweep.running:
                return False
            if time.monotonic() > until:
                enqueue(SWEEP)
                return True


def _step(sweep: DuplicateSweep) -> None:
    """A batch of people made findable, or one part of the keys compared."""
    if sweep.partition == 0 and _prepare(sweep):
        return
    if sweep.partition == 0:
        finding.count_words()
    parts = _parts()
    sweep.compared += compare_partition(sweep.partition, of=parts)
    sweep.partition += 1
    if sweep.partition >= parts:
        sweep.running, sweep.finished_at = False, timezone.now()


def _prepare(sweep: DuplicateSweep) -> bool:
    """Make the next people findable; whether there were any."""
    people = Person.objects.filter(merged_into=None).order_by("id")
    if sweep.prepared_to is not None:
        people = people.filter(pk__gt=sweep.prepared_to)
    batch = list(people.values_list("pk", flat=True)[:PREPARED_AT_ONCE])
    if not batch:
        return False
    sweep.prepared_to = batch[-1]
    ready = set(Likeness.objects.filter(person__in=batch, stale=False).values_list("pk", flat=True))
    finding.prepare([key for key in batch if key not in ready])
    return True


def _parts() -> int:
    """Into how many parts the keys are cut; the same all through one search."""
    people = NameWord.objects.filter(word="").values_list("people", flat=True).first() or 0
    return 1 if people < SMALL_CITY else PARTITIONS


def compare_partition(partition: int, *, of: int) -> int:
    """Weigh every pair that shares a key of this part; how many they were."""
    pairs = _pairs(partition, of)
    weighed = 0
    while batch := list(islice(pairs, WEIGHED_AT_ONCE)):
        weighed += finding.keep_pairs(batch)
    return weighed


def _pairs(partition: int, parts: int) -> Iterator[finding.Pair]:
    """Pairs that share a telling key: a number (odd keys), or names and births near enough."""
    told = {
        "last": parts - 1,
        "partition": partition,
        "most": finding.MOST_UNDER_A_KEY,
        "similar": LEAST_SIMILAR,
    }
    with connection.chunked_cursor() as cursor:
        cursor.execute(_PAIRS, told)
        while rows := cursor.fetchmany(WEIGHED_AT_ONCE):
            yield from ((_uuid(first), _uuid(second)) for first, second in rows)


def _uuid(value: uuid.UUID | str) -> uuid.UUID:
    return value if isinstance(value, uuid.UUID) else uuid.UUID(value)
