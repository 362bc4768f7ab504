"""Nothing is open that nobody opened: every route of every host says who may come in."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from rest_framework.views import APIView
from rest_framework.viewsets import ViewSetMixin

from kernel import access
from kernel.access import words
from tests.architecture import house, walking

ROUTES = [pytest.param(route, id=str(route)) for route in house.routes()]


def test_there_are_routes() -> None:
    """The walk below is worth nothing if it walks over nothing."""
    assert len(ROUTES) > 40
    folder = house.ROOT / "platform" / "migraciudades" / "urls"
    kinds = {f"migraciudades.urls.{path.stem}" for path in folder.glob("[a-z]*.py")}
    missed = kinds - {"migraciudades.urls.shared"} - set(house.urlconfs())
    assert not missed, f"Name {missed} in the settings as URLCONF_…: no test walks it."


@walking.each("route", ROUTES)
def test_every_route_says_who_may_come_in(route: house.Route) -> None:
    """Deny by default: a forgotten mark is found here, before the guard middleware finds it."""
    assert access.mark_of(route.view, route.name) is not None, (
        f"{route} ({route.name}) is not marked: put @requires('room.verb_thing') on the view, "
        "@signed_in(reason=…) or @public(reason=…); on an API view required_permission; for a view "
        "of a library access.declare_public / declare_required with the route's name."
    )


@walking.each("route", ROUTES)
def test_every_action_of_the_api_asks_for_a_permission(route: house.Route) -> None:
    """An action that required_permissions forgets is denied to all: say which word it needs."""
    cls = getattr(route.view, "cls", None)
    if not (isinstance(cls, type) and issubclass(cls, ViewSetMixin)):
        return
    if getattr(cls, "public_reason", "") or getattr(cls, "signed_in_reason", ""):
        return
    actions = set(getattr(route.view, "actions", {}).values())
    single = getattr(cls, "required_permission", None)
    named = set(getattr(cls, "required_permissions", None) or {})
    assert single or actions <= named, (
        f"{cls.__name__}: name {sorted(actions - named)} in required_permissions."
    )


@walking.each("route", ROUTES)
def test_the_api_asks_the_class_that_asks_the_roles(route: house.Route) -> None:
    """A word in required_permission guards nothing unless Allowed reads it."""
    cls = getattr(route.view, "cls", None)
    if not (isinstance(cls, type) and issubclass(cls, APIView)):
        return
    assert any(
        isinstance(one, type) and issubclass(one, access.Allowed) for one in cls.permission_classes
    ), f"{cls.__name__}: add kernel.access.Allowed to permission_classes, or leave the default."


def test_settings_import_no_rest_framework() -> None:
    """Imported before the settings are whole, it would bind its own defaults: open to anybody."""
    code = (
        "import sys, migraciudades.settings; "
        "found = [name for name in ('rest_framework', 'allauth') if name in sys.modules]; "
        "raise SystemExit(f'imported while settings load: {found}' if found else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    assert done.returncode == 0, done.stderr


@walking.each("route", ROUTES)
def test_permissions_are_words_that_roles_can_hold(route: house.Route) -> None:
    """A mistyped word locks everybody out, silently."""
    mark = access.mark_of(route.view, route.name)
    known = words.known_words()
    for word in mark.permissions if mark else ():
        assert word in known, f"{route} asks for {word}, which no role table declares."


def test_pages_are_reached_by_name() -> None:
    """History and logs record the route's name: without one they say nothing."""
    nameless = [str(route) for route in house.routes() if not route.name.split(":")[-1]]
    assert not nameless, f"Give a name to {nameless}."


def _first(view: Callable[..., Any]) -> str:
    return f"{view.__module__}.{getattr(view, '__qualname__', '')}"


def test_one_name_is_one_view_on_each_host() -> None:
    """reverse() picks one of two routes of the same name, and not always the one that is meant."""
    seen: dict[tuple[str, str], str] = {}
    doubled = []
    for route in house.routes():
        key = (route.urlconf, route.name)
        if key in seen and seen[key] != _first(route.view):
            doubled.append(str(route))
        seen[key] = _first(route.view)
    assert not doubled, f"Two views share one name: {doubled}"
