"""Many threads rotating over cities with errors and rollbacks; prints what came from where.

Run as a program, so that the same rotation serves the direct server and PgBouncer:
`python -m tests.isolation.rotate THREADS ROUNDS CITY CITY …` prints one JSON object.
"""

import json
import random
import sys
import threading
from collections import Counter

import django


class Deliberate(Exception):
    """Raised on purpose inside a transaction."""


def visit(slug: str, dice: random.Random) -> str:
    """One visit to a city; returns "right", "wrong" or the kind of deliberate failure."""
    from django.db import DatabaseError, connection, transaction

    from tenants import entering

    kind = dice.choice(["read", "write", "rollback", "broken", "read"])
    try:
        with entering(slug) as city:
            if kind in ("rollback", "broken"):
                with transaction.atomic(), connection.cursor() as cursor:
                    cursor.execute("UPDATE kernel_outbox SET attempts = attempts + 1")
                    if kind == "broken":
                        cursor.execute("SELECT 1/0")
                    raise Deliberate
            if kind == "write":
                with transaction.atomic(), connection.cursor() as cursor:
                    cursor.execute("UPDATE kernel_outbox SET attempts = attempts + 1")
            with connection.cursor() as cursor:
                cursor.execute("SELECT current_user, current_schema(), task FROM kernel_outbox")
                rows = cursor.fetchall()
            expected = [(city.login_role, city.schema_name, f"canary.{slug}")]
            return "right" if rows == expected else "wrong"
    except (Deliberate, DatabaseError) as error:
        return type(error).__name__


def rotate(slugs: list[str], rounds: int, seed: int, seen: Counter[str]) -> None:
    """One thread's walk; a fixed seed, so that a failure can be walked again."""
    from django.db import connections

    dice = random.Random(seed)
    for _ in range(rounds):
        seen[visit(dice.choice(slugs), dice)] += 1
    connections.close_all()


def main(threads: int, rounds: int, slugs: list[str]) -> None:
    """Walk with all threads at once and print the tally."""
    django.setup()
    tallies: list[Counter[str]] = [Counter() for _ in range(threads)]
    walkers = [
        threading.Thread(target=rotate, args=(slugs, rounds, seed, tally))
        for seed, tally in enumerate(tallies)
    ]
    for walker in walkers:
        walker.start()
    for walker in walkers:
        walker.join()
    total: Counter[str] = sum(tallies, Counter())
    sys.stdout.write(json.dumps(dict(total)) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
