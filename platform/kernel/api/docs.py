"""Serves the schema of this host's API."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import override
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularAPIView
from rest_framework.request import Request
from rest_framework.response import Response

from kernel.access.api import Allowed


def urlconf_of(request: HttpRequest | Request) -> str:
    """Return the addresses this host has; drf-spectacular alone reads the project's default."""
    return str(getattr(request, "urlconf", None) or settings.ROOT_URLCONF)


class SchemaView(SpectacularAPIView):
    """The OpenAPI document, in YAML or JSON."""

    permission_classes = [Allowed]
    required_permission = "api.docs"

    @extend_schema(exclude=True)
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Describe this kind of host, in the one language the document is written in."""
        self.urlconf = urlconf_of(request)
        with override("en"):
            response: Response = super().get(request, *args, **kwargs)  # type: ignore[no-untyped-call]
        return response
