"""Serves the schema of this host's API."""

from __future__ import annotations

from drf_spectacular.views import SpectacularAPIView

from kernel.access.api import Allowed


class SchemaView(SpectacularAPIView):
    """The OpenAPI document, in YAML or JSON."""

    permission_classes = [Allowed]
    required_permission = "api.docs"
