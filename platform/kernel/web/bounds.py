"""Turns away input that no honest client sends, before any view must think of it."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from kernel.web import problems

LONGEST_QUERY = 8_192
LONGEST_PATH = 2_048


class InputBoundsMiddleware:
    """Answers 400 to a NUL or broken UTF-8 in path or query, 414 and 413 to what is too long.

    PostgreSQL refuses NUL in text: unchecked, a link with %00 is a server error. A body is read to
    find its CSRF token, before anybody has asked who sent it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        query = request.META.get("QUERY_STRING", "")
        if len(query) > LONGEST_QUERY or len(request.path_info) > LONGEST_PATH:
            return problems.respond(request, 414)
        if _length(request) > settings.FILE_UPLOAD_MAX_MEMORY_SIZE:
            return problems.respond(request, 413)
        if "\x00" in request.path_info or not _clean(query):
            return problems.respond(request, 400)
        return self.get_response(request)


def _length(request: HttpRequest) -> int:
    """The length a body says to have; Django reads no byte past it, and none where it says none."""
    said = request.META.get("CONTENT_LENGTH") or "0"
    return int(said) if said.isdecimal() and len(said) < 20 else 0


def _clean(query: str) -> bool:
    raw = unquote_to_bytes(query.replace("+", " "))
    if b"\x00" in raw:
        return False
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return True
