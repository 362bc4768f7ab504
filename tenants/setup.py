"""Everything the database needs before the web can start: `python -m tenants.setup [CITY …]`.

Roles, public tables, template, cities, catalogue. Idempotent; on a database that
is current it asks three questions and leaves.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import django

if TYPE_CHECKING:
    from tenants.provisioning import CitySpec

# The server makes the tables, in a process of its own for each; here they are waited for.
CITIES_AT_ONCE: Final = 4


def run(slugs: list[str], *, demo: bool = False) -> dict[str, float]:
    """Set the database up and provision the named cities; returns seconds per step."""
    from kernel.crypto import create_data_key
    from tenants import catalogue, entering_national, migrating, owner, provisioning, template
    from tenants.catalogue import documents
    from tenants.known_cities import FIRST_CITIES

    seconds: dict[str, float] = {}

    def timed(step: str, since: float) -> float:
        now = time.monotonic()
        seconds[step] = round(now - since, 3)
        return now

    clock = time.monotonic()
    owner.bootstrap()
    clock = timed("roles", clock)
    migrating.migrate_public()
    migrating.grant_public()
    catalogue.sync()
    documents.sync()
    with entering_national():
        # What the national host keeps of people (its mail, a first administrator) is sealed too.
        create_data_key()
    clock = timed("public", clock)
    migrating.migrate_cities()
    template.current()
    clock = timed("template", clock)
    for slug in slugs:
        if slug not in FIRST_CITIES:
            known = ", ".join(FIRST_CITIES)
            raise SystemExit(f"no facts are known about a city called {slug!r}; known: {known}")
    _provision([replace(FIRST_CITIES[slug], demo=demo) for slug in slugs])
    timed("cities", clock)
    provisioning.close_connections()
    return seconds


def _provision(specs: "Sequence[CitySpec]") -> None:
    """All of them, several at once; raises what the first that failed raised, after the others."""
    from django.db import connections

    from tenants import provisioning

    def one(spec: "CitySpec") -> None:
        try:
            provisioning.provision(spec)
        finally:
            # Those of this thread, which ends.
            connections.close_all()

    with ThreadPoolExecutor(CITIES_AT_ONCE) as pool:
        list(pool.map(one, specs))


def main(arguments: list[str]) -> int:
    """Entry of `python -m tenants.setup`."""
    parser = argparse.ArgumentParser(prog="tenants.setup", description=__doc__)
    parser.add_argument("cities", nargs="*", metavar="CITY")
    parser.add_argument("--demo", action="store_true", help="mark new cities as demonstration")
    asked = parser.parse_args(arguments)
    django.setup()
    seconds = run(asked.cities, demo=asked.demo)
    sys.stdout.write(" ".join(f"{step}={value}s" for step, value in seconds.items()) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
