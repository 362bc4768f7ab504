"""The instrument over the API of the national host: the versions that cities may answer."""

from __future__ import annotations

import uuid
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers, viewsets
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from apps.diagnosis import instrument
from apps.diagnosis.national.views import MANAGE
from kernel.api.pagination import Pages
from tenants.catalogue import documents


class InstrumentSerializer(serializers.Serializer[documents.Published]):
    """One published version."""

    id = serializers.UUIDField()
    version = serializers.IntegerField()
    published_at = serializers.DateTimeField()
    retired = serializers.BooleanField()
    questions = serializers.SerializerMethodField(help_text="How many it asks.")

    def get_questions(self, row: documents.Published) -> int:
        """How many questions it asks."""
        return len(row.content["questions"])


class WholeInstrumentSerializer(InstrumentSerializer):
    """One published version with its content."""

    content = serializers.JSONField(
        help_text="Title, dimensions, areas and questions, each text in Spanish and English."
    )


class InstrumentViewSet(viewsets.ViewSet):
    """The published versions of the national instrument."""

    required_permission = MANAGE
    pagination_class = Pages
    lookup_value_converter = "uuid"

    @extend_schema(operation_id="instruments_list", responses=InstrumentSerializer(many=True))
    def list(self, request: Request) -> Response:
        """The versions, the newest first."""
        pages = Pages()
        rows = documents.published(instrument.KIND)
        page: Any = pages.paginate_queryset(rows, request, view=self)
        return pages.get_paginated_response(InstrumentSerializer(page, many=True).data)

    @extend_schema(operation_id="instruments_retrieve", responses=WholeInstrumentSerializer)
    def retrieve(self, request: Request, pk: uuid.UUID) -> Response:
        """One version with all its questions."""
        found = documents.get(pk)
        if found is None or found.kind != instrument.KIND:
            raise NotFound
        return Response(WholeInstrumentSerializer(found).data)


routes = [("instruments", InstrumentViewSet, "instrument")]
