"""The only writers of cases: every move goes by the table and leaves a step."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.casework import rules
from apps.casework.checking import check_dates, check_text, refuse, tidy
from apps.casework.models import Case, CaseConsultation, CaseStep
from apps.casework.models.cases import LONGEST_GOAL, LONGEST_NOTE, MOVES, State
from apps.casework.selectors.officers import officers
from apps.registry import protection_rules
from apps.registry.protection_rules import Sight
from apps.registry.selectors import Consultation, Person, code_book
from apps.registry.services import Conflict
from kernel.history import note_user

R = TypeVar("R", bound=models.Model)


class IllegalMove(Exception):
    """The table of moves does not have it."""


@dataclass(frozen=True, slots=True)
class CaseData:
    """What is told of a case."""

    goal: str
    subject: str
    responsible: uuid.UUID | None = None
    due_on: datetime.date | None = None


@transaction.atomic
def open_case(
    person: Person,
    *,
    data: CaseData,
    by: uuid.UUID | None,
    consultations: tuple[Consultation, ...] = (),
    opened_on: datetime.date | None = None,
    sight: Sight | None = None,
) -> Case:
    """Open a case of a person; ValidationError by field.

    `sight` is what whoever acts may see: nobody opens a case they could never read.
    """
    note_user(by)
    data = _checked(data, sight=sight)
    case = Case(person=person, created_by=by, opened_on=opened_on or timezone.localdate())
    _copy(data, case)
    case.save(force_insert=True)
    CaseStep.objects.create(case=case, state=State.OPEN, taken_by=by)
    for consultation in consultations:
        attach(case, consultation, by=by)
    return case


@transaction.atomic
def update_case(
    case: Case,
    *,
    data: CaseData,
    version: int,
    by: uuid.UUID | None,
    sight: Sight | None = None,
) -> Case:
    """Replace what is told of a case, unless somebody changed it since: then `Conflict`."""
    note_user(by)
    data = _checked(data, kept=case.responsible, sight=sight)
    current = locked(Case, case.pk, version)
    _copy(data, current)
    return _saved(current)


@transaction.atomic
def move_case(
    case: Case,
    *,
    to: str,
    version: int,
    by: uuid.UUID | None,
    result: str = "",
    note: str = "",
) -> Case:
    """Take a case to another state; closing needs a result, reopening takes it away."""
    note_user(by)
    note = note.strip()
    check_text("note", note, LONGEST_NOTE)
    current = locked(Case, case.pk, version)
    if to not in MOVES[current.state]:
        raise IllegalMove
    if to == State.CLOSED:
        if not code_book(("result",)).knows("result", result):
            raise refuse("result", _("Say how it ended."))
    else:
        result = ""
    CaseStep.objects.create(
        case=current,
        state=to,
        reopened=current.state == State.CLOSED,
        result=result,
        note=note,
        taken_by=by,
    )
    current.state, current.result = to, result
    current.closed_on = timezone.localdate() if to == State.CLOSED else None
    return _saved(current)


@transaction.atomic
def attach(case: Case, consultation: Consultation, *, by: uuid.UUID | None) -> CaseConsultation:
    """Put a consultation of the case's person into it."""
    note_user(by)
    if consultation.person_id != case.person_id:
        raise refuse("consultation", _("It is a consultation of somebody else."))
    try:
        with transaction.atomic():
            return CaseConsultation.objects.create(
                case=case, consultation=consultation, added_by=by
            )
    except IntegrityError:
        there = CaseConsultation.objects.filter(case=case, consultation=consultation).first()
        if there is None:
            raise refuse("consultation", _("It belongs to another case.")) from None
        return there


@transaction.atomic
def detach(case: Case, consultation_id: uuid.UUID, *, by: uuid.UUID | None) -> int:
    """Take a consultation out of a case; how many were."""
    note_user(by)
    count, _rows = CaseConsultation.objects.filter(
        case=case, consultation_id=consultation_id
    ).delete()
    return count


@transaction.atomic
def hand_over(from_id: uuid.UUID, to_id: uuid.UUID) -> int:
    """Give the open cases of one officer to another."""
    return _each(
        Case.objects.filter(responsible=from_id).exclude(state=State.CLOSED),
        lambda case: setattr(case, "responsible", to_id),
    )


def locked(model: type[R], key: uuid.UUID, version: int) -> Any:
    """The row as it is now, held until the end; `Conflict` when it is not the one that was read."""
    row: Any = model._base_manager.select_for_update().filter(pk=key).first()  # noqa: SLF001
    if row is None or row.version != version:
        raise Conflict
    return row


def check_officer(field: str, officer: uuid.UUID | None, *, kept: uuid.UUID | None = None) -> None:
    """Somebody who may keep cases; whoever it was before may stay."""
    if officer is not None and officer != kept and officer not in officers():
        raise refuse(field, _("Choose somebody of the team who keeps cases."))


def _checked(
    data: CaseData, *, kept: uuid.UUID | None = None, sight: Sight | None = None
) -> CaseData:
    data = replace(data, goal=tidy(data.goal))
    check_text("goal", data.goal, LONGEST_GOAL, needed=True)
    check_dates(due_on=data.due_on)
    if not code_book(("subject",)).knows("subject", data.subject):
        raise ValidationError({"subject": _("Choose one of the list.")})
    if not rules.may_follow(sight or protection_rules.sight(None), data.subject):
        raise refuse(
            "subject",
            _("The protection team follows this subject: record a consultation of it instead."),
        )
    check_officer("responsible", data.responsible, kept=kept)
    return data


def _copy(data: CaseData, case: Case) -> None:
    case.goal = data.goal
    case.subject = data.subject
    case.responsible = data.responsible
    case.due_on = data.due_on


def _saved(case: Case) -> Case:
    case.version += 1
    case.save()
    return case


def _each(rows: models.QuerySet[Case], change: Callable[[Case], None]) -> int:
    found = list(rows.select_for_update())
    for case in found:
        change(case)
        _saved(case)
    return len(found)
