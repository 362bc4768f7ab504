"""A document that was or will be handed in, as pages show it: drawn, by area, answer by answer."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from apps.diagnosis.handing.content import Content
from apps.diagnosis.instrument import Words
from apps.diagnosis.models import Confidence, Level
from apps.diagnosis.results.counting import FILLS, STEPS, Spread, word
from frontend.wheels import Sector


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer."""

    number: int
    title: Words
    text: Words
    label: str
    fills: Sequence[str]
    note: str
    as_of: datetime.date | None
    confidence: str
    evidence: Sequence[tuple[str, str]]
    """Title and, of a link, its address."""


@dataclass(frozen=True, slots=True)
class Group:
    """A dimension and its answers."""

    number: int
    title: Words
    spread: Spread
    answers: Sequence[Shown]


@dataclass(frozen=True, slots=True)
class Judged:
    """An area as it was classified."""

    title: Words
    label: str
    tone: str
    reason: str
    spread: Spread


@dataclass(frozen=True)
class Document:
    """All of it."""

    name: str
    instrument: Words
    version: int
    starts_on: datetime.date
    due_on: datetime.date
    finished_at: datetime.datetime | None
    workshop_on: datetime.date | None
    participants: Sequence[tuple[str, int]]
    groups: Sequence[Group]
    areas: Sequence[Judged]
    sectors: Sequence[Sector]
    legend: Sequence[tuple[Sequence[str], str]]
    number: int

    @property
    def centre(self) -> tuple[str]:
        """What stands in the middle of the wheel."""
        return (str(self.number),)


def read(content: Content) -> Document:
    """The document of a content that `content_of` made."""
    told, answers = content["round"], content["answers"]
    groups = [
        Group(
            number,
            Words(**one["title"]),
            _spread(each for each in answers if each["dimension"] == one["code"]),
            [_shown(each) for each in answers if each["dimension"] == one["code"]],
        )
        for number, one in enumerate(content["dimensions"], start=1)
    ]
    return Document(
        name=told["name"],
        instrument=Words(**content["instrument"]["title"]),
        version=content["instrument"]["version"],
        starts_on=datetime.date.fromisoformat(told["starts_on"]),
        due_on=datetime.date.fromisoformat(told["due_on"]),
        finished_at=_hour(told["finished_at"]),
        workshop_on=_day(told["workshop_on"]),
        participants=[(one["who"], one["count"]) for one in told["participants"]],
        groups=groups,
        areas=[_judged(one, answers) for one in content["areas"]],
        sectors=[Sector(str(one.title), one.spread.said, one.spread.fills) for one in groups],
        legend=[([FILLS[step]], word(step)) for step in STEPS],
        number=len(answers),
    )


def _spread(answers: Iterable[Content]) -> Spread:
    values = [one["value"] for one in answers]
    return Spread(tuple(step for step in STEPS for value in values if value == step))


def _shown(told: Content) -> Shown:
    return Shown(
        number=told["number"],
        title=Words(**told["title"]),
        text=Words(**told["text"]),
        label=word(told["value"]),
        fills=[FILLS[told["value"]]],
        note=told["note"],
        as_of=_day(told["as_of"]),
        confidence=str(Confidence(told["confidence"]).label) if told["confidence"] else "",
        evidence=[(one["title"], one.get("address", "")) for one in told["evidence"]],
    )


def _judged(told: Content, answers: Sequence[Content]) -> Judged:
    level = told["level"]
    return Judged(
        title=Words(**told["title"]),
        label=str(Level(level).label) if level else "",
        tone="ok" if level == Level.DEVELOPED else "info",
        reason=told["reason"],
        spread=_spread(one for one in answers if told["code"] in one["areas"]),
    )


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def _hour(text: str | None) -> datetime.datetime | None:
    return datetime.datetime.fromisoformat(text) if text else None
