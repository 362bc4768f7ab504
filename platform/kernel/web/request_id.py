"""Names each request, so that a page, a log line and a row of history can be put together."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable

import structlog
from django.http import HttpRequest, HttpResponse

HEADER = "X-Request-ID"
_GIVEN = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{7,63}")


class RequestIdMiddleware:
    """Sets ``request.request_id``, binds it to the logs and answers it in a header.

    A well-formed id of the proxy in front is kept. It stands first of all.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        given = request.headers.get(HEADER, "")
        name = given if _GIVEN.fullmatch(given) else uuid.uuid4().hex
        request.request_id = name  # type: ignore[attr-defined]
        with structlog.contextvars.bound_contextvars(request_id=name):
            response = self.get_response(request)
        response.headers[HEADER] = name
        return response


def request_id(request: HttpRequest) -> str:
    """Return the id of ``request``; empty outside the middleware."""
    return str(getattr(request, "request_id", ""))
