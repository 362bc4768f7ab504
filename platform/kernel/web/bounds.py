"""Turns away input that no honest client sends, before any view must think of it."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from django.http import HttpRequest, HttpResponse

from kernel.web import problems

LONGEST_QUERY = 8_192
LONGEST_PATH = 2_048


class InputBoundsMiddleware:
    """Answers 400 to a NUL or broken UTF-8 in path or query, 414 to an address past its bound.

    PostgreSQL refuses NUL in text: unchecked, a link with %00 is a server error.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        query = request.META.get("QUERY_STRING", "")
        if len(query) > LONGEST_QUERY or len(request.path_info) > LONGEST_PATH:
            return problems.respond(request, 414)
        if "\x00" in request.path_info or not _clean(query):
            return problems.respond(request, 400)
        return self.get_response(request)


def _clean(query: str) -> bool:
    raw = unquote_to_bytes(query.replace("+", " "))
    if b"\x00" in raw:
        return False
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True
