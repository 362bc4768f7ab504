"""Cases: the list, one of them, opening, correcting and moving it, and what belongs to it."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts.selectors import display_names
from apps.casework import panels, presenters, rules, selectors, services
from apps.casework.forms import CaseFilterForm, CaseForm, MoveForm
from apps.casework.models import Case
from apps.casework.models.cases import MOVES, State
from apps.casework.views.common import (
    actor,
    attempt,
    case_or_404,
    page_of,
    person_or_404,
)
from apps.registry import conflicts, protection_rules
from apps.registry import presenters as registry_presenters
from apps.registry import selectors as registry
from apps.registry.selectors import Consultation
from apps.registry.services import Conflict
from kernel import history
from kernel.access import requires

BOOK = ("subject", "result", "channel", "gender", "language")


@requires("casework.manage")
@require_safe
def case_list(request: HttpRequest) -> HttpResponse:
    """Every case this reader may see, narrowed by filters."""
    book = registry.code_book(("subject", "result"))
    filters = CaseFilterForm(request.GET, book=book, officers=selectors.officers())
    chosen = filters.chosen()
    page = page_of(request, selectors.case_list(request, chosen))
    found = list(page.object_list)
    history.saw("casework.cases", verb="list", count=len(found))
    names = display_names({case.responsible for case in found if case.responsible})
    context = {
        "filters": filters,
        "page": page,
        "rows": presenters.case_rows(found, book, names),
        "order": chosen.order,
        "narrowed": any(value for key, value in request.GET.items() if key != "page"),
    }
    return render(request, "casework/cases/list.html", context)


@requires("casework.manage")
@require_safe
def case_detail(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A case: its goal, how it came to where it is, what belongs to it and what may be done."""
    return _case_page(request, case_or_404(request, pk))


@requires("casework.manage")
@require_http_methods(["GET", "HEAD", "POST"])
def new_case(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Open a case of a person, with the consultation it began with if one is named."""
    person = person_or_404(pk)
    first = _consultation(request, request.GET.get("consultation", ""), person.pk)
    book, officers = registry.code_book(("subject",)), selectors.officers()
    if request.method == "POST":
        form = CaseForm(request.POST, book=book, officers=officers)
        made: list[Case] = []
        if attempt(form, lambda: made.append(_opened(request, form, person, first))):
            messages.success(request, _("The case is open."))
            return redirect("casework:case", pk=made[0].pk)
    else:
        begun = {"responsible": str(actor(request)), "subject": first.subject if first else ""}
        form = CaseForm(book=book, officers=officers, initial=begun)
    context = {"person": person, "form": form, "first": first}
    status = 422 if form.errors else 200
    return render(request, "casework/cases/new.html", context, status=status)


def _opened(
    request: HttpRequest, form: CaseForm, person: registry.Person, first: Consultation | None
) -> Case:
    return services.open_case(
        person,
        data=form.data_told(),
        by=actor(request),
        consultations=(first,) if first else (),
        sight=rules.sight(request),
    )


@requires("casework.manage")
@require_http_methods(["GET", "HEAD", "POST"])
def edit_case(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Correct a case; a change made meanwhile is never overwritten."""
    case = case_or_404(request, pk)
    book, officers = registry.code_book(("subject",)), selectors.officers()

    def blank(row: Any, data: QueryDict | None = None) -> CaseForm:
        initial = CaseForm.initial_of(row)
        return CaseForm(data, book=book, officers=officers, kept=row.responsible, initial=initial)

    return conflicts.edit(
        request,
        row=case,
        blank=blank,
        save=lambda form, version: services.update_case(
            case,
            data=form.data_told(),
            version=version,
            by=actor(request),
            sight=rules.sight(request),
        ),
        template="casework/cases/edit.html",
        back=reverse("casework:case", args=[pk]),
        context={"case": case, "person": case.person},
    )


@requires("casework.manage")
@require_POST
def move_case(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take a case to another state."""
    case = case_or_404(request, pk)
    book = registry.code_book(BOOK)
    form = MoveForm(request.POST, book=book, case=case)
    told = form.data
    try:
        moved = attempt(
            form,
            lambda: services.move_case(
                case,
                to=form.cleaned_data["to"],
                version=form.cleaned_data["version"],
                result=form.cleaned_data["result"],
                note=form.cleaned_data["note"],
                by=actor(request),
            ),
        )
    except (Conflict, services.IllegalMove):
        case.refresh_from_db()
        messages.warning(
            request,
            _("Somebody changed the case meanwhile. Look at it as it is now and choose again."),
        )
        return _case_page(request, case, note=str(told.get("note", "")), status=409)
    if not moved:
        return _case_page(request, case, wrong=form, status=422)
    messages.success(request, presenters.moved_text(form.cleaned_data["to"]))
    return redirect("casework:case", pk=pk)


@requires("casework.manage")
@require_POST
def attach(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Put a consultation of the person into the case."""
    case = case_or_404(request, pk)
    found = _consultation(request, request.POST.get("consultation", ""), case.person_id)
    if found is None:
        raise Http404
    services.attach(case, found, by=actor(request))
    return redirect("casework:case", pk=pk)


@requires("casework.manage")
@require_POST
def detach(request: HttpRequest, pk: uuid.UUID, consultation: uuid.UUID) -> HttpResponse:
    """Take a consultation out of the case."""
    services.detach(case_or_404(request, pk), consultation, by=actor(request))
    return redirect("casework:case", pk=pk)


@requires("casework.manage")
@require_POST
def attach_to_case(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """From a consultation's page: put it into one of the person's open cases."""
    asked = request.POST.get("case", "")
    case = case_or_404(request, _key(asked))
    found = _consultation(request, str(pk), case.person_id)
    if found is None:
        raise Http404
    services.attach(case, found, by=actor(request))
    messages.success(request, _("The consultation belongs to the case."))
    return redirect("registry:consultation", pk=pk)


def _case_page(
    request: HttpRequest,
    case: Case,
    *,
    wrong: MoveForm | None = None,
    note: str = "",
    status: int = 200,
) -> HttpResponse:
    book = registry.code_book(BOOK)
    steps = selectors.steps(case)
    inside = selectors.consultations_of(case, request)
    tasks = selectors.tasks_of_case(case)
    people = {case.responsible} | {step.taken_by for step in steps}
    people |= {row.officer for row in inside} | {task.assignee for task in tasks}
    people |= {task.done_by for task in tasks}
    names = display_names(key for key in people if key)
    context = {
        "case": case,
        "person": case.person,
        "row": presenters.case_rows([case], book, names)[0],
        "steps": presenters.step_rows(steps, book, names),
        "consultations": registry_presenters.consultation_rows(inside, book, names),
        "free": registry_presenters.consultation_rows(
            selectors.free_consultations(case, request), book, {}
        ),
        "tasks": presenters.task_rows(tasks, names),
        "files": presenters.file_rows(selectors.files_of_case(case, request), names),
        "moves": [_move(case, to, book, wrong) for to in State.values if to in MOVES[case.state]],
        "parts": panels.shown(request, case),
        "form": wrong,
        "unsaved": note,
    }
    return render(request, "casework/cases/detail.html", context, status=status)


def _move(
    case: Case, to: str, book: registry.CodeBook, wrong: MoveForm | None
) -> tuple[str, str, MoveForm]:
    mine = wrong is not None and wrong.data.get("to") == to
    form = wrong if mine and wrong else MoveForm(book=book, case=case, to=to, auto_id=f"{to}_%s")
    return to, presenters.move_label(case, to), form


def _key(text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError:
        raise Http404 from None


def _consultation(request: HttpRequest, text: str, person_id: uuid.UUID) -> Consultation | None:
    """A consultation of that person this reader may see; None when none is named."""
    if not text:
        return None
    rows = registry.consultations().filter(pk=_key(text), person=person_id)
    found = protection_rules.hide(rows, request).first()
    if found is None:
        raise Http404
    return found
