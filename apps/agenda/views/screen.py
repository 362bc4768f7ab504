"""The wall display: numbers and desks, large, by itself, with nothing that names anybody."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import override
from django.views.decorators.http import require_safe

from apps.agenda import presenters, selectors
from apps.agenda.models import Screen
from kernel.access import public

SHOWN = 6
REASON = "A display on the wall of the office: numbers and desks only, by an address of its own."


@public(reason=REASON)
@require_safe
def screen(request: HttpRequest, secret: str) -> HttpResponse:
    """The page a display opens once and leaves open."""
    found = selectors.screen_at(secret)
    if found is None:
        raise Http404
    with override("es-ar"):
        response = render(
            request, "agenda/screen.html", {"secret": secret, "screen": found, **_told(found)}
        )
    return _kept_by_nobody(response)


@public(reason=REASON)
@require_safe
def now(request: HttpRequest, secret: str) -> HttpResponse:
    """What changed since `v`: nothing, most of the time, and then nothing is sent."""
    found = selectors.screen_at(secret)
    if found is None:
        # Revoked while it hung on the wall: the page asks for itself and learns so.
        response = HttpResponse(status=404)
        response.headers["HX-Refresh"] = "true"
        return _kept_by_nobody(response)
    told = _told(found)
    if request.GET.get("v") == told["stamp"]:
        return _kept_by_nobody(HttpResponse(status=204))
    with override("es-ar"):
        response = render(request, "agenda/screen_now.html", {"secret": secret, **told})
    return _kept_by_nobody(response)


def _told(found: Screen) -> dict[str, Any]:
    called = selectors.shown_on(found.letters, SHOWN)
    waiting = selectors.waiting_count(found.letters)
    return presenters.wall(called, waiting, found.second_language)


def _kept_by_nobody(response: HttpResponse) -> HttpResponse:
    add_never_cache_headers(response)
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
