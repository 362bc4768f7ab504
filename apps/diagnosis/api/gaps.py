"""Gaps over the API: noted, written anew, set aside, taken up by a plan."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, viewsets
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from apps.casework.api_papers import actor, told
from apps.diagnosis import rules, selectors, services
from apps.diagnosis.api.common import done, of_round, round_told
from apps.diagnosis.models import Finding
from apps.diagnosis.serializers import (
    ChangedGapSerializer,
    FindingSerializer,
    NewGapSerializer,
    OfRoundSerializer,
    PlannedGapSerializer,
    ReadVersionSerializer,
)
from kernel import history


class FindingViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Finding]
):
    """Gaps noted: what a plan makes actions of."""

    required_permissions: ClassVar[dict[str, str]] = {
        **dict.fromkeys(("list", "retrieve"), rules.VIEW),
        **dict.fromkeys(("create", "update", "drop", "plan"), rules.MANAGE),
    }
    serializer_class = FindingSerializer
    lookup_value_converter = "uuid"

    def get_queryset(self) -> QuerySet[Finding]:
        """Of every round, or of the one that is named."""
        named = of_round(self.request) if self.action == "list" else None
        rows = selectors.findings()
        return rows.filter(round=named) if named else rows

    @extend_schema(parameters=[OfRoundSerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Gaps, the newest first; of one round when it is named."""
        answer = super().list(request, *args, **kwargs)
        history.saw("diagnosis.finding", verb="list", count=len(answer.data["results"]))
        return answer

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One gap."""
        answer = super().retrieve(request, *args, **kwargs)
        history.saw("diagnosis.finding", kwargs["pk"])
        return answer

    @extend_schema(request=NewGapSerializer, responses={201: FindingSerializer})
    def create(self, request: Request) -> Response:
        """Note a gap of a question or of an area; 409 over a note that was not read."""
        asked = told(NewGapSerializer, request)
        row = round_told(asked.pop("round"))
        return self._told(
            lambda: services.note_gap(round_id=row.pk, by=actor(request), **asked), 201
        )

    @extend_schema(request=ChangedGapSerializer, responses=FindingSerializer)
    def update(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Write anew what is missing; 409 when somebody did meanwhile or the round is finished."""
        row, asked = self.get_object(), told(ChangedGapSerializer, request)
        return self._told(lambda: services.change_gap(gap_id=row.pk, by=actor(request), **asked))

    @extend_schema(request=ReadVersionSerializer, responses=FindingSerializer)
    @action(detail=True, methods=["post"])
    def drop(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Set it aside; what is in the plan stays there."""
        row, asked = self.get_object(), told(ReadVersionSerializer, request)
        return self._told(lambda: services.drop_gap(gap_id=row.pk, by=actor(request), **asked))

    @extend_schema(request=PlannedGapSerializer, responses=FindingSerializer)
    @action(detail=True, methods=["post"])
    def plan(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Say which action of the plan came of it; 409 when another did, or it was set aside."""
        row, asked = self.get_object(), told(PlannedGapSerializer, request)
        return self._told(lambda: services.plan_gap(gap_id=row.pk, by=actor(request), **asked))

    def _told(self, deed: Callable[[], Finding], status: int = 200) -> Response:
        row = done(deed)
        history.saw("diagnosis.finding", row.pk)
        return Response(FindingSerializer(row).data, status=status)
