"""Editions: what runs now, one edition with its people and hours, its plan, its moves."""

from __future__ import annotations

import uuid
from collections import defaultdict
from decimal import Decimal

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts.selectors import display_names
from apps.training import clock, presenters, selectors, services
from apps.training.errors import Conflict, Refused
from apps.training.forms.courses import EditionForm
from apps.training.forms.sessions import PlanForm
from apps.training.models import Edition
from apps.training.models.editions import JOINABLE, MOVES
from apps.training.models.enrolments import State
from apps.training.views.common import MANAGE, VIEW, actor, edition_or_404, say, show, version_of
from kernel import history
from kernel.access import requires


@requires(VIEW)
@require_safe
def office(request: HttpRequest) -> HttpResponse:
    """What there is today, and the editions by how far they are."""
    today = [
        {
            "session": one,
            "when": clock.wall(one.starts_at),
            "title": presenters.edition_name(one.edition),
        }
        for one in selectors.sessions_of_day(clock.today())
    ]
    rows = list(selectors.editions())
    going = [presenters.edition_row(row) for row in rows if row.state in JOINABLE]
    over = [presenters.edition_row(row) for row in rows if row.state not in JOINABLE]
    context = {"today": today, "going": going, "over": over[:50]}
    return show(request, "training/office.html", context)


@requires(VIEW)
@require_safe
def edition(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One edition: sessions, people with hours by module, who waits."""
    row = edition_or_404(pk)
    sessions = list(selectors.sessions(row.pk))
    people = presenters.person_rows(selectors.progress_of(row))
    waiting = list(selectors.enrolments(row.pk, State.WAITING))
    invited = list(selectors.enrolments(row.pk, State.INVITED, State.DECLINED))
    history.saw(
        "training.participants", verb="list", count=len(people) + len(waiting) + len(invited)
    )
    planned: dict[str, Decimal] = defaultdict(Decimal)
    for session in sessions:
        planned[session.module] += session.hours
    names = display_names(row.trainer_ids)
    context = {
        "edition": row,
        "name": presenters.edition_name(row),
        "tone": presenters.tone(row),
        "topic": presenters.topic(row.about),
        "trainers": ", ".join([*names.values(), *filter(None, [row.trainers])]),
        "hours": presenters.number(row.hours),
        "modules": presenters.module_rows(row.modules, planned),
        "sessions": presenters.session_rows(sessions, row),
        "people": people,
        "waiting": waiting,
        "invited": presenters.invited_rows(invited),
        "moves": presenters.moves(row),
        "joinable": row.state in JOINABLE,
        "accredited": sum(1 for one in people if one.accredited),
    }
    return show(request, "training/edition.html", context)


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Change when, for how many, who teaches."""
    row = edition_or_404(pk)
    if request.method != "POST":
        form = EditionForm(initial=EditionForm.initial_of(row))
        return _edition_form(request, form, row)
    form, conflict = EditionForm(request.POST), False
    if form.is_valid():
        try:
            services.change_edition(
                edition_id=pk, data=form.data_told(), version=form.told_version, by=actor(request)
            )
        except ValidationError as wrong:
            form.take(wrong)
        except Conflict:
            conflict = True
            form.again(row.version)
        else:
            messages.success(request, _("Changes saved."))
            return redirect("training:edition", pk)
    return _edition_form(request, form, row, conflict=conflict, status=409 if conflict else 422)


def _edition_form(
    request: HttpRequest,
    form: EditionForm,
    row: Edition,
    *,
    conflict: bool = False,
    status: int = 200,
) -> HttpResponse:
    context = {"form": form, "edition": row, "course": row.course, "conflict": conflict}
    return show(request, "training/edition_form.html", context, status=status)


@requires(MANAGE)
@require_POST
def move(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take an edition to another state."""
    row = edition_or_404(pk)
    state = request.POST.get("state", "")
    try:
        if state in MOVES:
            services.move_edition(
                edition_id=row.pk, state=state, version=version_of(request), by=actor(request)
            )
    except Refused as refused:
        say(request, refused)
    return redirect("training:edition", row.pk)


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def plan(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Plan sessions through all modules at once."""
    row = edition_or_404(pk)
    form = PlanForm(request.POST or None, initial={"first": row.starts_on})
    if request.method == "POST" and form.is_valid():
        told = services.weekly(row, **form.cleaned_data)
        try:
            made = services.plan_sessions(edition_id=pk, told=told, by=actor(request))
        except ValidationError as wrong:
            form.add_error(None, wrong.messages[0])
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            words = ngettext(
                "%(count)s session is planned.", "%(count)s sessions are planned.", len(made)
            )
            messages.success(request, words % {"count": len(made)})
            return redirect("training:edition", pk)
    context = {"form": form, "edition": row, "name": presenters.edition_name(row)}
    status = 422 if form.errors else 200
    return show(request, "training/plan.html", context, status=status)
