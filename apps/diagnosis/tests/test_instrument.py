"""The instrument: faulty contents are refused with reasons, versions map onto each other."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from apps.diagnosis import instrument
from apps.diagnosis.instrument import Change
from apps.diagnosis.tests.factories import a_question, an_instrument


def _reasons(content: Any) -> str:
    with pytest.raises(ValidationError) as refused, translation.override("en"):
        instrument.check(content)
    return " ".join(refused.value.messages)


def _changed(path: list[Any], value: Any) -> dict[str, Any]:
    """The sound instrument with one thing replaced."""
    content: Any = copy.deepcopy(an_instrument())
    row = content
    for step in path[:-1]:
        row = row[step]
    row[path[-1]] = value
    whole: dict[str, Any] = content
    return whole


def test_a_sound_instrument_is_read_with_its_areas_and_pages() -> None:
    content = an_instrument()
    instrument.check(content)
    found = instrument.read(content)
    assert [one.number for one in found.questions] == [1, 2, 3, 4]
    assert [one.code for one in found.answered_in("gender")] == ["d2_gender_training"]
    assert [one.code for one in found.tagged("gender")] == [
        "d1_sexual_health",
        "d2_gender_training",
    ]
    assert [one.code for one in found.pages()] == ["health", "gender", "education"]
    assert [one.code for one in found.of_dimension("d2")] == ["d2_gender_training"]
    with translation.override("en"):
        assert str(found.title) == "Instrument (en)"
    with translation.override("es-ar"):
        assert str(found.title) == "Instrument (es)"


@pytest.mark.parametrize(
    ("path", "value", "reason"),
    [
        (["title"], {"es": "Solo una"}, "“title” in en is missing"),
        (["dimensions"], [], "“dimensions” is missing"),
        (["questions"], "all", "“questions” is missing"),
        (["questions", 0, "code"], "D1 care", "is no code"),
        (["questions", 0, "code"], "d1_sexual_health", "is there twice"),
        (["questions", 0, "dimension"], "d9", "names a dimension that is not there"),
        (["questions", 0, "areas"], [], "at least one area"),
        (["questions", 0, "areas"], ["sea"], "only areas that are there"),
        (["questions", 0, "areas"], ["health", "health"], "names an area twice"),
        (["questions", 0, "areas"], [["health"]], "only areas that are there"),
        (["questions", 0, "section"], "men", "names a section"),
        (["questions", 0, "maps_from"], "d1", "is a list of codes"),
        (["questions", 0, "help"], {"es": "a", "en": "x" * 2001}, "longer than 2000"),
        (["questions", 2, "areas"], ["health"], "No question concerns the area education"),
        (["questions", 3, "dimension"], "d1", "No question belongs to the dimension d2"),
    ],
)
def test_a_faulty_instrument_is_refused_with_its_reason(
    path: list[Any], value: Any, reason: str
) -> None:
    assert reason in _reasons(_changed(path, value))


def test_every_fault_is_told_at_once() -> None:
    content = _changed(["questions", 0, "areas"], [])
    content["questions"][1]["dimension"] = "d9"
    assert "at least one area" in _reasons(content)
    assert "names a dimension" in _reasons(content)


def _links(*versions: dict[str, Any]) -> dict[str | None, tuple[tuple[str, ...], Change]]:
    read = [instrument.read(one) for one in versions]
    links = instrument.compare(read[0], read[-1], read[1:-1])
    return {one.now: (one.before, one.change) for one in links}


FIRST = an_instrument(
    a_question("a", "d1", "health"),
    a_question("b", "d1", "health"),
    a_question("c", "d1", "health"),
    a_question("d", "d1", "health"),
    a_question("e", "d1", "health"),
)
SECOND = an_instrument(
    a_question("a", "d1", "health"),
    a_question("b", "d1", "health", text={"es": "Otra", "en": "Another"}),
    a_question("cd", "d1", "health", maps_from=["c", "d"]),
    a_question("new", "d1", "health", maps_from=[]),
)


def test_questions_of_two_versions_are_mapped() -> None:
    assert _links(FIRST, SECOND) == {
        "a": (("a",), Change.SAME),
        "b": (("b",), Change.REWORDED),
        "cd": (("c", "d"), Change.MERGED),
        "new": ((), Change.NEW),
        None: (("e",), Change.DROPPED),
    }


def test_a_question_split_in_two_maps_both_to_where_they_come_from() -> None:
    later = an_instrument(
        a_question("a_day", "d1", "health", maps_from=["a"]),
        a_question("a_night", "d1", "health", maps_from=["a"]),
    )
    links = _links(an_instrument(a_question("a", "d1", "health")), later)
    assert links["a_day"] == (("a",), Change.SPLIT) == links["a_night"]


def test_a_renamed_question_with_the_same_words_is_the_same() -> None:
    was = a_question("a", "d1", "health")
    renamed = {**was, "code": "z", "maps_from": ["a"]}
    assert _links(an_instrument(was), an_instrument(renamed)) == {"z": (("a",), Change.SAME)}


def test_versions_between_are_walked_through() -> None:
    third = an_instrument(
        a_question("all", "d1", "health", maps_from=["a", "cd"]),
        a_question("new", "d1", "health"),
    )
    links = _links(FIRST, SECOND, third)
    assert links["all"] == (("a", "c", "d"), Change.MERGED)
    assert links["new"] == ((), Change.NEW), "it was born between: the first version never asked it"


def test_a_code_used_again_for_something_else_is_new() -> None:
    again = an_instrument(a_question("a", "d1", "health", maps_from=[]))
    links = _links(FIRST, again)
    assert links["a"] == ((), Change.NEW)
