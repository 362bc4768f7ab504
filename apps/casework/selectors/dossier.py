"""Everything case work knows of one person, read once for all parts of the person's page."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.db.models import F, Q

from apps.accounts.selectors import display_names
from apps.casework import rules
from apps.casework.models import Case, CaseStep, DocumentSeen, ResidenceFact, StoredFile, Task
from apps.casework.models.cases import State
from apps.casework.selectors import papers
from apps.casework.selectors.relations import Kin, kin
from apps.registry import traces
from apps.registry.selectors import CodeBook, Person, code_book

MOST = 200
TRACES = {
    "casework.Case": ("person",),
    "casework.Task": ("person",),
    "casework.DocumentSeen": ("person",),
    "casework.StoredFile": ("person",),
    "casework.ResidenceFact": ("person",),
    "casework.Resident": ("person",),
    "casework.Relation": ("person", "other"),
}


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
    hold = partial(traces.hold, request, person.pk)
    cases = _cases(request, person) if hold("casework.Case") else []
    by_id = {case.pk: case for case in cases}
    steps = _steps(list(by_id)) if by_id else []
    for case in cases:
        case.person = person
    for step in steps:
        step.case = by_id[step.case_id]
    tasks = _tasks(person, list(by_id)) if hold("casework.Task") else []
    for task in tasks:
        task.person, task.case = person, by_id.get(task.case_id) if task.case_id else None
    documents, files, residences = _papers(request, person)
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
        kin=kin(person) if hold("casework.Resident", "casework.Relation") else [],
        names=display_names(key for key in people if key),
        book=code_book(("subject", "result", "document_kind")),
    )


def _cases(request: Any, person: Person) -> list[Case]:
    sight = rules.sight(request)
    rows = Case.objects.filter(rules.readable(sight), person=person)
    rows = rows.annotate(times=rules.consultations(sight))
    return list(rows.order_by("-opened_on", "-created_at")[:MOST])


def _steps(cases: list[uuid.UUID]) -> list[CaseStep]:
    return list(CaseStep.objects.filter(case__in=cases).order_by("-taken_at", "-id")[:MOST])


def _tasks(person: Person, cases: list[uuid.UUID]) -> list[Task]:
    rows = Task.objects.filter(Q(case=None) | Q(case__in=cases), person=person)
    first, next_due = F("done_at").desc(nulls_first=True), F("due_on").asc(nulls_last=True)
    return list(rows.order_by(first, next_due, "id")[:MOST])


def _papers(
    request: Any, person: Person
) -> tuple[list[DocumentSeen], list[StoredFile], list[ResidenceFact]]:
    key, hold = person.pk, partial(traces.hold, request, person.pk)
    documents = papers.documents(key).select_related(None)[:MOST]
    files = papers.files(request, key).select_related(None)[:MOST]
    residences = papers.residences(key).select_related(None)[:MOST]
    return (
        list(documents) if hold("casework.DocumentSeen") else [],
        list(files) if hold("casework.StoredFile") else [],
        list(residences) if hold("casework.ResidenceFact") else [],
    )
