"""Results as the page draws them: sectors, squares, rows, each with its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.diagnosis import rules, selectors
from apps.diagnosis.instrument import WOMEN_GROUPS
from apps.diagnosis.models import Finding, GapState, Level, Value
from apps.diagnosis.results.comparing import Comparison
from apps.diagnosis.results.counting import FILLS, STEPS, OfArea, OfDimension, Results, Spread, word
from apps.diagnosis.selectors import Item, Sheet
from frontend.wheels import Sector

_TONES = {Level.DEVELOPED: "ok", Level.POTENTIAL: "info"}
# Answers that leave something to be done.
LACKING: Final = frozenset({Value.NO, Value.DESIGN, Value.PARTIAL})


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the scale in the legend."""

    fills: Sequence[str]
    label: str


@dataclass(frozen=True, slots=True)
class AreaLine:
    """An area in the matrix; a cell without questions has no squares."""

    of: OfArea
    tone: str
    cells: Sequence[tuple[OfDimension, Spread]]


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with its answer in words and drawn."""

    item: Item
    label: str
    fills: Sequence[str]


@dataclass(frozen=True)
class Page:
    """All the page of results loops over."""

    results: Results
    sectors: Sequence[Sector]
    centre: Sequence[str]
    legend: Sequence[Step]
    areas: Sequence[AreaLine]
    women_groups: Sequence[Answered]
    steps: Sequence[str]
    unclassified: int


def page(results: Results) -> Page:
    """A round's results for the page."""
    number = results.whole.number
    return Page(
        results=results,
        sectors=[
            Sector(str(one.dimension.title), one.spread.said, one.spread.fills)
            for one in results.dimensions
        ],
        centre=(str(number), ngettext("question", "questions", number)),
        legend=[Step([FILLS[step]], word(step)) for step in STEPS],
        areas=[_area(one) for one in results.areas],
        women_groups=[answered(one) for one in results.sheet.of_section(WOMEN_GROUPS)],
        steps=[word(step) for step in STEPS],
        unclassified=sum(not one.judgement.level for one in results.areas),
    )


def _area(of: OfArea) -> AreaLine:
    tone = _TONES[Level(of.judgement.level)] if of.judgement.level else "neutral"
    return AreaLine(of, tone, of.cells)


def answered(item: Item) -> Answered:
    """A question and its answer."""
    return Answered(item, word(item.answer.value), [FILLS[item.answer.value]])


@dataclass(frozen=True, slots=True)
class GapLine:
    """A gap noted in the round, in words."""

    gap: Finding
    area: str
    question: str


def gaps(sheet: Sheet) -> list[GapLine]:
    """The gaps of a round that were not set aside, by area."""
    asked = sheet.instrument
    titles = {one.code: str(one.title) for one in asked.areas}
    return [
        GapLine(
            one,
            titles.get(one.area, one.area),
            str(asked.by_code[one.question].title)
            if one.question in asked.by_code
            else _("The area as a whole"),
        )
        for one in selectors.gaps(sheet.round)
        if one.state != "dropped"
    ]


@dataclass(frozen=True, slots=True)
class Lack:
    """An area with potential, or a question with a gap: with what became of it, or a button."""

    area: str
    question: str
    title: str
    answered: Answered | None
    gap: Finding | None
    may_note: bool

    @property
    def anchor(self) -> str:
        """Where it stands on the page."""
        return f"lacking-{self.question or self.area}"


def lacking(results: Results, found: Iterable[Finding]) -> list[tuple[str, list[Lack]]]:
    """What a gap can be noted of, under headings: areas first, then questions by dimension."""
    sheet = results.sheet
    noted = {(one.area, one.question): one for one in found}

    def lack(area: str, title: str, item: Item | None = None) -> Lack:
        gap = noted.get((area, item.question.code if item else ""))
        may = gap is None or (gap.state == GapState.DROPPED and not rules.stands(gap, sheet.round))
        code, shown = (item.question.code, answered(item)) if item else ("", None)
        return Lack(area, code, title, shown, gap, may)

    areas = [
        lack(code, str(one.area.title))
        for code, one in sheet.judgements.items()
        if one.level == Level.POTENTIAL
    ]
    groups = [(_("Areas with potential for development"), areas)]
    for one in results.dimensions:
        items = sheet.of_dimension(one.dimension.code)
        lacks = [
            lack(item.question.area, str(item.question.title), item)
            for item in items
            if item.answer.value in LACKING
        ]
        groups.append((f"{one.number}. {one.dimension.title}", lacks))
    return [(title, lacks) for title, lacks in groups if lacks]


@dataclass(frozen=True, slots=True)
class Beside:
    """A group of compared questions under a heading; `open` when it is what readers came for."""

    title: str
    rows: Sequence[tuple[object, Sequence[tuple[str, str, Sequence[str]]], str, Sequence[str]]]
    open: bool


def side_by_side(compared: Comparison) -> list[Beside]:
    """What changed first, then what can't be told, then what is as it was."""
    groups = (
        (_("Changed"), compared.moved, True),
        (_("Not comparable"), compared.other, True),
        (_("As it was"), compared.same, False),
    )
    return [
        Beside(
            title,
            [
                (
                    one,
                    [
                        (str(question.title), word(value), [FILLS[value]])
                        for question, value in one.before
                    ],
                    "" if one.now is None else word(one.now),
                    [] if one.now is None else [FILLS[one.now]],
                )
                for one in rows
            ],
            is_open,
        )
        for title, rows, is_open in groups
        if rows
    ]
