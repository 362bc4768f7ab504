"""Of many cities a sweep visits some: those with work to come at once, every other in its turn."""

from __future__ import annotations

import time
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone

from kernel.models import Outbox
from tenants import current, entering, entering_national, outbox, rounds
from tenants.errors import TenancyError
from tenants.models import City

pytestmark = pytest.mark.usefixtures("clean")


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str, str | None]]:
    """What was handed to the broker, which is not there: task, place, queue."""
    tasks: list[tuple[str, str, str | None]] = []

    def send_task(name: str, **message: Any) -> None:
        tasks.append((name, message["headers"]["_schema_name"], message["queue"]))

    monkeypatch.setattr("tenants.outbox.current_app.send_task", send_task)
    # What apps do at each sweep is theirs to test.
    for hooks in ("_on_sweep", "_on_national_sweep"):
        monkeypatch.setattr(outbox, hooks, [])
    return tasks


def many(count: int) -> list[City]:
    return [City(slug=f"c{n:03}", schema_name=f"city_c{n:03}") for n in range(count)]


def slugs(cities: list[City]) -> list[str]:
    return [city.slug for city in cities]


def test_few_are_all_visited_each_time(clean: None) -> None:
    for _ in range(2):
        assert len(rounds.chosen(many(60), most=60)) == 60


def test_of_many_each_has_its_turn_and_none_two_before_every_other() -> None:
    every = many(23)
    seen = [slug for _ in range(5) for slug in slugs(rounds.chosen(every, most=5))]
    assert sorted(seen[:23]) == slugs(every)
    assert seen[23:] == slugs(every)[:2]


def test_a_city_of_which_word_was_left_is_visited_when_it_is_time() -> None:
    every = many(100)
    rounds.chosen(every, most=5)
    rounds.expect("city_c077", -1)
    rounds.expect("city_c088", 60)
    rounds.expect("city_c088", 90)
    assert "c077" in slugs(rounds.chosen(every, most=5))
    assert "c077" not in slugs(rounds.chosen(every, most=5))
    taken = rounds._cache().take_expected(rounds.EXPECTED, time.time() + 61)
    assert taken == ["city_c088"], "the earliest time counts"


def test_promised_work_is_followed_in_the_last_of_many_cities(
    maipu: City,
    rosario: City,
    sent: list[tuple[str, str, str | None]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Rosario's turn is long in coming; what waits there for its hour leaves at that hour."""
    visited: list[str] = []
    monkeypatch.setattr(rounds, "MOST_AT_ONCE", 1)
    monkeypatch.setattr(rounds.chosen, "__kwdefaults__", {"most": 1})
    monkeypatch.setattr(outbox, "active_cities", lambda: [*many(50), maipu, rosario])

    def sweep_city(city: City) -> int:
        visited.append(city.slug)
        return whole(city) if city.pk else 0

    whole = outbox._sweep_city
    monkeypatch.setattr(outbox, "_sweep_city", sweep_city)
    with entering(rosario), transaction.atomic():
        outbox.enqueue("late.work", delay_seconds=0.2, queue="far-queue")
    outbox.sweep_in_turn()
    assert sent == []
    time.sleep(0.3)
    outbox.sweep_in_turn()
    assert sent == [("late.work", rosario.schema_name, "far-queue")]
    assert visited.count("rosario") == 1
    assert visited.count("maipu") == 0


def test_the_national_host_promises_as_a_city_does(
    cities: dict[str, City], sent: list[tuple[str, str, str | None]]
) -> None:
    called: list[object] = []
    outbox.on_sweep(lambda: called.append(current()), national=True)
    with entering_national():
        with pytest.raises(TenancyError):
            outbox.enqueue("national.work")
        with transaction.atomic():
            outbox.enqueue("national.work")
            later = outbox.enqueue("national.later", delay_seconds=60)
        assert sent == [("national.work", "public", None)]
        Outbox.objects.filter(pk=later.pk).update(due_at=timezone.now())
    outbox.sweep()
    assert sent[1:] == [("national.later", "public", None)]
    assert None in called
