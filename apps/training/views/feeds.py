"""Calendar feeds: giving and withdrawing an address, and what a calendar program reads there."""

from __future__ import annotations

import uuid
from typing import Any, Final

from allauth.core.internal.ratelimit import get_ip
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts import attempts
from apps.notices import places
from apps.training import calendars, selectors
from apps.training.errors import IllegalMove
from apps.training.models import CalendarFeed
from apps.training.selectors import certificates
from apps.training.selectors import feeds as found
from apps.training.services import feeds
from kernel import history
from kernel.access import public, requires

VIEW, MANAGE = "training.view", "training.manage"
GUESSES: Final = attempts.Policy(free=20, first_wait=60, longest_wait=900, forgets_after=3600)


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def of_edition(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The address of an edition's sessions; sending the form makes one."""
    edition = certificates.edition_of(pk)
    if edition is None:
        raise Http404
    if request.method == "POST":
        feeds.give(edition_id=pk, by=request.user.pk)
        return redirect("certificates:edition_feed", pk=pk)
    back = reverse("training:edition", args=[pk])
    return _page(request, edition.called, found.standing(edition_id=pk), back=back)


@requires(MANAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def of_person(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The address of the sessions of one person."""
    person = selectors.participant(pk)
    if person is None:
        raise Http404
    if request.method == "POST":
        feeds.give(participant_id=pk, by=request.user.pk)
        return redirect("certificates:person_feed", pk=pk)
    history.saw("training.participant", pk)
    back = reverse("training:person", args=[pk])
    feed = found.standing(participant_id=pk)
    asleep = not found.may_read(person)
    return _page(request, person.name, feed, back=back, asleep=asleep)


@requires(MANAGE)
@require_POST
def withdraw(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The address leads nowhere from now on."""
    feed = found.feed(pk)
    if feed is None:
        raise Http404
    feeds.withdraw(pk, by=request.user.pk)
    messages.success(request, _("The address is withdrawn."))
    return _back(feed)


@requires(MANAGE)
@require_POST
def renew(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Another address in its place, for when whoever it was not for has it."""
    feed = found.feed(pk)
    if feed is None:
        raise Http404
    try:
        feeds.renew(pk, by=request.user.pk)
    except IllegalMove:
        messages.warning(request, _("That address was changed or withdrawn already."))
    else:
        messages.success(request, _("This address is new. The one before leads nowhere."))
    return _back(feed)


def _back(feed: CalendarFeed) -> HttpResponse:
    if feed.edition_id is not None:
        return redirect("certificates:edition_feed", pk=feed.edition_id)
    return redirect("certificates:person_feed", pk=feed.participant_id)


@public(reason="the address is the key: a calendar program signs in nowhere")
@sensitive_variables("secret")
@require_safe
def read(request: HttpRequest, secret: str) -> HttpResponse:
    """What a calendar program reads; names nobody."""
    guesses = attempts.key("training-calendar", get_ip(request))
    counted = attempts.take(guesses, GUESSES)
    if not counted.allowed:
        response = HttpResponse(status=429)
        response.headers["Retry-After"] = str(max(counted.wait, 1))
        return response
    feed = found.by_secret(secret)
    if feed is None:
        raise Http404
    attempts.give_back(guesses, GUESSES)
    with override("es-ar"):
        title = feed.edition.called if feed.edition else _("My courses")
        body = calendars.calendar(title, found.sessions_in(feed))
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response.headers["Content-Disposition"] = 'inline; filename="calendar.ics"'
    response.headers["Cache-Control"] = "no-store, private"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def _page(
    request: HttpRequest, title: str, feed: Any, *, back: str, asleep: bool = False
) -> HttpResponse:
    address = f"{places.current().address}{feeds.path_of(feed)}" if feed else ""
    context = {"of": title, "feed": feed, "address": address, "back": back, "asleep": asleep}
    response = render(request, "training/feed.html", context)
    response.headers["Cache-Control"] = "no-store, private"
    return response
