"""The city's own words of the code lists, and what it hides of the national ones."""

from __future__ import annotations

from apps.registry import memo
from apps.registry.models import LocalCode


def own_codes() -> list[LocalCode]:
    """All of them in their order: one query, and in a request one for all who ask."""
    return memo.remembered("own_codes", lambda: list(LocalCode.objects.order_by("label", "code")))
