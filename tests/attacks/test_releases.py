"""The attacks fail on what the product publishes, and succeed on each mutant of it."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from apps.registry.models import Consultation, Person
from apps.statistics import noise, selectors, services
from apps.statistics.models import SealedDraft
from tenants.models import City
from tenants.publications import policy as policies
from tenants.publications.errors import AlreadyPublished, OutsideMenu
from tenants.publications.models import Release, ReleasedValue
from tenants.publications.periods import Period, sequence
from tenants.publications.policy import NATIONALITIES, REST
from tenants.publications.services import publish_release
from tests.attacks import factories, harness
from tests.attacks.harness import Key

QUARTERS = list(sequence(date(2024, 1, 1), date(2025, 12, 1), "quarter"))
MONTHS = list(sequence(date(2024, 1, 1), date(2025, 12, 1), "month"))
EPSILON = Decimal("0.5")
DRAWS = 40_000


@pytest.fixture
def city(in_maipu: City) -> City:
    """A small city: a few people of each nationality in every quarter."""
    dice = random.Random(7)
    for period in QUARTERS:
        for code in (*NATIONALITIES, "SEN"):
            group = factories.people(dice.randint(0, 4), code)
            factories.attend_all(group, period.start)
    return in_maipu


def close(*periods: Period) -> None:
    for period in periods:
        services.close_and_publish(period)


def read() -> dict[Key, int]:
    """All that was published, as an audience of city rows reads it."""
    rows = ReleasedValue.objects.select_related("release")
    return {(row.release.table, row.release.period.key, row.category): row.value for row in rows}


def exact() -> dict[Key, int]:
    """The true counts, straight from the registry's rows."""
    truth: dict[Key, int] = {}
    rows = Consultation.objects.values_list("person", "person__nationalities__0", "contacted_on")
    for _who, code, day in rows.order_by("person").distinct():
        quarter = Period.containing(day, "quarter")
        for category in (*NATIONALITIES, REST):
            truth.setdefault(("T1", quarter.key, category), 0)
        key = ("T1", quarter.key, code if code in NATIONALITIES else REST)
        truth[key] += 1
    return truth


def totals(truth: Mapping[Key, int]) -> dict[tuple[str, str], int]:
    known: dict[tuple[str, str], int] = {}
    for (table, period, _category), value in truth.items():
        known[table, period] = known.get((table, period), 0) + value
    return known


def no_noise(exact: Mapping[str, int], epsilon: Decimal) -> dict[str, int]:
    return dict(exact)


def exact_total(exact: Mapping[str, int], epsilon: Decimal) -> dict[str, int]:
    """Somebody wants the table to add up: the rest swallows the adjustments."""
    drawn = REAL(exact, epsilon)
    drawn[REST] += sum(exact.values()) - sum(drawn.values())
    return drawn


REAL = noise.draw


def test_figures_taken_as_they_stand_are_mostly_wrong(city: City) -> None:
    close(*QUARTERS)
    assert harness.taken_as_they_stand(read(), exact()) < 0.45


def test_mutant_without_noise_is_caught(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(noise, "draw", no_noise)
    close(*QUARTERS)
    assert harness.taken_as_they_stand(read(), exact()) == 1


def test_reading_again_and_again_tells_nothing(city: City) -> None:
    def reading() -> dict[Key, int]:
        close(QUARTERS[0])
        return read()

    truth = {key: value for key, value in exact().items() if key[1] == QUARTERS[0].key}
    assert harness.repeated_reading(reading, truth) == 0


def test_mutant_that_draws_again_is_caught_by_the_attack(city: City) -> None:
    truth = {key: value for key, value in exact().items() if key[1] == QUARTERS[0].key}
    cells = {category: value for (_table, _period, category), value in truth.items()}

    def reading() -> dict[Key, int]:
        drawn = noise.draw(cells, EPSILON)
        return {("T1", QUARTERS[0].key, code): value for code, value in drawn.items()}

    assert harness.repeated_reading(reading, truth, times=2000) >= len(truth) - 1


def test_mutant_that_draws_again_is_refused_by_the_database(city: City) -> None:
    close(QUARTERS[0])
    closing = SealedDraft.objects.get().closing
    with pytest.raises(IntegrityError), transaction.atomic():
        services._seal(closing, [policies.current().menu("T1")], policies.current())
    drawn = noise.draw({key[2]: value for key, value in read().items()}, EPSILON)
    drawn["PRY"] += 1
    with pytest.raises(AlreadyPublished):
        publish_release(period=QUARTERS[0], table="T1", values=drawn, policy=policies.current())


def test_the_difference_of_two_days_tells_nothing(city: City) -> None:
    close(*QUARTERS[:4])
    before = read()
    victim = Person.objects.first()
    Consultation.objects.filter(person=victim).delete()
    factories.attend(factories.person("HTI"), QUARTERS[1].start)
    close(*QUARTERS[:4])
    assert harness.day_difference(before, read()) == 0


def test_published_totals_fix_no_cell(city: City) -> None:
    close(*QUARTERS)
    known = totals(exact())
    assert harness.overlapping_totals(read(), known, missing="HTI") == 0


def test_mutant_with_exact_totals_is_caught(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(noise, "draw", exact_total)
    close(*QUARTERS)
    known = totals(exact())
    assert harness.overlapping_totals(read(), known, missing="HTI") == len(QUARTERS)


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("T0", {"total": 3, "woman": 2}),
        ("T1", {**dict.fromkeys((*NATIONALITIES, REST), 1), "SEN": 2}),
        ("T1", {"HTI": 2}),
    ],
)
def test_mutant_with_an_extra_filter_is_caught(
    in_maipu: City, table: str, values: dict[str, int]
) -> None:
    """Another way of cutting the same people is another draw: it has no place in the menu."""
    period = MONTHS[0] if table == "T0" else QUARTERS[0]
    with pytest.raises(OutsideMenu):
        publish_release(period=period, table=table, values=values, policy=policies.current())


def _neighbours() -> Iterator[bool]:
    dice = random.Random(11)
    while True:
        yield dice.random() < 0.5


def _all_but_one(draw: Any) -> tuple[float, int]:
    neighbours = _neighbours()
    presences = [next(neighbours) for _ in range(DRAWS)]
    cells = {str(index): 6 + present for index, present in enumerate(presences)}
    published = iter(draw(cells, EPSILON).values())
    return harness.all_but_one(lambda _exact: next(published), 6, presences)


def test_who_knows_all_but_one_learns_little_of_that_one() -> None:
    """No better than e^ε / (1 + e^ε), and never for certain."""
    share, certain = _all_but_one(noise.draw)
    assert share <= math.exp(0.5) / (1 + math.exp(0.5)) + 0.01
    assert certain == 0


def test_without_noise_who_knows_all_but_one_knows_all() -> None:
    assert _all_but_one(no_noise) == (1.0, DRAWS)


def test_what_is_published_stays_useful(in_maipu: City) -> None:
    """The smallest city's month within 5 % on average, its sums exact to the unit."""
    many = factories.people(41, "BOL")
    for month in MONTHS:
        factories.attend_all(many, month.start)
    close(*MONTHS)
    values = [value for key, value in read().items() if key[0] == "T0"]
    assert len(values) == Release.objects.count() == len(MONTHS)
    errors = [abs(value - 41) / 41 for value in values]
    # The mean of 24 draws: 4.6 % is expected, 9 % would be four deviations away.
    assert sum(errors) / len(errors) < 0.09
    figures = [selectors.figures(month).tables[0].cells[0] for month in MONTHS]
    assert [cell.value for cell in figures] == [read()["T0", m.key, "total"] for m in MONTHS]
