"""Logs one line for each request: who by id, which route by name, how long, and how it ended."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import structlog
from django.http import HttpRequest, HttpResponse
from django.utils.functional import LazyObject

from kernel import scope

log = structlog.get_logger(__name__)
_QUIET = frozenset({"health-live", "health-ready"})


class RequestLogMiddleware:
    """Writes route name, never path: a path holds identifiers, a query what somebody typed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        started = time.perf_counter()
        response = self.get_response(request)
        seen: dict[str, Any] = request.__dict__.get("_seen_by_log", {})
        route = seen.get("route", "")
        if route not in _QUIET or response.status_code >= 500:
            log.info(
                "request",
                method=request.method if request.method in _METHODS else "OTHER",
                status=response.status_code,
                milliseconds=round((time.perf_counter() - started) * 1000, 1),
                user_id=_user_id(request),
                **{"scope": scope.current(), "route": route, **seen},
            )
        return response

    def process_view(
        self, request: HttpRequest, view: object, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> None:
        """Note scope and route while the scope is open."""
        match = request.resolver_match
        seen = {"scope": scope.current(), "route": match.view_name if match else ""}
        request.__dict__["_seen_by_log"] = seen
        structlog.contextvars.bind_contextvars(route=seen["route"])


_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def _user_id(request: HttpRequest) -> str:
    """Return the id of whoever was asked for; asking now would cost a query and a scope."""
    user = request.__dict__.get("user")
    if user is None or isinstance(user, LazyObject):
        user = request.__dict__.get("_cached_user")
    return str(user.pk) if user is not None and user.pk is not None else ""
