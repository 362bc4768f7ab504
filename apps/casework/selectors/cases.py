"""Readers of cases and tasks: narrowed to what may be seen, in a fixed number of queries."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.utils import timezone

from apps.casework import rules
from apps.casework.models import Case, CaseConsultation, CaseStep, StoredFile, Task
from apps.casework.models.cases import State
from apps.casework.selectors import papers
from apps.registry import protection_rules
from apps.registry import selectors as registry
from apps.registry.selectors import Consultation

CASE_ORDERS = {"-opened": ("-opened_on", "id"), "due": (F("due_on").asc(nulls_last=True), "id")}
WHOSE = ("all", "mine", "nobody")
TASK_STATES = ("pending", "overdue", "today", "done")


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """What a list of cases is narrowed to; empty is all of them."""

    state: str = ""
    subject: str = ""
    responsible: uuid.UUID | None = None
    nobody: bool = False
    overdue: bool = False
    person: uuid.UUID | None = None
    order: str = "-opened"


def case_list(who: Any, chosen: CaseFilter = CaseFilter()) -> QuerySet[Case]:
    """Cases this reader may see, with their person at hand and how many consultations each has."""
    sight = rules.sight(who)
    conditions = rules.readable(sight)
    if chosen.state == "active":
        conditions &= ~Q(state=State.CLOSED)
    elif chosen.state:
        conditions &= Q(state=chosen.state)
    if chosen.subject:
        conditions &= Q(subject=chosen.subject)
    if chosen.nobody:
        conditions &= Q(responsible__isnull=True)
    elif chosen.responsible:
        conditions &= Q(responsible=chosen.responsible)
    if chosen.overdue:
        conditions &= Q(due_on__lt=timezone.localdate()) & ~Q(state=State.CLOSED)
    if chosen.person:
        conditions &= Q(person=chosen.person)
    order: Any = CASE_ORDERS.get(chosen.order, CASE_ORDERS["-opened"])
    rows = Case.objects.select_related("person").filter(conditions)
    counted: QuerySet[Case] = rows.annotate(times=rules.consultations(sight)).order_by(*order)
    return counted


def cases(person_id: uuid.UUID, who: Any = None) -> list[Case]:
    """The cases of a person this reader may see, open ones first, the newest first."""
    rows = case_list(who, CaseFilter(person=person_id))
    return sorted(rows, key=lambda case: case.state == State.CLOSED)


def case(case_id: uuid.UUID, who: Any) -> Case | None:
    """One case, when this reader may see it."""
    return case_list(who).filter(pk=case_id).first()


def known_cases(keys: Iterable[uuid.UUID], who: Any) -> set[uuid.UUID]:
    """Those of these cases this reader may see."""
    wanted = set(keys)
    rows = case_list(who).filter(pk__in=wanted) if wanted else Case.objects.none()
    return set(rows.values_list("pk", flat=True))


def steps(of: Case) -> list[CaseStep]:
    """How a case came to where it is, the latest first."""
    return list(of.steps.order_by("-taken_at", "-id"))


def consultations_of(of: Case, who: Any) -> list[Consultation]:
    """The consultations of a case this reader may see, the latest first."""
    keys = of.consultations.values("consultation")
    rows = registry.consultations().filter(pk__in=keys)
    return list(protection_rules.hide(rows, who))


def held_in(of: Case) -> QuerySet[CaseConsultation, uuid.UUID]:
    """The keys of every consultation of a case, to narrow other rows by."""
    return of.consultations.values_list("consultation", flat=True)


def free_consultations(of: Case, who: Any, limit: int = 50) -> list[Consultation]:
    """Consultations of the case's person that are in no case, the latest first."""
    rows = registry.consultations(registry.ConsultationFilter(people=[of.person_id]))
    taken = CaseConsultation.objects.filter(case__person=of.person_id).values("consultation")
    return list(protection_rules.hide(rows.exclude(pk__in=taken), who)[:limit])


def case_of(consultation_id: uuid.UUID, who: Any) -> Case | None:
    """The case a consultation belongs to, when this reader may see it."""
    return case_list(who).filter(consultations__consultation=consultation_id).first()


def tasks_of_case(of: Case) -> list[Task]:
    """What there is to do for a case, and what was done."""
    rows = list(of.tasks.order_by(F("done_at").desc(nulls_first=True), "due_on", "id"))
    for row in rows:
        row.person = of.person
    return rows


def files_of_case(of: Case, who: Any) -> list[StoredFile]:
    """The files of a case, the latest first."""
    return list(papers.files(who, of.person_id).filter(case=of))


def open_cases_of(officer: uuid.UUID) -> QuerySet[Case]:
    """Cases that officer answers for and that are not closed."""
    return Case.objects.filter(responsible=officer).exclude(state=State.CLOSED)


def open_tasks_of(officer: uuid.UUID) -> QuerySet[Task]:
    """Tasks that officer has still to do."""
    return Task.objects.filter(assignee=officer, done_at=None)


def tasks(
    who: Any,
    *,
    state: str = "pending",
    assignee: uuid.UUID | None = None,
    nobody: bool = False,
) -> QuerySet[Task]:
    """Tasks this reader may see, the most urgent first; with their person and case at hand."""
    conditions = rules.readable(rules.sight(who), subject="case__subject")
    today = timezone.localdate()
    if state == "done":
        conditions &= Q(done_at__isnull=False)
    else:
        conditions &= Q(done_at__isnull=True)
    if state == "overdue":
        conditions &= Q(due_on__lt=today)
    if state == "today":
        conditions &= Q(due_on__lte=today)
    if nobody:
        conditions &= Q(assignee__isnull=True)
    elif assignee:
        conditions &= Q(assignee=assignee)
    rows = Task.objects.select_related("person", "case").filter(conditions)
    if state == "done":
        return rows.order_by("-done_at", "id")
    return rows.order_by(F("due_on").asc(nulls_last=True), "id")


def every_task(who: Any) -> QuerySet[Task]:
    """Tasks this reader may see, done ones too."""
    readable = rules.readable(rules.sight(who), subject="case__subject")
    return Task.objects.select_related("person", "case").filter(readable).order_by("id")


def task(task_id: uuid.UUID, who: Any) -> Task | None:
    """One task, when this reader may see it."""
    return every_task(who).filter(pk=task_id).first()


def counts(officer: uuid.UUID, who: Any) -> dict[str, int]:
    """How many tasks wait for an officer: all, due today or before, overdue; one query."""
    today: datetime.date = timezone.localdate()
    told: dict[str, int] = tasks(who, assignee=officer).aggregate(
        pending=Count("pk"),
        today=Count("pk", filter=Q(due_on__lte=today)),
        overdue=Count("pk", filter=Q(due_on__lt=today)),
    )
    return told
