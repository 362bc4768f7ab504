"""A city with a million people and twenty officers at their counters, over HTTP.

The city is generated once and kept for later runs (`--drop` removes it afterwards). The web server
is the one that deploy/Dockerfile starts, two processes, with a worker beside it: run.py's single
one is for a look at the product, and saves memory. Officers type, read, ask and save at a human
pace; meanwhile a coordinator counts everything by two aspects, one table after the other. The
queries of lists and the peer are looked at when the officers have gone. The unit of `--size` is
people; there are three consultations for each unless `--consultations` says otherwise.

What the machine does besides is part of what is measured: its load stands with the figures.
"""

import json
import os
import time
from collections import defaultdict
from pathlib import Path
from statistics import median, quantiles
from typing import Any, Final

import psycopg

from kernel.measure import report
from migraciudades.measuring import largecity, largecity_kept, throwaway

DEFAULT_SIZE: Final = 1_000_000
SECONDS: Final = 75
WARM_UP: Final = 10
# How many tables somebody reads in that time who does nothing else; four of them are asked for.
READINGS: Final = 15
THREADS: Final = 8
LISTS: Final = "list pages"
TARGETS: Final[dict[str, dict[str, float]]] = {
    "suggestions_p95_ms": {"max": 50.0},
    "save_p95_ms": {"max": 60.0},
    "person_page_p95_ms": {"max": 60.0},
    "pivot_seconds": {"max": 1.0},
    "list_query_counts": {"max": 1},
    "failed": {"max": 0},
}
# The name of each measurement, and the route the server's log knows it by.
ROUTES: Final = {
    "suggestions": "registry:candidates",
    "pick": "registry:intake_form",
    "save": "registry:intake",
    "person page": "registry:person",
}


def run(
    size: int, *, consultations: int | None = None, seconds: int = SECONDS, drop: bool = False
) -> dict[str, Any]:
    """Make the city if it is not there, set the officers to work, tell what they waited for."""
    with largecity_kept.city(size, consultations or 3 * size, drop=drop) as city:
        with psycopg.connect(city.environment["DATABASE_OWNER_URL"]) as connection:
            people = [
                [str(key), name, document]
                for key, name, document in connection.execute(
                    "SELECT person, name, document FROM public.bench_sample"
                ).fetchall()
            ]
        logs = city.directory / "web.log"
        with throwaway.product(city.environment, logs=city.directory) as port:
            told = {
                "port": port, "host": f"{largecity.SLUG}.localhost", "people": people,
                "password": largecity.PASSWORD, "officers": largecity.OFFICERS,
                "warm_up": WARM_UP if seconds > WARM_UP else 1, "seconds": seconds,
            }  # fmt: skip
            found, counted, load = _at_work(city.environment, told)
        figures = _figures(found, counted, _server_times(logs))
        figures |= {"load_average": load, "city": city.made}
    return report("registry", figures, TARGETS, peer=counted["peer"])


def _at_work(
    environment: dict[str, str], told: dict[str, Any]
) -> tuple[dict[str, Any], dict[str, Any], dict[str, float]]:
    before = os.getloadavg()[0]
    officers = throwaway.start("officers", environment=environment)
    signed_in = throwaway.ask(officers, json.dumps(told))
    if signed_in != "signed in":
        raise ChildProcessError(f"the officers say {signed_in}")
    time.sleep(told["warm_up"])
    reading = str(told["seconds"] / READINGS)
    counting = throwaway.start("counting", reading, environment=environment)
    if officers.stdout is None or counting.stdout is None:
        raise ChildProcessError("the officers or the coordinator can't be heard")
    # One line each: that the coordinator is done, what the officers waited for, what came after.
    counting.stdout.readline()
    found = json.loads(officers.stdout.readline())
    load_then = os.getloadavg()[0]
    throwaway.stop(officers)
    counted = json.loads(throwaway.ask(counting, "after"))
    throwaway.stop(counting)
    load = {"before": round(before, 1), "after": round(load_then, 1)}
    return found, counted, load


def _figures(
    found: dict[str, Any], counted: dict[str, Any], server: dict[str, list[float]]
) -> dict[str, Any]:
    took: dict[str, list[float]] = defaultdict(list)
    for name, values in found["took"].items():
        took[name if name in ROUTES else LISTS] += values
    figures: dict[str, Any] = {}
    parts: dict[str, Any] = {}
    for name, values in took.items():
        key = name.replace(" ", "_")
        figures[f"{key}_p95_ms"] = _p95(values)
        own = server.get(ROUTES.get(name, ""), [])
        parts[name] = {
            "requests": len(values),
            "median_ms": round(median(values), 1),
            "p95_ms": _p95(values),
            "slowest_ms": round(max(values), 1),
            "server_median_ms": round(median(own), 1) if own else None,
            "server_p95_ms": _p95(own),
            # Waiting for a thread of the server, and the way there and back.
            "queue_p95_ms": round(_p95(values) - _p95(own), 1) if own else None,
        }
    figures |= {
        "pivot_seconds": counted["pivot_seconds"],
        "pivots": counted["pivots"],
        "list_query_counts": counted["list_query_counts"],
        "list_queries": counted["list_queries"],
        "failed": len(found["failed"]),
        "parts": parts,
    }
    if found["failed"]:
        figures["first_failures"] = found["failed"][:5]
    return figures


def _p95(values: list[float]) -> float:
    if len(values) < 2:
        return round(values[0], 1) if values else 0.0
    return round(quantiles(values, n=100, method="inclusive")[94], 1)


def _server_times(logs: Path) -> dict[str, list[float]]:
    """How long the server itself took, by route, from its own log."""
    found: dict[str, list[float]] = defaultdict(list)
    for line in logs.read_text(encoding="utf-8", errors="replace").splitlines():
        if '"request"' not in line:
            continue
        try:
            told = json.loads(line)
        except ValueError:
            continue
        route = str(told.get("route", ""))
        if route == "registry:intake" and told.get("method") != "POST":
            continue
        found[route].append(float(told.get("milliseconds", 0)))
    return found
