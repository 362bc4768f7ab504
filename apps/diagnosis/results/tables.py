"""The tables of a round's results as rows of words: what pages, CSV twins and the report share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from django.utils.translation import gettext as _

from apps.diagnosis.models import Confidence
from apps.diagnosis.results.comparing import Comparison
from apps.diagnosis.results.counting import STEPS, Results, word

Row = Sequence[Any]
NAMES: Final = ("dimensions", "areas", "answers")


def heads(name: str) -> list[str]:
    """The heads of a table's columns."""
    steps = [word(step) for step in STEPS]
    return {
        "dimensions": [_("Dimension"), *steps, _("Questions")],
        "areas": [_("Area"), _("Classification"), _("Dimension"), *steps],
        "answers": [
            _("Number"),
            _("Code"),
            _("Dimension"),
            _("Areas"),
            _("Question"),
            _("Answer"),
            _("As of"),
            _("Confidence"),
            _("Pieces of evidence"),
        ],
        "comparison": [
            _("Code"),
            _("Question"),
            _("Before"),
            _("Now"),
            _("What changed"),
            _("Note"),
        ],
    }[name]


def rows(name: str, results: Results) -> Iterator[Row]:
    """The rows of a table."""
    return {"dimensions": dimensions, "areas": areas, "answers": answers}[name](results)


def dimensions(results: Results) -> Iterator[Row]:
    """A row for each dimension, and one for all of them."""
    for one in results.dimensions:
        yield [str(one.dimension.title), *one.spread.numbers, one.spread.number]
    yield [_("Total"), *results.whole.numbers, results.whole.number]


def areas(results: Results) -> Iterator[Row]:
    """A row for each area and dimension in which something is asked of it."""
    for one in results.areas:
        for of, spread in one.cells:
            if spread.number:
                yield [
                    str(one.judgement.area.title),
                    one.judgement.level_label or _("not classified yet"),
                    str(of.dimension.title),
                    *spread.numbers,
                ]


def answers(results: Results) -> Iterator[Row]:
    """A row for each question; notes stay in the round's pages and in the report."""
    asked = results.sheet.instrument
    for item in results.sheet.items:
        answer, question = item.answer, item.question
        yield [
            question.number,
            question.code,
            str(asked.dimension(question.dimension).title),
            " · ".join(str(asked.area(code).title) for code in question.areas),
            str(question.text),
            word(answer.value),
            answer.as_of.isoformat() if answer.as_of else "",
            str(Confidence(answer.confidence).label) if answer.confidence else "",
            len(item.evidence),
        ]


def comparison(compared: Comparison) -> Iterator[Row]:
    """A row for each question of either round."""
    for one in compared.rows:
        before = " · ".join(word(value) for _question, value in one.before)
        now = "" if one.now is None else word(one.now)
        yield [one.question.code, str(one.question.text), before, now, one.way_label, one.note]
