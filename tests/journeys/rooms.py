"""Which pages of an app there are, and which of them a visitor found sound."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urlsplit

from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve

CITY: Final = "migraciudades.urls.city"
NATIONAL: Final = "migraciudades.urls.national"


def room(address: str, house: str = CITY) -> str:
    """The name of the page that stands at an address; of the page "nothing here", none."""
    try:
        return resolve(urlsplit(address).path, urlconf=house).view_name
    except Resolver404:
        return ""


def rooms(*namespaces: str, house: str = CITY) -> set[str]:
    """The names of all that can be opened there: pages, and files to take away."""
    return {
        f"{space}:{pattern.name}"
        for space, pattern in _walked(get_resolver(house))
        if space in namespaces and "GET" in _methods(pattern.callback)
    }


def namespaces(*packages: str, house: str = CITY) -> set[str]:
    """Where pages of these apps stand, the API apart."""
    return {
        space
        for space, pattern in _walked(get_resolver(house))
        if space != "api" and f"{pattern.callback.__module__}.".startswith(packages)
    }


def _walked(resolver: URLResolver, space: str = "") -> Iterator[tuple[str, URLPattern]]:
    for one in resolver.url_patterns:
        if isinstance(one, URLResolver):
            yield from _walked(one, one.namespace or space)
        else:
            yield space, one


def _methods(view: Any) -> list[str]:
    """What a view may be asked by, from the decorator that says so."""
    while view is not None:
        held = inspect.getclosurevars(view).nonlocals if inspect.isfunction(view) else {}
        if "request_method_list" in held:
            return list(held["request_method_list"])
        view = getattr(view, "__wrapped__", None)
    return ["GET"]
