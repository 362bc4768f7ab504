"""One desk at work: who is here, who is next, and the keys for both."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from apps.agenda import clock, presenters, selectors, services
from apps.agenda.errors import Refused
from apps.agenda.models import Desk
from apps.agenda.views.common import DESK, actor, desk_or_404, say_no
from kernel import history
from kernel.access import requires

WAITING_SHOWN = 30
LATELY_SHOWN = 6


@requires("agenda.attend")
@require_safe
def desk(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The desk's page; the browser's session remembers that one sits here."""
    found = desk_or_404(pk)
    request.session[DESK] = str(found.pk)
    current = selectors.at_desk(found)
    day = clock.today()
    expected = [
        row
        for row in presenters.appointment_rows(selectors.appointments(day, day, desk=found.pk))
        if row.may_arrive or row.may_miss
    ]
    context = {
        "desk": found,
        "line": presenters.desk_line(found),
        "current": presenters.ticket_row(current) if current else None,
        "absent_next": bool(current and current.calls >= found.calls_before_absent),
        "plan": presenters.plan_notice(selectors.plans(found, day, 1)[0]),
        "expected": expected,
        "lately": presenters.ticket_rows(selectors.lately(found, LATELY_SHOWN)),
        **_waiting(found),
    }
    history.saw("agenda.tickets", verb="list", count=len(context["waiting"]) + len(expected))
    return render(request, "agenda/desk.html", context)


@requires("agenda.attend")
@require_safe
def now(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The waiting line of a desk, asked for by its page; nothing when it is as it was."""
    found = desk_or_404(pk)
    context = _waiting(found)
    if request.GET.get("v") == context["stamp"]:
        return HttpResponse(status=204)
    history.saw("agenda.tickets", verb="list", count=len(context["waiting"]))
    return render(request, "agenda/waiting.html", {"desk": found, **context})


@requires("agenda.attend")
@require_POST
def call_next(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Call whoever is next."""
    desk_or_404(pk)
    try:
        ticket = services.call_next(desk_id=pk, by=actor(request))
        if ticket is None:
            messages.info(request, _("Nobody is waiting."))
    except Refused as refused:
        say_no(request, refused)
    return redirect("agenda:desk", pk)


@requires("agenda.attend")
@require_POST
def leave(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Get up from the desk: the menu leads to the whole office again."""
    desk_or_404(pk)
    request.session.pop(DESK, None)
    return redirect("agenda:office")


def _waiting(found: Desk) -> dict[str, Any]:
    line = selectors.line_of(found, now=clock.now()).select_related("person", "desk")
    rows = presenters.ticket_rows(line[: WAITING_SHOWN + 1])
    return {
        "waiting": rows[:WAITING_SHOWN],
        "goes_on": len(rows) > WAITING_SHOWN,
        "stamp": presenters.stamp(rows),
    }
