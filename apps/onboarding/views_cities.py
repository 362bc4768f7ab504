"""Pages of the cities that there are: the list, one city, closing, opening, archiving."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from apps.accounts import reauth
from apps.accounts.selectors import display_names
from apps.onboarding import checklist, presenters, selectors, services
from apps.onboarding.errors import RefusedError
from apps.onboarding.forms import ArchiveForm, CityFilter, ReasonForm
from apps.onboarding.views import MANAGE, VIEW, actor
from kernel.access import allowed, requires
from tenants.models import City

PAGE_SIZE = 50
ACTS = ("suspend", "resume", "archive", "schedule", "stay")


@requires(VIEW)
@require_safe
def cities(request: HttpRequest) -> HttpResponse:
    """Every city with its state, and those on their way in."""
    form = CityFilter(request.GET or None)
    asked = form.cleaned_data if form.is_bound and form.is_valid() else {}
    found = selectors.cities(asked.get("q", ""), asked.get("status", ""))
    page = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page"))
    drafts = [
        {"draft": draft, "state": presenters.state_of(draft), "done": len(draft.steps_done)}
        for draft in selectors.on_their_way(asked.get("q", ""))[:PAGE_SIZE]
    ]
    context = {
        "form": form,
        "page": page,
        "rows": [{"city": one, "status": presenters.status_of(one)} for one in page.object_list],
        "drafts": drafts,
        "waiting": sum(selectors.counts().values()),
        "manages": allowed(request.user, MANAGE),
        "filtered": bool(asked.get("q") or asked.get("status")),
    }
    return render(request, "onboarding/cities.html", context)


@requires(VIEW)
@require_safe
def city(request: HttpRequest, pk: int) -> HttpResponse:
    """One city: facts, addresses, sharing, what was done, what can be done."""
    return _city_page(request, _city_or_404(pk))


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
@reauth.required
def act(request: HttpRequest, pk: int, act: str) -> HttpResponse:
    """Ask for the reason, then ask for it to be done."""
    one = _city_or_404(pk)
    if act not in ACTS:
        raise Http404
    form = _form(request, one, act)
    if request.method == "POST" and form.is_valid():
        try:
            _do(act, one, form.cleaned_data["reason"], request)
            messages.success(request, _("Asked for. It is done within seconds."))
            return redirect("onboarding:city", pk=pk)
        except RefusedError as refused:
            form.add_error(None, refused.message)
    context = {"city": one, "form": form, "act": act, "departure": selectors.departure(one)}
    return render(request, "onboarding/act.html", context)


@requires(VIEW)
@require_safe
def proof(request: HttpRequest, pk: int) -> HttpResponse:
    """What was removed, what is gone, and by which digest the city's export is known; to print."""
    one = _city_or_404(pk)
    departure = selectors.departure(one)
    if departure is None or departure.state != "removed":
        raise Http404
    return render(request, "onboarding/proof.html", {"city": one, "departure": departure})


def _form(request: HttpRequest, one: City, act: str) -> ReasonForm:
    data = request.POST if request.method == "POST" else None
    if act in {"archive", "schedule"}:
        return ArchiveForm(data, expected=one.slug)
    return ReasonForm(data)


def _do(act: str, one: City, reason: str, request: HttpRequest) -> None:
    by = actor(request)
    if act == "suspend":
        services.ask_suspend(city=one, reason=reason, by=by)
    elif act == "resume":
        services.ask_resume(city=one, reason=reason, by=by)
    elif act == "archive":
        services.ask_archive(city=one, reason=reason, by=by)
    else:
        departure = selectors.departure(one)
        if departure is None or departure.state == "removed":
            raise RefusedError(_("It is not being archived."))
        if act == "schedule":
            services.schedule_removal(departure.pk, by=by)
        else:
            services.cancel_archive(departure.pk, reason=reason, by=by)


def _city_page(request: HttpRequest, one: City) -> HttpResponse:
    rows = list(selectors.events(one)[:PAGE_SIZE])
    departure = selectors.departure(one)
    made_by = selectors.onboarding_of(one)
    context: dict[str, Any] = {
        "city": one,
        "status": presenters.status_of(one),
        "hosts": selectors.hosts(one),
        "onboarding": made_by,
        "events": presenters.event_rows(rows, display_names([row.by for row in rows if row.by])),
        "items": [presenters.level(item) for item in checklist.after(made_by)] if made_by else [],
        "manages": allowed(request.user, MANAGE),
        "order": selectors.open_order(one),
        "departure": departure,
        "leaving_tone": presenters.LEAVING_TONES[departure.state] if departure else "",  # type: ignore[index]
        "export": selectors.latest_export(departure) if departure else None,
        "receipt": selectors.receipt(departure) if departure else None,
    }
    return render(request, "onboarding/city.html", context)


def _city_or_404(pk: int) -> City:
    one = selectors.city(pk)
    if one is None:
        raise Http404
    return one
