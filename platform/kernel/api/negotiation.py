"""Answers JSON whatever the Accept header prefers: a refusal would help nobody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request


class JsonAlways(DefaultContentNegotiation):
    """Falls back to the view's first renderer instead of answering 406."""

    def select_renderer(
        self,
        request: Request,
        renderers: Sequence[BaseRenderer] | Any,
        format_suffix: str | None = None,
    ) -> tuple[BaseRenderer, str]:
        from rest_framework.exceptions import NotAcceptable

        try:
            chosen: tuple[BaseRenderer, str]
            chosen = super().select_renderer(request, renderers, format_suffix)
            return chosen
        except NotAcceptable:
            first = next(iter(renderers))
            return first, str(first.media_type)
