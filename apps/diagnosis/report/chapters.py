"""The report of a round in words and tables, the same for paper and for the file to go on editing.

It says what was answered and how areas were judged; whoever edits it adds what a table can't say.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

import tenants
from apps.diagnosis.instrument import WOMEN_GROUPS
from apps.diagnosis.models import Confidence, Kind, Level, Value
from apps.diagnosis.presenters import moderator_name
from apps.diagnosis.report import wording
from apps.diagnosis.results import presenters, tables
from apps.diagnosis.results.comparing import Comparison
from apps.diagnosis.results.counting import OfDimension, Results, word
from apps.diagnosis.selectors import Item, Judgement, Sheet

_OPEN = (Value.NO, Value.DESIGN, Value.PARTIAL)


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption."""

    caption: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Answered:
    """A question of the annex with all that was said to it."""

    number: int
    title: str
    text: str
    answer: str
    facts: str
    note: str
    evidence: Sequence[str]


@dataclass(frozen=True, slots=True)
class Annex:
    """The questions of a dimension, answered."""

    title: str
    questions: Sequence[Answered]


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with paragraphs, lists and tables below it."""

    title: str
    paragraphs: Sequence[str] = ()
    lists: Sequence[tuple[str, Sequence[str]]] = ()
    tables: Sequence[Table] = ()
    parts: Sequence[Part] = ()
    drawn: bool = False
    """Whether the wheel stands here."""


@dataclass(frozen=True)
class Report:
    """All of it."""

    title: str
    subtitle: str
    city: str
    office: str
    made: str
    facts: Sequence[tuple[str, str]]
    parts: Sequence[Part]
    annex_title: str
    annex: Sequence[Annex]
    labels: dict[str, str] = field(default_factory=dict)


def report(results: Results, compared: Comparison | None, *, on: datetime.date) -> Report:
    """The report of a round; beside an earlier one where there is one to compare with."""
    city = tenants.current()
    sheet, row = results.sheet, results.sheet.round
    name = city.name if city else ""
    parts = [
        Part(_("Objectives"), wording.objectives(name)),
        Part(_("Context"), wording.context(name, city.province_name if city else "", row)),
        _method(results),
        _findings(results),
        _areas(results),
        _women_groups(results),
        _workshop(sheet),
        _gaps(sheet),
    ]
    if compared is not None:
        parts.append(_comparison(compared))
    return Report(
        title=_("Diagnosis of local migration governance"),
        subtitle=row.name,
        city=name,
        office=_("Immigration Office"),
        made=_("Made on %(day)s") % {"day": date_format(on, "DATE_FORMAT")},
        facts=_facts(sheet),
        parts=parts,
        annex_title=_("Annex: answers and evidence"),
        annex=[_annex(one, sheet) for one in results.dimensions],
        labels={"answer": _("Answer"), "note": _("Note"), "evidence": _("Evidence")},
    )


def _facts(sheet: Sheet) -> list[tuple[str, str]]:
    row = sheet.round
    days = f"{_day(row.starts_on)} – {_day(row.due_on)}"
    facts = [
        (_("Instrument"), f"{sheet.instrument.title}, {_version(row.instrument_version)}"),
        (_("Answers"), days),
    ]
    if row.workshop_on:
        facts.append((_("Workshop"), _day(row.workshop_on)))
    state = str(row.get_state_display())
    ended = f"{state}, {_day(localtime(row.finished_at).date())}" if row.finished_at else state
    return [*facts, (_("Round"), ended)]


def _version(number: int) -> str:
    return _("version %(number)s") % {"number": number}


def _method(results: Results) -> Part:
    held = results.sheet.round.workshop_on is not None
    levels = [bool(one.level) for one in results.sheet.judgements.values()]
    return Part(
        _("Method"),
        wording.method(results.whole.number, held, len(levels), levels.count(False)),
        tables=[Table(_("The scale of answers"), [_("Answer"), _("Meaning")], wording.scale())],
    )


def _findings(results: Results) -> Part:
    rows = [[str(cell) for cell in row] for row in tables.dimensions(results)]
    table = Table(_("Answers by dimension"), tables.heads("dimensions"), rows)
    return Part(
        _("Key findings by dimension"),
        [wording.findings()],
        tables=[table],
        parts=[_dimension(one, results) for one in results.dimensions],
        drawn=True,
    )


def _dimension(of: OfDimension, results: Results) -> Part:
    sheet = results.sheet
    items = sheet.of_dimension(of.dimension.code)
    concerned = {code for item in items for code in item.question.areas}
    judged = [one for code, one in sheet.judgements.items() if code in concerned]
    lists = [
        (_("In force"), [str(one.question.title) for one in items if _is(one, Value.IN_FORCE)]),
        (_("To be developed"), [_titled(one) for one in items if one.answer.value in _OPEN]),
        (_("Outside municipal competence"), _titles(items, Value.OUTSIDE)),
        (_("Not answered"), _titles(items, "")),
        (_("Well-developed areas it concerns"), _named(judged, Level.DEVELOPED)),
        (
            _("Areas with potential for development it concerns"),
            _named(judged, Level.POTENTIAL),
        ),
    ]
    told = ngettext(
        "It asks %(number)s question. %(said)s.",
        "It asks %(number)s questions. %(said)s.",
        len(items),
    ) % {"number": len(items), "said": of.spread.said}
    title = f"{of.number}. {of.dimension.title}"
    return Part(title, [str(of.dimension.summary), told], [one for one in lists if one[1]])


def _is(item: Item, value: str) -> bool:
    return item.answer.value == value


def _titles(items: Iterable[Item], value: str) -> list[str]:
    return [str(one.question.title) for one in items if _is(one, value)]


def _titled(item: Item) -> str:
    return f"{item.question.title} ({word(item.answer.value).lower()})"


def _named(judged: Iterable[Judgement], level: str) -> list[str]:
    return [str(one.area.title) for one in judged if one.level == level]


def _areas(results: Results) -> Part:
    rows = [
        [
            str(one.judgement.area.title),
            one.judgement.level_label or _("not classified yet"),
            one.judgement.reason,
            one.spread.said,
        ]
        for one in results.areas
    ]
    header = [_("Area"), _("Classification"), _("Reason"), _("Answers that concern it")]
    return Part(
        _("Municipal areas"),
        [wording.areas(results.sheet.round.workshop_on is not None)],
        tables=[Table(_("Areas and their classification"), header, rows)],
    )


def _women_groups(results: Results) -> Part:
    items = results.sheet.of_section(WOMEN_GROUPS)
    rows = [
        [str(one.question.number), str(one.question.title), word(one.answer.value)] for one in items
    ]
    table = Table(_("Answers of this section"), [_("Number"), _("Question"), _("Answer")], rows)
    return Part(
        _("Women, girls and vulnerable groups"),
        [wording.women_groups(), f"{results.women_groups.said}."],
        tables=[table] if rows else [],
    )


def _workshop(sheet: Sheet) -> Part:
    row = sheet.round
    if row.workshop_on is None:
        return Part(_("Workshop"), [_("No workshop was recorded in this round.")])
    told = [_("It was held on %(day)s.") % {"day": _day(row.workshop_on)}]
    moderated = moderator_name(row)
    if moderated:
        told.append(_("It was moderated by %(name)s.") % {"name": moderated})
    told += [one for one in str(row.minutes).split("\n") if one.strip()]
    people = [[str(one["who"]), str(one["count"])] for one in row.participants]
    shown = [Table(_("Who took part"), [_("Area or body"), _("People")], people)] if people else []
    return Part(_("Workshop"), told, tables=shown)


def _gaps(sheet: Sheet) -> Part:
    rows = [
        [one.area, one.question, str(one.gap.note), str(one.gap.get_state_display())]
        for one in presenters.gaps(sheet)
    ]
    if not rows:
        return Part(_("Gaps noted"), [_("No gap was noted in this round.")])
    header = [_("Area"), _("Question"), _("Note"), _("State")]
    return Part(_("Gaps noted"), [wording.gaps()], tables=[Table(_("Gaps noted"), header, rows)])


def _comparison(compared: Comparison) -> Part:
    rows = [
        [
            str(one.question.title),
            " · ".join(word(value) for _question, value in one.before),
            "" if one.now is None else word(one.now),
            one.way_label,
        ]
        for one in compared.moved
    ]
    header = [_("Question"), _("Before"), _("Now"), _("What changed")]
    earlier = compared.earlier.round
    told = wording.compared(earlier.name, _version(earlier.instrument_version), len(compared.same))
    shown = [Table(_("Answers that changed"), header, rows)] if rows else []
    return Part(_("Compared with the round before"), [told], tables=shown)


def _annex(of: OfDimension, sheet: Sheet) -> Annex:
    items = sheet.of_dimension(of.dimension.code)
    return Annex(f"{of.number}. {of.dimension.title}", [_answered(one) for one in items])


def _answered(item: Item) -> Answered:
    answer = item.answer
    facts = []
    if answer.as_of:
        facts.append(_("as of %(day)s") % {"day": _day(answer.as_of)})
    if answer.confidence:
        label = str(Confidence(answer.confidence).label).lower()
        facts.append(_("confidence: %(label)s") % {"label": label})
    return Answered(
        number=item.question.number,
        title=str(item.question.title),
        text=str(item.question.text),
        answer=word(answer.value),
        facts=" · ".join(facts),
        note=str(answer.note),
        evidence=[
            f"{one.label} ({one.url})" if one.kind == Kind.LINK else f"{one.label} ({_('file')})"
            for one in item.evidence
        ],
    )


def _day(day: datetime.date) -> str:
    return date_format(day, "SHORT_DATE_FORMAT")
