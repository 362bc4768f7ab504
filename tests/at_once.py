"""Several people at the same moment: each on a thread and a connection of their own."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from django.db import connections

from tenants import entering
from tenants.models import City

T = TypeVar("T")
E = TypeVar("E", bound=Exception)
# Longer than any of them waits to be there; whoever is missing then fails the test.
PATIENCE = 30
# In a process where nothing has been asked yet one is so far ahead that the others meet nobody: a
# test that runs alone would pass without the lock it is about.
several_times = pytest.mark.parametrize("turn", range(3))


def at_once(
    city: City | None, *deeds: Callable[[], T], told: type[E] | tuple[type[E], ...] = ()
) -> list[T | E]:
    """Do all of it at the same moment, inside `city` if one is named; what came of each, in order.

    `told` are the refusals that are an outcome too. Whatever else is raised fails the test.
    """
    ready = threading.Barrier(len(deeds))

    def one(deed: Callable[[], T]) -> T | E:
        try:
            with entering(city) if city else contextlib.nullcontext():
                ready.wait(PATIENCE)
                return deed()
        except told as refusal:
            return refusal
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(one, deeds))
