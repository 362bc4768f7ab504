"""A desk's day and week; which one stands in the address."""

from __future__ import annotations

import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from apps.agenda import clock, presenters, selectors
from apps.agenda.views.common import day_asked, desk_asked
from kernel import history
from kernel.access import requires

LONGEST_CODE = 12


@requires("agenda.attend")
@require_safe
def day(request: HttpRequest) -> HttpResponse:
    """The times of one day of one desk."""
    return _calendar(request, days=1, template="agenda/day.html")


@requires("agenda.attend")
@require_safe
def week(request: HttpRequest) -> HttpResponse:
    """The seven days from Monday."""
    return _calendar(request, days=7, template="agenda/week.html")


@requires("agenda.attend")
@require_POST
def find(request: HttpRequest) -> HttpResponse:
    """Today's appointment of a code; several have it, or none: the list says so."""
    code = request.POST.get("code", "").replace("\x00", "").strip()[:LONGEST_CODE]
    found = selectors.by_code(code) if code else []
    if len(found) == 1:
        return redirect("agenda:appointment", found[0].pk)
    history.saw("agenda.appointments", verb="search", count=len(found))
    rows = presenters.appointment_rows(found)
    return render(request, "agenda/found.html", {"rows": rows, "code": code})


def _calendar(request: HttpRequest, *, days: int, template: str) -> HttpResponse:
    desks = list(selectors.desks())
    found = desk_asked(request, desks)
    if found is None:
        return redirect("agenda:office")
    wanted = day_asked(request)
    start = wanted - datetime.timedelta(days=wanted.weekday()) if days > 1 else wanted
    step = datetime.timedelta(days=days)
    rows = [presenters.day_row(one) for one in selectors.calendar(found, start, days)]
    history.saw("agenda.appointments", verb="list", count=sum(row.expected for row in rows))
    context: dict[str, Any] = {
        "desk": found,
        "desks": desks,
        "day": wanted,
        "start": start,
        "end": start + step - datetime.timedelta(days=1),
        "rows": rows,
        "row": rows[0],
        "before": start - step,
        "after": start + step,
        "today": clock.today(),
        "person": request.GET.get("person", "")[:36],
    }
    return render(request, template, context)
