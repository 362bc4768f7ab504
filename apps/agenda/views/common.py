"""What the agenda's pages have in common."""

from __future__ import annotations

import datetime
import uuid

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme

from apps.agenda import clock, selectors
from apps.agenda.errors import Refused
from apps.agenda.models import Appointment, Desk, Ticket
from apps.registry import selectors as registry

DESK = "agenda.desk"
EARLIEST, LATEST = datetime.date(2000, 1, 3), datetime.date(2100, 1, 1)


def actor(request: HttpRequest) -> uuid.UUID:
    """The account that acts; the guards have let nobody else through."""
    key = request.user.pk
    assert isinstance(key, uuid.UUID)  # noqa: S101
    return key


def desk_or_404(pk: uuid.UUID) -> Desk:
    """A desk, in use or not."""
    found = selectors.desk(pk)
    if found is None:
        raise Http404
    return found


def ticket_or_404(pk: uuid.UUID) -> Ticket:
    """A ticket of any day."""
    found = selectors.ticket(pk)
    if found is None:
        raise Http404
    return found


def appointment_or_404(pk: uuid.UUID) -> Appointment:
    """An appointment, whatever became of it."""
    found = selectors.appointment(pk)
    if found is None:
        raise Http404
    return found


def person_named(key: str) -> registry.Person | None:
    """The person with that key; 404 for a key of nobody, None for no key."""
    if not key:
        return None
    try:
        found = registry.person(uuid.UUID(key))
    except ValueError:
        found = None
    if found is None:
        raise Http404
    return found


def day_asked(request: HttpRequest) -> datetime.date:
    """The day in the address; today when there is none or it is not one."""
    try:
        day = datetime.date.fromisoformat(request.GET.get("day", ""))
    except ValueError:
        return clock.today()
    return day if EARLIEST <= day <= LATEST else clock.today()


def desk_asked(request: HttpRequest, desks: list[Desk]) -> Desk | None:
    """The desk in the address, else the one sat at, else the first."""
    wanted = request.GET.get("desk") or request.session.get(DESK, "")
    return next((one for one in desks if str(one.pk) == wanted), desks[0] if desks else None)


def moment_asked(text: str) -> datetime.datetime | None:
    """A moment as addresses write it, or None."""
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.tzinfo is None or not EARLIEST <= moment.date() <= LATEST:
        return None
    return moment.astimezone(datetime.UTC)


def back(request: HttpRequest, fallback: str) -> HttpResponse:
    """To where the form said it came from, if that is a page of this host."""
    to = request.POST.get("back", "")
    own = to.startswith("/") and url_has_allowed_host_and_scheme(to, allowed_hosts=None)
    return redirect(to if own else fallback)


def say_no(request: HttpRequest, refused: Refused) -> None:
    """Tell why not on the next page."""
    messages.error(request, str(refused.message))
