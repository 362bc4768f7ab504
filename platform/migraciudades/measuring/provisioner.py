"""Provisions cities on a throw-away database, one per line of input; answers seconds.

Lines: `city SLUG` makes a city ready to sign in to, `stock SCHEMA` makes a schema by
running the migrations as stock django-tenants does. Answers JSON.
"""

import json
import sys
import time

import django
from django.test import Client


def main() -> None:
    """Set the database up, say "ready", then serve lines until the input ends."""
    django.setup()
    from tenants import setup

    setup.run([])
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        kind, name = line.split()
        seconds = {"city": city, "stock": stock}[kind](name)
        sys.stdout.write(json.dumps(seconds) + "\n")
        sys.stdout.flush()


def city(slug: str) -> float:
    """Seconds until the city's sign-in page answers; the account is made in that time too."""
    from tenants import entering
    from tenants.provisioning import CitySpec, provision

    begun = time.perf_counter()
    made = provision(
        CitySpec(slug, slug.title(), "Mendoza", "50", "500070", "50070", -32.9, -68.8,
                 "America/Argentina/Mendoza")
    )  # fmt: skip
    response = Client(HTTP_HOST=f"{slug}.localhost").get("/accounts/login/")
    took = time.perf_counter() - begun
    if response.status_code != 200:
        raise SystemExit(f"{slug} answers {response.status_code}")
    with entering(made):
        pass
    return took


def stock(schema: str) -> float:
    """Seconds to make the same tables by running every migration."""
    from tenants import migrating, owner, sql

    begun = time.perf_counter()
    with owner.raw() as connection:
        sql.run(connection, "CREATE SCHEMA {s}", s=schema)
    migrating.migrate_schemas([schema])
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
