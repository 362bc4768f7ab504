"""The city's API for its figures: periods, closing and publishing them, releases."""

from __future__ import annotations

from typing import Any

from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from apps.statistics import rules, selectors, services
from apps.statistics.errors import StatisticsError
from apps.statistics.serializers import (
    PeriodFiguresSerializer,
    PeriodQuery,
    PeriodSerializer,
    ReleaseSerializer,
)
from kernel.api.pagination import Pages
from kernel.api.problems import Conflict
from tenants.publications import policy as policies
from tenants.publications import selectors as publications
from tenants.publications.periods import Period, today

KEY = OpenApiParameter(
    "id", OpenApiTypes.STR, OpenApiParameter.PATH, description="2026-10, 2026-q3"
)
FEWEST = 1990


class PeriodViewSet(viewsets.ViewSet):
    """Months and quarters of the city."""

    required_permissions = {
        "list": rules.VIEW,
        "retrieve": rules.VIEW,
        "close": rules.PUBLISH,
        "publish": rules.PUBLISH,
    }
    pagination_class = Pages
    lookup_value_regex = r"[0-9]{4}-(?:[0-9]{2}|q[1-4])"

    @extend_schema(parameters=[PeriodQuery], responses=PeriodSerializer(many=True))
    def list(self, request: Request) -> Response:
        """Periods with their state, newest first."""
        query = PeriodQuery(data=request.query_params)
        query.is_valid(raise_exception=True)
        asked = query.validated_data
        rows = selectors.periods(asked["kind"], year=asked.get("year"))
        return _paged(self, request, rows, PeriodSerializer)

    @extend_schema(parameters=[KEY], responses=PeriodFiguresSerializer)
    def retrieve(self, request: Request, pk: str) -> Response:
        """Exact figures and, once closed, what others will see."""
        return _figures(_period(pk))

    @extend_schema(parameters=[KEY], request=None, responses=PeriodFiguresSerializer)
    @action(detail=True, methods=["post"])
    def close(self, request: Request, pk: str) -> Response:
        """Draw the adjustment, once. Closing again changes nothing."""
        return _step(services.preview, _period(pk), request)

    @extend_schema(parameters=[KEY], request=None, responses=PeriodFiguresSerializer)
    @action(detail=True, methods=["post"])
    def publish(self, request: Request, pk: str) -> Response:
        """Let the closed figures out. Publishing again changes nothing."""
        return _step(services.publish, _period(pk), request)


class ReleaseViewSet(viewsets.ViewSet):
    """What the city has published."""

    required_permission = rules.VIEW
    pagination_class = Pages

    @extend_schema(operation_id="releases_list", responses=ReleaseSerializer(many=True))
    def list(self, request: Request) -> Response:
        """Releases, newest period first."""
        rows = publications.own_releases().prefetch_related("values")
        return _paged(self, request, rows, ReleaseSerializer)


def _period(key: str) -> Period:
    try:
        period = Period.parse(key)
    except ValueError:
        raise NotFound from None
    if not policies.current().for_period(period) or not FEWEST <= period.year <= today().year:
        raise NotFound
    return period


def _figures(period: Period) -> Response:
    return Response(PeriodFiguresSerializer(selectors.figures(period)).data)


def _step(step: Any, period: Period, request: Request) -> Response:
    try:
        step(period, by=request.user.pk)
    except StatisticsError as refused:
        raise Conflict from refused
    return _figures(period)


def _paged(view: Any, request: Request, rows: Any, serializer: Any) -> Response:
    pages = Pages()
    page: list[Any] | None = pages.paginate_queryset(rows, request, view=view)
    return pages.get_paginated_response(serializer(page, many=True).data)


routes = [("periods", PeriodViewSet, "period"), ("releases", ReleaseViewSet, "release")]
