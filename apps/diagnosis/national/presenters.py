"""The instrument in rows: what its editor, its preview and the check before publishing show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.diagnosis import instrument
from apps.diagnosis.instrument import Change, Dimension, Instrument, Question

DETAILS = "details"
_LABELS = {
    Change.REWORDED: gettext_lazy("reworded"),
    Change.MERGED: gettext_lazy("merged"),
    Change.SPLIT: gettext_lazy("split"),
    Change.NEW: gettext_lazy("new"),
    Change.DROPPED: gettext_lazy("asked no more"),
    DETAILS: gettext_lazy("help, evidence or areas changed"),
}
_TONES = {
    Change.REWORDED: "warn",
    Change.MERGED: "warn",
    Change.SPLIT: "warn",
    Change.NEW: "ok",
    Change.DROPPED: "bad",
    DETAILS: "info",
}


@dataclass(frozen=True, slots=True)
class Changed:
    """What became of one question: the word for it, how it is, and how it was."""

    code: str
    label: str
    tone: str
    now: Question | None
    before: Sequence[Question]
    comparable: str
    """How an answer of the version before is read beside this one."""


@dataclass(frozen=True, slots=True)
class Line:
    """A question in the list of the editor, with what changed of it, if anything."""

    question: Question
    areas: str
    section: bool
    change: Changed | None


@dataclass(frozen=True, slots=True)
class Group:
    """The questions of a dimension."""

    dimension: Dimension
    lines: Sequence[Line]


@dataclass(frozen=True, slots=True)
class Seen:
    """A version: its questions by dimension, and how many there are."""

    instrument: Instrument
    groups: Sequence[Group]
    note: str

    @property
    def number(self) -> int:
        return len(self.instrument.questions)


def seen(content: Any, changed: Sequence[Changed] = ()) -> Seen:
    """A content as a page shows it."""
    found = instrument.read(content)
    by_code = {one.code: one for one in changed if one.now is not None}
    groups = [
        Group(
            dimension,
            [
                _line(found, one, by_code.get(one.code))
                for one in found.of_dimension(dimension.code)
            ],
        )
        for dimension in found.dimensions
    ]
    note = content.get("note", {})
    return Seen(found, groups, str(instrument.Words(note.get("es", ""), note.get("en", ""))))


def _line(found: Instrument, question: Question, change: Changed | None) -> Line:
    areas = " · ".join(str(found.area(code).title) for code in question.areas)
    return Line(question, areas, bool(question.section), change)


def changes(before_content: Any, content: Any) -> list[Changed]:
    """What is not as it was in the version before, in the order of the instrument."""
    before, now = instrument.read(before_content), instrument.read(content)
    told = []
    for link in instrument.compare(before, now):
        question = now.by_code[link.now] if link.now else None
        origins = [before.by_code[code] for code in link.before]
        kind: str = link.change
        if link.change is Change.SAME:
            if question is None or _same(question, origins[0]):
                continue
            kind = DETAILS
        code = link.now or link.before[0]
        told.append(
            Changed(code, str(_LABELS[kind]), _TONES[kind], question, origins, _comparable(kind))
        )
    return told


def _same(now: Question, before: Question) -> bool:
    facts = ("help", "evidence", "areas", "section")
    return all(getattr(now, name) == getattr(before, name) for name in facts)


def _comparable(kind: str) -> str:
    return {
        DETAILS: _("Answers are compared as before."),
        Change.REWORDED: _("Answers are compared, with a note that the question was reworded."),
        Change.MERGED: _("Cities see the answers it came from, side by side."),
        Change.SPLIT: _("Each part is seen beside the answer to the whole."),
        Change.NEW: _("It has nothing to be compared with."),
        Change.DROPPED: _("Its answers stay in the rounds that asked it."),
    }[kind]


def tally(changed: Sequence[Changed]) -> list[tuple[str, str, int]]:
    """How many questions of each word: (label, tone, number)."""
    counted: dict[tuple[str, str], int] = {}
    for one in changed:
        counted[one.label, one.tone] = counted.get((one.label, one.tone), 0) + 1
    return [(label, tone, number) for (label, tone), number in counted.items()]
