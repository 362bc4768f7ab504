"""Rounds: the list, one round, beginning, changing, moving on."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts.rules import today
from apps.diagnosis import instrument, presenters, rules, selectors, services
from apps.diagnosis.errors import NotOpen, Refused
from apps.diagnosis.forms import MoveForm, RoundForm, VersionedForm, take
from apps.diagnosis.models import State
from apps.diagnosis.views.common import (
    actor,
    departments,
    frame,
    round_or_404,
    sheet_or_404,
    sight_of,
    typed_back,
)
from apps.registry import conflicts
from kernel import history
from kernel.access import requires
from tenants.catalogue import documents

MOST_SHOWN = 50


@requires(rules.ANSWER)
@require_safe
def round_list(request: HttpRequest) -> HttpResponse:
    """Every round, the newest first; to who answers alone, those that ask them something."""
    sight = sight_of(request)
    rows = list(selectors.rounds(sight)[:MOST_SHOWN])
    history.saw("diagnosis.rounds", verb="list", count=len(rows))
    shown = [presenters.round_row(selectors.sheet(one, sight)) for one in rows]
    context = {"rows": shown, "sight": sight, "latest": _latest() if sight.manages else None}
    return render(request, "diagnosis/list.html", context)


@requires(rules.MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Begin a round with the latest version of the instrument."""
    latest = _latest()
    if request.method != "POST":
        name = _("Diagnosis %(year)s") % {"year": today().year}
        form = RoundForm(initial={"name": name, "starts_on": today()})
        return render(request, "diagnosis/new.html", {"form": form, "latest": latest})
    form = RoundForm(request.POST)
    if form.is_valid():
        try:
            row = services.begin(data=form.told(), by=actor(request).pk)
        except ValidationError as error:
            take(form, error)
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("The round is there. Say who answers what, then open it."))
            return redirect("diagnosis:assign", pk=row.pk)
    return render(request, "diagnosis/new.html", {"form": form, "latest": latest}, status=422)


@requires(rules.ANSWER)
@require_safe
def detail(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One round: where it stands, its areas, what to do next."""
    return _page(request, pk, MoveForm())


@requires(rules.MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A round's name and days."""
    row = round_or_404(pk, sight_of(request))

    def save(form: RoundForm, version: int) -> None:
        try:
            services.change(round_id=pk, data=form.told(), version=version, by=actor(request).pk)
        except NotOpen as refused:
            raise ValidationError(str(refused.message)) from refused

    return conflicts.edit(
        request,
        row=row,
        blank=lambda one, data=None: RoundForm(data, initial=RoundForm.initial_of(one)),
        save=save,
        template="diagnosis/edit.html",
        back=reverse("diagnosis:round", args=[pk]),
        context={"round": row},
    )


@requires(rules.MANAGE)
@require_POST
def move(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take a round on, or open it again with a reason."""
    round_or_404(pk, sight_of(request))
    form = MoveForm(request.POST)
    if not form.is_valid():
        return _page(request, pk, form, status=422)
    data = form.cleaned_data
    try:
        row = services.move(
            round_id=pk,
            to=data["to"],
            version=data["version"] or 0,
            by=actor(request).pk,
            reason=data["reason"],
        )
    except (Refused, ValidationError) as refused:
        told = refused.messages if isinstance(refused, ValidationError) else [refused.message]
        now = round_or_404(pk, sight_of(request))
        if data["reason"] and now.state != State.FINISHED:
            # Its field stands on the page of a finished round alone.
            return typed_back(request, now, str(told[0]), [(_("Reason"), data["reason"])])
        field = "reason" if data["to"] and not data["reason"] else None
        form.add_error(field, [str(one) for one in told])
        return _page(request, pk, form, status=422)
    if row.told:
        messages.success(request, _("The round is open: whoever is asked has been told."))
    else:
        messages.success(request, _("The round is now: %(state)s.") % {"state": _state(row.state)})
    return redirect("diagnosis:round", pk=pk)


@requires(rules.MANAGE)
@require_POST
def discard(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Throw a round away that was only being prepared."""
    round_or_404(pk, sight_of(request))
    form = VersionedForm(request.POST)
    version = form.cleaned_data["version"] if form.is_valid() else None
    try:
        services.discard(round_id=pk, version=version or 0, by=actor(request).pk)
    except Refused as refused:
        messages.error(request, str(refused.message))
        return redirect("diagnosis:round", pk=pk)
    messages.success(request, _("The round is thrown away."))
    return redirect("diagnosis:list")


def _page(
    request: HttpRequest, pk: uuid.UUID, form: MoveForm, *, status: int = 200
) -> HttpResponse:
    sight = sight_of(request)
    sheet = sheet_or_404(pk, sight)
    row = sheet.round
    left = services.unclassified(row)
    unjudged = len(left)
    context = frame(
        sheet,
        sight,
        row=presenters.round_row(sheet),
        steps=presenters.steps(row),
        areas=presenters.area_rows(sheet, departments()),
        next=presenters.next_open(sheet, sight),
        ways=presenters.ways(row),
        form=form,
        unjudged=unjudged,
        judge_next=reverse("diagnosis:judge", args=[row.pk, left[0]]) if left else "",
        unjudged_words=ngettext(
            "%(count)s area has no classification yet.",
            "%(count)s areas have no classification yet.",
            unjudged,
        )
        % {"count": unjudged},
        unasked=sum(not one.answer.departments and not one.answer.people for one in sheet.items),
        came=sum(int(one["count"]) for one in row.participants),
        gaps=selectors.gaps(row, open_only=True).count() if sight.everything else 0,
    )
    return render(request, "diagnosis/round.html", context, status=status)


def _state(state: str) -> str:
    return str(State(state).label)


def _latest() -> documents.Published | None:
    return documents.latest(instrument.KIND, instrument.CODE)
