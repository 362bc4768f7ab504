"""A birth as told, and the age it gives: what an officer types must mean what they meant."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.registry import ages

TODAY = datetime.date(2026, 11, 21)
days = st.dates(datetime.date(1900, 1, 1), TODAY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14/03/1990", ages.exact(datetime.date(1990, 3, 14))),
        ("14-3-1990", ages.exact(datetime.date(1990, 3, 14))),
        ("14.03.90", ages.exact(datetime.date(1990, 3, 14))),
        ("1/2/05", ages.exact(datetime.date(2005, 2, 1))),
        ("1990-03-14", ages.exact(datetime.date(1990, 3, 14))),
        ("1990", ages.from_year(1990)),
        ("34 años", ages.from_age(34, on=TODAY)),
        ("34 AÑOS", ages.from_age(34, on=TODAY)),
        ("34 anos", ages.from_age(34, on=TODAY)),
        ("34", ages.from_age(34, on=TODAY)),
        ("34 years old", ages.from_age(34, on=TODAY)),
        ("unos 40 años", ages.from_age(40, on=TODAY)),
        ("0", ages.from_age(0, on=TODAY)),
        ("8 meses", ages.from_age(0, on=TODAY)),
        ("", ages.UNKNOWN),
        ("   ", ages.UNKNOWN),
    ],
)
def test_one_field_reads_dates_years_and_ages(text: str, expected: ages.Birth) -> None:
    assert ages.read(text, today=TODAY) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("31/02/1990", "no_such_date"),
        ("22/11/2026", "in_the_future"),
        ("2027", "in_the_future"),
        ("1850", "too_long_ago"),
        ("131", "age_out_of_range"),
        ("marzo", "not_understood"),
        ("14/03/1990 a la tarde", "not_understood"),
        ("-3", "not_understood"),
    ],
)
def test_what_can_not_be_a_birth_is_refused_with_its_reason(text: str, code: str) -> None:
    with pytest.raises(ages.BirthError) as refused:
        ages.read(text, today=TODAY)
    assert refused.value.code == code


@given(born=days, day=days)
def test_an_exact_age_changes_only_on_birthdays(born: datetime.date, day: datetime.date) -> None:
    age = ages.age_on(day, ages.exact(born))
    if day < born:
        assert age is None
        return
    assert age is not None
    assert born.year + age <= day.year
    lived = (day - born).days
    assert age * 365 <= lived < (age + 1) * 366 + 1


@given(born=days)
def test_the_day_before_the_birthday_is_one_year_less(born: datetime.date) -> None:
    if (born.month, born.day) == (2, 29):
        return
    birthday = born.replace(year=born.year + 18)
    birth = ages.exact(born)
    assert ages.age_on(birthday, birth) == 18
    assert ages.age_on(birthday - datetime.timedelta(days=1), birth) == 17


@given(age=st.integers(0, 130), day=days)
def test_an_estimated_age_is_the_age_told_on_that_day(age: int, day: datetime.date) -> None:
    assert ages.age_on(day, ages.from_age(age, on=day)) == age


@given(text=st.text(max_size=30))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        birth = ages.read(text, today=TODAY)
    except ages.BirthError:
        return
    assert birth.precision in {"exact", "year", "estimated", "unknown"}


@given(born=days)
def test_a_date_written_in_either_order_of_parts_is_the_same(born: datetime.date) -> None:
    local = f"{born.day:02d}/{born.month:02d}/{born.year}"
    assert ages.read(local, today=TODAY) == ages.read(born.isoformat(), today=TODAY)
