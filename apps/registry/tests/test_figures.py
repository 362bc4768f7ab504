"""The counts statistics draws from are of people, each once."""

from __future__ import annotations

import datetime
from typing import Any

from apps.registry import selectors
from apps.registry.tests.factories import a_consultation, a_person

MAY = datetime.date(2024, 5, 1)
JUNE = datetime.date(2024, 6, 1)


def test_a_person_counts_once_and_an_anonymous_one_not_at_all(in_maipu: Any) -> None:
    person = a_person()
    for day in (MAY, MAY + datetime.timedelta(days=30)):
        a_consultation(person=person, contacted_on=day)
    a_consultation(contacted_on=MAY)
    assert selectors.persons_attended(MAY, JUNE) == 1
    assert selectors.consultations_held(MAY, JUNE) == 3


def test_the_first_day_is_in_and_the_last_is_the_next_periods(in_maipu: Any) -> None:
    a_consultation(person=a_person(), contacted_on=JUNE)
    assert selectors.persons_attended(MAY, JUNE) == 0
    assert selectors.persons_attended(JUNE, datetime.date(2024, 7, 1)) == 1


def test_each_person_has_one_nationality_the_first(in_maipu: Any) -> None:
    for nationalities in (("BOL", "ARG"), ("BOL",), ("XXX",), ()):
        a_consultation(person=a_person(nationalities=nationalities), contacted_on=MAY)
    told = selectors.persons_attended_by_nationality(MAY, JUNE)
    assert told == {"BOL": 2, "XXX": 1, "": 1}
    assert sum(told.values()) == selectors.persons_attended(MAY, JUNE)
