"""What case work brings to a person's page: alerts, parts beside the story, and the story's own."""

from __future__ import annotations

import datetime
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from apps.casework import presenters, selectors
from apps.casework.forms import TaskForm
from apps.casework.models.cases import State
from apps.casework.rules import MANAGE
from apps.casework.selectors.dossier import TRACES, Dossier, dossier
from apps.registry import panels, story, traces
from apps.registry.panels import Place
from apps.registry.selectors import Consultation, Person, code_book
from apps.registry.story import Event

SHOWN = 6


def register_all() -> None:
    """From AppConfig.ready()."""
    for table, keys in TRACES.items():
        traces.register(table, *keys)
    for code, place, order, context in (
        ("alerts", Place.BAR, 20, alerts),
        ("cases", Place.MAIN, 20, cases),
        ("tasks", Place.SIDE, 10, tasks),
        ("residence", Place.SIDE, 30, residence),
        ("kin", Place.SIDE, 40, kin),
        ("papers", Place.SIDE, 50, papers),
    ):
        panels.register(
            panels.Panel(
                code=f"casework.{code}",
                template=f"casework/parts/{code}.html",
                place=place,
                order=order,
                permission=MANAGE,
                context=context,
            )
        )
    panels.register_with_consultation(
        panels.ConsultationPart(
            code="casework.case",
            template="casework/parts/consultation.html",
            order=20,
            permission=MANAGE,
            context=consultation,
        )
    )
    for code, label, events in (
        ("cases", gettext_lazy("Cases"), case_events),
        ("tasks", gettext_lazy("Tasks done"), task_events),
        ("papers", gettext_lazy("Documents and files"), paper_events),
    ):
        story.register(story.Source(f"casework.{code}", MANAGE, events, label))


def consultation(request: HttpRequest, row: Consultation) -> dict[str, Any] | None:
    """Which case a consultation belongs to, or which it might; of nobody, none."""
    if row.person_id is None:
        return None
    found = selectors.case_of(row.pk, request)
    book = code_book(("subject", "result"))
    return {
        "consultation": row,
        "row": presenters.case_rows([found], book, {})[0] if found else None,
        "cases": []
        if found
        else [
            case for case in selectors.cases(row.person_id, request) if case.state != State.CLOSED
        ],
    }


def alerts(request: HttpRequest, person: Person) -> dict[str, Any] | None:
    """What presses: tasks late, documents and residence that ran out or soon will."""
    known, today = dossier(request, person), timezone.localdate()
    marks = list(_expiring(known, today + datetime.timedelta(days=presenters.SOON)))
    late = sum(1 for task in known.pending if task.due_on and task.due_on < today)
    if late:
        told = ngettext("%(count)s task late", "%(count)s tasks late", late) % {"count": late}
        marks.append(presenters.Mark("bad", told))
    return {"marks": marks} if marks else None


def _expiring(known: Dossier, until: datetime.date) -> list[presenters.Mark]:
    dated = [
        (document.expires_on, known.book.label("document_kind", document.kind))
        for document in known.current_documents()
        if document.expires_on and document.expires_on <= until
    ]
    fact = known.residence
    days = {on for on, _what in dated}
    # A precaria is both: one day is one alert.
    if fact and fact.until and fact.until <= until and fact.until not in days:
        dated.append((fact.until, presenters.category_text(fact.category)))
    marks = []
    for on, what in sorted(dated):
        mark = presenters.expiry_mark(on)
        if mark:
            marks.append(presenters.Mark(mark.tone, f"{what}: {mark.label}"))
    return marks


def cases(request: HttpRequest, person: Person) -> dict[str, Any] | None:
    """Cases that are open; without any the story begins at once."""
    known = dossier(request, person)
    if not known.active:
        return None
    rows = presenters.case_rows(known.active, known.book, known.names)
    return {"rows": rows, "closed": len(known.cases) - len(known.active)}


def tasks(request: HttpRequest, person: Person) -> dict[str, Any]:
    """What is still to do."""
    known = dossier(request, person)
    rows = presenters.task_rows(known.pending[:SHOWN], known.names)
    return {
        "rows": rows,
        "more": max(0, len(known.pending) - SHOWN),
        "closed": 0 if known.active else len(known.cases),
        "form": TaskForm(
            officers={}, initial={"assignee": str(request.user.pk)}, auto_id="task_%s"
        ),
        "me": request.user.pk,
        "here": reverse("registry:person", args=[person.pk]),
    }


def residence(request: HttpRequest, person: Person) -> dict[str, Any]:
    """What was declared last."""
    known = dossier(request, person)
    rows = presenters.residence_rows(known.residences[:1], known.names)
    return {"row": rows[0] if rows else None, "before": max(0, len(known.residences) - 1)}


def kin(request: HttpRequest, person: Person) -> dict[str, Any]:
    """Household and relations."""
    rows = presenters.kin_rows(dossier(request, person).kin)
    return {
        "home": [row for row in rows if row.together],
        "others": [row for row in rows if not row.together],
    }


def papers(request: HttpRequest, person: Person) -> dict[str, Any]:
    """Documents seen and files."""
    known = dossier(request, person)
    seen = known.current_documents()
    return {
        "documents": presenters.document_rows(seen[:SHOWN], known.book, known.names),
        "files": presenters.file_rows(known.files[:SHOWN], known.names),
        "more": max(0, len(seen) - SHOWN) + max(0, len(known.files) - SHOWN),
    }


def case_events(request: HttpRequest, person: Person, limit: int) -> list[Event]:
    """How the person's cases went."""
    known = dossier(request, person)
    return [
        Event(
            at=step.taken_at,
            title=step.case.goal,
            kind="casework.cases",
            icon="list",
            tone=presenters.STATE_TONES[State(step.state)],
            status=_("Reopened") if step.reopened else presenters.state_text(step.state),
            meta=" · ".join(
                part
                for part in (
                    _("Case"),
                    known.book.label("result", step.result),
                    known.names.get(step.taken_by, "") if step.taken_by else "",
                )
                if part
            ),
            text=step.note,
            path=reverse("casework:case", args=[step.case_id]),
        )
        for step in known.steps[:limit]
    ]


def task_events(request: HttpRequest, person: Person, limit: int) -> list[Event]:
    """Tasks that were done."""
    known = dossier(request, person)
    done = [task for task in known.tasks if task.done_at]
    return [
        Event(
            at=task.done_at,
            title=task.title,
            kind="casework.tasks",
            icon="check",
            tone="ok",
            status=_("Done"),
            meta=" · ".join(
                part
                for part in (_("Task"), known.names.get(task.done_by, "") if task.done_by else "")
                if part
            ),
        )
        for task in done[:limit]
        if task.done_at
    ]


def paper_events(request: HttpRequest, person: Person, limit: int) -> list[Event]:
    """Documents seen, files left, residence declared."""
    known = dossier(request, person)
    here = "casework:papers"
    told = [
        Event(
            at=document.created_at,
            title=_("Document seen: %(kind)s")
            % {"kind": known.book.label("document_kind", document.kind)},
            kind="casework.papers",
            icon="id",
            meta=known.names.get(document.seen_by, "") if document.seen_by else "",
            path=reverse(here, args=[person.pk]),
        )
        for document in known.documents
    ]
    told += [
        Event(
            at=file.added_at,
            title=_("File: %(name)s") % {"name": file.name},
            kind="casework.papers",
            icon="file",
            meta=known.names.get(file.added_by, "") if file.added_by else "",
            path=reverse(here, args=[person.pk]),
        )
        for file in known.files
    ]
    told += [
        Event(
            at=fact.created_at,
            title=_("Residence declared: %(category)s")
            % {"category": presenters.category_text(fact.category)},
            kind="casework.papers",
            icon="globe",
            meta=known.names.get(fact.recorded_by, "") if fact.recorded_by else "",
            text=fact.note,
            path=reverse(here, args=[person.pk]),
        )
        for fact in known.residences
    ]
    return sorted(told, key=lambda event: event.at, reverse=True)[:limit]
