"""Every gap noted in a round: its words changed, set aside."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from apps.diagnosis import presenters, rules, selectors, services
from apps.diagnosis.errors import Conflict, Refused
from apps.diagnosis.forms import GapForm, VersionedForm, take
from apps.diagnosis.models import Finding, GapState, State
from apps.diagnosis.views.common import actor, frame, sheet_or_404, sight_of, typed_back
from kernel.access import requires


@requires(rules.VIEW)
@require_safe
def gaps(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Every gap noted in a round: what the plan makes actions of."""
    return _page(request, pk)


@requires(rules.MANAGE)
@require_POST
def change_gap(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Write anew what is missing; another note meanwhile is shown beside what was typed."""
    found = _gap_or_404(pk)
    form = _form(found, request)
    if not form.is_valid():
        return _page(request, found.round_id, form=form, status=422)
    data = form.cleaned_data
    try:
        services.change_gap(
            gap_id=pk, note=data["note"], version=data["version"] or 0, by=actor(request).pk
        )
    except ValidationError as error:
        take(form, error)
        return _page(request, found.round_id, form=form, status=422)
    except Conflict:
        return _page(request, found.round_id, form=form, status=409)
    except Refused as refused:
        typed = [(_("What is missing"), data["note"])]
        return typed_back(request, found.round, str(refused.message), typed)
    messages.success(request, _("Saved."))
    return redirect("diagnosis:gaps", pk=found.round_id)


@requires(rules.MANAGE)
@require_POST
def drop_gap(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Set a gap aside."""
    found = _gap_or_404(pk)
    form = VersionedForm(request.POST)
    version = form.cleaned_data["version"] if form.is_valid() else None
    try:
        gap = services.drop_gap(gap_id=pk, version=version or 0, by=actor(request).pk)
    except Refused as refused:
        messages.error(request, str(refused.message))
    else:
        if gap.state == GapState.DROPPED:
            messages.success(request, _("The gap is set aside."))
        else:
            messages.warning(request, _("The gap is in the plan by now, and stays there."))
    return redirect("diagnosis:gaps", pk=found.round_id)


def _gap_or_404(pk: uuid.UUID) -> Finding:
    found = selectors.gap(pk)
    if found is None:
        raise Http404
    return found


def _form(gap: Finding, request: HttpRequest | None = None) -> GapForm:
    """The form of one gap among others on the page."""
    return GapForm(
        request.POST if request else None,
        initial={"note": str(gap.note)},
        auto_id=f"gap_{gap.pk}_%s",
    )


def _page(
    request: HttpRequest, pk: uuid.UUID, *, form: GapForm | None = None, status: int = 200
) -> HttpResponse:
    """All of them; with a form, that of the gap which was not saved, as it was typed."""
    sight = sight_of(request)
    sheet = sheet_or_404(pk, sight)
    found = list(selectors.gaps(sheet.round))
    rows = presenters.gap_rows(sheet, found)
    writable = sight.manages and sheet.round.state != State.FINISHED
    if form is not None and not writable:
        why = _("This round is finished: open it again to change it.")
        typed = [(_("What is missing"), form.data.get("note", ""))]
        return typed_back(request, sheet.round, why, typed)
    for gap, row in zip(found, rows, strict=True):
        row["may_drop"] = sight.manages and row["open"] and not rules.stands(gap, sheet.round)
        if writable and not row["dropped"]:
            own = _form(gap)
            mine = form is not None and form.auto_id == own.auto_id
            row["form"] = form if mine else own
            row["conflict"] = mine and status == 409
    droppable = any(row["may_drop"] for row in rows)
    context = frame(sheet, sight, gaps=rows, droppable=droppable, wrong=form)
    return render(request, "diagnosis/gaps.html", context, status=status)
