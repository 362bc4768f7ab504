"""The workshop, the judgement of each area beside its answers, and the gaps noted on the way."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from apps.accounts.selectors import display_names
from apps.diagnosis import presenters, rules, selectors, services
from apps.diagnosis.errors import Conflict, NoReason, Refused
from apps.diagnosis.forms import GapForm, JudgeForm, WorkshopForm, take
from apps.diagnosis.models import GapState, Level, Round, State
from apps.diagnosis.selectors import Sheet
from apps.diagnosis.views.common import (
    actor,
    departments,
    frame,
    round_or_404,
    sheet_or_404,
    sight_of,
    staff_choices,
    typed_back,
)
from kernel.access import requires

DONE, CONFLICT, WRONG = 302, 409, 422


@requires(rules.VIEW)
@require_safe
def workshop(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The workshop as it was written down."""
    row = round_or_404(pk, sight_of(request))
    form = WorkshopForm(
        initial=WorkshopForm.initial_of(row), staff=staff_choices(but=row.moderator)
    )
    return _workshop(request, row, form)


@requires(rules.MANAGE)
@require_POST
def hold(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Write the workshop down; a file that is refused takes nothing typed with it."""
    row = round_or_404(pk, sight_of(request))
    form = WorkshopForm(request.POST, request.FILES, staff=staff_choices(but=row.moderator))
    status = _holding(request, row, form)
    if status == DONE:
        messages.success(request, _("The workshop is written down."))
        return redirect("diagnosis:workshop", pk=pk)
    row.refresh_from_db()
    if row.state == State.FINISHED:
        return _held_too_late(request, row)
    return _workshop(request, row, form, status=status, conflict=status == CONFLICT)


def _holding(request: HttpRequest, row: Round, form: WorkshopForm) -> int:
    """What came of writing it down; what was refused is said in the form."""
    if not form.is_valid():
        return WRONG
    try:
        _held(request, row, form)
    except ValidationError as error:
        take(form, error)
        return WRONG
    except Conflict:
        return CONFLICT
    except Refused as refused:
        form.add_error(None, str(refused.message))
        return WRONG
    return DONE


def _held_too_late(request: HttpRequest, row: Round) -> HttpResponse:
    """The round was finished while somebody wrote the workshop down: their words come back."""
    data = request.POST
    people, sent = dict(staff_choices()), request.FILES.get("file")
    typed = [
        (_("Day of the workshop"), data.get("on", "")),
        (
            _("Who moderated it"),
            people.get(data.get("moderator", "")) or data.get("moderator_name", ""),
        ),
        (_("Who came"), data.get("participants", "")),
        (_("Minutes"), data.get("minutes", "")),
        (_("Minutes as a file"), str(sent.name) if isinstance(sent, UploadedFile) else ""),
    ]
    why = _("While you were writing the round was finished: nothing was saved.")
    return typed_back(request, row, why, typed)


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
        "moderated": presenters.moderator_name(row),
        "came": sum(int(one["count"]) for one in row.participants),
        "most": services.LARGEST,
    }
    return render(request, "diagnosis/workshop.html", context, status=status)


@requires(rules.VIEW)
@require_safe
def judge(request: HttpRequest, pk: uuid.UUID, area: str) -> HttpResponse:
    """An area's answers, and how it was judged beside them."""
    sheet = _sheet_of(request, pk, area)
    return _area(request, sheet, area, _judge_form(sheet, area))


def _judge_form(sheet: Sheet, area: str) -> JudgeForm:
    known = sheet.judgements[area]
    return JudgeForm(
        initial={"level": known.level, "reason": known.reason, "version": known.version}
    )


@requires(rules.MANAGE)
@require_POST
def classify(request: HttpRequest, pk: uuid.UUID, area: str) -> HttpResponse:
    """Judge an area, with its reason; then the next one that nobody has judged."""
    _sheet_of(request, pk, area)
    form = JudgeForm(request.POST)
    status = _classifying(request, pk, area, form)
    sheet = _sheet_of(request, pk, area)
    if status == DONE:
        messages.success(request, _("The area is classified."))
        left = services.unclassified(sheet.round)
        if left:
            return redirect("diagnosis:judge", pk=pk, area=left[0])
        return redirect("diagnosis:round", pk=pk)
    if sheet.round.state != State.CLASSIFYING:
        return _judged_too_late(request, sheet, area)
    return _area(request, sheet, area, form, status=status, conflict=status == CONFLICT)


def _classifying(request: HttpRequest, pk: uuid.UUID, area: str, form: JudgeForm) -> int:
    """What came of judging the area; what was refused is said in the form."""
    if not form.is_valid():
        return WRONG
    data = form.cleaned_data
    try:
        services.classify(
            round_id=pk,
            area=area,
            level=data["level"],
            reason=data["reason"],
            version=data["version"] or 0,
            by=actor(request).pk,
        )
    except Conflict:
        return CONFLICT
    except ValidationError as error:
        take(form, error)
        return WRONG
    except Refused as refused:
        form.add_error("reason" if isinstance(refused, NoReason) else None, str(refused.message))
        return WRONG
    return DONE


def _judged_too_late(request: HttpRequest, sheet: Sheet, area: str) -> HttpResponse:
    """The round moved on while somebody was judging: their words come back to them."""
    why = _("While you were writing the round moved on: it takes no classification now.")
    level, reason = (request.POST.get(name, "") for name in ("level", "reason"))
    title = str(sheet.judgements[area].area.title)
    label = str(Level(level).label) if level in Level.values else ""
    return typed_back(
        request, sheet.round, why, [(title, label), (f"{title}: {_('Reason')}", reason)]
    )


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
    gap_form: GapForm | None = None,
) -> HttpResponse:
    sight = sight_of(request)
    known = sheet.judgements[code]
    may = sight.manages and sheet.round.state == State.CLASSIFYING
    noted = list(selectors.gaps(sheet.round))
    own = next((one for one in noted if one.area == code and not one.question), None)
    notes = sight.manages and sheet.round.state != State.FINISHED
    if gap_form is None and notes:
        gap_form = GapForm(auto_id="gap_%s", initial={"note": str(own.note) if own else ""})
    context = frame(
        sheet,
        sight,
        area=known.area,
        known=known,
        known_tone=presenters.LEVEL_TONES[known.level],
        by=display_names([known.by]).get(known.by, "") if known.by else "",
        rows=presenters.answer_rows(sheet, sheet.tagged(code), departments()),
        form=form if may else None,
        gap_form=gap_form,
        gap_conflict=gap_form is not None and gap_form.is_bound and status == 409,
        area_gap=own,
        conflict=conflict,
        gaps=presenters.gap_rows(sheet, [one for one in noted if one.area == code]),
        noted={one.question for one in noted if one.state == GapState.OPEN},
    )
    return render(request, "diagnosis/judge.html", context, status=status)


@requires(rules.MANAGE)
@require_POST
def note_gap(request: HttpRequest, pk: uuid.UUID, area: str) -> HttpResponse:
    """Turn what is missing in an area, or in one of its questions, into a gap for the plan."""
    sheet = _sheet_of(request, pk, area)
    question = request.POST.get("question", "")
    if question and question not in sheet.instrument.by_code:
        raise Http404
    if request.POST.get("from") == "results":
        return _pressed(request, sheet, area, question)
    form = GapForm(request.POST, auto_id="gap_%s")
    whole = form.is_valid()
    if not whole and not question:
        return _gap_back(request, sheet, area, form, status=422)
    told = form.cleaned_data
    try:
        services.note_gap(
            round_id=pk,
            area="" if question else area,
            question=question,
            note=told.get("note", ""),
            version=told.get("version") or 0,
            by=actor(request).pk,
        )
    except ValidationError as error:
        take(form, error)
        return _gap_back(request, sheet, area, form, status=422)
    except Conflict:
        return _gap_back(request, sheet, area, form, status=409)
    except Refused as refused:
        typed = [(_("What is missing"), told.get("note", ""))]
        return typed_back(request, sheet.round, str(refused.message), typed)
    messages.success(request, _("The gap is noted: the plan will find it there."))
    return redirect("diagnosis:judge", pk=pk, area=area)


def _pressed(request: HttpRequest, sheet: Sheet, area: str, question: str) -> HttpResponse:
    """A gap noted from the results with one press; pressed twice, or by two, it is one."""
    try:
        services.note_gap(
            round_id=sheet.round.pk,
            area="" if question else area,
            question=question,
            by=actor(request).pk,
        )
    except Refused as refused:
        messages.error(request, str(refused.message))
    else:
        messages.success(request, _("The gap is noted: the plan will find it there."))
    address = reverse("results:results", args=[sheet.round.pk])
    return redirect(f"{address}#lacking-{question or area}")


def _gap_back(
    request: HttpRequest, sheet: Sheet, area: str, form: GapForm, *, status: int
) -> HttpResponse:
    """The area's page with what was typed of its gap; at once, or nowhere, when it is finished."""
    sheet.round.refresh_from_db()
    if sheet.round.state == State.FINISHED:
        typed = [(_("What is missing"), request.POST.get("note", ""))]
        why = _("This round is finished: open it again to change it.")
        return typed_back(request, sheet.round, why, typed)
    return _area(request, sheet, area, _judge_form(sheet, area), status=status, gap_form=form)
