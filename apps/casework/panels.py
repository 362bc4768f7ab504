"""Parts of a case's page that other apps bring: each registers its own and says who sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from apps.accounts.rules import allowed
from apps.casework.models import Case
from apps.registry.panels import Shown


@dataclass(frozen=True, slots=True)
class CasePart:
    """One part. `context` gives what its template shows, or None to show nothing."""

    code: str
    template: str
    order: int
    permission: str
    context: Callable[[HttpRequest, Case], dict[str, Any] | None]


_PARTS: dict[str, CasePart] = {}


def register(part: CasePart) -> None:
    """Offer a part of a case's page; registering a code again replaces it."""
    _PARTS[part.code] = part


def shown(request: HttpRequest, case: Case) -> list[Shown]:
    """The parts this reader may see, in order. Whoever asks has opened the case already."""
    told = [
        (part, part.context(request, case))
        for part in sorted(_PARTS.values(), key=lambda part: (part.order, part.code))
        if allowed(request.user, part.permission)
    ]
    return [
        Shown(part.template, context, part.order) for part, context in told if context is not None
    ]
