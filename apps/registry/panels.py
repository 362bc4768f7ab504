"""Parts of a person's page that other apps bring: each registers its own and says who sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.http import HttpRequest

from apps.accounts.rules import allowed
from apps.registry.models import Person


class Place(StrEnum):
    """Where a part stands: in the identity bar, in the wide column or beside it."""

    BAR = "bar"
    MAIN = "main"
    SIDE = "side"


@dataclass(frozen=True, slots=True)
class Panel:
    """One part. `context` gives what its template shows, or None to show nothing."""

    code: str
    template: str
    place: Place
    order: int
    permission: str
    context: Callable[[HttpRequest, Person], dict[str, Any] | None]


@dataclass(frozen=True, slots=True)
class Shown:
    """A part ready to be included."""

    template: str
    told: dict[str, Any]


_PANELS: dict[str, Panel] = {}


def register(panel: Panel) -> None:
    """Offer a part of the person's page; registering a code again replaces it."""
    _PANELS[panel.code] = panel


def shown(request: HttpRequest, person: Person, place: Place) -> list[Shown]:
    """The parts of one place this reader may see, in order."""
    parts = sorted(
        (panel for panel in _PANELS.values() if panel.place == place),
        key=lambda panel: (panel.order, panel.code),
    )
    told = [
        (panel, panel.context(request, person))
        for panel in parts
        if allowed(request.user, panel.permission)
    ]
    return [Shown(panel.template, context) for panel, context in told if context is not None]
