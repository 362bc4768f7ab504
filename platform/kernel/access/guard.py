"""Refuses, at run time, every view that nobody marked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import structlog
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from kernel.access import marks
from kernel.access.decorators import sign_in_first
from kernel.access.rules import allowed

log = structlog.get_logger(__name__)


class GuardMiddleware:
    """Denies unmarked views, and guards the marked views of libraries.

    The architecture test finds a view that nobody marked before it is released; this finds it if
    it is released all the same.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., Any],
        args: tuple[Any, ...],
        kwargs: dict[str, Any],
    ) -> HttpResponseBase | None:
        """Answer instead of the view where it must not run."""
        match = request.resolver_match
        route = match.view_name if match else ""
        mark = marks.mark_of(view, route)
        if mark is None:
            log.error("view_without_mark", route=route)
            raise PermissionDenied
        if mark.is_public or not marks.is_declared(route):
            return None
        user = getattr(request, "user", None)
        if user is None or not user.is_authenticated:
            return sign_in_first(request)
        if not all(allowed(user, word) for word in mark.permissions):
            raise PermissionDenied
        return None
