"""Two rounds side by side, across versions of the instrument, question by question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from django.utils.translation import gettext_lazy

from apps.diagnosis import instrument as instruments
from apps.diagnosis import selectors
from apps.diagnosis.instrument import Change, Dimension, Instrument, Link, Question
from apps.diagnosis.models import Round, Value
from apps.diagnosis.results.counting import Spread, spread
from apps.diagnosis.selectors import Judgement, Sheet
from tenants.catalogue import documents

_ORDER: Final = (Value.NO, Value.DESIGN, Value.PARTIAL, Value.IN_FORCE)


class Way(StrEnum):
    """Where an answer went between two rounds."""

    FORWARD = "forward"
    BACK = "back"
    SAME = "same"
    OTHER = "other"


WAYS: Final = {
    Way.FORWARD: (gettext_lazy("further on"), "ok"),
    Way.BACK: (gettext_lazy("further back"), "warn"),
    Way.SAME: (gettext_lazy("unchanged"), "neutral"),
    Way.OTHER: (gettext_lazy("not comparable"), "info"),
}
NOTES: Final = {
    Change.SAME: "",
    Change.REWORDED: gettext_lazy("The question was reworded."),
    Change.MERGED: gettext_lazy("Several questions were merged into this one."),
    Change.SPLIT: gettext_lazy("It was part of a wider question."),
    Change.NEW: gettext_lazy("It was not asked before."),
    Change.DROPPED: gettext_lazy("It is asked no more."),
}


@dataclass(frozen=True, slots=True)
class Compared:
    """A question and its answers in both rounds. `now` is None where it is asked no more."""

    question: Question
    before: tuple[tuple[Question, str], ...]
    now: str | None
    change: Change
    way: Way

    @property
    def way_label(self) -> str:
        return str(WAYS[self.way][0])

    @property
    def tone(self) -> str:
        return WAYS[self.way][1]

    @property
    def note(self) -> str:
        """What became of the question, where it is not asked as before."""
        return str(NOTES[self.change])


@dataclass(frozen=True, slots=True)
class Pair:
    """A dimension in both rounds."""

    dimension: Dimension
    before: Spread
    now: Spread


@dataclass(frozen=True, slots=True)
class JudgedTwice:
    """An area as it was classified in both rounds."""

    before: Judgement | None
    now: Judgement


@dataclass(frozen=True)
class Comparison:
    """An earlier round and a later one."""

    earlier: Sheet
    later: Sheet
    pairs: Sequence[Pair]
    rows: Sequence[Compared]
    areas: Sequence[JudgedTwice]

    def went(self, way: Way) -> list[Compared]:
        """The questions whose answer went that way."""
        return [one for one in self.rows if one.way is way]

    @property
    def moved(self) -> list[Compared]:
        """What is not as it was, forward first."""
        return self.went(Way.FORWARD) + self.went(Way.BACK)

    @property
    def same(self) -> list[Compared]:
        return self.went(Way.SAME)

    @property
    def other(self) -> list[Compared]:
        return self.went(Way.OTHER)


def comparable(row: Round) -> list[Round]:
    """The finished rounds a round can be compared with: earlier ones, of the same instrument."""
    codes = {one.id: one.code for one in documents.published(instruments.KIND)}
    return [
        one
        for one in selectors.finished()
        if one.pk != row.pk
        and (one.starts_on, one.created_at) < (row.starts_on, row.created_at)
        and one.instrument_version <= row.instrument_version
        and codes[one.instrument] == codes[row.instrument]
    ]


def compare(earlier: Sheet, later: Sheet) -> Comparison:
    """Those two rounds; what was reworded, merged or split is followed from version to version."""
    before, now = earlier.instrument, later.instrument
    links = instruments.compare(before, now, _between(earlier.round, later.round))
    if earlier.round.instrument == later.round.instrument:
        links = [Link(one.code, (one.code,), Change.SAME) for one in now.questions]
    was = {one.dimension.code: one.spread for one in _dimensions(earlier)}
    return Comparison(
        earlier=earlier,
        later=later,
        pairs=[
            Pair(one.dimension, was.get(one.dimension.code, Spread(())), one.spread)
            for one in _dimensions(later)
        ],
        rows=[_row(link, earlier, later) for link in links],
        areas=[
            JudgedTwice(earlier.judgements.get(code), one) for code, one in later.judgements.items()
        ],
    )


@dataclass(frozen=True, slots=True)
class _Counted:
    dimension: Dimension
    spread: Spread


def _dimensions(sheet: Sheet) -> list[_Counted]:
    return [
        _Counted(one, spread(sheet.of_dimension(one.code))) for one in sheet.instrument.dimensions
    ]


def _row(link: Link, earlier: Sheet, later: Sheet) -> Compared:
    before = tuple(
        (earlier.instrument.by_code[code], _value(earlier, code)) for code in link.before
    )
    now = None if link.now is None else _value(later, link.now)
    question = later.instrument.by_code[link.now] if link.now else before[0][0]
    steps = [value for _question, value in before]
    return Compared(question, before, now, link.change, _way(link.change, steps, now))


def _value(sheet: Sheet, code: str) -> str:
    item = sheet.item(code)
    return item.answer.value if item else ""


def _way(change: Change, before: Sequence[str], now: str | None) -> Way:
    if change in (Change.NEW, Change.DROPPED) or now is None or len(set(before)) != 1:
        return Way.OTHER
    was = before[0]
    if was == now:
        return Way.SAME if now else Way.OTHER
    if was not in _ORDER or now not in _ORDER:
        return Way.OTHER
    return Way.FORWARD if _ORDER.index(Value(now)) > _ORDER.index(Value(was)) else Way.BACK


def _between(earlier: Round, later: Round) -> list[Instrument]:
    """The versions published between those of the two rounds, the oldest first."""
    published = documents.published(instruments.KIND)
    codes = {one.id: one.code for one in published}
    first, last = earlier.instrument_version, later.instrument_version
    passed = [
        one
        for one in published
        if one.code == codes[later.instrument] and first < one.version < last
    ]
    return [instruments.of(one.id) for one in reversed(passed)]
