"""Opens a history record for each request."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from kernel.history import context

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


class HistoryMiddleware:
    """Records request id, coarse address, route name and user id; never a path or a name.

    Place it after authentication. A GET reads its user only when the view asks for it
    (``kernel.access.requires`` then notes it), so that public pages cost no query.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with context.recording(
            request=str(getattr(request, "request_id", "")),
            address=context.coarse_address(request.META.get("REMOTE_ADDR", "")),
        ):
            return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> None:
        """Add the route, and for a writing request its user."""
        match = request.resolver_match
        context.add(route=match.view_name if match else "")
        user = getattr(request, "user", None)
        if request.method not in SAFE and user is not None and user.is_authenticated:
            context.note_user(user.pk)
