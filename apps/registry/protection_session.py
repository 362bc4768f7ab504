"""Knows in which sign-in session the work at hand is done: what is open, is open there alone."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.http import HttpRequest, HttpResponse

from apps.accounts import sessions

_asking: ContextVar[Callable[[], uuid.UUID | None] | None] = ContextVar(
    "registry_protection_session", default=None
)


class ReadingMiddleware:
    """Remembers the request while it is answered. Stands after the session's middleware."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = _asking.set(lambda: sessions.current(request))
        try:
            return self.get_response(request)
        finally:
            _asking.reset(token)


@contextmanager
def reading_in(session: uuid.UUID) -> Iterator[None]:
    """Work as in that session, where no request is: commands and tests."""
    token = _asking.set(lambda: session)
    try:
        yield
    finally:
        _asking.reset(token)


def session() -> uuid.UUID | None:
    """The session; None outside of one, where nothing is open: tasks, commands, keys."""
    ask = _asking.get()
    return ask() if ask is not None else None
