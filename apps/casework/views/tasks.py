"""Tasks: what I have to do, adding one, correcting it, ticking it off."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts.selectors import display_names
from apps.casework import presenters, selectors, services
from apps.casework.forms import TaskForm
from apps.casework.selectors.cases import TASK_STATES, WHOSE
from apps.casework.views.common import (
    actor,
    attempt,
    page_of,
    person_or_404,
    person_page,
    task_or_404,
)
from apps.registry import conflicts
from kernel import history
from kernel.access import requires


@requires("casework.manage")
@require_safe
def task_list(request: HttpRequest) -> HttpResponse:
    """Tasks, one's own unless others are asked for; the most urgent first."""
    whose = _one_of(request, "whose", WHOSE, "mine")
    state = _one_of(request, "state", TASK_STATES, "pending")
    mine = actor(request)
    rows = selectors.tasks(
        request,
        state=state,
        assignee=mine if whose == "mine" else None,
        nobody=whose == "nobody",
    )
    page = page_of(request, rows)
    found = list(page.object_list)
    history.saw("casework.tasks", verb="list", count=len(found))
    people = {task.assignee for task in found} | {task.done_by for task in found}
    context = {
        "rows": presenters.task_rows(found, display_names(key for key in people if key)),
        "page": page,
        "whose": whose,
        "state": state,
        "counts": selectors.counts(mine, request),
    }
    return render(request, "casework/tasks/list.html", context)


@requires("casework.manage")
@require_http_methods(["GET", "HEAD", "POST"])
def new_task(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Note something to do for a person, of a case of theirs if one is named."""
    person, officers = person_or_404(pk), selectors.officers()
    cases = {str(case.pk): case for case in selectors.cases(person.pk, request)}
    case = cases.get(request.GET.get("case", ""))
    if request.method == "POST":
        form = TaskForm(request.POST, officers=officers)
        if attempt(
            form,
            lambda: services.add_task(person, data=form.data_told(), by=actor(request), case=case),
        ):
            messages.success(request, _("The task is noted."))
            return redirect(_back_of(person.pk, case))
    else:
        form = TaskForm(officers=officers, initial={"assignee": str(actor(request))})
    context = {"person": person, "case": case, "form": form}
    status = 422 if form.errors else 200
    return render(request, "casework/tasks/new.html", context, status=status)


@requires("casework.manage")
@require_http_methods(["GET", "HEAD", "POST"])
def edit_task(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Correct a task; a change made meanwhile is never overwritten."""
    task, officers = task_or_404(request, pk), selectors.officers()

    def blank(row: Any, data: QueryDict | None = None) -> TaskForm:
        initial = TaskForm.initial_of(row)
        return TaskForm(data, officers=officers, kept=row.assignee, initial=initial)

    return conflicts.edit(
        request,
        row=task,
        blank=blank,
        save=lambda form, version: services.update_task(
            task, data=form.data_told(), version=version, by=actor(request)
        ),
        template="casework/tasks/edit.html",
        back=_back_of(task.person_id, task.case),
        context={"task": task, "person": task.person},
    )


@requires("casework.manage")
@require_POST
def set_done(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Tick a task off, or take the tick away."""
    task = task_or_404(request, pk)
    done = request.POST.get("done") != "0"
    services.set_done(task, done=done, by=actor(request))
    messages.success(request, _("Done.") if done else _("It is to be done again."))
    back = request.POST.get("back", "")
    safe = back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return redirect(back if safe else person_page(task.person_id))


def _back_of(person_id: uuid.UUID, case: Any) -> str:
    return reverse("casework:case", args=[case.pk]) if case else person_page(person_id)


def _one_of(request: HttpRequest, name: str, known: tuple[str, ...], usual: str) -> str:
    asked = request.GET.get(name, usual)
    return asked if asked in known else usual
