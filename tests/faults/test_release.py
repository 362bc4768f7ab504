"""A release that dies half-way has never left; done again it has one value per key, for ever."""

import contextlib
import random
import threading
from typing import Any

import pytest

from tests.faults.attempting import Attempts
from tests.faults.browser import Browser, Gone
from tests.faults.product import Product

pytestmark = [pytest.mark.faults, pytest.mark.slow, pytest.mark.xdist_group("faults")]
RELEASED = """
SELECT r."table", r.published_at::text, v.category, v.value
FROM public.publications_release r JOIN public.publications_releasedvalue v ON v.release_id = r.id
JOIN public.tenants_city c ON c.id = r.city_id
WHERE c.slug = 'rosario' AND r.period_kind = %s AND r.period_start = %s ORDER BY 1, 3
"""
SEALED = """
SELECT d."table", v.category, v.value
FROM city_rosario.statistics_periodclosing p JOIN city_rosario.statistics_sealeddraft d
ON d.closing_id = p.id JOIN city_rosario.statistics_sealedvalue v ON v.draft_id = d.id
WHERE p.kind = %s AND p.start = %s ORDER BY 1, 2
"""
LEDGER = """
SELECT y.spent, coalesce(sum(e.amount), 0), count(e.id), count(DISTINCT (d.closing_id, d."table"))
FROM city_rosario.statistics_epsilonyear y
LEFT JOIN city_rosario.statistics_epsilonentry e ON e.year_id = y.year
LEFT JOIN city_rosario.statistics_sealeddraft d ON d.id = e.draft_id
GROUP BY y.year
"""


class Watch:
    """Looks after each death; what was drawn or has left may never be another."""

    def __init__(self, product: Product, key: str) -> None:
        self.product = product
        year, part = key.split("-")
        quarter = part.startswith("q")
        month = (int(part[1:]) - 1) * 3 + 1 if quarter else int(part)
        self.of = ("quarter" if quarter else "month", f"{year}-{month:02d}-01")
        self.sealed: list[tuple[Any, ...]] = []
        self.released: list[tuple[Any, ...]] = []

    def look(self) -> None:
        """One draw, one release, the ledger as the draws."""
        sealed = self.product.rows(SEALED, *self.of)
        released = self.product.rows(RELEASED, *self.of)
        assert not self.sealed or sealed == self.sealed, "drawn twice"
        assert not self.released or released == self.released, "published figures changed"
        self.sealed, self.released = sealed, released
        keys = [(table, category) for table, _, category, _ in released]
        assert len(keys) == len(set(keys)), "two values of one key"
        if released:
            assert [(t, c, v) for t, _, c, v in released] == sealed
        for spent, entered, entries, draws in self.product.rows(LEDGER):
            assert spent == entered, "the ledger and its total differ"
            assert entries == draws, "a draw was paid for twice"


@pytest.mark.parametrize("key", ["2023-02", "2023-q2"])
def test_dead_at_every_statement(
    product: Product, loaded: dict[str, object], attempts: Attempts, key: str
) -> None:
    """Closing and publishing are tried again after each death until nothing kills them."""
    watch = Watch(product, key)
    for step in ("close", "publish"):
        last = 0
        for statement in range(1, 200):
            ended = attempts.one(step, "rosario", key, die=statement)
            watch.look()
            if ended["ended"] != "killed":
                assert ended["ended"] == "done"
                break
            last = statement
            assert not watch.released, "it left before it was whole"
        assert last > 5
    assert watch.released


@pytest.mark.parametrize(("key", "at"), [("2023-03", "before commit"), ("2023-04", "after commit")])
def test_dead_around_the_commit(
    product: Product, loaded: dict[str, object], attempts: Attempts, key: str, at: str
) -> None:
    """Either nothing of a step is there, or all of it; doing it again changes nothing then."""
    watch = Watch(product, key)
    for step, found in (("close", "sealed"), ("publish", "released")):
        assert attempts.one(step, "rosario", key, die=at)["ended"] == "killed"
        watch.look()
        assert bool(getattr(watch, found)) is (at == "after commit")
        assert attempts.one(step, "rosario", key)["ended"] == "done"
        watch.look()
        assert getattr(watch, found)
    assert attempts.one("publish", "rosario", key)["ended"] == "done"
    watch.look()


def _click(coordinator: Browser, key: str, step: str) -> None:
    """Once; the answer may be a page of ours or none, and never keeps one waiting."""
    with contextlib.suppress(Gone):
        assert coordinator.post(f"/statistics/{key}/{step}/", {})[0] in {302, 503}


@pytest.mark.parametrize(("victim", "kills"), [("postgres", 8), ("web", 4)])
def test_killed_at_any_moment_while_the_coordinator_publishes(
    product: Product, loaded: dict[str, object], victim: str, kills: int
) -> None:
    """Through the pages, the database or the web process dying at random moments."""
    chance = random.Random(victim)
    coordinator = Browser(product.port, "rosario.localhost")
    coordinator.sign_in("coordinator@rosario.test")
    year = {"postgres": 2024, "web": 2025}[victim]
    for month in range(1, kills + 1):
        key = f"{year}-{month:02d}"
        watch = Watch(product, key)
        killer = threading.Timer(chance.uniform(0, 0.15), product.kill, [victim])
        killer.start()
        for step in ("close", "publish"):
            _click(coordinator, key, step)
        killer.join()
        product.start(victim)
        watch.look()
        # Once more each, as somebody does who saw an error: the first click must do.
        for step in ("close", "publish"):
            _click(coordinator, key, step)
            watch.look()
        assert watch.released
