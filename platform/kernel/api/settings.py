"""The settings of REST framework and of the schema, for the project's settings module."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kernel.api.limits import PAGE_SIZE, RATES


def rest_framework(*, authentication: Sequence[str]) -> dict[str, Any]:
    """Return REST_FRAMEWORK. ``authentication`` are dotted names; the first answers a 401."""
    return {
        "DEFAULT_AUTHENTICATION_CLASSES": list(authentication),
        "DEFAULT_PERMISSION_CLASSES": ["kernel.access.api.Allowed"],
        "DEFAULT_PARSER_CLASSES": ["kernel.api.parsers.BoundedJSONParser"],
        "DEFAULT_RENDERER_CLASSES": ["kernel.api.renderers.Json"],
        "DEFAULT_PAGINATION_CLASS": "kernel.api.pagination.Pages",
        "PAGE_SIZE": PAGE_SIZE,
        "DEFAULT_FILTER_BACKENDS": ["django_filters.rest_framework.DjangoFilterBackend"],
        "DEFAULT_SCHEMA_CLASS": "kernel.api.schema.Schema",
        "DEFAULT_THROTTLE_CLASSES": [
            "kernel.api.throttles.Anonymous",
            "kernel.api.throttles.SignedIn",
        ],
        "DEFAULT_THROTTLE_RATES": dict(RATES),
        "DEFAULT_CONTENT_NEGOTIATION_CLASS": "kernel.api.negotiation.JsonAlways",
        "EXCEPTION_HANDLER": "kernel.api.problems.handler",
        "TEST_REQUEST_DEFAULT_FORMAT": "json",
        "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
        "URL_FORMAT_OVERRIDE": None,
        "COERCE_DECIMAL_TO_STRING": True,
        "STRICT_JSON": True,
    }


def spectacular(*, title: str, description: str, version: str) -> dict[str, Any]:
    """Return SPECTACULAR_SETTINGS: the page that reads it is ours."""
    return {
        "TITLE": title,
        "DESCRIPTION": description,
        "VERSION": version,
        "SERVE_INCLUDE_SCHEMA": False,
        "SERVE_PUBLIC": True,
        "SCHEMA_PATH_PREFIX": r"/api/v1",
        "COMPONENT_SPLIT_REQUEST": True,
        "ENUM_GENERATE_CHOICE_DESCRIPTION": False,
        "POSTPROCESSING_HOOKS": [
            "drf_spectacular.hooks.postprocess_schema_enums",
            "kernel.api.schema.with_problems",
        ],
        "SORT_OPERATIONS": True,
    }
