"""Charts say what they show, start at zero, and hold no style of their own."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from frontend.charts import Bar, Point, bars, line, sparkline

labels = st.text(st.characters(blacklist_categories=["Cs", "Cc", "Cn"]), max_size=60)
values = st.none() | st.integers(-50, 10**7) | st.floats(0, 1e6)


def _read(drawing: str) -> ElementTree.Element:
    return ElementTree.fromstring(drawing)  # noqa: S314


def _widths(drawing: str) -> list[float]:
    return [
        float(width) for width in re.findall(r'class="chart__bar"[^>]* width="([\d.]+)%"', drawing)
    ]


@given(st.lists(st.tuples(labels, values), max_size=12), labels)
def test_any_words_and_figures_make_a_drawing_that_can_be_read(
    rows: list[tuple[str, float | None]], title: str
) -> None:
    for drawing in (bars(rows, title=title), line(rows, title=title)):
        root = _read(drawing)
        assert root.attrib["role"] == "img"
        assert "style" not in drawing.replace("chart", "")
        assert root.find("title") is not None
        assert root.find("desc") is not None


def test_bars_start_at_zero_and_keep_their_proportion() -> None:
    widths = _widths(bars([("A", 200), ("B", 100), ("C", 50)], title="T"))
    assert widths[0] == pytest.approx(2 * widths[1], abs=0.02)
    assert widths[0] == pytest.approx(4 * widths[2], abs=0.02)


def test_zero_folded_and_not_reported_are_three_different_marks() -> None:
    rows = [Bar("Zero", 0), Bar("Rest", 9, "folded"), Bar("Silent", None, "not_reported")]
    drawing = bars(rows, title="T")
    assert _widths(drawing) == []
    assert 'fill="url(#h' in drawing
    assert "chart__gap" in drawing
    with translation.override("en"):
        said = _read(bars(rows, title="T")).find("desc")
    assert said is not None
    assert (
        said.text == "Zero: 0; Rest: 9 (categories under 10 added together); Silent: not reported"
    )


def test_a_gap_in_a_line_is_never_drawn_as_a_value() -> None:
    drawing = line([("1", 5), ("2", 6), ("3", None), ("4", 7), ("5", 8)], title="T")
    assert drawing.count("<polyline") == 2


def test_a_point_between_two_gaps_is_shown() -> None:
    drawing = line([Point("1", 5), Point("2", None), Point("3", 7), Point("4", 8)], title="T")
    assert drawing.count("<circle") == 2


def test_figures_are_written_as_the_language_writes_them() -> None:
    with translation.override("es-ar"):
        assert ">3.439<" in bars([("A", 3439)], title="T")
    with translation.override("en"):
        assert ">3,439<" in bars([("A", 3439)], title="T")


def test_words_of_the_data_stay_words() -> None:
    assert "<script" not in bars([("<script>", 1)], title="<script>")


def test_the_same_figures_give_the_same_bytes() -> None:
    assert bars([("A", 1)], title="T") == bars([("A", 1)], title="T")


def test_a_small_line_without_title_is_silent_and_without_values_absent() -> None:
    assert 'aria-hidden="true"' in sparkline([1, None, 2])
    assert sparkline([None]) == ""
