"""Agreements: the list by expiry, registering, correcting, renewing."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from apps.alliances import presenters, selectors, services
from apps.alliances.errors import IllegalMove
from apps.alliances.forms import AgreementFilterForm, AgreementForm, NewAgreementForm, offered
from apps.alliances.models import Agreement
from apps.alliances.rules import MANAGE, VIEW
from apps.alliances.views import one
from apps.alliances.views.common import (
    actor,
    adds,
    agreement_or_404,
    attempt,
    manages,
    page_of,
    with_parties,
    written,
)
from apps.registry import conflicts
from kernel.access import requires


@require_safe
@requires(VIEW)
def agreement_list(request: HttpRequest) -> HttpResponse:
    """Agreements, those that end first on top."""
    filters = AgreementFilterForm(request.GET)
    chosen = filters.chosen()
    page = page_of(request, selectors.agreements(chosen))
    rows = list(page.object_list)
    known = selectors.bodies(key for row in rows for key in row.organizations)
    context = {
        "filters": filters if request.GET else AgreementFilterForm({"state": "current"}),
        "page": page,
        "rows": presenters.agreement_rows(rows, known),
        "narrowed": any(value for key, value in request.GET.items() if key != "page"),
        "any": bool(rows) or selectors.agreements().exists(),
        "manages": manages(request),
        "tab": "agreements",
    }
    return render(request, "alliances/list.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(MANAGE)
def new(request: HttpRequest) -> HttpResponse:
    """Register an agreement: a draft, or one that is signed already."""
    partner = request.GET.get("organization", "")
    begun = {"responsible": str(actor(request)), "party_1": partner[:160]}
    return _register(request, begun=begun)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(MANAGE)
def renew(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Prepare what shall renew an agreement: it begins with what that one says."""
    former = agreement_or_404(pk)
    begun = AgreementForm.initial_of(former)
    begun.pop("version")
    if former.last_on is not None:
        start = former.last_on + datetime.timedelta(days=1)
        begun |= {"starts_on": start, "ends_on": None}
    return _register(request, begun=begun, former=former)


def _register(
    request: HttpRequest, *, begun: dict[str, Any], former: Agreement | None = None
) -> HttpResponse:
    managers = selectors.managers()
    form = NewAgreementForm(
        request.POST or None, managers=managers, initial=begun, adds=adds(request)
    )
    made: list[Agreement] = []
    if request.method == "POST":
        try:
            if attempt(form, lambda: made.append(_registered(request, form, former))):
                messages.success(request, _("The agreement is registered."))
                return redirect("alliances:agreement", pk=made[0].pk)
        except IllegalMove:
            if former is None:
                raise
            messages.warning(request, _("Somebody is renewing it already."))
            now = agreement_or_404(former.pk)
            return one.page(request, now, status=409, unsaved=written(form))
    context = {"form": form, "former": former, "offered": offered()}
    status = 422 if form.errors else 200
    return render(request, "alliances/new.html", context, status=status)


@transaction.atomic
def _registered(
    request: HttpRequest, form: NewAgreementForm, former: Agreement | None
) -> Agreement:
    by = actor(request)
    row = with_parties(
        request,
        form,
        lambda: services.register(form.data_told(), by=by, renews=former.pk if former else None),
    )
    signature = form.signature()
    return services.sign(row, signature, version=row.version, by=by) if signature else row


@require_http_methods(["GET", "HEAD", "POST"])
@requires(MANAGE)
def edit(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Correct an agreement; a change made meanwhile is never overwritten."""
    agreement = agreement_or_404(pk)
    managers = selectors.managers()

    def blank(row: Any, data: QueryDict | None = None) -> AgreementForm:
        return AgreementForm(
            data,
            managers=managers,
            kept=row.responsible,
            kind=row.kind,
            initial=AgreementForm.initial_of(row),
            adds=adds(request),
        )

    return conflicts.edit(
        request,
        row=agreement,
        blank=blank,
        save=lambda form, version: with_parties(
            request,
            form,
            lambda: services.update(
                agreement, form.data_told(), version=version, by=actor(request)
            ),
        ),
        template="alliances/edit.html",
        back=reverse("alliances:agreement", args=[pk]),
        context={
            "heading": _("Correct the agreement"),
            "trail": [(reverse("alliances:agreement", args=[pk]), agreement.title)],
            "parts": "alliances/agreement_fields.html",
            "offered": offered(),
        },
    )
