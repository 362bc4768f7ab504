"""The Office's side: what it referred, how that stands, taking it back, writing answers down."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts.rules import allowed, today
from apps.accounts.selectors import display_names
from apps.casework import selectors as casework
from apps.referrals import presenters, rules, selectors, services
from apps.referrals.errors import Conflict, RefusedError
from apps.referrals.forms import AnswerForm, FilterForm, NoteForm
from apps.referrals.models import Actor, State
from apps.referrals.selectors import Referral
from apps.referrals.views.common import (
    actor,
    hidden_subjects,
    names_in,
    page_of,
    referral_or_404,
)
from apps.registry import protection_rules
from apps.registry.selectors import code_book
from kernel import history
from kernel.access import requires

LATELY = datetime.timedelta(days=90)


@requires(rules.SEND)
@require_safe
def referral_list(request: HttpRequest) -> HttpResponse:
    """Everything referred, with how much stands where and how long things take."""
    owners = display_names(selectors.owners())
    filters = FilterForm(request.GET, book=code_book(("subject",)), owners=owners)
    chosen = filters.chosen()
    page = page_of(request, selectors.referrals(chosen, request))
    rows = [row for row in page.object_list if isinstance(row, Referral)]
    history.saw("referrals.referrals", verb="list", count=len(rows))
    context: dict[str, Any] = {
        "filters": filters,
        "page": page,
        "rows": presenters.referral_rows(rows, protection_rules.sight(request), names_in(rows)),
        "counts": selectors.counts(request),
        "mine": request.user.pk,
        "state": chosen.state,
        "narrowed": any(value for key, value in request.GET.items() if key != "page"),
        "times": selectors.resolution_times(
            today() - LATELY, today(), hidden=hidden_subjects(request)
        ).overall,
        "may_manage": allowed(request.user, rules.MANAGE),
    }
    return render(request, "referrals/list.html", context)


@requires(rules.SEND)
@require_safe
def referral(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One referral: what was sent, every step, what can be done."""
    return _page(request, referral_or_404(request, pk))


@requires(rules.SEND)
@require_POST
def record(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Write down what the other side said by phone or in person."""
    row = referral_or_404(request, pk)
    form = AnswerForm(request.POST, offered=rules.ways(row, Actor.OFFICER), auto_id="rec_%s")
    if form.is_valid():
        version = form.cleaned_data["version"] or 0
        try:
            services.record_answer(pk, form.said(), version=version, by=actor(request))
        except Conflict:
            return _page(request, referral_or_404(request, pk), form=form, conflict=True)
        except RefusedError as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("The answer is written down."))
            return redirect("referrals:referral", pk=pk)
    return _page(request, row, form=form)


@requires(rules.SEND)
@require_POST
def withdraw(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take it back."""
    row = referral_or_404(request, pk)
    form = NoteForm(request.POST, auto_id="wd_%s")
    if form.is_valid():
        told = form.cleaned_data
        try:
            services.withdraw(pk, note=told["note"], version=told["version"], by=actor(request))
        except Conflict:
            return _page(request, referral_or_404(request, pk), withdrawing=form, conflict=True)
        except RefusedError as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("The referral is taken back."))
            return redirect("referrals:referral", pk=pk)
    return _page(request, row, withdrawing=form)


@requires(rules.SEND)
@require_POST
def link(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Send an organisation another link, or let the one it has die."""
    referral_or_404(request, pk)
    by = actor(request).pk
    try:
        if request.POST.get("action") == "revoke":
            services.revoke(pk, by=by)
            messages.success(request, _("The link no longer works."))
        else:
            services.resend(pk, by=by)
            messages.success(request, _("Another link is on its way; the one before is dead."))
    except RefusedError as refused:
        messages.error(request, str(refused.message))
    return redirect("referrals:referral", pk=pk)


@requires(rules.SEND)
@require_http_methods(["GET", "HEAD"])
def slip(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What the person takes along on paper: code, where to go, and what was sent."""
    row = referral_or_404(request, pk)
    history.saw("referrals.referral", pk)
    context = {
        "row": row,
        "sheet": presenters.sent_sheet(row, request),
        "to": row.department or row.organization,
    }
    return render(request, "referrals/slip.html", context)


def _page(
    request: HttpRequest,
    row: Referral,
    *,
    form: AnswerForm | None = None,
    withdrawing: NoteForm | None = None,
    conflict: bool = False,
) -> HttpResponse:
    history.saw("referrals.referral", row.pk)
    steps = selectors.steps(row)
    people = {step.by for step in steps if step.by} | ({row.owner} if row.owner else set())
    names = display_names(people)
    ways = rules.ways(row, Actor.OFFICER)
    version = {"version": row.version}
    if form is not None and conflict:
        form.data = form.data.copy()  # type: ignore[attr-defined]
        form.data["version"] = str(row.version)  # type: ignore[index]
    context = {
        "row": presenters.referral_rows([row], protection_rules.sight(request), names)[0],
        "referral": row,
        "sheet": presenters.sent_sheet(row, request),
        "taken_back": presenters.is_taken_back(row),
        "steps": presenters.step_rows(steps, names),
        "subject": code_book(("subject",)).label("subject", row.subject),
        "answers": [state for state in ways if state != State.WITHDRAWN],
        "may_withdraw": State.WITHDRAWN in ways,
        "form": form
        or AnswerForm(
            initial=version,
            offered=[state for state in ways if state != State.WITHDRAWN],
            auto_id="rec_%s",
        ),
        "withdrawing": withdrawing or NoteForm(initial=version, auto_id="wd_%s"),
        "wrong": form or withdrawing,
        "link": selectors.waiting_link(row) if row.organization_id else None,
        "case": casework.case(row.case, request) if row.case else None,
        "conflict": conflict,
    }
    status = 409 if conflict else 422 if form or withdrawing else 200
    return render(request, "referrals/referral.html", context, status=status)
