"""Parts of a person's page that other apps bring: each registers its own and says who sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.http import HttpRequest

from apps.accounts.rules import allowed
from apps.registry.models import Consultation, Person


class Place(StrEnum):
    """Where a part stands: in the identity bar, in the wide column or beside it.

    In the wide column, what goes on now (order below `STORY`) stands above the story and what
    one looks up (from `STORY` on) below it; beside it, what is to be done (below `WHO`) comes
    before who it is.
    """

    BAR = "bar"
    MAIN = "main"
    SIDE = "side"


STORY = 50
WHO = 20


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
    order: int = 0


@dataclass(frozen=True, slots=True)
class ConsultationPart:
    """One part of a consultation's page that another app brings."""

    code: str
    template: str
    order: int
    permission: str
    context: Callable[[HttpRequest, Consultation], dict[str, Any] | None]


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
    return [
        Shown(panel.template, context, panel.order)
        for panel, context in told
        if context is not None
    ]


_CONSULTATION_PARTS: dict[str, ConsultationPart] = {}


def register_with_consultation(part: ConsultationPart) -> None:
    """Offer a part of a consultation's page; registering a code again replaces it."""
    _CONSULTATION_PARTS[part.code] = part


def shown_with(request: HttpRequest, consultation: Consultation) -> list[Shown]:
    """The parts of a consultation's page this reader may see, in order."""
    told = [
        (part, part.context(request, consultation))
        for part in sorted(_CONSULTATION_PARTS.values(), key=lambda part: (part.order, part.code))
        if allowed(request.user, part.permission)
    ]
    return [
        Shown(part.template, context, part.order) for part, context in told if context is not None
    ]
