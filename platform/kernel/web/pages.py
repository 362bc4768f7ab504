"""The handlers of the project's urls: ``handler404 = "kernel.web.pages.not_found"``.

Django passes the second argument by name, so it keeps its name though nothing reads it.
"""

from __future__ import annotations

import sys
from typing import Final

import structlog
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse

from kernel.web import problems

log = structlog.get_logger(__name__)
# A database that restarts is back in less.
RETRY_SECONDS: Final = "5"


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - by name
    """Answer 400."""
    return problems.respond(request, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - by name
    """Answer 403."""
    return problems.respond(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - by name
    """Answer 404, in the same words whether something exists elsewhere or nowhere."""
    return problems.respond(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer 500 without reaching for anything that may be what broke; 503 when it will pass."""
    if isinstance(sys.exception(), (OperationalError, InterfaceError)):
        response = problems.respond_plainly(request, 503)
        response.headers["Retry-After"] = RETRY_SECONDS
        return response
    return problems.respond_plainly(request, 500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001 - by name
    """Answer 403 to a form whose token is missing or stale; for settings.CSRF_FAILURE_VIEW."""
    log.warning("csrf_refused")
    return problems.respond(request, 403)
