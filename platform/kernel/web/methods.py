"""Gives a page to whoever asks with a method that an address does not take.

Reloading the address of a form is enough to come here; an empty answer looks like a broken site.
"""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from kernel.web import problems


class MethodMiddleware:
    """Fills an empty 405 with the problem page, or document, keeping its Allow header."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code != 405 or response.content:
            return response
        page = problems.respond(request, 405)
        page.headers["Allow"] = response.headers.get("Allow", "")
        return page
