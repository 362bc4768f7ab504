"""The words and marks in which alliances are shown."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from apps.alliances import clock, codes, contacts
from apps.alliances.contacts import Contact
from apps.alliances.models import (
    Agreement,
    AgreementDocument,
    AgreementStep,
    Commitment,
    Evaluation,
    JointAction,
    Outcome,
    State,
    Worth,
)
from apps.alliances.models.states import STANDING
from apps.casework.contents import SHAPES
from apps.casework.presenters import Mark, day, due_mark, size_text
from apps.directory.selectors import Organization

TONES: Final = {
    State.DRAFT: "neutral",
    State.SIGNED: "info",
    State.IN_FORCE: "ok",
    State.EXPIRING: "warn",
    State.ENDED: "bad",
    State.RENEWED: "neutral",
    State.DROPPED: "neutral",
}
OUTCOME_TONES: Final = {
    Outcome.PENDING: "info",
    Outcome.MET: "ok",
    Outcome.NOT_MET: "bad",
    Outcome.NOT_NEEDED: "neutral",
}
WORTH_TONES: Final = {Worth.YES: "ok", Worth.CHANGED: "warn", Worth.NO: "bad"}
Bodies = Mapping[uuid.UUID, Organization]
Names = Mapping[uuid.UUID, str]


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """An agreement as lists show it."""

    id: uuid.UUID
    title: str
    kind: str
    parties: str
    state: Mark
    last_on: datetime.date | None
    left: str
    open_ended: bool
    met: int
    promised: int


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    """A commitment as the page of its agreement shows it."""

    id: uuid.UUID
    text: str
    owner: str
    responsible: str
    state: Mark
    due: Mark | None
    due_on: datetime.date | None
    settled_on: datetime.date | None
    note: str
    evidence_url: str
    evidence: AgreementDocument | None


@dataclass(frozen=True, slots=True)
class ActionRow:
    """A joint action as lists show it."""

    id: uuid.UUID
    title: str
    held_on: datetime.date
    coming: bool
    place: str
    parties: str
    participants: int | None
    agreement: Agreement | None
    result: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A document with all its versions, the latest first."""

    title: str
    versions: list[PaperVersion]


@dataclass(frozen=True, slots=True)
class PaperVersion:
    """One version of a document."""

    id: uuid.UUID
    number: int
    about: str
    added_at: datetime.datetime
    added_by: str
    removed_at: datetime.datetime | None
    removed_by: str
    removed_why: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """What somebody did with an agreement."""

    mark: Mark
    day: str
    at: datetime.datetime
    by: str
    note: str


@dataclass(frozen=True, slots=True)
class EvaluationRow:
    """A year in words; `row` is None of a year nobody has evaluated."""

    year: int
    row: Evaluation | None
    worth: Mark | None
    by: str


@dataclass(frozen=True, slots=True)
class ContactRow:
    """Somebody of an organisation, with their place in the list."""

    place: int
    one: Contact
    organization: str


def state_mark(state: str) -> Mark:
    """Where an agreement stands."""
    return Mark(TONES[State(state)], str(State(state).label))


def outcome_mark(state: str) -> Mark:
    """What became of a commitment."""
    return Mark(OUTCOME_TONES[Outcome(state)], str(Outcome(state).label))


def left_text(state: str, last: datetime.date | None) -> str:
    """How long an agreement in force has still, in words; empty where it does not matter."""
    if last is None or state not in STANDING:
        return ""
    days = (last - clock.today()).days
    if days == 0:
        return _("today is its last day")
    return ngettext("%(days)s day left", "%(days)s days left", days) % {"days": days}


def names_of(keys: Iterable[uuid.UUID], bodies: Bodies) -> str:
    """Organisations by name, in their order."""
    return ", ".join(bodies[key].name for key in keys if key in bodies)


def agreement_rows(rows: Iterable[Any], bodies: Bodies) -> list[AgreementRow]:
    """Agreements in words."""
    kinds = codes.kinds()
    return [
        AgreementRow(
            id=row.pk,
            title=row.title,
            kind=kinds.get(row.kind, row.kind),
            parties=names_of(row.organizations, bodies),
            state=state_mark(row.state),
            last_on=row.last_day,
            left=left_text(row.state, row.last_day),
            open_ended=row.last_day is None and row.state in STANDING,
            met=getattr(row, "met", 0),
            promised=getattr(row, "promised", 0),
        )
        for row in rows
    ]


def commitment_rows(rows: Iterable[Commitment], names: Names) -> list[CommitmentRow]:
    """Commitments in words."""
    return [
        CommitmentRow(
            id=row.pk,
            text=row.text,
            owner=row.organization.name if row.organization else str(row.department.name),  # type: ignore[union-attr]
            responsible=names.get(row.responsible, "") if row.responsible else "",
            state=outcome_mark(row.state),
            due=due_mark(row.due_on) if row.state == Outcome.PENDING else None,
            due_on=row.due_on,
            settled_on=row.settled_on,
            note=row.note,
            evidence_url=row.evidence_url,
            evidence=row.evidence,
        )
        for row in rows
    ]


def action_rows(rows: Iterable[JointAction], bodies: Bodies) -> list[ActionRow]:
    """Joint actions in words."""
    today = clock.today()
    return [
        ActionRow(
            id=row.pk,
            title=row.title,
            held_on=row.held_on,
            coming=row.held_on > today,
            place=row.place,
            parties=names_of(row.organizations, bodies),
            participants=row.participants,
            agreement=row.agreement,
            result=row.result,
        )
        for row in rows
    ]


def papers(rows: Iterable[AgreementDocument], names: Names) -> list[Paper]:
    """Documents with their versions."""
    told: dict[str, Paper] = {}
    for row in rows:
        paper = told.setdefault(row.folded_title, Paper(row.title, []))
        paper.versions.append(
            PaperVersion(
                id=row.pk,
                number=row.number,
                about=f"{SHAPES[row.kind].ending.upper()} · {size_text(row.size)}",
                added_at=row.added_at,
                added_by=names.get(row.added_by, "") if row.added_by else "",
                removed_at=row.removed_at,
                removed_by=names.get(row.removed_by, "") if row.removed_by else "",
                removed_why=row.removed_why,
            )
        )
    return list(told.values())


def step_rows(rows: Iterable[AgreementStep], names: Names) -> list[StepRow]:
    """What was done, in words."""
    return [
        StepRow(
            mark=Mark(TONES[State(row.state)], _step_text(row)),
            day=_step_day(row),
            at=row.taken_at,
            by=names.get(row.taken_by, "") if row.taken_by else "",
            note=row.note,
        )
        for row in rows
    ]


def _step_text(row: AgreementStep) -> str:
    return {
        State.DRAFT: pgettext("agreement", "Registered"),
        State.SIGNED: _("Signature noted"),
        State.ENDED: _("Ended before its time"),
        State.RENEWED: _("Its renewal was signed"),
        State.DROPPED: _("Not pursued"),
    }.get(State(row.state), state_mark(row.state).label)


def _step_day(row: AgreementStep) -> str:
    if row.day is None:
        return ""
    told = {"day": day(row.day)}
    return {
        State.SIGNED: _("signed on %(day)s") % told,
        State.ENDED: _("last day %(day)s") % told,
        State.RENEWED: _("from %(day)s on") % told,
    }.get(State(row.state), "")


def evaluation_rows(of: Agreement, rows: Iterable[Evaluation], names: Names) -> list[EvaluationRow]:
    """Each year it was in force, the latest first, evaluated or not."""
    told: dict[int, Evaluation | None] = {row.year: row for row in rows}
    if of.starts_on is not None and of.signed_on is not None:
        today = clock.today()
        last = min(of.last_on or today, today)
        for year in range(of.starts_on.year, last.year + 1):
            told.setdefault(year, None)
    return [
        EvaluationRow(
            year=year,
            row=row,
            worth=Mark(WORTH_TONES[Worth(row.worth)], str(Worth(row.worth).label)) if row else None,
            by=names.get(row.evaluated_by, "") if row and row.evaluated_by else "",
        )
        for year, row in sorted(told.items(), reverse=True)
    ]


def contact_rows(of: Agreement, bodies: Bodies) -> list[ContactRow]:
    """People of its organisations."""
    return [
        ContactRow(place, one, names_of([one.organization_id], bodies))
        for place, one in enumerate(contacts.read(of.contacts))
    ]


def span(of: Agreement) -> str:
    """From when to when, in words."""
    if of.starts_on is None:
        return _("no dates yet")
    start = date_format(of.starts_on, "SHORT_DATE_FORMAT")
    last = of.last_on
    if last is None:
        return _("from %(start)s, without an end") % {"start": start}
    end = date_format(last, "SHORT_DATE_FORMAT")
    return _("from %(start)s to %(end)s") % {"start": start, "end": end}
