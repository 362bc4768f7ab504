"""Parts of a person's page that other apps bring: each registers its own and says who sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

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


S = TypeVar("S")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Generic[S]):
    """One part. `context` gives what its template shows, or None to show nothing."""

    code: str
    template: str
    order: int
    permission: str
    context: Callable[[HttpRequest, S], dict[str, Any] | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel(Part[Person]):
    """One part of a person's page."""

    place: Place


class ConsultationPart(Part[Consultation]):
    """One part of a consultation's page."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A part ready to be included."""

    template: str
    told: dict[str, Any]
    order: int = 0


_PANELS: dict[str, Panel] = {}
_CONSULTATION_PARTS: dict[str, ConsultationPart] = {}


def register(panel: Panel) -> None:
    """Offer a part of the person's page; registering a code again replaces it."""
    _PANELS[panel.code] = panel


def register_with_consultation(part: ConsultationPart) -> None:
    """Offer a part of a consultation's page; registering a code again replaces it."""
    _CONSULTATION_PARTS[part.code] = part


def shown(request: HttpRequest, person: Person, place: Place) -> list[Shown]:
    """The parts of one place of a person's page this reader may see, in order."""
    return shown_of(request, person, (each for each in _PANELS.values() if each.place == place))


def shown_with(request: HttpRequest, consultation: Consultation) -> list[Shown]:
    """The parts of a consultation's page this reader may see, in order."""
    return shown_of(request, consultation, _CONSULTATION_PARTS.values())


def shown_of(request: HttpRequest, of: S, parts: Iterable[Part[S]]) -> list[Shown]:
    """Of the parts of any page those this reader may see, in order."""
    told = [
        (part, part.context(request, of))
        for part in sorted(parts, key=lambda part: (part.order, part.code))
        if allowed(request.user, part.permission)
    ]
    return [
        Shown(part.template, context, part.order) for part, context in told if context is not None
    ]
