"""Commitments and evaluations of an agreement."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from apps.alliances import presenters, selectors, services
from apps.alliances.errors import Conflict, Gone, IllegalMove
from apps.alliances.forms import CommitmentForm, EvaluationForm, SettleForm
from apps.alliances.models import Commitment, Evaluation
from apps.alliances.models.evaluations import FIRST_YEAR, LAST_YEAR
from apps.alliances.rules import MANAGE
from apps.alliances.services import commitments
from apps.alliances.views import one
from apps.alliances.views.common import (
    actor,
    agreement_or_404,
    attempt,
    commitment_or_404,
    gone,
    moved,
    version_told,
    written,
)
from apps.registry import conflicts
from kernel.access import requires


@require_http_methods(["GET", "HEAD", "POST"])
@requires(MANAGE)
def new_commitment(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Add what somebody took on."""
    row = agreement_or_404(pk)
    form = CommitmentForm(
        request.POST or None,
        parties=selectors.bodies(row.organizations).values(),
        managers=selectors.managers(),
        initial={"responsible": str(actor(request))},
    )
    if request.method == "POST":
        told = moved(
            request, form, lambda: services.commit(row, form.data_told(), by=actor(request))
        )
        if told is None:
            return one.page(request, agreement_or_404(pk), status=409, unsaved=written(form))
        if told:
            messages.success(request, _("The commitment is noted."))
            return redirect("alliances:agreement", pk=pk)
    context = {"form": form, "agreement": row}
    status = 422 if form.errors else 200
    return render(request, "alliances/commitment_new.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(MANAGE)
def commitment(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Correct a commitment; a change made meanwhile is never overwritten."""
    try:
        return _correct(request, pk)
    except Gone:
        if request.method != "POST":
            raise
        form = CommitmentForm(request.POST, parties=(), managers=selectors.managers())
        # Without the agreement nobody knows which of its parties an id was.
        del form.fields["owner"]
        return gone(request, form, reverse("alliances:list"))


def _correct(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    row = commitment_or_404(pk)
    parties = selectors.bodies(row.agreement.organizations)
    if row.organization and row.organization_id not in parties:
        parties[row.organization.pk] = row.organization
    managers = selectors.managers()

    def blank(told: Any, data: QueryDict | None = None) -> CommitmentForm:
        return CommitmentForm(
            data,
            parties=parties.values(),
            managers=managers,
            kept=told.responsible,
            initial=CommitmentForm.initial_of(told),
        )

    back = reverse("alliances:agreement", args=[row.agreement_id])
    return conflicts.edit(
        request,
        row=row,
        blank=blank,
        save=lambda form, version: services.change(
            row, form.data_told(), version=version, by=actor(request)
        ),
        template="alliances/edit.html",
        back=back,
        context={
            "heading": _("Correct the commitment"),
            "trail": [(back, row.agreement.title)],
            "parts": "alliances/commitment_fields.html",
            "removing": reverse("alliances:remove_commitment", args=[pk]),
            "removed_version": row.version,
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
@requires(MANAGE)
def settle(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Note what became of a commitment."""
    row = commitment_or_404(pk)
    documents = selectors.documents(row.agreement)
    form = SettleForm(request.POST or None, commitment=row, documents=documents)
    status, unsaved = 200, list[tuple[str, str]]()
    if request.method == "POST":
        done = moved(request, form, lambda: _settled(request, row, form))
        if done:
            messages.success(request, _("It is noted."))
            return redirect("alliances:agreement", pk=row.agreement_id)
        status = 422 if done is False else 409
        if done is None:
            row, unsaved = commitment_or_404(pk), written(form)
            form = SettleForm(commitment=row, documents=documents)
    context = {
        "form": form,
        "commitment": presenters.commitment_rows([row], {})[0],
        "agreement": row.agreement,
        "unsaved": unsaved,
    }
    return render(request, "alliances/settle.html", context, status=status)


def _settled(request: HttpRequest, row: Commitment, form: SettleForm) -> Commitment:
    version = form.cleaned_data["version"]
    return services.settle(row, form.settlement(), version=version, by=actor(request))


@require_POST
@requires(MANAGE)
def remove_commitment(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take away what was noted by mistake."""
    row = commitment_or_404(pk)
    try:
        commitments.remove(row, version=version_told(request), by=actor(request))
    except Conflict:
        messages.warning(request, _("Somebody changed it meanwhile: look at it as it is now."))
    else:
        messages.success(request, _("The commitment is gone from the agreement."))
    return redirect("alliances:agreement", pk=row.agreement_id)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(MANAGE)
def evaluation(request: HttpRequest, pk: uuid.UUID, year: int) -> HttpResponse:
    """Evaluate a year of an alliance, or correct what was written of it."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Http404
    row = agreement_or_404(pk)
    back = reverse("alliances:agreement", args=[pk])
    context: dict[str, Any] = {
        "heading": _("%(year)s, evaluated") % {"year": year},
        "trail": [(back, row.title)],
        "parts": "alliances/evaluation_fields.html",
        "back": back,
    }
    found = selectors.evaluation(row, year)
    if found is not None:
        return _again(request, found, context, back)
    form = EvaluationForm(request.POST or None, initial={"version": 0})
    if request.method == "POST":
        try:
            if attempt(form, lambda: _evaluated(request, row, year, form, 0)):
                messages.success(request, _("The evaluation is kept."))
                return redirect(back)
        except Conflict:
            found = selectors.evaluation(row, year)
            assert found is not None  # noqa: S101 - it is what we were too late for
            return _again(request, found, context, back)
        except IllegalMove:
            messages.warning(request, _("Only what was signed is evaluated."))
            return one.page(request, row, status=409, unsaved=written(form))
    status = 422 if form.errors else 200
    return render(request, "alliances/edit.html", {**context, "form": form}, status=status)


def _again(
    request: HttpRequest, found: Evaluation, context: dict[str, Any], back: str
) -> HttpResponse:
    def blank(told: Any, data: QueryDict | None = None) -> EvaluationForm:
        return EvaluationForm(data, initial=EvaluationForm.initial_of(told))

    return conflicts.edit(
        request,
        row=found,
        blank=blank,
        save=lambda form, version: _evaluated(request, found.agreement, found.year, form, version),
        template="alliances/edit.html",
        back=back,
        context=context,
    )


def _evaluated(
    request: HttpRequest, agreement: Any, year: int, form: EvaluationForm, version: int
) -> Evaluation:
    return services.evaluate(agreement, year, form.data_told(), version=version, by=actor(request))
