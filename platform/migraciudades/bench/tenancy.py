"""What a city's isolation costs a request: plain Django, stock django-tenants, ours.

The same view with one query, the same server, the same run; the contestants take
turns in short rounds, so that a drift of the machine's speed meets all of them. In a
round all stay in one schema, as plain Django always does; the next round is the next
city's. `ours_rotating` changes city at every request instead: there the ratio also
holds what the server pays for waking another of its processes each time.
The unit of `--size` is requests per round.
"""

import json
from statistics import median
from typing import Any, Final

import psycopg

from kernel.measure import report
from migraciudades.measuring import throwaway

DEFAULT_SIZE: Final = 150
ROUNDS: Final = 25
# Once round the cities, so that every connection is made and every cache is warm.
WARM_UP: Final = 5
CONTESTANTS: Final = ("plain", "stock", "tuned", "ours")
TURNS: Final = (*((kind, kind, "") for kind in CONTESTANTS), ("ours_rotating", "ours", "rotating"))
CITIES: Final = ("c1", "c2", "c3", "c4", "c5")
TARGET_RATIO: Final = 1.25


def run(size: int) -> dict[str, Any]:
    """Measure the contestants in turns; figures in microseconds and as ratios to plain."""
    with throwaway.database("benchtenancy") as environment:
        _prepare(environment)
        racers = {
            kind: throwaway.start("contestant", kind, *CITIES, environment=environment)
            for kind in CONTESTANTS
        }
        try:
            for racer in racers.values():
                if racer.stdout is None or racer.stdout.readline().strip() != "ready":
                    raise ChildProcessError("a contestant did not start")
            times: dict[str, list[float]] = {name: [] for name, _, _ in TURNS}
            wrong = 0
            for turn in range(ROUNDS + WARM_UP):
                for name, kind, how in TURNS:
                    answer = throwaway.ask(racers[kind], f"{size} {how}")
                    micros, mistaken = json.loads(answer)
                    wrong += mistaken
                    if turn >= WARM_UP:
                        times[name].append(micros)
        finally:
            for racer in racers.values():
                throwaway.stop(racer)
    return _report(times, wrong)


def _report(times: dict[str, list[float]], wrong: int) -> dict[str, Any]:
    # The best round of each is what the code costs; whatever makes a round slower comes from
    # the machine. The median of the rounds taken pair by pair stands beside it.
    best = {kind: min(values) for kind, values in times.items()}
    figures: dict[str, float] = {
        f"{kind}_microseconds": round(value, 1) for kind, value in best.items()
    }
    for kind in list(times)[1:]:
        pairs = zip(times[kind], times["plain"], strict=True)
        figures[f"{kind}_to_plain"] = round(best[kind] / best["plain"], 3)
        figures[f"{kind}_to_plain_median"] = round(median(a / b for a, b in pairs), 3)
    figures["wrong_rows"] = wrong
    targets: dict[str, dict[str, float]] = {
        "ours_to_plain": {"max": TARGET_RATIO},
        "wrong_rows": {"max": 0},
    }
    peer = "plain Django with a kept connection, and django-tenants as it comes and tuned"
    return report("tenancy", figures, targets, peer=peer)


def _prepare(environment: dict[str, str]) -> None:
    process = throwaway.start("provisioner", environment=environment)
    if process.stdout is None or process.stdout.readline().strip() != "ready":
        raise ChildProcessError("the provisioner did not start")
    for slug in CITIES:
        throwaway.ask(process, f"city {slug}")
    throwaway.stop(process)
    with psycopg.connect(environment["DATABASE_OWNER_URL"], autocommit=True) as connection:
        connection.execute(
            "CREATE TABLE bench_tenant (id serial PRIMARY KEY, schema_name text UNIQUE);"
            "CREATE TABLE bench_domain (id serial PRIMARY KEY, domain text UNIQUE,"
            " is_primary bool, tenant_id int REFERENCES bench_tenant)"
        )
        for place in ("public", *(f"city_{slug}" for slug in CITIES)):
            slug = place.removeprefix("city_")
            connection.execute(
                f"INSERT INTO {place}.kernel_outbox"  # noqa: S608  our own names
                " (id, task, payload, created_at, attempts)"
                f" VALUES (gen_random_uuid(), 'canary.{slug}', '{{}}', now(), 0)".encode()
            )
            if place != "public":
                connection.execute(
                    "WITH made AS (INSERT INTO bench_tenant (schema_name) VALUES (%s) RETURNING id)"
                    " INSERT INTO bench_domain (domain, is_primary, tenant_id)"
                    " SELECT %s, true, id FROM made",
                    [place, f"{slug}.localhost"],
                )
