"""The order in which the layers of a request stand, and why."""

from __future__ import annotations

from collections.abc import Sequence


def ordered(
    *,
    before_session: Sequence[str] = (),
    after_authentication: Sequence[str] = (),
    innermost: Sequence[str] = (),
) -> list[str]:
    """Return MIDDLEWARE with the project's own layers in their places.

    Request id first, so that everything after can be traced; headers outside the session, so that
    they see whether it was read; ``before_session`` is where the scope is entered: a session lies
    in its scope; history after authentication, for it records who; the guard last, by the view.
    """
    return [
        "kernel.web.request_id.RequestIdMiddleware",
        "kernel.observability.requests.RequestLogMiddleware",
        "kernel.web.headers.SecurityHeadersMiddleware",
        "csp.middleware.CSPMiddleware",
        "django.middleware.security.SecurityMiddleware",
        "kernel.web.bounds.InputBoundsMiddleware",
        *before_session,
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.locale.LocaleMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "kernel.history.HistoryMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
        *after_authentication,
        *innermost,
        "kernel.web.methods.MethodMiddleware",
        "kernel.access.guard.GuardMiddleware",
    ]
