"""Pages of protection: opening what is reserved with a reason, closing it, and hiding a name."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts.selectors import display_names
from apps.registry import protection_presenters, protection_rules, selectors
from apps.registry import protection_services as services
from apps.registry.models import Consultation, Person
from apps.registry.protection_forms import AliasForm, OpeningForm
from apps.registry.selectors import protection as openings
from apps.registry.views.common import actor, person_or_404
from kernel import history
from kernel.access import requires


@requires("protection.gender_violence")
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """What this session has open, and who opened what lately."""
    now, lately = openings.open_now(), openings.opened_lately(protection_rules.held())
    names = display_names({row.opened_by for row in lately})
    history.saw("registry.opening", verb="list", count=len(now) + len(lately))
    context = {
        "now": protection_presenters.opening_rows(now, {}),
        "lately": protection_presenters.opening_rows(lately, names),
    }
    return render(request, "registry/protection/overview.html", context)


@requires("registry.view_consultation")
@require_http_methods(["GET", "HEAD", "POST"])
def open_person(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Open compartments of a person for some hours, with the reason written down."""
    person = person_or_404(pk)
    return _open(request, person=person, back=reverse("registry:person", args=[pk]))


@requires("registry.view_consultation")
@require_http_methods(["GET", "HEAD", "POST"])
def open_consultation(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Open an anonymous consultation, or those of the person a consultation is about."""
    found = selectors.consultation(pk)
    if found is None:
        raise Http404
    back = reverse("registry:consultation", args=[pk])
    if found.person_id:
        return _open(request, person=person_or_404(found.person_id), back=back)
    return _open(request, consultation=found, back=back)


@requires("registry.view_consultation")
@require_POST
def close(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Close what this session has open of a person or of an anonymous consultation."""
    known = selectors.person(pk) is not None
    if not known and selectors.consultation(pk) is None:
        raise Http404
    services.close_for(request, pk)
    messages.success(request, _("Closed."))
    return redirect("registry:person", pk=pk) if known else redirect("registry:consultations")


@requires("registry.add_consultation")
@require_http_methods(["GET", "HEAD", "POST"])
def hide_name(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Keep a person's name hidden; whoever does not work in protection sees the alias from then."""
    person = person_or_404(pk)
    form = AliasForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.hide_name(person, by=actor(request), alias=form.cleaned_data["alias"])
        except ValidationError as error:
            form.add_error("alias", error.message_dict["alias"][0])
        else:
            messages.success(request, _("The name is hidden. Give the alias to the person."))
            return redirect("registry:person", pk=pk)
    history.saw("registry.person", person.pk)
    context = {"person": person, "name": person.display_name, "form": form}
    status = 422 if form.errors else 200
    return render(request, "registry/protection/hide_name.html", context, status=status)


@requires("registry.add_consultation")
@require_POST
def show_name(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Put a hidden name back; only whoever works in protection."""
    services.show_name(person_or_404(pk), who=request)
    messages.success(request, _("The name is shown again."))
    return redirect("registry:person", pk=pk)


def reserved(request: HttpRequest, consultation: Consultation) -> HttpResponse:
    """The page of a consultation that is closed: its day, and how to open it."""
    form = OpeningForm(held=protection_rules.held())
    context = {
        "row": consultation,
        "form": form,
        "action": reverse("registry:open_consultation", args=[consultation.pk]),
    }
    return render(request, "registry/protection/reserved.html", context)


def _open(
    request: HttpRequest,
    *,
    back: str,
    person: Person | None = None,
    consultation: Consultation | None = None,
) -> HttpResponse:
    held = protection_rules.held()
    if not held:
        raise PermissionDenied
    form = OpeningForm(request.POST if request.method == "POST" else None, held=held)
    if request.method == "POST" and form.is_valid():
        told: dict[str, Any] = form.cleaned_data
        services.open_for(request, person=person, consultation=consultation, **told)
        messages.success(request, _("Open for eight hours, in this session alone."))
        return redirect(back)
    context = {"form": form, "action": request.path, "back": back, "row": consultation}
    status = 422 if form.errors else 200
    return render(request, "registry/protection/reserved.html", context, status=status)
