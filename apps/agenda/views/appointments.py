"""Booking an appointment, and what becomes of it."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

import tenants
from apps.agenda import clock, presenters, selectors, services
from apps.agenda.errors import Conflict, Refused
from apps.agenda.forms import BookForm
from apps.agenda.models import Appointment
from apps.agenda.views.common import (
    actor,
    appointment_or_404,
    day_asked,
    desk_asked,
    desk_or_404,
    moment_asked,
    person_named,
    say_no,
)
from kernel import history
from kernel.access import requires

DAYS_OFFERED = 14


@requires("agenda.attend")
@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Book the time in the address for a person, a first name or nobody."""
    asked = request.POST if request.method == "POST" else request.GET
    desk = desk_or_404(_uuid(asked.get("desk", "")))
    at = moment_asked(asked.get("at", ""))
    if at is None:
        raise Http404
    person = person_named(asked.get("person", ""))
    if person is not None:
        history.saw("registry.person", person.pk)
    form = BookForm(
        request.POST if request.method == "POST" else None,
        initial={"person": person.pk if person else None},
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = services.book(
                desk_id=desk.pk,
                starts_at=at,
                whom=form.whom(person.pk if person else None),
                by=actor(request),
                submission=form.cleaned_data["submission"],
            )
        except Refused as refused:
            say_no(request, refused)
            return redirect(_day(desk.pk, at, person.pk if person else None))
        messages.success(request, _("The appointment is booked."))
        return redirect("agenda:appointment", made.pk)
    form.fields["name"].widget.attrs["autofocus"] = True
    context = {"form": form, "desk": desk, "at": clock.wall(at), "moment": at, "person": person}
    status = 422 if request.method == "POST" else 200
    return render(request, "agenda/book.html", context, status=status)


@requires("agenda.attend")
@require_http_methods(["GET", "HEAD", "POST"])
def appointment(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One appointment: whom it is for, what can be done, the words to send."""
    found = appointment_or_404(pk)
    history.saw("agenda.appointment", pk)
    if request.method != "POST":
        return _shown(request, found)
    form = BookForm(request.POST)
    if not form.is_valid():
        return _shown(request, found, form=form, status=422)
    try:
        services.change(
            appointment_id=pk,
            whom=form.whom(found.person_id),
            version=form.cleaned_data["version"] or 0,
            by=actor(request),
        )
    except Conflict:
        return _shown(request, appointment_or_404(pk), form=form, conflict=True, status=409)
    except Refused as refused:
        say_no(request, refused)
    else:
        messages.success(request, _("Saved."))
    return redirect("agenda:appointment", pk)


@requires("agenda.attend")
@require_safe
def slip(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The appointment on paper, 80 millimetres wide: no name on it."""
    found = appointment_or_404(pk)
    history.saw("agenda.appointment", pk)
    context = {"row": presenters.appointment_row(found), "appointment": found}
    return render(request, "agenda/slip.html", context)


@requires("agenda.attend")
@require_http_methods(["GET", "HEAD", "POST"])
def move(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Another day, hour or desk: the free times from the day in the address on."""
    found = appointment_or_404(pk)
    history.saw("agenda.appointment", pk)
    if request.method == "POST":
        return _moved(request, found)
    desks = list(selectors.desks())
    desk = desk_asked(request, desks) if request.GET.get("desk") else found.desk
    if desk is None:
        return redirect("agenda:office")
    return render(request, "agenda/move.html", _offer(request, found, desk, desks))


@requires("agenda.attend")
@require_POST
def arrive(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """They are here: a ticket of the desk's line."""
    found = appointment_or_404(pk)
    try:
        ticket = services.arrive(
            appointment_id=pk, by=actor(request), priority=request.POST.get("priority") == "1"
        )
    except Refused as refused:
        say_no(request, refused)
        return redirect("agenda:appointment", pk)
    messages.success(request, _("Ticket %(number)s is given.") % {"number": ticket.label})
    to = request.POST.get("to", "")
    if to == "desk":
        return redirect("agenda:desk", found.desk_id)
    return redirect("agenda:ticket", ticket.pk)


@requires("agenda.attend")
@require_POST
def cancel(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Give the time free."""
    appointment_or_404(pk)
    try:
        services.cancel(appointment_id=pk, version=_version(request), by=actor(request))
    except Conflict:
        return _shown(request, appointment_or_404(pk), conflict=True, status=409)
    except Refused as refused:
        say_no(request, refused)
    else:
        messages.success(request, _("The appointment is cancelled and its time free again."))
    return redirect("agenda:appointment", pk)


@requires("agenda.attend")
@require_POST
def absent(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Nobody came at the hour."""
    appointment_or_404(pk)
    try:
        services.did_not_come(appointment_id=pk, by=actor(request))
    except Refused as refused:
        say_no(request, refused)
    return redirect("agenda:appointment", pk)


def _moved(request: HttpRequest, found: Appointment) -> HttpResponse:
    at = moment_asked(request.POST.get("at", ""))
    desk = desk_or_404(_uuid(request.POST.get("desk", "")))
    if at is None:
        raise Http404
    try:
        services.reschedule(
            appointment_id=found.pk,
            desk_id=desk.pk,
            starts_at=at,
            version=_version(request),
            by=actor(request),
        )
    except Conflict:
        wanted = {"desk": desk, "at": clock.wall(at)}
        return _shown(
            request, appointment_or_404(found.pk), conflict=True, wanted=wanted, status=409
        )
    except Refused as refused:
        say_no(request, refused)
        return redirect("agenda:move_appointment", found.pk)
    messages.success(request, _("The appointment is moved."))
    return redirect("agenda:appointment", found.pk)


def _offer(request: HttpRequest, found: Appointment, desk: Any, desks: list[Any]) -> dict[str, Any]:
    start = max(day_asked(request), clock.today())
    days = [presenters.day_row(one) for one in selectors.calendar(desk, start, DAYS_OFFERED)]
    return {
        "row": presenters.appointment_row(found),
        "version": found.version,
        "desk": desk,
        "desks": desks,
        "day": start,
        "after": start + datetime.timedelta(days=DAYS_OFFERED),
        "days": [one for one in days if one.free],
    }


def _shown(
    request: HttpRequest,
    found: Appointment,
    *,
    form: BookForm | None = None,
    conflict: bool = False,
    wanted: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    city = tenants.current()
    told = {"name": found.name, "email": found.email, "language": found.language}
    steps = [
        (step.get_state_display(), clock.wall(step.taken_at), clock.wall(step.starts_at))
        for step in found.steps.order_by("position")
    ]
    typed = form
    if form is None or conflict:
        form = BookForm(initial={**told, "note": found.note, "version": found.version})
    context = {
        "row": presenters.appointment_row(found),
        "appointment": found,
        "form": form,
        "typed": typed.cleaned_data if conflict and typed is not None else None,
        "conflict": conflict,
        "wanted": wanted,
        "steps": steps,
        "reminder_waits": clock.wall(found.starts_at).date() > clock.local(clock.now()).date(),
        "text": presenters.reminder_text(found, place=city.name if city else ""),
    }
    return render(request, "agenda/appointment.html", context, status=status)


def _version(request: HttpRequest) -> int:
    text = request.POST.get("version", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0


def _uuid(text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError as error:
        raise Http404 from error


def _day(desk: uuid.UUID, at: datetime.datetime, person: uuid.UUID | None) -> str:
    day = clock.local(at).date().isoformat()
    chosen = f"&person={person}" if person else ""
    return f"{reverse('agenda:day')}?desk={desk}&day={day}{chosen}"
