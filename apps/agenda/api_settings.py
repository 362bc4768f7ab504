"""Days unlike the others, wall displays and waiting times over the API."""

from __future__ import annotations

import uuid
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.helpers import forced_singular_serializer
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import mixins, viewsets
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from apps.agenda import selectors, services
from apps.agenda.hours import Span
from apps.agenda.models import Screen, SpecialDay
from apps.agenda.serializers import (
    NewScreenSerializer,
    NewSpecialDaySerializer,
    SaidOfADaySerializer,
    ScreenSerializer,
    SpecialDaySerializer,
    WaitsQuerySerializer,
    WaitsSerializer,
)

MANAGE = "agenda.manage"


class SpecialDayViewSet(mixins.ListModelMixin, viewsets.GenericViewSet[SpecialDay]):
    """Days on which a desk, or the office, is closed or keeps other hours."""

    required_permissions = {"list": "agenda.attend", "create": MANAGE, "destroy": MANAGE}
    serializer_class = SpecialDaySerializer
    lookup_value_converter = "uuid"

    def get_queryset(self) -> QuerySet[SpecialDay]:
        """All of them, in order."""
        return selectors.every_special_day()

    @extend_schema(request=NewSpecialDaySerializer, responses={201: SaidOfADaySerializer})
    def create(self, request: Request) -> Response:
        """Say that a day is unlike its weekday; without spans it is closed."""
        asked = told(NewSpecialDaySerializer, request).validated_data
        if asked["desk"] is not None and selectors.desk(asked["desk"]) is None:
            raise ValidationError({"desk": ["no such desk"]})
        rows = services.add_special_day(
            day=asked["day"],
            desk_id=asked["desk"],
            spans=[Span(s["opens"], s["closes"], s["by_appointment"]) for s in asked["spans"]],
            reason=asked["reason"],
            by=actor(request),
        )
        return Response(SaidOfADaySerializer({"rows": rows}).data, status=201)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """The day is like its weekday again, with all that was said of it for that desk."""
        if pk is None or not services.remove_special_day(special_id=pk, by=actor(request)):
            raise NotFound
        return Response(status=204)


class ScreenViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Screen]
):
    """Wall displays that work."""

    required_permission = MANAGE
    serializer_class = ScreenSerializer
    lookup_value_converter = "uuid"

    def get_queryset(self) -> QuerySet[Screen]:
        """By name."""
        return selectors.open_screens()

    @extend_schema(request=NewScreenSerializer, responses={201: ScreenSerializer})
    def create(self, request: Request) -> Response:
        """Make a display with an address of its own."""
        asked = told(NewScreenSerializer, request).validated_data
        made = services.open_screen(by=actor(request), **asked)
        return Response(ScreenSerializer(made).data, status=201)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Switch it off: its address stops working at once."""
        if pk is None or not services.revoke_screen(screen_id=pk, by=actor(request)):
            raise NotFound
        return Response(status=204)


class WaitingTimesViewSet(viewsets.GenericViewSet[Any]):
    """How long people waited, and how many did not come: figures without a name."""

    required_permission = "reports.view"
    serializer_class = WaitsSerializer
    pagination_class = None

    @extend_schema(
        parameters=[WaitsQuerySerializer, OpenApiParameter("format", exclude=True)],
        responses=forced_singular_serializer(WaitsSerializer),  # type: ignore[no-untyped-call]
    )
    def list(self, request: Request) -> Response:
        """Median, ninth decile and shares of a period."""
        asked = query(WaitsQuerySerializer, request)
        figures = selectors.waits(asked["start"], asked["end"], letter=asked.get("letter", ""))
        return Response(WaitsSerializer(figures).data)


def actor(request: Request) -> uuid.UUID:
    """The account that calls."""
    key = request.user.pk
    assert isinstance(key, uuid.UUID)  # noqa: S101
    return key


def told(shape: Any, request: Request) -> Any:
    """The body, checked."""
    asked = shape(data=request.data)
    asked.is_valid(raise_exception=True)
    return asked


def query(shape: Any, request: Request) -> dict[str, Any]:
    """The checked query; a wrong value is a 400, never a silently different list."""
    asked = shape(data=request.query_params.dict())
    asked.is_valid(raise_exception=True)
    return dict(asked.validated_data)
