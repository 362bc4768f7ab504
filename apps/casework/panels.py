"""Parts of a case's page that other apps bring: each registers its own and says who sees it."""

from __future__ import annotations

from django.http import HttpRequest

from apps.casework.models import Case
from apps.registry.panels import Part, Shown, shown_of


class CasePart(Part[Case]):
    """One part of a case's page."""


_PARTS: dict[str, CasePart] = {}


def register(part: CasePart) -> None:
    """Offer a part of a case's page; registering a code again replaces it."""
    _PARTS[part.code] = part


def shown(request: HttpRequest, case: Case) -> list[Shown]:
    """The parts this reader may see, in order. Whoever asks has opened the case already."""
    return shown_of(request, case, _PARTS.values())
