"""The workshop, the judgement of each area beside its answers, and the gaps noted on the way."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts.selectors import display_names
from apps.diagnosis import presenters, rules, selectors, services
from apps.diagnosis.errors import Conflict, NoReason, Refused
from apps.diagnosis.forms import GapForm, JudgeForm, WorkshopForm, take
from apps.diagnosis.models import GapState, Round, State
from apps.diagnosis.selectors import Sheet
from apps.diagnosis.views.common import (
    actor,
    departments,
    frame,
    round_or_404,
    sheet_or_404,
    sight_of,
)
from kernel.access import requires


@requires(rules.VIEW)
@require_safe
def workshop(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The workshop as it was written down."""
    row = round_or_404(pk, sight_of(request))
    return _workshop(request, row, WorkshopForm(initial=WorkshopForm.initial_of(row)))


@requires(rules.MANAGE)
@require_POST
def hold(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Write the workshop down; a file that is refused takes nothing typed with it."""
    row = round_or_404(pk, sight_of(request))
    form = WorkshopForm(request.POST, request.FILES)
    if not form.is_valid():
        return _workshop(request, row, form, status=422)
    try:
        _held(request, row, form)
    except ValidationError as error:
        take(form, error)
        return _workshop(request, row, form, status=422)
    except Conflict:
        row.refresh_from_db()
        return _workshop(request, row, form, status=409, conflict=True)
    except Refused as refused:
        form.add_error(None, str(refused.message))
        return _workshop(request, row, form, status=422)
    messages.success(request, _("The workshop is written down."))
    return redirect("diagnosis:workshop", pk=pk)


@transaction.atomic
def _held(request: HttpRequest, row: Round, form: WorkshopForm) -> None:
    by, data = actor(request).pk, form.cleaned_data
    services.hold_workshop(round_id=row.pk, data=form.told(), version=data["version"] or 0, by=by)
    if data["file"]:
        content = data["file"].read(services.LARGEST + 1)
        services.add_minutes(round_id=row.pk, name=data["file"].name, data=content, by=by)


def _workshop(
    request: HttpRequest,
    row: Round,
    form: WorkshopForm,
    *,
    status: int = 200,
    conflict: bool = False,
) -> HttpResponse:
    sight = sight_of(request)
    context = {
        "round": row,
        "sight": sight,
        "form": form if sight.manages and row.state != State.FINISHED else None,
        "conflict": conflict,
        "files": presenters.evidence_rows(selectors.minutes_of(row)),
        "came": sum(int(one["count"]) for one in row.participants),
        "most": services.LARGEST,
    }
    return render(request, "diagnosis/workshop.html", context, status=status)


@requires(rules.VIEW)
@require_safe
def judge(request: HttpRequest, pk: uuid.UUID, area: str) -> HttpResponse:
    """An area's answers, and how it was judged beside them."""
    sheet = _sheet_of(request, pk, area)
    known = sheet.judgements[area]
    form = JudgeForm(
        initial={"level": known.level, "reason": known.reason, "version": known.version}
    )
    return _area(request, sheet, area, form)


@requires(rules.MANAGE)
@require_POST
def classify(request: HttpRequest, pk: uuid.UUID, area: str) -> HttpResponse:
    """Judge an area, with its reason; then the next one that nobody has judged."""
    sheet = _sheet_of(request, pk, area)
    form = JudgeForm(request.POST)
    if not form.is_valid():
        return _area(request, sheet, area, form, status=422)
    data = form.cleaned_data
    try:
        row = services.classify(
            round_id=pk,
            area=area,
            level=data["level"],
            reason=data["reason"],
            version=data["version"] or 0,
            by=actor(request).pk,
        )
    except Conflict:
        return _area(request, _sheet_of(request, pk, area), area, form, status=409, conflict=True)
    except NoReason as refused:
        form.add_error("reason", str(refused.message))
        return _area(request, sheet, area, form, status=422)
    except Refused as refused:
        form.add_error(None, str(refused.message))
        return _area(request, sheet, area, form, status=422)
    messages.success(request, _("The area is classified."))
    left = services.unclassified(row)
    if left:
        return redirect("diagnosis:judge", pk=pk, area=left[0])
    return redirect("diagnosis:round", pk=pk)


def _sheet_of(request: HttpRequest, pk: uuid.UUID, area: str) -> Sheet:
    sheet = sheet_or_404(pk, sight_of(request))
    if area not in sheet.judgements:
        raise Http404
    return sheet


def _area(
    request: HttpRequest,
    sheet: Sheet,
    code: str,
    form: JudgeForm,
    *,
    status: int = 200,
    conflict: bool = False,
) -> HttpResponse:
    sight = sight_of(request)
    known = sheet.judgements[code]
    may = sight.manages and sheet.round.state == State.CLASSIFYING
    noted = list(selectors.gaps(sheet.round))
    context = frame(
        sheet,
        sight,
        area=known.area,
        known=known,
        known_tone=presenters.LEVEL_TONES[known.level],
        by=display_names([known.by]).get(known.by, "") if known.by else "",
        rows=presenters.answer_rows(sheet, sheet.tagged(code), departments()),
        form=form if may else None,
        gap_form=GapForm(auto_id="gap_%s"),
        conflict=conflict,
        gaps=presenters.gap_rows(sheet, [one for one in noted if one.area == code]),
        noted={one.question for one in noted if one.state == GapState.OPEN},
    )
    return render(request, "diagnosis/judge.html", context, status=status)


@requires(rules.VIEW)
@require_safe
def gaps(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Every gap noted in a round: what the plan makes actions of."""
    sight = sight_of(request)
    sheet = sheet_or_404(pk, sight)
    found = presenters.gap_rows(sheet, selectors.gaps(sheet.round))
    return render(request, "diagnosis/gaps.html", frame(sheet, sight, gaps=found))


@requires(rules.MANAGE)
@require_http_methods(["POST"])
def note_gap(request: HttpRequest, pk: uuid.UUID, area: str) -> HttpResponse:
    """Turn what is missing in an area, or in one of its questions, into a gap for the plan."""
    sheet = _sheet_of(request, pk, area)
    question = request.POST.get("question", "")
    if question and question not in sheet.instrument.by_code:
        raise Http404
    try:
        services.note_gap(
            round_id=pk,
            area="" if question else area,
            question=question,
            note=request.POST.get("note", ""),
            by=actor(request).pk,
        )
    except ValidationError as error:
        for told in error.messages:
            messages.error(request, told)
    else:
        messages.success(request, _("The gap is noted: the plan will find it there."))
    return redirect("diagnosis:judge", pk=pk, area=area)


@requires(rules.MANAGE)
@require_POST
def drop_gap(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Set a gap aside."""
    found = selectors.gap(pk)
    if found is None:
        raise Http404
    services.drop_gap(gap_id=pk, by=actor(request).pk)
    messages.success(request, _("The gap is set aside."))
    return redirect("diagnosis:gaps", pk=found.round_id)
