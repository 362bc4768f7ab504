"""Periods: keys of URLs, limits, neighbours; and the end of a freeze."""

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest

from tenants.publications import policy as policies
from tenants.publications.periods import Period, sequence
from tenants.publications.services import visible_from


@pytest.mark.parametrize(
    ("key", "start", "end"),
    [
        ("2026-10", date(2026, 10, 1), date(2026, 11, 1)),
        ("2026-12", date(2026, 12, 1), date(2027, 1, 1)),
        ("2026-q4", date(2026, 10, 1), date(2027, 1, 1)),
        ("2026", date(2026, 1, 1), date(2027, 1, 1)),
    ],
)
def test_a_key_names_its_period(key: str, start: date, end: date) -> None:
    period = Period.parse(key)
    assert (period.start, period.end, period.key) == (start, end, key)


@pytest.mark.parametrize("key", ["2026-13", "2026-00", "2026-q5", "2026-1", "x", "", "2026-10-01"])
def test_what_is_no_period_is_refused(key: str) -> None:
    with pytest.raises(ValueError):
        Period.parse(key)


def test_periods_of_a_kind_follow_each_other_without_gap() -> None:
    quarters = list(sequence(date(2025, 5, 7), date(2026, 2, 1), "quarter"))
    assert [each.key for each in quarters] == ["2025-q2", "2025-q3", "2025-q4", "2026-q1"]
    assert all(a.end == b.start for a, b in pairwise(quarters))


def test_the_freeze_ends_fifteen_days_after_the_period_or_with_the_publication() -> None:
    policy, october = policies.current(), Period.parse("2026-10")
    early = datetime(2026, 11, 2, 12, tzinfo=UTC)
    assert visible_from(october, early, policy) == datetime(2026, 11, 16, 3, tzinfo=UTC)
    late = datetime(2026, 12, 24, 9, tzinfo=UTC)
    assert visible_from(october, late, policy) == late


def test_a_full_year_of_the_menu_stays_within_its_cap() -> None:
    policy = policies.current()
    times = {"month": 12, "quarter": 4, "year": 1}
    spent = sum(menu.epsilon * times[menu.kind] for menu in policy.menus)
    assert spent <= policy.yearly_cap
