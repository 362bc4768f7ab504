"""The words and marks in which case work is shown."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.casework.contents import SHAPES
from apps.casework.models import (
    Case,
    CaseStep,
    DocumentSeen,
    ResidenceFact,
    StoredFile,
    Task,
)
from apps.casework.models.cases import State
from apps.casework.models.papers import Category
from apps.casework.models.relations import Tie
from apps.casework.selectors.relations import Kin
from apps.casework.selectors.running_out import Expiry
from apps.registry import countries
from apps.registry.selectors import CodeBook, Person

SOON = 30
STATE_TONES = {State.OPEN: "info", State.WAITING: "warn", State.CLOSED: "neutral"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A word with its tone."""

    tone: str
    label: str


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case as lists show it."""

    id: uuid.UUID
    goal: str
    subject: str
    person_id: uuid.UUID
    person: str
    state: Mark
    result: str
    responsible: str
    opened_on: datetime.date
    due: Mark | None
    due_on: datetime.date | None
    closed_on: datetime.date | None
    times: int


@dataclass(frozen=True, slots=True)
class StepRow:
    """A state a case came into, as its page shows it."""

    at: datetime.datetime
    mark: Mark
    result: str
    by: str
    note: str


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task as lists show it."""

    id: uuid.UUID
    title: str
    person_id: uuid.UUID
    person: str
    case: Case | None
    due: Mark | None
    assignee: str
    done: str
    version: int


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document seen as lists show it."""

    id: uuid.UUID
    kind: str
    country: str
    expiry: Mark | None
    seen_on: datetime.date
    seen_by: str
    note: str


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file as lists show it."""

    id: uuid.UUID
    name: str
    about: str
    added_at: datetime.datetime
    added_by: str


@dataclass(frozen=True, slots=True)
class ResidenceRow:
    """A declaration of residence as lists show it."""

    id: uuid.UUID
    category: str
    span: str
    expiry: Mark | None
    declared_on: datetime.date
    recorded_by: str
    note: str


@dataclass(frozen=True, slots=True)
class KinRow:
    """Somebody beside a person."""

    relation: uuid.UUID | None
    kind: str
    name: str
    person_id: uuid.UUID | None
    together: bool
    note: str


def day(on: datetime.date | None) -> str:
    """A day in figures."""
    return date_format(on, "SHORT_DATE_FORMAT") if on else ""


def due_mark(on: datetime.date | None) -> Mark | None:
    """When something is due, and how pressing that is."""
    if on is None:
        return None
    left = (on - timezone.localdate()).days
    if left < 0:
        late = ngettext("%(days)s day late", "%(days)s days late", -left) % {"days": -left}
        return Mark("bad", late)
    if left == 0:
        return Mark("warn", _("today"))
    return Mark("info" if left <= 7 else "neutral", _("due %(day)s") % {"day": day(on)})


def expiry_mark(on: datetime.date | None) -> Mark | None:
    """When something runs out, and how pressing that is."""
    if on is None:
        return None
    left = (on - timezone.localdate()).days
    if left < 0:
        return Mark("bad", _("expired on %(day)s") % {"day": day(on)})
    if left == 0:
        return Mark("warn", _("expires today"))
    if left <= SOON:
        told = ngettext("expires in %(days)s day", "expires in %(days)s days", left)
        return Mark("warn", told % {"days": left})
    return Mark("ok", _("valid until %(day)s") % {"day": day(on)})


def case_rows(
    cases: Iterable[Case], book: CodeBook, names: Mapping[uuid.UUID, str]
) -> list[CaseRow]:
    """Cases in words."""
    return [
        CaseRow(
            id=case.pk,
            goal=case.goal,
            subject=book.label("subject", case.subject),
            person_id=case.person_id,
            person=case.person.display_name,
            state=state_mark(case),
            result=book.label("result", case.result),
            responsible=names.get(case.responsible, "") if case.responsible else "",
            opened_on=case.opened_on,
            due=due_mark(case.due_on) if case.state != State.CLOSED else None,
            due_on=case.due_on,
            closed_on=case.closed_on,
            times=getattr(case, "times", 0),
        )
        for case in cases
    ]


def state_text(state: str) -> str:
    """The word for a state of a case, which is masculine in Spanish."""
    return {
        State.OPEN: _("Open case"),
        State.WAITING: _("Waiting case"),
        State.CLOSED: _("Closed case"),
    }[State(state)]


def moved_text(state: str) -> str:
    """What is said once a case came into a state."""
    return {
        State.OPEN: _("The case is open again."),
        State.WAITING: _("The case waits."),
        State.CLOSED: _("The case is closed."),
    }[State(state)]


def state_mark(case: Case) -> Mark:
    """Where a case stands."""
    return Mark(STATE_TONES[State(case.state)], state_text(case.state))


def step_rows(
    steps: Iterable[CaseStep], book: CodeBook, names: Mapping[uuid.UUID, str]
) -> list[StepRow]:
    """The states a case came into, in words."""
    return [
        StepRow(
            at=step.taken_at,
            mark=Mark(STATE_TONES[State(step.state)], _step_label(step)),
            result=book.label("result", step.result),
            by=names.get(step.taken_by, "") if step.taken_by else "",
            note=step.note,
        )
        for step in steps
    ]


def _step_label(step: CaseStep) -> str:
    return _("Reopened") if step.reopened else state_text(step.state)


def move_label(case: Case, to: str) -> str:
    """What somebody does who takes a case to another state."""
    if case.state == State.CLOSED:
        return _("Reopen")
    return {
        State.OPEN: _("Resume the case"),
        State.WAITING: _("Wait for something"),
        State.CLOSED: _("Close the case"),
    }[State(to)]


def task_rows(tasks: Iterable[Task], names: Mapping[uuid.UUID, str]) -> list[TaskRow]:
    """Tasks in words."""
    return [
        TaskRow(
            id=task.pk,
            title=task.title,
            person_id=task.person_id,
            person=task.person.display_name,
            case=task.case,
            due=None if task.done_at else due_mark(task.due_on),
            assignee=names.get(task.assignee, "") if task.assignee else "",
            done=_done(task, names),
            version=task.version,
        )
        for task in tasks
    ]


def document_rows(
    documents: Iterable[DocumentSeen], book: CodeBook, names: Mapping[uuid.UUID, str]
) -> list[DocumentRow]:
    """Documents seen in words."""
    return [
        DocumentRow(
            id=document.pk,
            kind=book.label("document_kind", document.kind),
            country=countries.label(document.issuing_country),
            expiry=expiry_mark(document.expires_on),
            seen_on=document.seen_on,
            seen_by=names.get(document.seen_by, "") if document.seen_by else "",
            note=document.note,
        )
        for document in documents
    ]


def file_rows(files: Iterable[StoredFile], names: Mapping[uuid.UUID, str]) -> list[FileRow]:
    """Files in words."""
    return [
        FileRow(
            id=file.pk,
            name=file.name,
            about=f"{file.get_kind_display()} · {size_text(file.size)}",
            added_at=file.added_at,
            added_by=names.get(file.added_by, "") if file.added_by else "",
        )
        for file in files
    ]


def residence_rows(
    facts: Iterable[ResidenceFact], names: Mapping[uuid.UUID, str]
) -> list[ResidenceRow]:
    """Residences declared in words."""
    return [
        ResidenceRow(
            id=fact.pk,
            category=category_text(fact.category),
            span=_span(fact),
            expiry=expiry_mark(fact.until),
            declared_on=fact.declared_on,
            recorded_by=names.get(fact.recorded_by, "") if fact.recorded_by else "",
            note=fact.note,
        )
        for fact in facts
    ]


def kin_rows(told: Iterable[Kin]) -> list[KinRow]:
    """People beside a person in words."""
    ties = dict(Tie.choices)
    return [
        KinRow(
            relation=each.relation,
            kind=str(ties[each.kind]) if each.kind else _("Same household"),
            name=each.name,
            person_id=each.person.pk if each.person else None,
            together=each.together,
            note=each.note,
        )
        for each in told
    ]


def category_text(category: str) -> str:
    """The word for a category of residence."""
    return str(dict(Category.choices).get(category, category))


def size_text(size: int) -> str:
    """A size as people say it."""
    if size < 1024 * 1024:
        return f"{max(1, round(size / 1024))} kB"
    return f"{number_format(size / (1024 * 1024), 1)} MB"


@dataclass(frozen=True, slots=True)
class ExpiryRow:
    """Something of somebody that runs out."""

    person_id: uuid.UUID
    person: str
    what: str
    on: datetime.date
    mark: Mark | None


def expiry_rows(
    told: Iterable[Expiry], people: Mapping[uuid.UUID, Person], book: CodeBook
) -> list[ExpiryRow]:
    """What runs out, in words. Which residence it is stays on the person's own page."""
    return [
        ExpiryRow(
            person_id=each.person_id,
            person=people[each.person_id].display_name,
            what=book.label("document_kind", each.kind) if each.kind else _("Residence"),
            on=each.on,
            mark=expiry_mark(each.on),
        )
        for each in told
        if each.person_id in people
    ]


def media_type(file: StoredFile) -> str:
    """What a file is sent as."""
    return SHAPES[file.kind].media_type


def _span(fact: ResidenceFact) -> str:
    if fact.from_on and fact.until:
        return _("from %(start)s to %(end)s") % {"start": day(fact.from_on), "end": day(fact.until)}
    if fact.from_on:
        return _("since %(start)s") % {"start": day(fact.from_on)}
    return ""


def _done(task: Task, names: Mapping[uuid.UUID, str]) -> str:
    if task.done_at is None:
        return ""
    when = day(timezone.localdate(task.done_at))
    who = names.get(task.done_by, "") if task.done_by else ""
    return f"{when} · {who}" if who else when
