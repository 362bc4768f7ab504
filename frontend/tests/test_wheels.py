"""A wheel and its squares: as many shapes as things, told apart without colour, said in words."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from frontend.wheels import FILLS, IN_A_ROW, Sector, squares, wheel

labels = st.text(st.characters(blacklist_categories=["Cs", "Cc", "Cn"]), max_size=60)
fills = st.lists(st.sampled_from(sorted(FILLS)), max_size=20)


@given(st.lists(st.tuples(labels, labels, fills), max_size=7), labels)
def test_any_things_make_a_wheel_that_can_be_read(
    parts: list[tuple[str, str, list[str]]], title: str
) -> None:
    drawing = wheel([Sector(*part) for part in parts], title=title, centre=("1", title))
    root = ElementTree.fromstring(drawing)  # noqa: S314
    assert root.attrib["role"] == "img"
    assert "style=" not in drawing
    said = root.find("desc")
    assert said is not None
    for number, (label, told, _fills) in enumerate(parts, start=1):
        assert f"{number}. {label}: {told}" in str(said.text or "")
    things = [fill for _label, _told, each in parts for fill in each]
    filled = [fill for fill in things if FILLS[fill]]
    assert drawing.count("<path") == len(things) + len(filled)


@given(fills, labels)
def test_squares_are_as_many_as_things_and_have_a_name(each: list[str], label: str) -> None:
    drawing = squares(each, label=label)
    root = ElementTree.fromstring(drawing)  # noqa: S314
    assert root.attrib.get("aria-label", "") == label
    rows = -(-len(each) // IN_A_ROW)
    assert int(root.attrib["height"]) == rows * 18
    filled = sum(bool(FILLS[fill]) for fill in each)
    assert drawing.count("<rect") == len(each) + filled + ("out" in each)


def test_each_step_is_filled_more_than_the_one_before() -> None:
    order = ("none", "some", "half", "full")
    tall = []
    for fill in order:
        found = re.search(r'squares__fill"[^>]* height="(\d+)"', squares([fill], label="x"))
        tall.append(int(found[1]) if found else 0)
    assert tall == sorted(set(tall))
