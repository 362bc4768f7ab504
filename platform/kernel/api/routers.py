"""Collects the resources of every app under one version."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from django.urls import URLPattern, URLResolver
from rest_framework.routers import SimpleRouter
from rest_framework.viewsets import ViewSetMixin

Route = tuple[str, type[ViewSetMixin], str]
IDENTIFIER = "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}"


def urls(modules: Iterable[str]) -> list[URLPattern | URLResolver]:
    """Return the urls of the ``routes`` in each module (``("people", PersonViewSet, "person")``).

    Two modules that claim one path are an error at start-up, not a resource that hides another.
    """
    router = SimpleRouter(trailing_slash=False)
    taken: dict[str, str] = {}
    for name in modules:
        for prefix, viewset, basename in routes_of(name):
            if prefix in taken:
                raise ValueError(f"{name} and {taken[prefix]} both claim /{prefix}.")
            taken[prefix] = name
            router.register(prefix, viewset, basename=basename)
    return list(router.urls)


def routes_of(module: str) -> list[Route]:
    """Return what a module offers to the API."""
    return list(import_module(module).routes)
