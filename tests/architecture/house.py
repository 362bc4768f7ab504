"""What the architecture tests walk over: our sources, templates, models and routes."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.db import models
from django.urls import URLPattern, URLResolver

ROOT = Path(__file__).resolve().parents[2]
PLACES = ("apps", "tenants", "frontend", "platform", "tests")
NOT_OURS = {"node_modules", "dist", "data", ".venv", "__pycache__", ".git"}


def relative(path: Path) -> str:
    """Return a path as one would write it in a message."""
    return path.relative_to(ROOT).as_posix()


@cache
def files(suffix: str) -> tuple[Path, ...]:
    """Return our files with a suffix; what tools generate is left out."""
    found = [ROOT / "run.py", ROOT / "test.py"] if suffix == ".py" else []
    for place in PLACES:
        found += (ROOT / place).rglob(f"*{suffix}")
    return tuple(
        path
        for path in sorted(found)
        if path.is_file() and not NOT_OURS & set(path.relative_to(ROOT).parts)
    )


def modules(*, migrations: bool = False) -> tuple[Path, ...]:
    """Return our Python modules."""
    return tuple(path for path in files(".py") if migrations or "migrations" not in path.parts)


def is_test(path: Path) -> bool:
    """Tell whether a module belongs to the tests."""
    return "tests" in path.relative_to(ROOT).parts


@cache
def tree(path: Path) -> ast.Module:
    """Return the parsed module."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=relative(path))


@cache
def our_apps() -> tuple[AppConfig, ...]:
    """Return the apps whose code is in this repository."""
    return tuple(
        config
        for config in apps.get_app_configs()
        if ROOT in Path(config.path).resolve().parents
        and not NOT_OURS & set(Path(config.path).resolve().relative_to(ROOT).parts)
    )


def our_models() -> tuple[type[models.Model], ...]:
    """Return the models of our apps, tables of many-to-many relations included."""
    labels = {config.label for config in our_apps()}
    return tuple(
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in labels
    )


def is_event(model: type[models.Model]) -> bool:
    """Tell whether triggers fill this table."""
    return getattr(model, "pgh_tracked_model", None) is not None


def labels_of(setting: str) -> frozenset[str]:
    """Return the labels of the apps that a setting lists."""
    wanted = tuple(getattr(settings, setting))
    return frozenset(
        config.label
        for config in apps.get_app_configs()
        if config.name in wanted or f"{type(config).__module__}.{type(config).__name__}" in wanted
    )


@dataclass(frozen=True)
class Route:
    """One route of one urlconf."""

    urlconf: str
    path: str
    name: str
    view: Any

    def __str__(self) -> str:
        return f"{self.urlconf}:/{self.path}"


def urlconfs() -> tuple[str, ...]:
    """Return the urlconf of every kind of host."""
    names = ("ROOT_URLCONF", "URLCONF_NATIONAL", "URLCONF_HEALTH")
    return tuple(getattr(settings, name) for name in names if hasattr(settings, name))


@cache
def routes() -> tuple[Route, ...]:
    """Return every route of every host."""
    found: list[Route] = []
    for name in urlconfs():
        found += _walk(name, import_module(name).urlpatterns, "", "")
    return tuple(found)


def _walk(urlconf: str, patterns: list[Any], prefix: str, space: str) -> Iterator[Route]:
    for one in patterns:
        path = prefix + str(one.pattern)
        if isinstance(one, URLResolver):
            inner = f"{space}{one.namespace}:" if one.namespace else space
            yield from _walk(urlconf, one.url_patterns, path, inner)
        elif isinstance(one, URLPattern):
            yield Route(urlconf, path, f"{space}{one.name or ''}", one.callback)
