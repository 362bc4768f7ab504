"""What a joint action serves of the city's plan: the app that keeps the plan says how it is called.

Alliances stand below it and know an id alone.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlanAction:
    """An action of the plan as a page names it; without `path` only its id is known."""

    code: str
    title: str = ""
    path: str = ""


Finder = Callable[[uuid.UUID], PlanAction | None]
_finders: list[Finder] = []


def named_by(finder: Finder) -> None:
    """Say who knows the actions of the plan; from AppConfig.ready()."""
    if finder not in _finders:
        _finders.append(finder)


def named(key: uuid.UUID | None) -> PlanAction | None:
    """The action of the plan that an id means, as it is called; None without an id."""
    if key is None:
        return None
    told = (finder(key) for finder in _finders)
    return next((one for one in told if one is not None), PlanAction(code=str(key)))
