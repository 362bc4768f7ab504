"""The diagnosis over the API of the national host: the instrument, and what was handed in."""

from __future__ import annotations

import uuid
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import serializers, viewsets
from rest_framework.exceptions import NotFound, PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from apps.accounts.rules import audience
from apps.diagnosis import instrument
from apps.diagnosis.handing import received
from apps.diagnosis.national.received import VIEW
from apps.diagnosis.national.views import MANAGE
from kernel import history
from kernel.api.pagination import Pages
from tenants.catalogue import documents
from tenants.publications.models import Submission


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


class DiagnosisSerializer(serializers.Serializer[Submission]):
    """One edition of a diagnosis that a city handed in."""

    id = serializers.UUIDField()
    city = serializers.CharField(source="city.slug")
    edition = serializers.IntegerField()
    round = serializers.UUIDField(source="subject")
    submitted_at = serializers.DateTimeField()


class WholeDiagnosisSerializer(DiagnosisSerializer):
    """One edition with its document."""

    content = serializers.JSONField(
        help_text="Instrument, round, areas with their classification and reason, and answers."
    )


def _audience(request: Request) -> str:
    found = audience(request.user)
    if found is None:
        raise PermissionDenied
    return found


class DiagnosisViewSet(viewsets.ViewSet):
    """Diagnoses that cities handed in, for IOM: no scores, and no city beside another."""

    required_permission = VIEW
    pagination_class = Pages
    lookup_value_converter = "uuid"

    @extend_schema(operation_id="diagnoses_list", responses=DiagnosisSerializer(many=True))
    def list(self, request: Request) -> Response:
        """Every edition, the newest first."""
        pages = Pages()
        rows = received.listed(_audience(request))
        page: Any = pages.paginate_queryset(rows, request, view=self)
        history.saw("diagnosis.submissions", verb="list", count=len(page))
        return pages.get_paginated_response(DiagnosisSerializer(page, many=True).data)

    @extend_schema(operation_id="diagnoses_retrieve", responses=WholeDiagnosisSerializer)
    def retrieve(self, request: Request, pk: uuid.UUID) -> Response:
        """One edition with all that the city handed in."""
        found = received.one(pk, _audience(request))
        if found is None:
            raise NotFound
        history.saw("diagnosis.submission", found.pk)
        return Response(WholeDiagnosisSerializer(found).data)


routes = [
    ("instruments", InstrumentViewSet, "instrument"),
    ("diagnoses", DiagnosisViewSet, "diagnosis"),
]
