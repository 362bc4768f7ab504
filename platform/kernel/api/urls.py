"""The routes of the API's documentation, below ``/api/v1/``."""

from __future__ import annotations

from django.urls import path

from kernel.api.docs import DocsView, SchemaView

urlpatterns = [
    path("schema", SchemaView.as_view(), name="api-schema"),
    path("docs", DocsView.as_view(), name="api-docs"),
]
