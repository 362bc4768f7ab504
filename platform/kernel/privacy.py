"""Keeps the classification of every model field: plain, personal or sensitive."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.apps import apps
from django.db import models

Level = Literal["plain", "personal", "sensitive"]
LEVELS: tuple[Level, ...] = ("plain", "personal", "sensitive")


@dataclass(frozen=True)
class Declaration:
    """What one model says about its fields."""

    plain: frozenset[str] = frozenset()
    personal: frozenset[str] = frozenset()
    sensitive: frozenset[str] = frozenset()

    def level(self, field: str) -> Level | None:
        """Return the level of ``field``, or None when nobody classified it."""
        for level in LEVELS:
            if field in getattr(self, level):
                return level
        return None


_declared: dict[str, Declaration] = {}


def declare(
    label: str,
    *,
    plain: Iterable[str] = (),
    personal: Iterable[str] = (),
    sensitive: Iterable[str] = (),
) -> None:
    """Classify the fields of a model we do not own; ``label`` is ``app_label.Model``."""
    _declared[label.lower()] = Declaration(
        frozenset(plain), frozenset(personal), frozenset(sensitive)
    )


def of(model: type[models.Model]) -> Declaration | None:
    """Return the declaration of ``model``; a history table is classified like what it follows."""
    tracked = getattr(model, "pgh_tracked_model", None)
    if tracked is not None:
        return _event(of(tracked))
    inner = getattr(model, "Privacy", None)
    if inner is not None:
        return Declaration(*(frozenset(getattr(inner, level, ())) for level in LEVELS))
    return _declared.get(model._meta.label_lower)


def _event(base: Declaration | None) -> Declaration | None:
    if base is None:
        return None
    own = {"pgh_id", "pgh_created_at", "pgh_label", "pgh_obj", "pgh_context", "pgh_context_id"}
    return Declaration(base.plain | own, base.personal, base.sensitive)


def problems(model: type[models.Model]) -> list[str]:
    """Return one sentence for each fault of the model's declaration; empty when it is whole."""
    declaration = of(model)
    name = model._meta.label
    if declaration is None:
        how = "`class Privacy: plain=(…); personal=(…); sensitive=(…)`"
        return [f"{name} classifies no field. Add {how}, or privacy.declare(…) for a library's."]
    fields = {field.name for field in model._meta.concrete_fields}
    sets = [declaration.plain, declaration.personal, declaration.sensitive]
    known = frozenset().union(*sets)
    found = [f"{name}.{field} is not classified in Privacy." for field in sorted(fields - known)]
    if getattr(model, "pgh_tracked_model", None) is None:
        found += [f"{name}.Privacy names {field}, no field." for field in sorted(known - fields)]
    twice = {field for field in known if sum(field in part for part in sets) > 1}
    return found + [f"{name}.{field} has two levels in Privacy." for field in sorted(twice)]


def fields_at(level: Level) -> dict[str, list[str]]:
    """Return ``{model label: [field, …]}`` of all installed models at ``level``."""
    answer: dict[str, list[str]] = {}
    for model in apps.get_models(include_auto_created=True):
        declaration = of(model)
        names = sorted(getattr(declaration, level)) if declaration else []
        if names:
            answer[model._meta.label] = names
    return answer
