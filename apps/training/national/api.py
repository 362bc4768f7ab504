"""National courses over the API of the national host: the published versions of each."""

from __future__ import annotations

import uuid
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers, viewsets
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from apps.training import templates_national
from apps.training.national import drafting
from apps.training.national.views import MANAGE
from kernel.api.pagination import Pages
from kernel.api.routers import Route
from tenants.catalogue import documents


class CourseTemplateSerializer(serializers.Serializer[documents.Published]):
    """One published version of a national course."""

    id = serializers.UUIDField()
    code = serializers.CharField()
    version = serializers.IntegerField()
    published_at = serializers.DateTimeField()
    retired = serializers.BooleanField()


class WholeCourseTemplateSerializer(CourseTemplateSerializer):
    """One published version with its content."""

    content = serializers.JSONField(
        help_text="Title, provider, note and modules in Spanish and English, and the rule."
    )


class CourseTemplateViewSet(viewsets.ViewSet):
    """The published versions of national courses."""

    required_permission = MANAGE
    pagination_class = Pages
    lookup_value_converter = "uuid"

    @extend_schema(
        operation_id="course_templates_list", responses=CourseTemplateSerializer(many=True)
    )
    def list(self, request: Request) -> Response:
        """The versions by course, the newest first."""
        pages = Pages()
        rows = documents.published(templates_national.KIND)
        page: Any = pages.paginate_queryset(rows, request, view=self)
        return pages.get_paginated_response(CourseTemplateSerializer(page, many=True).data)

    @extend_schema(
        operation_id="course_templates_retrieve", responses=WholeCourseTemplateSerializer
    )
    def retrieve(self, request: Request, pk: uuid.UUID) -> Response:
        """One version with its modules."""
        found = drafting.version(pk)
        if found is None:
            raise NotFound
        return Response(WholeCourseTemplateSerializer(found).data)


routes: list[Route] = [("course-templates", CourseTemplateViewSet, "course-template")]
