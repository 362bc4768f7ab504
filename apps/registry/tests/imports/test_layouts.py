"""Twelve offices' sheets by an independent hand: counts and refusals exact, people within 1 %."""

from __future__ import annotations

import datetime
from collections import Counter

import pytest

from apps.registry.importing.rows import Attendance, Refused
from apps.registry.importing.table_reading import open_workbook, read_rows
from apps.registry.tests.imports.crowd import BROAD
from apps.registry.tests.imports.layouts import LAYOUTS
from apps.registry.tests.imports.test_other_offices import people_in

TODAY = datetime.date(2026, 11, 21)


@pytest.mark.parametrize("seed", [101, 202])
@pytest.mark.parametrize("name", LAYOUTS)
def test_a_sheet_of_another_office(name: str, seed: int) -> None:
    layout = LAYOUTS[name](seed)
    reads = list(read_rows(open_workbook(layout.data), today=TODAY))
    rows = [read.outcome for read in reads if isinstance(read.outcome, Attendance)]
    refused = [read.outcome for read in reads if isinstance(read.outcome, Refused)]
    truth = layout.truth
    assert len(reads) == len(truth.rows)
    assert [(row.sheet, row.row) for row in refused] == layout.refused
    assert Counter((r.nationalities or ("unknown",))[0] for r in rows) == truth.by_nationality
    assert Counter(row.subject for row in rows) == truth.by_subject
    assert Counter(BROAD.get(row.gender, "other") for row in rows) == truth.by_gender
    assert sum(row.anonymous for row in rows) == truth.anonymous
    assert people_in(rows) == pytest.approx(len(truth.people), rel=0.01)
