"""Everything case work knows of one person, read once for all parts of the person's page."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q

from apps.accounts.selectors import display_names
from apps.casework import rules
from apps.casework.models import Case, CaseStep, DocumentSeen, ResidenceFact, StoredFile, Task
from apps.casework.models.cases import State
from apps.casework.selectors import papers
from apps.casework.selectors.relations import Kin, kin
from apps.registry.selectors import CodeBook, Person, code_book

MOST = 200


@dataclass(frozen=True, slots=True)
class Dossier:
    """A person's case work as one reader may see it; each list the latest first."""

    cases: list[Case]
    steps: list[CaseStep]
    tasks: list[Task]
    documents: list[DocumentSeen]
    files: list[StoredFile]
    residences: list[ResidenceFact]
    kin: list[Kin]
    names: dict[uuid.UUID, str]
    book: CodeBook

    @property
    def pending(self) -> list[Task]:
        """What is still to do, the most urgent first."""
        return [task for task in self.tasks if task.done_at is None]

    @property
    def active(self) -> list[Case]:
        """Cases that are not closed."""
        return [case for case in self.cases if case.state != State.CLOSED]

    @property
    def residence(self) -> ResidenceFact | None:
        """What was declared last."""
        return self.residences[0] if self.residences else None

    def current_documents(self) -> list[DocumentSeen]:
        """Of each kind the one that was seen last."""
        seen: dict[str, DocumentSeen] = {}
        for document in self.documents:
            seen.setdefault(document.kind, document)
        return list(seen.values())


def dossier(request: Any, person: Person) -> Dossier:
    """The person's case work; asked again in the same request it is there already."""
    inner = getattr(request, "_request", request)
    kept = getattr(inner, "casework_dossier", None)
    if kept is not None and kept[0] == person.pk:
        found: Dossier = kept[1]
        return found
    made = _read(request, person)
    inner.casework_dossier = (person.pk, made)
    return made


def _read(request: Any, person: Person) -> Dossier:
    readable = rules.readable(rules.sight(request))
    cases: list[Case] = list(
        Case.objects.filter(readable, person=person)
        .annotate(times=Count("consultations"))
        .order_by("-opened_on", "-created_at")[:MOST]
    )
    by_id = {case.pk: case for case in cases}
    steps = list(CaseStep.objects.filter(case__in=by_id).order_by("-taken_at", "-id")[:MOST])
    for case in cases:
        case.person = person
    for step in steps:
        step.case = by_id[step.case_id]
    tasks = list(
        Task.objects.filter(Q(case=None) | Q(case__in=by_id), person=person).order_by(
            F("done_at").desc(nulls_first=True), F("due_on").asc(nulls_last=True), "id"
        )[:MOST]
    )
    for task in tasks:
        task.person, task.case = person, by_id.get(task.case_id) if task.case_id else None
    documents = list(papers.documents(person.pk).select_related(None)[:MOST])
    files = list(papers.files(request, person.pk).select_related(None)[:MOST])
    residences = list(papers.residences(person.pk).select_related(None)[:MOST])
    people: set[uuid.UUID | None] = {case.responsible for case in cases}
    people |= {step.taken_by for step in steps}
    people |= {task.assignee for task in tasks} | {task.done_by for task in tasks}
    people |= {document.seen_by for document in documents} | {file.added_by for file in files}
    people |= {fact.recorded_by for fact in residences}
    return Dossier(
        cases=cases,
        steps=steps,
        tasks=tasks,
        documents=documents,
        files=files,
        residences=residences,
        kin=kin(person),
        names=display_names(key for key in people if key),
        book=code_book(("subject", "result", "document_kind")),
    )
