"""Serves the schema and its pages of documentation, from our own files and without inline code."""

from __future__ import annotations

from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.renderers import TemplateHTMLRenderer

from kernel.access.api import Allowed

PERMISSION = "api.docs"


class SchemaView(SpectacularAPIView):
    """The OpenAPI schema of this host, in YAML or JSON."""

    permission_classes = [Allowed]
    required_permission = PERMISSION


class DocsView(SpectacularSwaggerSplitView):
    """The pages to read and try it."""

    permission_classes = [Allowed]
    required_permission = PERMISSION
    renderer_classes = [TemplateHTMLRenderer]
    template_name = "kernel/api_docs.html"
    url_name = "api-schema"
