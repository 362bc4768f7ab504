"""Marks on views: ``requires("room.verb_thing")``, ``signed_in`` and ``public(reason="…")``."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import resolve_url
from django.utils.cache import add_never_cache_headers

from kernel.access import marks, words
from kernel.access.rules import allowed
from kernel.history import note_user

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def requires(permission: str) -> Callable[[View], View]:
    """Let only holders of ``permission`` in.

    Nobody signed in: to the sign-in page. Signed in without it: PermissionDenied, a 403 page. What
    the caller may not know of within the page is a 404, and is the view's own selector's work.
    """
    word = words.ask(permission)
    return _guarding(marks.Mark(permissions=(word,)))


def signed_in(*, reason: str) -> Callable[[View], View]:
    """Let any account of this host in, and say why that is enough: one's own settings, say."""
    return _guarding(marks.Mark(reason=reason, any_account=True))


def _guarding(mark: marks.Mark) -> Callable[[View], View]:
    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            user = getattr(request, "user", None)
            if user is None or not user.is_authenticated:
                return sign_in_first(request)
            note_user(user.pk)
            if not all(allowed(user, word) for word in mark.permissions):
                raise PermissionDenied
            response = view(request, *args, **kwargs)
            if not response.has_header("Cache-Control"):
                add_never_cache_headers(response)
            return response

        marks.put(guarded, mark)
        return guarded  # type: ignore[return-value]

    return decorate


def public(*, reason: str) -> Callable[[View], View]:
    """Let everybody in, and say why that is right."""

    def decorate(view: View) -> View:
        marks.put(view, marks.Mark(reason=reason))
        return view

    return decorate


def sign_in_first(request: HttpRequest) -> HttpResponse:
    """Send to the sign-in page and back to the same path.

    The query is dropped: it may hold what somebody typed in a search box. For htmx the whole page
    moves, since a sign-in form inside a list is no use.
    """
    target = resolve_url(settings.LOGIN_URL)
    back = request.path if request.method in {"GET", "HEAD"} else ""
    address = f"{target}?{urlencode({'next': back})}" if back else target
    if request.headers.get("HX-Request") == "true":
        response = HttpResponse(status=401)
        response.headers["HX-Redirect"] = target
    else:
        response = HttpResponse(status=302)
        response.headers["Location"] = address
    add_never_cache_headers(response)
    return response
