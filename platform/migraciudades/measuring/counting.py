"""What a city's coordinator asks while officers work, and what is looked at after; JSON lines.

`python -m migraciudades.measuring.counting SECONDS` counts everything by two aspects, reading each
table for so long before asking for the next. At the line "after" on its input it goes on with what
nobody in an office does: the queries of list pages, and what the search by names is compared with:
the trigram index asked alone, as it was before each place of a name had an index.
"""

from __future__ import annotations

import datetime
import json
import os
import sys
import time
from statistics import median
from typing import Any, Final

import django

from migraciudades.measuring.largecity import SLUG

PIVOTS: Final[tuple[tuple[str, str, Any], ...]] = (
    ("nationality", "subject", "consultations"),
    ("month", "result", "consultations"),
    ("gender", "age", "people"),
    ("nationality", "subject", "people"),
)
PAGES: Final = (
    "/people/",
    "/people/?page=150",
    "/people/?order=name&page=3",
    "/people/?nationality=BOL",
    "/consultations/",
    "/consultations/?page=150",
    "/consultations/?subject=residency&page=7",
    "/consultations/?order=result",
)
TEXTS: Final = (
    *("ma", "gonz", "mar", "maria gonz", "quispe ma", "perez j"),
    # Few or nobody has all of it: what there is of each has to be gone through.
    *("genesis copa ti", "mamani condori yenny", "zhang moussa", "yujra", "gonsales"),
    "quispi mamni",
)
BEFORE: Final = "SELECT id FROM registry_person WHERE {} ORDER BY search_name, id LIMIT 8"


def main() -> None:
    """All of it, as the city's own role."""
    os.environ.pop("DATABASE_OWNER_URL", None)
    django.setup()
    from tenants import entering

    with entering(SLUG):
        found: dict[str, Any] = {"pivots": _pivots(float(sys.argv[1]))}
    # The slowest of those over consultations and people alike is what the target is about.
    found["pivot_seconds"] = max(found["pivots"].values())
    sys.stdout.write(json.dumps({"counted": len(found["pivots"])}) + "\n")
    sys.stdout.flush()
    sys.stdin.readline()
    with entering(SLUG):
        found["peer"] = _peer()
    counts = _list_queries()
    found["list_queries"] = counts
    kinds: dict[str, set[int]] = {}
    for path, queries in counts.items():
        kinds.setdefault(path.split("?")[0], set()).add(queries)
    found["list_query_counts"] = max(len(seen) for seen in kinds.values())
    sys.stdout.write(json.dumps(found) + "\n")


def _pivots(reading: float) -> dict[str, float]:
    from apps.registry.selectors.crosstab import Crossing, crosstab

    found = {}
    for rows, columns, unit in PIVOTS:
        asked: Any = Crossing(
            datetime.date(2000, 1, 1), datetime.date(2040, 1, 1), rows, columns, unit=unit
        )
        begun = time.perf_counter()
        crosstab(asked)
        found[f"{unit} by {rows} and {columns}"] = round(time.perf_counter() - begun, 3)
        time.sleep(reading)
    return found


def _list_queries() -> dict[str, int]:
    """How many queries each page asks, for an officer who is signed in."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from apps.accounts.selectors import staff
    from tenants import entering

    client = Client(HTTP_HOST=f"{SLUG}.localhost")
    with entering(SLUG):
        officer = staff().order_by("email")[0]
        client.force_login(officer)
    found = {}
    for path in PAGES:
        client.get(path)
        counts = []
        # Twice: once a minute a request writes besides that somebody was there.
        for _time in range(2):
            with CaptureQueriesContext(connection) as asked:
                answer = client.get(path)
            if answer.status_code != 200:
                raise SystemExit(f"{path} answers {answer.status_code}")
            counts.append(len(asked))
        found[path] = min(counts)
    return found


def _peer() -> dict[str, Any]:
    from apps.registry.selectors.search import search_people

    ours, before = [], []
    for text in TEXTS:
        search_people(text)
        begun = time.perf_counter()
        search_people(text)
        ours.append((time.perf_counter() - begun) * 1000)
        begun = time.perf_counter()
        _as_before(text.split())
        before.append((time.perf_counter() - begun) * 1000)
    return {
        "what": "the same texts looked for as before: by beginnings, then by trigrams of names",
        "ours_median_ms": round(median(ours), 1),
        "ours_slowest_ms": round(max(ours), 1),
        "peer_median_ms": round(median(before), 1),
        "peer_slowest_ms": round(max(before), 1),
    }


def _as_before(words: list[str]) -> None:
    from django.db import connection, transaction

    begins = "(search_name LIKE %s OR search_name LIKE %s)"
    alike = "(search_name LIKE %s OR search_name LIKE %s OR search_name %%> %s)"
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pg_trgm.word_similarity_threshold', '0.45', true)")
        values = [value for word in words for value in (f"{word}%", f"% {word}%")]
        cursor.execute(BEFORE.format(" AND ".join([begins] * len(words))), values)
        if len(cursor.fetchall()) < 3:
            values = [value for word in words for value in (f"{word}%", f"% {word}%", word)]
            cursor.execute(BEFORE.format(" AND ".join([alike] * len(words))), values)
            cursor.fetchall()


if __name__ == "__main__":
    main()
