"""How rounds, answers and areas are worded and marked on pages: words and shapes, no numbers."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.accounts.selectors import display_names
from apps.casework.contents import SHAPES
from apps.diagnosis import rules
from apps.diagnosis.models import Answer, Evidence, Finding, Kind, Round, State, Value
from apps.diagnosis.rules import Sight
from apps.diagnosis.selectors import Item, Sheet

TONES: dict[str, str] = {
    State.PREPARING: "neutral",
    State.ANSWERING: "info",
    State.CLASSIFYING: "warn",
    State.FINISHED: "ok",
}
VALUE_TONES: dict[str, str] = {
    "": "neutral",
    Value.NO: "bad",
    Value.DESIGN: "info",
    Value.PARTIAL: "warn",
    Value.IN_FORCE: "ok",
    Value.OUTSIDE: "neutral",
}
LEVEL_TONES = {"developed": "ok", "potential": "info", "": "neutral"}
GAP_TONES = {"open": "warn", "planned": "ok", "dropped": "neutral"}
ORDER = (State.PREPARING, State.ANSWERING, State.CLASSIFYING, State.FINISHED)


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A round in the list."""

    row: Round
    url: str
    label: str
    tone: str
    answered: int
    asked: int


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area of a round: how far its questions are, and how it was judged."""

    code: str
    title: str
    answered: int
    asked: int
    departments: str
    level: str
    tone: str
    url: str
    judge_url: str


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A piece of evidence: what it is called, where it is, what it is."""

    id: uuid.UUID
    label: str
    url: str
    meta: str
    is_link: bool


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A question with its answer in words."""

    code: str
    number: int
    title: str
    text: str
    value: str
    tone: str
    note: str
    confidence: str
    as_of: Any
    who: str
    url: str
    evidence: list[EvidenceRow]
    women: bool
    may_lack: bool
    """Whether the answer leaves something to be done, so that a gap may be noted."""


def round_row(sheet: Sheet) -> RoundRow:
    """A round in the list, with how many of the questions seen are answered."""
    row = sheet.round
    return RoundRow(
        row=row,
        url=reverse("diagnosis:round", args=[row.pk]),
        label=row.get_state_display(),
        tone=TONES[row.state],
        answered=answered(sheet.items),
        asked=len(sheet.items),
    )


def answered(items: Iterable[Item]) -> int:
    """How many of them have an answer."""
    return sum(item.is_answered for item in items)


def area_rows(sheet: Sheet, departments: Mapping[uuid.UUID, str]) -> list[AreaRow]:
    """The areas in which there is something to answer, in order."""
    found = []
    for area in sheet.pages():
        items = sheet.answered_in(area.code)
        judged = sheet.judgements[area.code]
        asked = {one for item in items for one in item.answer.departments}
        found.append(
            AreaRow(
                code=area.code,
                title=str(area.title),
                answered=answered(items),
                asked=len(items),
                departments=", ".join(sorted(departments.get(one, "") for one in asked)),
                level=judged.level_label,
                tone=LEVEL_TONES[judged.level],
                url=area_url(sheet.round, area.code),
                judge_url=reverse("diagnosis:judge", args=[sheet.round.pk, area.code]),
            )
        )
    return found


def area_url(row: Round, area: str, question: str = "") -> str:
    """The page of an area, at one of its questions."""
    address = reverse("diagnosis:area", args=[row.pk, area])
    return f"{address}#question-{question}" if question else address


def steps(row: Round) -> list[dict[str, str]]:
    """Where a round stands, as the stepper shows it."""
    here = ORDER.index(State(row.state))
    names = [_("Prepare"), _("Answering"), _("Classify"), _("Finished")]
    last = len(ORDER) - 1
    return [
        {
            "label": name,
            "state": "done"
            if place < here or here == last
            else "current"
            if place == here
            else "todo",
        }
        for place, name in enumerate(names)
    ]


def answer_rows(
    sheet: Sheet, items: Iterable[Item], departments: Mapping[uuid.UUID, str]
) -> list[AnswerRow]:
    """Questions with their answers, in the order given."""
    return [
        AnswerRow(
            code=item.question.code,
            number=item.question.number,
            title=str(item.question.title),
            text=str(item.question.text),
            value=value_label(item.answer),
            tone=VALUE_TONES[item.answer.value],
            note=str(item.answer.note),
            confidence=item.answer.get_confidence_display() if item.answer.confidence else "",
            as_of=item.answer.as_of,
            who=asked_words(item.answer, departments),
            url=area_url(sheet.round, item.question.area, item.question.code),
            evidence=evidence_rows(item.evidence),
            women=bool(item.question.section),
            may_lack=item.answer.value not in (Value.IN_FORCE, Value.OUTSIDE),
        )
        for item in items
    ]


def value_label(answer: Answer) -> str:
    """The step of the scale in words."""
    return str(answer.get_value_display()) if answer.value else _("not answered")


def asked_words(answer: Answer, departments: Mapping[uuid.UUID, str]) -> str:
    """Who is asked: the departments by name, and how many people besides."""
    named = sorted(departments[one] for one in answer.departments if one in departments)
    if answer.people:
        named.append(_("%(count)s by name") % {"count": len(answer.people)})
    return ", ".join(named)


def evidence_rows(found: Iterable[Evidence]) -> list[EvidenceRow]:
    """Links lead out, files are downloaded."""
    return [
        EvidenceRow(
            id=one.pk,
            label=str(one.label),
            url=str(one.url)
            if one.kind == Kind.LINK
            else reverse("diagnosis:download", args=[one.pk]),
            meta=_("link") if one.kind == Kind.LINK else _meta(one),
            is_link=one.kind == Kind.LINK,
        )
        for one in found
    ]


def file_name(one: Evidence) -> str:
    """What a file is called where it is saved."""
    name, ending = str(one.label), f".{SHAPES[one.content].ending}"
    return name if name.endswith(ending) else f"{name}{ending}"


def _meta(one: Evidence) -> str:
    return f"{one.content.upper()}, {filesizeformat(one.size)}"


def moderator_name(row: Round) -> str:
    """Who moderated the workshop; empty while nobody said."""
    if row.moderator is None:
        return str(row.moderator_name)
    return display_names([row.moderator]).get(row.moderator, "")


def gap_rows(sheet: Sheet, found: Iterable[Finding]) -> list[dict[str, Any]]:
    """Gaps with the words of what they are of."""
    return [
        {
            "id": one.pk,
            "area": str(sheet.instrument.area(one.area).title),
            "question": str(sheet.instrument.by_code[one.question].title) if one.question else "",
            "url": area_url(sheet.round, sheet.instrument.by_code[one.question].area, one.question)
            if one.question
            else reverse("diagnosis:judge", args=[sheet.round.pk, one.area]),
            "note": str(one.note),
            "label": one.get_state_display(),
            "tone": GAP_TONES[one.state],
            "open": one.state == "open",
            "dropped": one.state == "dropped",
            "version": one.version,
        }
        for one in found
    ]


def check_lists(sheet: Sheet, departments: Mapping[uuid.UUID, str]) -> dict[str, list[AnswerRow]]:
    """What somebody should look at again before the answers are closed."""
    missing = [one for one in sheet.items if not one.is_answered]
    given = [one for one in sheet.items if one.is_answered]
    unsure = [one for one in given if one.answer.confidence in ("", "low")]
    needs = (Value.PARTIAL, Value.IN_FORCE)
    bare = [one for one in given if one.answer.value in needs and not one.evidence]
    unasked = [one for one in sheet.items if not one.answer.departments and not one.answer.people]
    return {
        name: answer_rows(sheet, items, departments)
        for name, items in (
            ("missing", missing),
            ("unsure", unsure),
            ("bare", bare),
            ("unasked", unasked),
        )
    }


def may_write(sheet: Sheet, sight: Sight) -> bool:
    """Whether they may write anything of what they see of this round now."""
    return any(sight.may_write(one.answer, sheet.round.state) for one in sheet.items)


def next_open(sheet: Sheet, sight: Sight) -> str:
    """The page with the first question they may answer and nobody has; else the first page."""
    mine = [one for one in sheet.items if sight.may_write(one.answer, sheet.round.state)]
    waiting = next((one for one in mine if not one.is_answered), None)
    first = waiting or next(iter(mine), None)
    if first is None:
        return ""
    code = first.question.code if waiting else ""
    return area_url(sheet.round, first.question.area, code)


def ways(row: Round) -> list[str]:
    """Where a round may go from here."""
    return [state for state in ORDER if rules.may_move(row.state, state)]


def language() -> str:
    """The language of the instrument's texts on this page."""
    return "en" if (get_language() or "es").startswith("en") else "es"
