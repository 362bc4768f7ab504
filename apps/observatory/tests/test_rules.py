"""How a figure is shown: folded, zero, missing; and sums that agree to the unit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.observatory.rules import Mark, show, show_table, usual_adjustment
from tenants.publications import policy as policies
from tenants.publications.policy import NATIONALITIES, REST

POLICY = policies.current()
CELLS = st.fixed_dictionaries({code: st.integers(-30, 3000) for code in (*NATIONALITIES, REST)})


@pytest.mark.parametrize(
    ("value", "mark", "number"),
    [
        (None, Mark.NOT_REPORTED, None),
        (-4, Mark.ZERO, 0),
        (0, Mark.ZERO, 0),
        (1, Mark.FOLDED, None),
        (9, Mark.FOLDED, None),
        (10, Mark.VALUE, 10),
    ],
)
def test_a_figure_and_its_mark(value: int | None, mark: Mark, number: int | None) -> None:
    shown = show(value, POLICY)
    assert (shown.mark, shown.value) == (mark, number)


@given(CELLS)
def test_what_is_shown_adds_up_to_what_was_published(cells: dict[str, int]) -> None:
    lines = show_table(cells, POLICY)
    assert {line.category for line in lines} == set(cells)
    assert lines[-1].category == REST
    assert sum(line.shown.value or 0 for line in lines) == max(
        sum(cells.values()), sum(line.shown.value or 0 for line in lines[:-1])
    )


@given(CELLS)
def test_no_small_category_is_shown_as_a_number(cells: dict[str, int]) -> None:
    for line in show_table(cells, POLICY)[:-1]:
        assert line.shown.value is None or line.shown.value == 0 or line.shown.value >= 10


def test_the_usual_adjustment_grows_with_the_root_of_the_cities() -> None:
    half = Decimal("0.5")
    assert [usual_adjustment(half, n) for n in (1, 5, 20, 80)] == [2, 5, 10, 20]
