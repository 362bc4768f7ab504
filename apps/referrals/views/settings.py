"""The office's times and its calendar."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from apps.accounts.rules import today
from apps.referrals import calendar, clock, rules, services
from apps.referrals.errors import Conflict
from apps.referrals.forms import DayForm, TimesSettingsForm
from apps.referrals.selectors.settings import due_by_subject
from apps.referrals.views.common import actor
from apps.registry.selectors import code_book
from kernel import holidays
from kernel.access import requires


@requires(rules.MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def settings(request: HttpRequest) -> HttpResponse:
    """Due times by subject, reminders and escalation, days that are not worked."""
    if request.method != "POST":
        return _page(request)
    form = _times_form(request.POST)
    if form.is_valid():
        try:
            services.set_times(
                times=form.times(),
                due_by_subject=form.own(),
                version=form.cleaned_data["version"],
                by=actor(request).pk,
            )
        except Conflict:
            return _page(request, conflict=True)
        messages.success(request, _("The times are saved. What is on its way keeps its day."))
        return redirect("referrals:settings")
    return _page(request, form=form)


@requires(rules.MANAGE)
@require_POST
def add_day(request: HttpRequest) -> HttpResponse:
    """Add a day of the city's own."""
    form = DayForm(request.POST, auto_id="day_%s")
    if form.is_valid():
        services.set_day(**form.cleaned_data, by=actor(request).pk)
        messages.success(request, _("The day is in the calendar."))
        return redirect("referrals:settings")
    return _page(request, day_form=form)


@requires(rules.MANAGE)
@require_POST
def forget_day(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take a day of the city's own back."""
    if not services.forget_day(pk, by=actor(request).pk):
        raise Http404
    messages.success(request, _("The day is out of the calendar."))
    return redirect("referrals:settings")


def _times_form(data: Any = None) -> TimesSettingsForm:
    return TimesSettingsForm(
        data, book=code_book(("subject",)), own=due_by_subject(), row=clock.policy()
    )


def _page(
    request: HttpRequest,
    *,
    form: TimesSettingsForm | None = None,
    day_form: DayForm | None = None,
    conflict: bool = False,
) -> HttpResponse:
    year = today().year
    context = {
        "form": form or _times_form(),
        "day_form": day_form or DayForm(auto_id="day_%s"),
        "wrong": form or day_form,
        "conflict": conflict,
        "own_days": calendar.days(),
        "year": year,
        "holidays": list(holidays.holidays(year).values()),
        "undecreed": [one for one in (year, year + 1) if not holidays.decreed(one)],
    }
    status = 409 if conflict else 422 if form or day_form else 200
    return render(request, "referrals/settings.html", context, status=status)
