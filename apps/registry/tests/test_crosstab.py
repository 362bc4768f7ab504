"""The city's own exact figures: every consultation in one cell, and nobody's secret in any."""

from __future__ import annotations

import datetime
import itertools
import random
from collections import Counter
from typing import Any

import pytest

from apps.registry import selectors
from apps.registry.models import Consultation
from apps.registry.selectors import Crossing
from apps.registry.tests.factories import a_consultation, a_person

FIRST, LAST = datetime.date(2024, 1, 1), datetime.date(2025, 3, 31)


@pytest.fixture
def year(in_maipu: Any) -> list[Consultation]:
    """Sixty consultations of twelve people and of nobody, drawn by a seed."""
    draw = random.Random(7)
    people = [
        a_person(nationalities=draw.choice([("BOL",), ("PRY", "ARG"), ()])) for _ in range(12)
    ]
    return [
        a_consultation(
            person=draw.choice([*people, None]),
            contacted_on=FIRST + datetime.timedelta(days=draw.randrange(450)),
            subject=draw.choice(["dni", "housing", "school"]),
            result=draw.choice(["informed", "resolved", ""]),
            channel=draw.choice(["counter", "phone"]),
        )
        for _ in range(60)
    ]


def _by_hand(row: Consultation, aspect: str) -> Any:
    day = row.contacted_on
    if aspect == "age":
        return "" if row.age_at_contact is None else min(row.age_at_contact // 5, 17)
    if aspect == "year":
        return day.replace(month=1, day=1)
    if aspect == "quarter":
        return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
    return day.replace(day=1) if aspect == "month" else getattr(row, aspect)


@pytest.mark.parametrize(
    ("rows", "columns"),
    [
        *itertools.permutations(["subject", "nationality", "age", "month"], 2),
        *((aspect, "") for aspect in selectors.ASPECTS),
    ],
)
def test_cells_are_what_one_would_count_by_hand(
    year: list[Consultation], rows: str, columns: str
) -> None:
    cells = selectors.crosstab(Crossing(FIRST, LAST, rows, columns))
    told = Counter(
        (_by_hand(one, rows), _by_hand(one, columns) if columns else None) for one in year
    )
    assert cells == told


def test_people_count_once_in_a_cell_and_once_in_all(year: list[Consultation]) -> None:
    asked = Crossing(FIRST, LAST, "subject", unit="people")
    cells = selectors.crosstab(asked)
    for subject in ("dni", "housing", "school"):
        known = {row.person_id for row in year if row.subject == subject and row.person_id}
        assert cells[subject, None] == len(known)
    everybody = {row.person_id for row in year if row.person_id}
    assert selectors.crosstab_totals(asked) == len(everybody)


def test_filters_and_days_narrow(year: list[Consultation]) -> None:
    until = datetime.date(2024, 6, 30)
    asked = Crossing(FIRST, until, "channel", filters={"subject": "dni", "result": ""})
    told = Counter(
        (row.channel, None)
        for row in year
        if row.contacted_on <= until and row.subject == "dni" and not row.result
    )
    assert selectors.crosstab(asked) == told
    with pytest.raises(ValueError, match="narrowed"):
        selectors.crosstab(Crossing(FIRST, LAST, "subject", filters={"person": "x"}))


def test_what_was_told_in_confidence_is_in_no_cell(in_maipu: Any) -> None:
    a_consultation(person=a_person(), contacted_on=FIRST, subject="gender_violence")
    a_consultation(
        person=a_person(), contacted_on=FIRST, subject="housing", other_subjects=("refuge",)
    )
    a_consultation(person=a_person(), contacted_on=FIRST, subject="housing")
    for aspect in selectors.ASPECTS:
        assert sum(selectors.crosstab(Crossing(FIRST, LAST, aspect)).values()) == 1
    assert selectors.crosstab_totals(Crossing(FIRST, LAST, "subject")) == 1
