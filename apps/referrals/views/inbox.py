"""The department's side: what was sent to it and nothing else, answered singly or in bulk."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from django.views.decorators.http import require_POST, require_safe

from apps.accounts.selectors import display_names
from apps.referrals import codes, presenters, rules, selectors, services
from apps.referrals.errors import Conflict, RefusedError
from apps.referrals.forms import AnswerForm, chosen_rows
from apps.referrals.models import Actor, State
from apps.referrals.selectors import Referral, Tab
from apps.referrals.services import Said
from apps.referrals.views.common import actor, page_of
from apps.staff import selectors as staff
from kernel import history
from kernel.access import requires

BULK = (State.ACCEPTED, State.RESOLVED)


@requires(rules.ANSWER)
@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    """What stands in one part of one's department's inbox."""
    department = staff.department_of(actor(request).pk)
    if department is None:
        return render(request, "referrals/inbox.html", {"department": None})
    wanted = request.GET.get("tab", "")
    tab = Tab(wanted) if wanted in list(Tab) else Tab.RECEIVED
    counts = selectors.inbox_counts(department.pk)
    page = page_of(request, selectors.inbox(department.pk, tab))
    rows = [row for row in page.object_list if isinstance(row, Referral)]
    history.saw("referrals.inbox", verb="list", count=len(rows))
    context = {
        "department": department,
        "tab": tab.value,
        "tabs": [(one.value, label, counts[one]) for one, label in _labels().items()],
        "page": page,
        "rows": presenters.inbox_rows(rows),
        "may": _may(tab),
    }
    return render(request, "referrals/inbox.html", context)


@requires(rules.ANSWER)
@require_safe
def received(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One of them: what was sent, what was said, what can be answered."""
    return _page(request, _own_or_404(request, pk))


@requires(rules.ANSWER)
@require_POST
def answer(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Answer one; of two who answer at once the second is shown what the first did."""
    row = _own_or_404(request, pk)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _page(request, row, form=form)
    said, version = form.said(), form.cleaned_data["version"] or 0
    try:
        services.answer(pk, said, version=version, by=actor(request))
    except Conflict:
        return _page(request, _own_or_404(request, pk), form=form, conflict=True)
    except RefusedError as refused:
        form.add_error(None, str(refused.message))
        return _page(request, _own_or_404(request, pk), form=form)
    told = {"code": codes.spoken(row.code), "state": State(said.state).label}
    messages.success(request, _("%(code)s: %(state)s.") % told)
    return redirect(_back(request))


@requires(rules.ANSWER)
@require_POST
def bulk(request: HttpRequest) -> HttpResponse:
    """Accept or resolve those that are ticked."""
    state = request.POST.get("state", "")
    chosen = chosen_rows(request.POST.getlist("row"))
    if state not in BULK or not chosen:
        messages.error(request, _("Tick at least one referral."))
        return redirect(_back(request))
    try:
        told = services.answer_many(chosen, Said(state), by=actor(request))
    except RefusedError:
        raise Http404 from None
    if told.done:
        many = len(told.done)
        words = ngettext("%(count)s referral: %(state)s.", "%(count)s referrals: %(state)s.", many)
        messages.success(request, words % {"count": many, "state": State(state).label})
    for late in told.late:
        messages.warning(request, _late(late))
    return redirect(_back(request))


def _late(referral: Referral) -> str:
    step = selectors.answered_last(referral)
    by = display_names([step.by]).get(step.by, "") if step and step.by else ""
    told = {"code": codes.spoken(referral.code), "state": referral.get_state_display(), "by": by}
    if by:
        return _("%(code)s was left as it is: %(state)s, by %(by)s.") % told
    return _("%(code)s was left as it is: %(state)s.") % told


def _own_or_404(request: HttpRequest, pk: uuid.UUID) -> Referral:
    department = staff.department_of(actor(request).pk)
    found = selectors.received(pk, department.pk) if department else None
    if found is None:
        raise Http404
    return found


def _page(
    request: HttpRequest,
    row: Referral,
    *,
    form: AnswerForm | None = None,
    conflict: bool = False,
) -> HttpResponse:
    history.saw("referrals.referral", row.pk)
    steps = selectors.steps(row)
    names = display_names({step.by for step in steps if step.by})
    if form is not None and conflict:
        form.data = form.data.copy()  # type: ignore[attr-defined]
        form.data["version"] = str(row.version)  # type: ignore[index]
    told = presenters.step_rows(steps, names)
    context: dict[str, Any] = {
        "referral": row,
        "sheet": presenters.shown_sheet(row),
        "steps": told,
        "last": told[0] if told else None,
        "deeds": presenters.deeds(row, Actor.DEPARTMENT),
        "due": presenters.due(row),
        "tone": presenters.TONES[row.state],
        "form": form or AnswerForm(initial={"version": row.version}),
        "rejecting": bool(request.GET.get("reject")) or (form is not None and not conflict),
        "wrong": form,
        "conflict": conflict,
    }
    status = 409 if conflict else 422 if form is not None else 200
    return render(request, "referrals/received.html", context, status=status)


def _back(request: HttpRequest) -> str:
    """To the part of the inbox it was answered from."""
    tab = request.POST.get("tab", "")
    path = reverse("referrals:inbox")
    return f"{path}?tab={tab}" if tab in list(Tab) and tab != Tab.RECEIVED else path


def _labels() -> dict[Tab, str]:
    return {
        Tab.RECEIVED: pgettext("referrals", "Received"),
        Tab.IN_PROGRESS: _("In progress"),
        Tab.OVERDUE: pgettext("referrals", "Overdue"),
        Tab.OVER: pgettext("referrals", "Over"),
    }


def _may(tab: Tab) -> dict[str, bool]:
    """What may be done to several at once there."""
    return {
        "accept": tab in {Tab.RECEIVED, Tab.OVERDUE},
        "resolve": tab in {Tab.IN_PROGRESS, Tab.OVERDUE},
        "tick": tab != Tab.OVER,
    }
