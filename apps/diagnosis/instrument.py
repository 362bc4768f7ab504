"""The national instrument: what its content may hold, its typed reading, and how versions map.

A content is what `tenants.catalogue.documents` keeps under the kind `KIND`:

    {"title": {"es", "en"},
     "dimensions": [{"code", "title": {…}, "summary": {…}}],
     "areas": [{"code", "title": {…}}],
     "questions": [{"code", "dimension", "areas": [code, …], "title": {…}, "text": {…},
                    "help": {…}, "evidence": {…}, "section": "" | "women_groups",
                    "maps_from": [codes of the version before]}]}

The first area of a question is where it is answered; the others show it too. Without `maps_from` a
question goes on under its own code; an empty list says that it is new.
"""

from __future__ import annotations

import functools
import re
import uuid
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from tenants.catalogue import documents

KIND: Final = "diagnosis_instrument"
CODE: Final = "mgi"
WOMEN_GROUPS: Final = "women_groups"
SECTIONS: Final = frozenset({"", WOMEN_GROUPS})
LANGUAGES: Final = ("es", "en")
MOST_QUESTIONS: Final = 300
_CODE = re.compile(r"[a-z][a-z0-9_]{0,59}")
_LONGEST: Final = {"title": 200, "summary": 1000, "text": 1000, "help": 2000, "evidence": 2000}
_OF_QUESTION: Final = ("title", "text", "help", "evidence")


@dataclass(frozen=True, slots=True)
class Words:
    """One text in the languages of the instrument."""

    es: str
    en: str

    def __str__(self) -> str:
        return self.en if (get_language() or "es").startswith("en") else self.es


@dataclass(frozen=True, slots=True)
class Dimension:
    """One of the six sides that questions are grouped by."""

    code: str
    title: Words
    summary: Words


@dataclass(frozen=True, slots=True)
class Area:
    """A municipal area: it answers, and is classified."""

    code: str
    title: Words


@dataclass(frozen=True, slots=True)
class Question:
    """One question; `number` is its place in the instrument, from 1."""

    code: str
    number: int
    dimension: str
    areas: tuple[str, ...]
    title: Words
    text: Words
    help: Words
    evidence: Words
    section: str = ""
    maps_from: tuple[str, ...] | None = None

    @property
    def area(self) -> str:
        """Where it is answered."""
        return self.areas[0]

    @property
    def asked(self) -> tuple[Words, Words, str]:
        """What must stay equal for two versions to ask the same."""
        return (self.text, self.title, self.dimension)


@dataclass(frozen=True)
class Instrument:
    """A version of the instrument, read once and never changed."""

    title: Words
    dimensions: tuple[Dimension, ...]
    areas: tuple[Area, ...]
    questions: tuple[Question, ...]
    by_code: Mapping[str, Question] = field(repr=False, compare=False)

    def dimension(self, code: str) -> Dimension:
        """The dimension of that code. Raises KeyError."""
        return {one.code: one for one in self.dimensions}[code]

    def area(self, code: str) -> Area:
        """The area of that code. Raises KeyError."""
        return {one.code: one for one in self.areas}[code]

    def answered_in(self, area: str) -> tuple[Question, ...]:
        """What is answered on the page of an area: each question on one page."""
        return tuple(one for one in self.questions if one.area == area)

    def tagged(self, area: str) -> tuple[Question, ...]:
        """Everything that concerns an area, answered there or elsewhere."""
        return tuple(one for one in self.questions if area in one.areas)

    def of_dimension(self, code: str) -> tuple[Question, ...]:
        """The questions of a dimension."""
        return tuple(one for one in self.questions if one.dimension == code)

    def pages(self) -> tuple[Area, ...]:
        """The areas with questions to answer, in order."""
        asked = {one.area for one in self.questions}
        return tuple(one for one in self.areas if one.code in asked)


class Change(StrEnum):
    """What became of a question from one version to another."""

    SAME = "same"
    REWORDED = "reworded"
    MERGED = "merged"
    SPLIT = "split"
    NEW = "new"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Link:
    """A question now and those it came from; `now` is None where it is asked no more."""

    now: str | None
    before: tuple[str, ...]
    change: Change


def read(content: Mapping[str, Any]) -> Instrument:
    """A content as an instrument; what `check` lets through is readable."""
    questions = tuple(_question(one, n) for n, one in enumerate(content["questions"], start=1))
    return Instrument(
        title=_words(content["title"]),
        dimensions=tuple(
            Dimension(one["code"], _words(one["title"]), _words(one["summary"]))
            for one in content["dimensions"]
        ),
        areas=tuple(Area(one["code"], _words(one["title"])) for one in content["areas"]),
        questions=questions,
        by_code={one.code: one for one in questions},
    )


@functools.lru_cache(maxsize=32)
def of(document_id: uuid.UUID) -> Instrument:
    """The instrument that a published document holds. Raises KeyError where there is none."""
    document = documents.get(document_id)
    if document is None or document.kind != KIND:
        raise KeyError(document_id)
    return read(document.content)


def compare(before: Instrument, now: Instrument, between: Sequence[Instrument] = ()) -> list[Link]:
    """How the questions of `now` come from those of `before`, in order, the dropped ones last.

    `between` are the versions that lie between, the oldest first: they are walked through.
    """
    steps = [*between, now]
    origins: dict[str, tuple[str, ...]] = {one.code: (one.code,) for one in before.questions}
    for step in steps:
        origins = {one.code: _origins(one, origins) for one in step.questions}
    uses = Counter(code for codes in origins.values() for code in codes)
    links = [
        Link(one.code, origins[one.code], _change(one, origins[one.code], before, uses))
        for one in now.questions
    ]
    gone = [one.code for one in before.questions if one.code not in uses]
    return links + [Link(None, (code,), Change.DROPPED) for code in gone]


def _origins(question: Question, former: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    named = (question.code,) if question.maps_from is None else question.maps_from
    return tuple(dict.fromkeys(code for one in named for code in former.get(one, ())))


def _change(
    question: Question, origins: tuple[str, ...], before: Instrument, uses: Mapping[str, int]
) -> Change:
    if not origins:
        return Change.NEW
    if len(origins) > 1:
        return Change.MERGED
    if uses[origins[0]] > 1:
        return Change.SPLIT
    asked_before = before.by_code[origins[0]].asked
    return Change.SAME if asked_before == question.asked else Change.REWORDED


def check(content: documents.Content) -> None:
    """Raise ValidationError, with every reason, for what an instrument can't be."""
    faults: list[str] = []
    if not isinstance(content, dict):
        raise ValidationError(_("An instrument is an object with title and questions."))
    faults += _text_faults(content, "title", _("the instrument"))
    dimensions = _part(content, "dimensions", faults)
    areas = _part(content, "areas", faults)
    questions = _part(content, "questions", faults)
    if len(questions) > MOST_QUESTIONS:
        faults.append(_("An instrument has at most %(n)s questions.") % {"n": MOST_QUESTIONS})
    for one in dimensions:
        faults += _text_faults(one, "title", str(one.get("code")))
        faults += _text_faults(one, "summary", str(one.get("code")))
    for one in areas:
        faults += _text_faults(one, "title", str(one.get("code")))
    known = ({one.get("code") for one in dimensions}, {one.get("code") for one in areas})
    for one in questions:
        faults += _question_faults(one, *known)
    if not faults:
        faults += _unused(dimensions, areas, questions)
    if faults:
        raise ValidationError(faults)


def _part(content: Mapping[str, Any], name: str, faults: list[str]) -> list[dict[str, Any]]:
    """The rows of a part, each with a code of its own; what is not so is added to the faults."""
    found = content.get(name)
    if not isinstance(found, list) or not found or not all(isinstance(o, dict) for o in found):
        faults.append(_("The part “%(name)s” is missing or is not a list.") % {"name": name})
        return []
    codes = [str(one.get("code", "")) for one in found]
    faults += [
        _("“%(code)s” is no code: small letters, digits and underscores.") % {"code": code}
        for code in codes
        if not _CODE.fullmatch(code)
    ]
    for code, times in Counter(codes).items():
        if times > 1:
            faults.append(_("The code “%(code)s” is there twice.") % {"code": code})
    return found


def _text_faults(row: Mapping[str, Any], name: str, where: str) -> Iterable[str]:
    texts = row.get(name)
    texts = texts if isinstance(texts, dict) else {}
    for language in LANGUAGES:
        text = texts.get(language)
        facts = {"name": name, "language": language, "where": where, "most": _LONGEST[name]}
        if not isinstance(text, str) or not text.strip():
            yield _("“%(name)s” in %(language)s is missing for %(where)s.") % facts
        elif len(text) > _LONGEST[name]:
            yield (
                _("“%(name)s” in %(language)s of %(where)s is longer than %(most)s characters.")
                % facts
            )


def _question_faults(
    row: Mapping[str, Any], dimensions: set[Any], areas: set[Any]
) -> Iterable[str]:
    code = str(row.get("code"))
    for name in _OF_QUESTION:
        yield from _text_faults(row, name, code)
    if row.get("dimension") not in dimensions:
        yield _("%(code)s names a dimension that is not there.") % {"code": code}
    tags = row.get("areas")
    if not _list_of_text(tags) or not tags or not set(tags) <= areas:
        yield _("%(code)s needs at least one area, and only areas that are there.") % {"code": code}
    elif len(set(tags)) < len(tags):
        yield _("%(code)s names an area twice.") % {"code": code}
    if row.get("section", "") not in SECTIONS:
        yield _("%(code)s names a section that is not there.") % {"code": code}
    if "maps_from" in row and not _list_of_text(row["maps_from"]):
        yield _("“maps_from” of %(code)s is a list of codes.") % {"code": code}


def _list_of_text(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _unused(
    dimensions: list[dict[str, Any]], areas: list[dict[str, Any]], questions: list[dict[str, Any]]
) -> Iterable[str]:
    asked = {one["dimension"] for one in questions}
    tagged = {tag for one in questions for tag in one["areas"]}
    for row in dimensions:
        if row["code"] not in asked:
            yield _("No question belongs to the dimension %(code)s.") % {"code": row["code"]}
    for row in areas:
        if row["code"] not in tagged:
            yield _("No question concerns the area %(code)s.") % {"code": row["code"]}


def _words(texts: Mapping[str, str]) -> Words:
    return Words(es=texts["es"], en=texts["en"])


def _question(row: Mapping[str, Any], number: int) -> Question:
    return Question(
        code=row["code"],
        number=number,
        dimension=row["dimension"],
        areas=tuple(row["areas"]),
        title=_words(row["title"]),
        text=_words(row["text"]),
        help=_words(row["help"]),
        evidence=_words(row["evidence"]),
        section=row.get("section", ""),
        maps_from=tuple(row["maps_from"]) if "maps_from" in row else None,
    )
