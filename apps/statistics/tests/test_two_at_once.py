"""Two publishers at once and a publisher killed at any statement: one value per key, ever."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

import pytest

from apps.statistics import counting, selectors, services
from apps.statistics.models import EpsilonYear, SealedDraft, SealedValue
from tenants import entering
from tenants.models import City
from tenants.publications.models import Release, ReleasedValue
from tenants.publications.periods import Period
from tenants.publications.policy import NATIONALITIES
from tests.at_once import at_once
from tests.attacks import factories

QUARTER = Period.parse("2025-q1")
CELLS = len(NATIONALITIES) + 1

#: For each number it reads it has a child close and publish the quarter; the child kills itself
#: before its n-th statement. Says 9 for a killed child, 0 for one that reached the end.
VICTIMS = """
import os, signal, sys
import django
django.setup()
from django.db import connection
from apps.statistics import services
from tenants import entering
from tenants.publications.periods import Period

def live(left):
    def count(execute, sql, params, many, context):
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return execute(sql, params, many, context)

    with entering("maipu"), connection.execute_wrapper(count):
        services.preview(Period.parse("2025-q1"))
        services.publish(Period.parse("2025-q1"))

for line in sys.stdin:
    child = os.fork()
    if child == 0:
        live(int(line))
        os._exit(0)
    _, status = os.waitpid(child, 0)
    print(os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status), flush=True)
"""


class Victims:
    """A line of publishers, each killed before the statement it is told."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", VICTIMS],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )

    def killed_before(self, statement: int) -> bool:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(f"{statement}\n")
        self.process.stdin.flush()
        status = int(self.process.stdout.readline())
        assert status in {0, signal.SIGKILL}
        return status != 0


@pytest.fixture
def victims() -> Iterator[Victims]:
    line = Victims()
    yield line
    line.process.stdin.close()  # type: ignore[union-attr]
    line.process.wait(30)


def _values() -> tuple[dict[str, int], dict[str, int]]:
    """What is sealed in the city, and what is public."""
    sealed = dict(SealedValue.objects.values_list("category", "value"))
    public = dict(ReleasedValue.objects.values_list("category", "value"))
    assert SealedValue.objects.count() in {0, CELLS}
    assert ReleasedValue.objects.count() in {0, CELLS}
    return sealed, public


def test_two_publishers_at_once_let_out_one_value_per_key(maipu: City, clean: None) -> None:
    with entering(maipu):
        factories.attend_all(factories.people(12, "BOL"), date(2025, 2, 3))

    def publishes() -> tuple[int | None, ...]:
        services.preview(QUARTER)
        figures = selectors.figures(QUARTER).tables[0]
        services.publish(QUARTER)
        return tuple(cell.value for cell in figures.cells)

    assert len(set(at_once(maipu, *[publishes] * 6))) == 1
    with entering(maipu):
        sealed, public = _values()
        assert public == sealed
        assert len(public) == CELLS
        assert (SealedDraft.objects.count(), Release.objects.count()) == (1, 1)
        assert EpsilonYear.objects.get().spent == EpsilonYear.objects.get().entries.get().amount


def test_a_late_record_is_counted_once_when_periods_close_at_once(
    maipu: City, clean: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    months = [Period.parse(f"2025-{month:02}") for month in range(4, 8)]
    with entering(maipu):
        services.preview(Period.parse("2025-03"))
        factories.attend_all(factories.people(20, "BOL"), date(2025, 3, 3))
    gate, real = threading.Barrier(len(months)), counting.take

    def all_together(*given: Any) -> Any:
        """Every month has found the same late records before the first one takes them."""
        gate.wait(20)
        return real(*given)

    monkeypatch.setattr(counting, "take", all_together)

    at_once(maipu, *(partial(services.preview, month) for month in months))
    with entering(maipu):
        counts = [selectors.figures(month).tables[0].cells[0].exact for month in months]
        assert sorted(counts) == [0, 0, 0, 20]
        assert len(selectors.ledger(2025).entries) == 5


@pytest.mark.faults
def test_a_publisher_killed_at_any_statement_leaves_one_value_per_key(
    maipu: City, clean: None, victims: Victims
) -> None:
    """Killed before each statement of the draw, then before each of the publication.

    Whatever was once sealed or public never changes, and the last publisher completes it.
    """
    with entering(maipu):
        factories.attend_all(factories.people(12, "BOL"), date(2025, 2, 3))
    ever: list[dict[str, int]] = []
    kills = statement = 0
    while victims.killed_before(statement):
        kills += 1
        statement += 1
        with entering(maipu):
            sealed, public = _values()
        assert public in ({}, sealed)
        if sealed and sealed not in ever:
            ever.append(sealed)
            statement = 0
        assert kills < 200
    with entering(maipu):
        sealed, public = _values()
        assert len(selectors.ledger(2025).entries) == 1
    assert kills > 20
    assert ever == [sealed] == [public]
