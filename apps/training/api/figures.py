"""The figures of training over the API: of a year, of the staff today, of what is due again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from drf_spectacular.helpers import forced_singular_serializer
from drf_spectacular.utils import extend_schema
from rest_framework import viewsets
from rest_framework.request import Request
from rest_framework.response import Response

from apps.training import clock, selectors
from apps.training.api.common import VIEW, asked_for
from apps.training.serializers.figures import (
    CoverageQuerySerializer,
    RefresherSerializer,
    RefreshersQuerySerializer,
    TrainingCoverageSerializer,
    TrainingFiguresSerializer,
    YearQuerySerializer,
)
from kernel import history

# Answers that are one thing and no list of them.
_one_of: Callable[[Any], Any] = forced_singular_serializer


class FiguresViewSet(viewsets.ViewSet):
    """The figures of training."""

    required_permissions: ClassVar[dict[str, str]] = {"list": VIEW}

    @extend_schema(
        parameters=[YearQuerySerializer],
        responses=_one_of(TrainingFiguresSerializer),
        filters=False,
    )
    def list(self, request: Request) -> Response:
        """Of one year, or of this one: what was offered, who took part, who is accredited."""
        asked = asked_for(YearQuerySerializer, request)
        found = selectors.figures(asked.get("year") or clock.today().year)
        return Response(TrainingFiguresSerializer(found).data)


class CoverageViewSet(viewsets.ViewSet):
    """How much of the staff is trained today."""

    required_permissions: ClassVar[dict[str, str]] = {"list": VIEW}

    @extend_schema(
        parameters=[CoverageQuerySerializer],
        responses=_one_of(TrainingCoverageSerializer),
        filters=False,
    )
    def list(self, request: Request) -> Response:
        """Of one course or of any: staff who work here, who took part, who is accredited."""
        asked = asked_for(CoverageQuerySerializer, request)
        found: Any = selectors.coverage(course_id=asked.get("course"))
        return Response(TrainingCoverageSerializer(found).data)


class RefresherViewSet(viewsets.GenericViewSet[Any]):
    """Courses that have to be taken again, the soonest first."""

    required_permissions: ClassVar[dict[str, str]] = {"list": VIEW}
    serializer_class = RefresherSerializer

    @extend_schema(parameters=[RefreshersQuerySerializer], filters=False)
    def list(self, request: Request) -> Response:
        """Of each person and course the accreditation that counts longest, where it runs out."""
        asked = asked_for(RefreshersQuerySerializer, request)
        found: Any = selectors.refreshers(until=asked["until"])
        page = self.paginate_queryset(found) or []
        history.saw("training.participants", verb="list", count=len(page))
        return self.get_paginated_response(RefresherSerializer(page, many=True).data)
