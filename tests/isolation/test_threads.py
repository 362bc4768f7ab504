"""Sixteen threads rotate over cities, with errors and rollbacks: no row from a wrong city."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.db import transaction

from kernel.models import Outbox
from tenants import entering
from tenants.models import City
from tests.isolation.pgbouncer import pgbouncer

THREADS, ROUNDS = 16, 120


@pytest.fixture
def canaries(cities: dict[str, City], clean: None) -> None:
    """One row in each city that says whose it is."""
    for slug in cities:
        with entering(slug), transaction.atomic():
            Outbox.objects.create(task=f"canary.{slug}")


def _walk(address: str) -> dict[str, int]:
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.isolation.rotate",
            str(THREADS),
            str(ROUNDS),
            "maipu",
            "rosario",
        ],
        env={**os.environ, "DATABASE_URL": address},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    tally: dict[str, int] = json.loads(done.stdout.splitlines()[-1])
    return tally


def _verdict(tally: dict[str, int]) -> None:
    assert sum(tally.values()) == THREADS * ROUNDS
    assert set(tally) == {"right", "Deliberate", "DataError"}
    assert tally["right"] > THREADS * ROUNDS / 3


def test_direct(canaries: None) -> None:
    _verdict(_walk(os.environ["DATABASE_URL"]))


def test_through_pgbouncer_in_transaction_mode(canaries: None, tmp_path: Path) -> None:
    with pgbouncer(tmp_path) as port:
        parts = urlsplit(os.environ["DATABASE_URL"])
        through = parts._replace(netloc=re.sub(r":\d+$", f":{port}", parts.netloc))
        _verdict(_walk(urlunsplit(through)))
