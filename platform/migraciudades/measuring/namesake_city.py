"""Fills a city of a throw-away database with namesakes, searches it, and judges what is offered.

`python -m migraciudades.measuring.namesake_city` says "ready"; for a line `COUNT SEED` it answers
the figures as JSON.
"""

import json
import resource
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

import django

from migraciudades.measuring.namesakes import Namesake, records

BATCH = 1000
Pair = tuple[Any, Any]


def main() -> None:
    """Set the database up, say "ready", then serve lines until the input ends."""
    django.setup()
    from migraciudades.measuring.provisioner import city
    from tenants import setup

    setup.run([])
    city("namesakes")
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        count, seed = map(int, line.split())
        sys.stdout.write(json.dumps(measured(count, seed)) + "\n")
        sys.stdout.flush()


def measured(count: int, seed: int) -> dict[str, Any]:
    """Load the records, compare everybody, and set what is offered against the truth."""
    from tenants import entering
    from tenants.models import City

    with entering(City.objects.get(slug="namesakes")):
        begun = time.perf_counter()
        owners = load(records(count, seed=seed))
        loaded = time.perf_counter()
        weighed = search()
        found = time.perf_counter()
        figures = judged(owners)
        figures |= {
            "people": count,
            "seed": seed,
            "load_seconds": round(loaded - begun, 1),
            "search_seconds": round(found - loaded, 1),
            "pairs_weighed": weighed,
            "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
            **one_person(owners),
        }
    return figures


def load(namesakes: Sequence[Namesake]) -> dict[Any, int]:
    """Register them as an import does; whose each record is, by its key."""
    from apps.registry import services
    from apps.registry.ages import Birth

    owners: dict[Any, int] = {}
    waiting = iter(namesakes)
    while batch := list(islice(waiting, BATCH)):
        prepared = [
            services.prepare_person(
                services.PersonData(
                    given_names=one.given,
                    family_names=one.family,
                    gender=one.gender,
                    nationalities=(one.nationality,),
                    birth=Birth(one.birth_date, one.birth_year, _precision(one)),
                    documents=tuple(_documents(services.DocumentData, one)),
                    phones=(one.phone,) if one.phone else (),
                ),
                by=None,
            )
            for one in batch
        ]
        services.record_many(people=prepared, by=None, source="import")
        for one, made in zip(batch, prepared, strict=True):
            owners[made.person.pk] = one.somebody
    return owners


def _precision(one: Namesake) -> str:
    if one.birth_date:
        return "exact"
    if one.birth_year is None:
        return "unknown"
    return "estimated" if one.estimated else "year"


def _documents(kind: Any, one: Namesake) -> Iterator[Any]:
    if one.document:
        yield kind(kind=one.document_kind, number=one.document)


def search() -> int:
    """Compare everybody with everybody, turn by turn as the workers do; pairs weighed."""
    from apps.registry import duplicates_selectors, duplicates_sweep

    duplicates_sweep.start()
    while duplicates_sweep.turn():
        pass
    done = duplicates_selectors.sweep()
    return done.compared if done else 0


def judged(owners: dict[Any, int]) -> dict[str, Any]:
    """Precision and recall of what is offered, and of what a plain query would have found."""
    from apps.registry import duplicates_selectors

    true = _pairs_of(owners)
    offered = {(first, second): band for first, second, band in duplicates_selectors.bands()}
    same = {pair for pair, band in offered.items() if band == "same"}
    plain = _plain_query()
    return {
        "true_pairs": len(true),
        "offered_same": len(same),
        "offered": len(offered),
        "precision_same": _share(len(same & true), len(same)),
        "recall_offered": _share(len(true & offered.keys()), len(true)),
        "recall_same": _share(len(same & true), len(true)),
        "precision_offered": _share(len(true & offered.keys()), len(offered)),
        "plain_precision": _share(len(plain & true), len(plain)),
        "plain_recall": _share(len(plain & true), len(true)),
    }


def one_person(owners: dict[Any, int], times: int = 50) -> dict[str, Any]:
    """How long comparing one person just written takes, in milliseconds."""
    from django.db import transaction

    from apps.registry import duplicates_finding

    took = []
    for key in list(owners)[:: max(1, len(owners) // times)][:times]:
        begun = time.perf_counter()
        with transaction.atomic():
            duplicates_finding.compare([key])
        took.append((time.perf_counter() - begun) * 1000)
    took.sort()
    return {"one_person_p95_ms": round(took[int(len(took) * 0.95)], 1)}


def _pairs_of(owners: dict[Any, int]) -> set[Pair]:
    by_owner: dict[int, list[Any]] = {}
    for key, owner in owners.items():
        by_owner.setdefault(owner, []).append(key)
    return {_ordered(keys) for keys in by_owner.values() if len(keys) == 2}


def _ordered(keys: Iterable[Any]) -> Pair:
    first, second = sorted(keys)
    return first, second


def _plain_query() -> set[Pair]:
    """The same document, or the same folded name and year: what a query by hand finds."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT a.person_id, b.person_id FROM registry_persondocument a
            JOIN registry_persondocument b USING (number_hash) WHERE a.person_id < b.person_id
            UNION
            SELECT a.id, b.id FROM registry_person a
            JOIN registry_person b USING (search_name, birth_year) WHERE a.id < b.id
            """
        )
        return {_ordered(row) for row in cursor.fetchall()}


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 1.0


if __name__ == "__main__":
    main()
