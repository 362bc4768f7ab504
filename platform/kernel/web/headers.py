"""Puts on every answer the headers that keep it private and within its frame."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

# The Origin header of a form is checked first; the Referer matters where it is missing, and only
# on the same host, so a path never leaves it.
HEADERS = {
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), "
        "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), "
        "publickey-credentials-get=(self), publickey-credentials-create=(self)"
    ),
}
NO_STORE = "no-store, private"
_FOR_EVERYBODY = "_for_everybody"


def storable(response: HttpResponse, *, seconds: int) -> HttpResponse:
    """Say that an answer is the same for everybody on its host, whoever asks: a style sheet.

    Middleware reads the session for every request (the language of the account), so the session
    being read says nothing about such an answer. One that sets a cookie is still never stored.
    """
    setattr(response, _FOR_EVERYBODY, True)
    response.headers["Cache-Control"] = f"public, max-age={seconds}"
    return response


class SecurityHeadersMiddleware:
    """Sets HEADERS where a view set nothing else, and forbids storing what a session showed.

    On an office's shared computer the back button of the next person must not bring the page back.
    It stands outside the session middleware, and so sees whether the session was read.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if self._is_personal(request, response):
            response.headers["Cache-Control"] = NO_STORE
        return response

    @staticmethod
    def _is_personal(request: HttpRequest, response: HttpResponse) -> bool:
        session = getattr(request, "session", None)
        read = bool(session is not None and session.accessed)
        if getattr(response, _FOR_EVERYBODY, False):
            read = False
        return read or "Authorization" in request.headers or bool(response.cookies)
