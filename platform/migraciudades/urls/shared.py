"""What city hosts and the national host have in common."""

from collections.abc import Iterable
from importlib import import_module

from django.urls import URLPattern, URLResolver, include, path

from frontend.branding import stylesheet
from kernel.access import public
from kernel.api import routers
from kernel.api.docs import SchemaView
from kernel.web.urls import urlpatterns as health
from migraciudades import home


def api(*modules: str) -> URLResolver:
    """`/api/v1/`: the resources of the given modules, the schema and its documentation.

    A module offers `routes` for the router and, where something is not a collection,
    `paths` of its own.
    """
    patterns: list[URLPattern | URLResolver] = [
        path("schema", SchemaView.as_view(), name="schema"),
        path("docs", home.api_docs, name="docs"),
        path("docs/<slug:group>", home.api_resource, name="docs_of"),
    ]
    for name in modules:
        patterns += getattr(import_module(name), "paths", [])
    return path("api/v1/", include(([*patterns, *routers.urls(modules)], "api")))


def rooms(*pairs: tuple[str, str]) -> Iterable[URLResolver]:
    """Pages of the apps: (prefix, urls module)."""
    return [path(prefix, include(module)) for prefix, module in pairs]


def common() -> list[URLPattern | URLResolver]:
    """Health, branding and accounts."""
    colours = public(reason="colours of the host, no data")(stylesheet)
    return [
        *health,
        path("branding.css", colours, name="branding"),
        path("accounts/", include("apps.accounts.urls")),
    ]
