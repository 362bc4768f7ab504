"""Sheets of other cities, whose truth is known: counts exact, people within 1 %."""

from __future__ import annotations

import dataclasses
import datetime
from collections import Counter

import pytest

from apps.registry.identifiers import normalise_document, normalise_phone
from apps.registry.importing.matching import BirthKnown, Profile, Register
from apps.registry.importing.rows import Attendance
from apps.registry.importing.table_reading import open_workbook, read_rows
from apps.registry.tests.imports import sheets

TODAY = datetime.date(2026, 11, 21)
BROAD = {"woman": "woman", "man": "man", "": "unknown", "undisclosed": "unknown"}


def people_in(rows: list[Attendance]) -> int:
    """How many people the rows are about, told apart as loading does."""
    register = Register()
    for row in rows:
        if row.anonymous:
            continue
        profile = Profile(
            name=row.name.key if row.name else frozenset(),
            documents={normalise_document(d.number): d.kind for d in row.documents},
            phones={normalise_phone(number) for number in row.phones},
            nationalities=set(row.nationalities),
            gender=row.gender,
            birth=BirthKnown(row.birth.date, row.birth.year, row.birth.precision),
        )
        found = register.find(profile)
        if found is None:
            register.add(str(len(register.people)), profile)
        else:
            register.learn(found, profile)
    return len(register.people)


@pytest.mark.parametrize("year", [0, 10])
@pytest.mark.parametrize("make", [sheets.as_xlsx, sheets.as_text])
@pytest.mark.parametrize("office", sheets.OFFICES, ids=lambda office: f"office{office.seed}")
def test_counts_are_exact_and_people_within_one_in_a_hundred(
    office: sheets.Habits, make: object, year: int
) -> None:
    assert callable(make)
    data, truth = make(dataclasses.replace(office, seed=office.seed + year))
    reads = list(read_rows(open_workbook(data), today=TODAY))
    rows = [read.outcome for read in reads if isinstance(read.outcome, Attendance)]
    assert len(reads) == truth.rows
    assert len(reads) - len(rows) == truth.unreadable
    assert sum(row.anonymous for row in rows) == truth.anonymous
    assert Counter((r.nationalities or ("unknown",))[0] for r in rows) == truth.by_nationality
    assert Counter(row.subject for row in rows) == truth.by_subject
    assert Counter(BROAD.get(row.gender, "other") for row in rows) == truth.by_gender
    assert people_in(rows) == pytest.approx(len(truth.people), rel=0.01)


@pytest.mark.parametrize("office", sheets.OFFICES, ids=lambda office: f"office{office.seed}")
def test_a_workbook_and_its_text_file_have_the_same_rows(office: sheets.Habits) -> None:
    contents = []
    for make in (sheets.as_xlsx, sheets.as_text):
        reads = read_rows(open_workbook(make(office)[0]), today=TODAY)
        contents.append(Counter(read.outcome.content for read in reads))
    assert contents[0] == contents[1]
