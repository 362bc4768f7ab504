"""A round laid out by its instrument: questions, answers, evidence, judgements."""

from __future__ import annotations

import datetime
import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import QuerySet

from apps.diagnosis import instrument as instruments
from apps.diagnosis.instrument import Area, Instrument, Question
from apps.diagnosis.models import Answer, Evidence, Kind, Level, Round
from apps.diagnosis.rules import Sight


@dataclass(frozen=True, slots=True)
class Item:
    """A question with what was answered to it and what shows it."""

    question: Question
    answer: Answer
    evidence: tuple[Evidence, ...]

    @property
    def is_answered(self) -> bool:
        """Whether a step of the scale was chosen."""
        return bool(self.answer.value)


@dataclass(frozen=True, slots=True)
class Judgement:
    """How an area was classified; without a level it was not yet."""

    area: Area
    level: str = ""
    reason: str = ""
    by: uuid.UUID | None = None
    at: datetime.datetime | None = None
    version: int = 0

    @property
    def level_label(self) -> str:
        """The level in words; empty where there is none yet."""
        return str(Level(self.level).label) if self.level else ""


@dataclass(frozen=True)
class Sheet:
    """A round whole, or what of it somebody may see. Nothing here adds answers up to a number."""

    round: Round
    instrument: Instrument
    items: tuple[Item, ...]
    _by_code: dict[str, Item] = field(repr=False)

    def item(self, code: str) -> Item | None:
        """A question's item; None where it is not asked or may not be seen."""
        return self._by_code.get(code)

    def answered_in(self, area: str) -> list[Item]:
        """What is answered on the page of an area."""
        return [one for one in self.items if one.question.area == area]

    def tagged(self, area: str) -> list[Item]:
        """Everything that concerns an area, answered there or elsewhere."""
        return [one for one in self.items if area in one.question.areas]

    def of_dimension(self, code: str) -> list[Item]:
        """The items of a dimension."""
        return [one for one in self.items if one.question.dimension == code]

    def of_section(self, section: str) -> list[Item]:
        """The items of a section: women, girls and other groups."""
        return [one for one in self.items if one.question.section == section]

    def pages(self) -> list[Area]:
        """The areas in which there is something to answer here."""
        asked = {one.question.area for one in self.items}
        return [one for one in self.instrument.areas if one.code in asked]

    @cached_property
    def judgements(self) -> dict[str, Judgement]:
        """Every area of the instrument with how it was classified, in order."""
        return {
            area.code: _judgement(area, self.round.classifications.get(area.code, {}))
            for area in self.instrument.areas
        }


def sheet(row: Round, sight: Sight | None = None) -> Sheet:
    """Lay a round out; with a sight, only what that person may see. Two queries."""
    asked = instruments.of(row.instrument)
    found = Answer.objects.filter(round=row)
    if sight is not None:
        found = found.filter(sight.condition)
    answers = {one.question: one for one in found}
    shown: dict[uuid.UUID, list[Evidence]] = defaultdict(list)
    for evidence in evidence_of(answers.values()):
        if evidence.answer_id is not None:
            shown[evidence.answer_id].append(evidence)
    items = tuple(
        Item(one, answers[one.code], tuple(shown[answers[one.code].pk]))
        for one in asked.questions
        if one.code in answers
    )
    return Sheet(row, asked, items, {one.question.code: one for one in items})


def evidence_of(answers: Iterable[Answer]) -> QuerySet[Evidence]:
    """What shows those answers, the oldest first."""
    rows = Evidence.objects.filter(answer__in=[one.pk for one in answers])
    return rows.order_by("added_at", "pk")


def minutes_of(row: Round) -> QuerySet[Evidence]:
    """Files with the minutes of the workshop."""
    return Evidence.objects.filter(round=row, answer=None, kind=Kind.FILE).order_by("added_at")


def evidence(sight: Sight) -> QuerySet[Evidence]:
    """Evidence somebody may see; the minutes of the workshop are for who sees everything."""
    rows = Evidence.objects.select_related("round", "answer").order_by("-added_at", "pk")
    if sight.everything:
        return rows
    return rows.filter(answer__in=Answer.objects.filter(sight.own).values("pk"))


def _judgement(area: Area, told: dict[str, object]) -> Judgement:
    if not told:
        return Judgement(area)
    return Judgement(
        area=area,
        level=str(told["level"]),
        reason=str(told["reason"]),
        by=uuid.UUID(str(told["by"])),
        at=datetime.datetime.fromisoformat(str(told["at"])),
        version=int(str(told["version"])),
    )
