"""The whole office: waiting lines, desks, giving a ticket and what is done with one."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from apps.accounts.rules import allowed
from apps.agenda import clock, presenters, selectors, services
from apps.agenda.errors import Refused
from apps.agenda.forms import SetUpForm, TakeForm
from apps.agenda.models.tickets import State
from apps.agenda.views.common import DESK, actor, back, person_named, say_no, ticket_or_404
from kernel import history
from kernel.access import requires

MOVABLE = frozenset(State.values)


@requires("agenda.attend")
@require_safe
def office(request: HttpRequest) -> HttpResponse:
    """Lines, desks and what today brings; whoever sits at a desk goes there."""
    desk = request.session.get(DESK)
    if desk and "office" not in request.GET and selectors.desk(uuid.UUID(desk)) is not None:
        return redirect("agenda:desk", uuid.UUID(desk))
    return _page(request)


@requires("agenda.manage")
@require_POST
def set_up(request: HttpRequest) -> HttpResponse:
    """The first desks of a city that has none."""
    form = SetUpForm(request.POST)
    if not form.is_valid():
        return _page(request, set_up=form)
    made = services.set_up(
        desks=form.cleaned_data["desks"],
        week=form.week(),
        slot_minutes=form.cleaned_data["slot_minutes"],
        by=actor(request),
    )
    if made:
        messages.success(request, _("The desks are ready. Change each one under Desks and hours."))
    return redirect("agenda:office")


@requires("agenda.attend")
@require_POST
def take(request: HttpRequest) -> HttpResponse:
    """Give the next number of a line."""
    form = TakeForm(request.POST, letters=_letters())
    if not form.is_valid():
        return _page(request, take=form)
    told = form.cleaned_data
    person = person_named(str(told["person"] or ""))
    try:
        ticket = services.take_ticket(
            letter=told["letter"],
            by=actor(request),
            priority=told["priority"],
            name=told["name"],
            person_id=person.pk if person else None,
            submission=told["submission"],
        )
    except Refused as refused:
        say_no(request, refused)
        return redirect("agenda:office")
    messages.success(
        request,
        format_html(
            '{} <a href="{}">{}</a>',
            _("Ticket %(number)s is given.") % {"number": ticket.label},
            reverse("agenda:ticket", args=[ticket.pk]),
            _("Print it"),
        ),
    )
    return back(request, f"{reverse('agenda:office')}?office=1")


@requires("agenda.attend")
@require_safe
def ticket(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """A ticket to be printed, 80 millimetres wide, with nothing that names anybody."""
    found = ticket_or_404(pk)
    history.saw("agenda.ticket", pk)
    context = {"ticket": found, "row": presenters.ticket_row(found)}
    return render(request, "agenda/ticket.html", context)


@requires("agenda.attend")
@require_POST
def move(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take a ticket to another state along the table of moves."""
    found = ticket_or_404(pk)
    state = request.POST.get("state", "")
    if state not in MOVABLE:
        raise PermissionDenied
    try:
        moved = services.move(ticket_id=pk, state=state, by=actor(request))
        said = {"number": moved.label, "state": moved.get_state_display()}
        messages.success(request, _("%(number)s: %(state)s.") % said)
    except Refused as refused:
        say_no(request, refused)
    return _to_desk(request, found.desk_id)


@requires("agenda.attend")
@require_POST
def call(request: HttpRequest, pk: uuid.UUID, desk: uuid.UUID) -> HttpResponse:
    """Call one who waits, out of turn, to a desk."""
    ticket_or_404(pk)
    try:
        services.call_this(ticket_id=pk, desk_id=desk, by=actor(request))
    except Refused as refused:
        say_no(request, refused)
    return _to_desk(request, desk)


@requires("agenda.attend")
@require_POST
def note(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Note that somebody goes first, or that the ticket goes on after saving."""
    found = ticket_or_404(pk)
    told: dict[str, Any] = {
        name: request.POST[name] == "1"
        for name in ("priority", "finish_on_save")
        if name in request.POST
    }
    try:
        services.say_who(ticket_id=pk, by=actor(request), **told)
    except Refused as refused:
        say_no(request, refused)
    return _to_desk(request, found.desk_id)


def _to_desk(request: HttpRequest, desk_id: uuid.UUID | None) -> HttpResponse:
    if desk_id is None:
        return back(request, f"{reverse('agenda:office')}?office=1")
    return back(request, reverse("agenda:desk", args=[desk_id]))


def _letters() -> list[str]:
    return sorted({desk.letter for desk in selectors.desks()})


def _page(
    request: HttpRequest, *, take: TakeForm | None = None, set_up: SetUpForm | None = None
) -> HttpResponse:
    manages = allowed(request.user, "agenda.manage")
    desks = list(selectors.desks())
    context: dict[str, Any] = {"manages": manages, "desks": bool(desks)}
    status = 422 if take or set_up else 200
    if not desks:
        context["set_up"] = set_up or SetUpForm()
        context["form"] = set_up
        return render(request, "agenda/office.html", context, status=status)
    day = clock.today()
    waiting = presenters.ticket_rows(selectors.waiting().select_related("person", "desk"))
    expected = presenters.appointment_rows(selectors.appointments(day, day))
    history.saw("agenda.tickets", verb="list", count=len(waiting) + len(expected))
    current = selectors.at_desks()
    letters = sorted({desk.letter for desk in desks})
    waits = selectors.waits(day, day)
    context |= {
        "day": day,
        "lines": selectors.lines(),
        "rows": [
            (desk, presenters.desk_line(desk), *presenters.desk_state(current.get(desk.pk)))
            for desk in desks
        ],
        "take": take or TakeForm(letters=letters),
        "form": take,
        "waiting": waiting,
        "expected": expected,
        "waits": waits,
        "median": presenters.minutes(waits.median_minutes),
        "p90": presenters.minutes(waits.p90_minutes),
    }
    return render(request, "agenda/office.html", context, status=status)
