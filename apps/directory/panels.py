"""Parts of an organisation's page that apps above bring: each registers its own, for whom it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from apps.accounts.rules import allowed
from apps.directory.models import Organization


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One part: `context` gives what its template shows of an organisation."""

    code: str
    template: str
    order: int
    permission: str
    context: Callable[[HttpRequest, Organization], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Shown:
    """A part ready to be included."""

    template: str
    told: dict[str, Any]


_PANELS: dict[str, Panel] = {}


def register(panel: Panel) -> None:
    """Offer a part, from AppConfig.ready(); registering a code again replaces it."""
    _PANELS[panel.code] = panel


def shown(request: HttpRequest, organization: Organization) -> list[Shown]:
    """The parts this reader may see, in order."""
    told = sorted(_PANELS.values(), key=lambda panel: (panel.order, panel.code))
    return [
        Shown(panel.template, panel.context(request, organization))
        for panel in told
        if allowed(request.user, panel.permission)
    ]
