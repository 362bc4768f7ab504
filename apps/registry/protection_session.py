"""Knows who reads while a request is answered, and in which session: what is open, is open there.

Selectors ask here, so that no page can forget to say who it is for. Outside of a request, in
tasks and commands, nobody reads.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.http import HttpRequest, HttpResponse

from apps.accounts import sessions
from apps.registry import memo

_Asked = tuple[Any, uuid.UUID | None]
_asking: ContextVar[Callable[[], _Asked] | None] = ContextVar(
    "registry_protection_session", default=None
)


class ReadingMiddleware:
    """Remembers the request while it is answered. Stands after the session's middleware."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # Asked for when it is needed: the API finds out who it is while it answers.
        token = _asking.set(lambda: (request.user, sessions.current(request)))
        try:
            with memo.remembering():
                return self.get_response(request)
        finally:
            _asking.reset(token)


@contextmanager
def reading(user: Any, session: uuid.UUID | None = None) -> Iterator[None]:
    """Read as that account, in that session, where no request is: commands and tests."""
    token = _asking.set(lambda: (user, session))
    try:
        yield
    finally:
        _asking.reset(token)


def reader() -> Any:
    """Whose request is being answered; None outside of one."""
    ask = _asking.get()
    return ask()[0] if ask is not None else None


def session() -> uuid.UUID | None:
    """The session it came in with; None outside of one, where nothing is open, and for keys."""
    ask = _asking.get()
    return ask()[1] if ask is not None else None
