"""The instrument that comes with the product: a question for each theme, in two languages."""

from __future__ import annotations

from collections import Counter

import pytest

from apps.diagnosis import declared, instrument
from apps.diagnosis.instrument import Change
from apps.diagnosis.tests import versions
from tenants.catalogue import documents

FIRST = instrument.read(declared.version(1))
# Themes of each dimension of the local indicators.
THEMES = {"d1": 18, "d2": 16, "d3": 10, "d4": 14, "d5": 9, "d6": 11}


def test_it_asks_one_question_for_each_theme() -> None:
    instrument.check(declared.version(1))
    assert Counter(one.dimension for one in FIRST.questions) == THEMES
    assert len({one.text.es for one in FIRST.questions}) == 78
    assert len({one.title.es for one in FIRST.questions}) == 78


@pytest.mark.parametrize("question", FIRST.questions, ids=lambda one: one.code)
def test_a_question_asks_helps_and_names_evidence(question: instrument.Question) -> None:
    assert question.text.es.startswith("¿")
    assert question.text.es.endswith("?")
    assert question.text.en.endswith("?")
    assert question.code.startswith(f"{question.dimension}_")
    for words in (question.help, question.evidence):
        assert words.es.endswith(".")
        assert words.en.endswith(".")
        assert words.es != words.en
    # What a municipality can put on the table: more than one example.
    assert question.evidence.es.count(";") >= 2
    assert question.evidence.en.count(";") == question.evidence.es.count(";")


def test_every_area_has_a_page_to_answer_on_and_none_has_them_all() -> None:
    pages = {area.code: len(FIRST.answered_in(area.code)) for area in FIRST.pages()}
    assert set(pages) == {area.code for area in FIRST.areas}
    assert sum(pages.values()) == 78
    assert max(pages.values()) <= 20


def test_women_girls_and_vulnerable_groups_are_asked_about_in_five_dimensions() -> None:
    asked = [one for one in FIRST.questions if one.section == instrument.WOMEN_GROUPS]
    assert {one.dimension for one in asked} == {"d1", "d2", "d4", "d5", "d6"}
    assert len(asked) >= 12


def test_it_says_whose_words_they_are() -> None:
    said = declared.version(1)["note"]
    assert "no es público" in said["es"]
    assert "not public" in said["en"]


@pytest.mark.usefixtures("in_maipu")
def test_a_city_reads_the_first_version_once_the_product_is_set_up() -> None:
    found = documents.latest(instrument.KIND, instrument.CODE)
    assert found is not None
    assert found.version == 1
    assert instrument.of(found.id) == FIRST


def test_the_second_version_maps_onto_the_first() -> None:
    content = versions.second()
    instrument.check(content)
    links = instrument.compare(FIRST, instrument.read(content))
    told = {link.now or link.before[0]: link.change for link in links}
    changed = {code: change for code, change in told.items() if change is not Change.SAME}
    assert changed == {
        versions.REWORDED: Change.REWORDED,
        **dict.fromkeys(versions.SPLIT[1], Change.SPLIT),
        versions.MERGED[1]: Change.MERGED,
        versions.NEW: Change.NEW,
        versions.DROPPED: Change.DROPPED,
    }
