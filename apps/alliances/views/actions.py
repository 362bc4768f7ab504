"""Joint actions: the list, one of them, adding, correcting."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.alliances import clock, plan, presenters, selectors, services
from apps.alliances.errors import Conflict, Gone
from apps.alliances.forms import ActionFilterForm, ActionForm, offered
from apps.alliances.forms.parties import parties_of
from apps.alliances.models import JointAction, Stage
from apps.alliances.rules import MANAGE, VIEW
from apps.alliances.views.common import (
    action_or_404,
    actor,
    adds,
    agreement_or_404,
    attempt,
    gone,
    manages,
    page_of,
    version_told,
    with_parties,
)
from apps.registry import conflicts
from kernel.access import requires


@require_safe
@requires(VIEW)
def action_list(request: HttpRequest) -> HttpResponse:
    """Joint actions, the latest first."""
    filters = ActionFilterForm(request.GET, years=selectors.years())
    page = page_of(request, selectors.actions(filters.chosen()))
    rows = list(page.object_list)
    known = selectors.bodies(key for row in rows for key in row.organizations)
    context = {
        "filters": filters,
        "page": page,
        "rows": presenters.action_rows(rows, known),
        "narrowed": any(value for key, value in request.GET.items() if key != "page"),
        "manages": manages(request),
        "tab": "actions",
    }
    return render(request, "alliances/actions.html", context)


@require_safe
@requires(VIEW)
def action(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """What was done, with whom, where, how many took part and what came of it."""
    row = action_or_404(pk)
    known = selectors.bodies(row.organizations)
    context = {
        "row": presenters.action_rows([row], known)[0],
        "parties": [known[key] for key in row.organizations if key in known],
        "serves": plan.named(row.plan_action),
        "manages": manages(request),
    }
    return render(request, "alliances/action.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(MANAGE)
def new_action(request: HttpRequest) -> HttpResponse:
    """Add one; under an agreement, with its parties filled in."""
    begun: dict[str, Any] = {"held_on": clock.today()}
    under = request.GET.get("agreement", "")
    back = reverse("alliances:actions")
    if under:
        agreement = agreement_or_404(_key(under))
        begun |= {"agreement": str(agreement.pk), **parties_of(agreement.organizations)}
        back = reverse("alliances:agreement", args=[agreement.pk])
    form = ActionForm(request.POST or None, agreements=_signed(), initial=begun, adds=adds(request))

    def add() -> JointAction:
        return services.add_action(form.data_told(), by=actor(request))

    if request.method == "POST" and attempt(form, lambda: with_parties(request, form, add)):
        messages.success(request, _("The joint action is noted."))
        return redirect(back)
    context = {
        "form": form,
        "heading": _("Add a joint action"),
        "trail": [(reverse("alliances:actions"), _("Joint actions"))],
        "parts": "alliances/action_fields.html",
        "offered": offered(),
        "back": back,
    }
    return render(request, "alliances/edit.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(MANAGE)
def edit_action(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Correct one; a change made meanwhile is never overwritten."""
    try:
        return _edit_action(request, pk)
    except Gone:
        if request.method != "POST":
            raise
        form = ActionForm(request.POST, agreements=_signed())
        return gone(request, form, reverse("alliances:actions"))


def _edit_action(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    row = action_or_404(pk)
    agreements = [*_signed()]
    if row.agreement is not None and row.agreement_id not in {one.pk for one in agreements}:
        agreements.append(row.agreement)

    def blank(told: Any, data: QueryDict | None = None) -> ActionForm:
        began = ActionForm.initial_of(told)
        return ActionForm(data, agreements=agreements, initial=began, adds=adds(request))

    back = reverse("alliances:action", args=[pk])
    return conflicts.edit(
        request,
        row=row,
        blank=blank,
        save=lambda form, version: with_parties(
            request, form, lambda: _changed(request, row, form, version)
        ),
        template="alliances/edit.html",
        back=back,
        context={
            "heading": _("Correct the joint action"),
            "trail": [(back, row.title)],
            "parts": "alliances/action_fields.html",
            "offered": offered(),
            "removing": reverse("alliances:remove_action", args=[pk]),
            "removed_version": row.version,
        },
    )


@require_POST
@requires(MANAGE)
def remove_action(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take away what was noted by mistake or did not happen."""
    row = action_or_404(pk)
    try:
        services.remove_action(row, version=version_told(request), by=actor(request))
    except Conflict:
        messages.warning(request, _("Somebody changed it meanwhile: look at it as it is now."))
        return redirect("alliances:action", pk=pk)
    messages.success(request, _("The joint action is gone from the list."))
    return redirect("alliances:actions")


def _changed(request: HttpRequest, row: JointAction, form: ActionForm, version: int) -> JointAction:
    return services.change_action(row, form.data_told(row), version=version, by=actor(request))


def _signed() -> list[Any]:
    return list(selectors.agreements_on().filter(stage=Stage.SIGNED).order_by("title", "id"))


def _key(text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError:
        return uuid.UUID(int=0)
