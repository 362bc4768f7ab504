"""How training is worded and marked on pages."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils import formats
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from apps.training import clock, invited_links, selectors
from apps.training.counting import Hours, sizes
from apps.training.forms.sessions import TOLD_MARKS, Sheet
from apps.training.models import Attendance, CourseSession, Edition, Enrolment
from apps.training.models.attendance import Mark
from apps.training.models.editions import MOVES, State
from apps.training.models.enrolments import Assessment
from apps.training.models.enrolments import State as Place
from kernel.text import fold
from tenants.catalogue import selectors as catalogue

TONES = {
    State.PLANNED: "neutral",
    State.OPEN: "info",
    State.RUNNING: "ok",
    State.FINISHED: "neutral",
    State.CANCELLED: "bad",
}


def plain(hours: Decimal) -> str:
    """Hours without zeros nobody needs, as files write them: 10, 2.5."""
    return format(hours.normalize(), "f")


def number(hours: Decimal, *, grouped: bool = False) -> str:
    """Hours without zeros nobody needs, as the language writes them."""
    return formats.number_format(plain(hours), use_l10n=True, force_grouping=grouped)


def topic(code: str) -> str:
    """The word of a topic."""
    english = (get_language() or "").startswith("en")
    en, es = selectors.topics().get(code, (code, code))
    return en if english else es


def gender(code: str) -> str:
    """The word of a gender; of none, that it was not said."""
    if not code:
        return pgettext("gender", "Not said")
    english = (get_language() or "").startswith("en")
    for one in catalogue.items("gender"):
        if one.code == code:
            return one.en if english else one.es
    return code


def edition_name(edition: Edition) -> str:
    """Course, number and its own name."""
    words = _("%(course)s, edition %(number)s") % {
        "course": edition.called,
        "number": edition.number,
    }
    return f"{words} · {edition.name}" if edition.name else words


def tone(edition: Edition) -> str:
    """The colour of how far an edition is; its word stands beside it."""
    return TONES[State(edition.state)]


def edition_row(edition: Edition) -> dict[str, Any]:
    """An edition as a line of a table."""
    return {"edition": edition, "name": edition_name(edition), "tone": tone(edition)}


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session as a line of a table."""

    session: CourseSession
    number: int
    when: Any
    hours: str
    place: str
    state: str
    tone: str
    present: int
    takes: bool


def session_rows(rows: Iterable[CourseSession], edition: Edition) -> list[SessionRow]:
    """Sessions in order with how each stands."""
    now, found = clock.now(), []
    over = edition.state in (State.FINISHED, State.CANCELLED)
    for position, row in enumerate(rows, start=1):
        told = getattr(row, "told", 0)
        if row.closed_at is not None:
            state, tone = _("attendance closed"), "ok"
        elif told:
            state, tone = pgettext("session", "begun"), "info"
        elif row.starts_at < now:
            state, tone = pgettext("session", "attendance missing"), "warn"
        else:
            state, tone = pgettext("session", "to come"), "neutral"
        found.append(
            SessionRow(
                row,
                position,
                clock.wall(row.starts_at),
                number(row.hours),
                row.room or (pgettext("session", "online") if row.link else ""),
                state,
                tone,
                getattr(row, "present", 0),
                not over and row.closed_at is None,
            )
        )
    return found


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody in an edition with their hours by module."""

    enrolment: Enrolment
    name: str
    department: str
    modules: list[tuple[str, str]]
    hours: str
    percent: int
    enough: bool
    assessment: str
    accredited: bool


def person_rows(found: Sequence[selectors.Progress]) -> list[PersonRow]:
    """People with hours."""
    return [
        PersonRow(
            one.enrolment,
            one.enrolment.participant.listed_name,
            department_of(one.enrolment),
            [(code, number(hours)) for code, hours in one.hours.by_module.items()],
            number(one.hours.counted),
            one.hours.percent,
            one.hours.enough,
            str(Assessment(one.enrolment.assessment).label),
            one.enrolment.accredited_at is not None,
        )
        for one in found
    ]


def department_of(enrolment: Enrolment) -> str:
    """The name of the department of whoever it is."""
    found = enrolment.participant.department
    return found.name if found else ""


def invited_rows(rows: Sequence[Enrolment]) -> list[dict[str, Any]]:
    """Who is invited, how they were told, and whether they still may answer by themselves."""
    ways = selectors.ways_to(rows)
    words = {
        "account": pgettext("told", "on their own page"),
        "mail": pgettext("told", "by e-mail"),
        "": _("no account nor e-mail: tell them"),
    }
    found = []
    for row in rows:
        declined, over = row.state == Place.DECLINED, not invited_links.stands(row)
        state, tone = pgettext("invitation", "waiting for an answer"), "info"
        if declined:
            state, tone = pgettext("invitation", "declined"), "neutral"
        elif over and ways[row.pk] == "mail":
            state, tone = pgettext("invitation", "the link is over"), "warn"
        found.append(
            {
                "enrolment": row,
                "name": row.participant.listed_name,
                "department": department_of(row),
                "told": words[ways[row.pk]],
                "since": clock.wall(row.since),
                "state": state,
                "tone": tone,
                "declined": declined,
            }
        )
    return found


def moves(edition: Edition) -> list[dict[str, str]]:
    """What can be done with an edition, in the order it is usually done."""
    words = {
        State.OPEN: _("Open enrolment"),
        State.RUNNING: _("Run it again") if edition.state == State.FINISHED else _("Start"),
        State.FINISHED: _("Finish"),
        State.PLANNED: _("Back to planned"),
        State.CANCELLED: _("Cancel it"),
    }
    return [
        {
            "state": str(state),
            "label": label,
            "variant": "danger" if state == State.CANCELLED else "",
        }
        for state, label in words.items()
        if state in MOVES[edition.state]
    ]


@dataclass(frozen=True, slots=True)
class Choice:
    """A radio of a line."""

    value: str
    label: str
    checked: bool


@dataclass(frozen=True, slots=True)
class RollRow:
    """Somebody to call out."""

    pk: uuid.UUID
    name: str
    department: str
    key: str
    choices: list[Choice]
    hours: str
    error: str
    mark: str
    told: str


def roll_rows(
    roll: Sequence[tuple[Enrolment, Attendance | None]],
    session: CourseSession,
    sheet: Sheet | None = None,
    unmarked: str = "",
) -> list[RollRow]:
    """The roll with what is told, or what was sent and not taken; `unmarked` for all others."""
    rows = []
    for enrolment, told in roll:
        mark = told.mark if told else ""
        hours = number(told.hours) if told and 0 < told.hours < session.hours else ""
        if sheet is not None:
            one = sheet.marks.get(enrolment.pk)
            mark = one.mark if one else ""
            hours = sheet.hours_typed.get(enrolment.pk, "")
        mark = mark or unmarked
        person = enrolment.participant
        rows.append(
            RollRow(
                pk=enrolment.pk,
                name=person.listed_name,
                department=department_of(enrolment),
                key=_typed(person.family_names or person.given_names),
                choices=_choices(mark),
                hours=hours,
                error=sheet.errors.get(enrolment.pk, "") if sheet else "",
                mark=mark,
                told=_told(mark, told),
            )
        )
    return rows


def _choices(mark: str) -> list[Choice]:
    shown = [*TOLD_MARKS, Mark.MADE_UP] if mark == Mark.MADE_UP else TOLD_MARKS
    return [Choice(str(one), str(one.label), mark == one) for one in shown]


def _told(mark: str, told: Attendance | None) -> str:
    return (
        f"{Mark(mark).label} · {number(told.hours)} h"
        if told and told.hours
        else (str(Mark(mark).label) if mark else "–")
    )


def _typed(name: str) -> str:
    """What finds a line by its first letters: without accents."""
    return fold(name)


def hours_line(hours: Hours) -> str:
    """36 of 40 hours (90 %)."""
    return _("%(counted)s of %(of)s hours (%(percent)s %%)") % {
        "counted": number(hours.counted),
        "of": number(hours.of),
        "percent": hours.percent,
    }


def module_rows(modules: Sequence[Mapping[str, Any]], planned: Mapping[str, Decimal]) -> list[Any]:
    """Modules with their hours and how many of them are planned."""
    limits = sizes(modules)
    return [
        {
            "code": one["code"],
            "title": one["title"],
            "hours": number(limits[one["code"]]),
            "planned": number(planned.get(one["code"], Decimal(0))),
            "short": planned.get(one["code"], Decimal(0)) < limits[one["code"]],
        }
        for one in modules
    ]
