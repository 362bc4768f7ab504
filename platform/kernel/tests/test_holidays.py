"""The calendar against what was officially published, and counting in it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kernel import holidays
from kernel.holidays import Calendar, Words

day = datetime.date.fromisoformat
# The calendars the Ministry of the Interior published (argentina.gob.ar/interior/feriados).
PUBLISHED = {
    2024: "01-01 02-12 02-13 03-24 03-29 04-01 04-02 05-01 05-25 06-17 06-20 06-21 07-09 08-17 "
    "10-11 10-12 11-18 12-08 12-25",
    2025: "01-01 03-03 03-04 03-24 04-02 04-18 05-01 05-02 05-25 06-16 06-20 07-09 08-15 08-17 "
    "10-10 11-21 11-24 12-08 12-25",
    2026: "01-01 02-16 02-17 03-23 03-24 04-02 04-03 05-01 05-25 06-15 06-20 07-09 07-10 08-17 "
    "10-12 11-23 12-07 12-08 12-25",
}
DAYS = st.dates(datetime.date(2020, 1, 1), datetime.date(2035, 12, 31))


@pytest.mark.parametrize("year", PUBLISHED)
def test_the_year_as_it_was_published(year: int) -> None:
    assert list(holidays.national(year)) == [
        day(f"{year}-{one}") for one in PUBLISHED[year].split()
    ]


@pytest.mark.parametrize("when", ["2019-04-21", "2024-03-31", "2025-04-20", "2038-04-25"])
def test_easter(when: str) -> None:
    assert holidays.easter(int(when[:4])) == day(when)


def test_five_working_days_over_a_long_weekend() -> None:
    """From Thursday 15 October 2026: the 12th is past, weekends do not count."""
    assert holidays.add_working_days(day("2026-10-08"), 5) == day("2026-10-16")
    assert Calendar().between(day("2026-10-08"), day("2026-10-16")) == 5


def test_nothing_to_add_on_a_holiday_is_the_next_working_day() -> None:
    assert holidays.add_working_days(day("2026-05-01"), 0) == day("2026-05-04")
    assert holidays.add_working_days(day("2026-05-04"), 0) == day("2026-05-04")


@pytest.fixture
def place() -> Iterator[dict[datetime.date, Words]]:
    """What a place adds and takes away."""
    told: dict[datetime.date, Words] = {}

    def source(year: int) -> Mapping[datetime.date, Words]:
        return {one: name for one, name in told.items() if one.year == year}

    holidays.register(source)
    yield told
    holidays._sources.remove(source)


def test_a_place_adds_its_own_day_and_takes_one_away(place: dict[datetime.date, Words]) -> None:
    place[day("2026-09-08")] = "Fiesta patronal"
    place[day("2026-12-07")] = ""
    assert not holidays.is_working_day(day("2026-09-08"))
    assert holidays.is_working_day(day("2026-12-07"))
    assert day("2026-12-07") in holidays.national(2026), "the nation's calendar stays as it is"


@given(start=DAYS, count=st.integers(1, 60))
def test_adding_and_counting_agree(start: datetime.date, count: int) -> None:
    calendar = Calendar()
    end = calendar.after(start, count)
    assert calendar.is_working(end)
    assert calendar.between(start, end) == count
    assert calendar.between(end, start) == -count
    back = calendar.before(end, count)
    assert back <= start or calendar.between(back, start) == 0
