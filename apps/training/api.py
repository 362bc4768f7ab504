"""Training over the API: the same selectors, services and rules as the pages."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any, ClassVar

from django.core.exceptions import ValidationError as DjangoValidationError
from django.db.models import QuerySet
from drf_spectacular.helpers import forced_singular_serializer
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import mixins, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer

from apps.training import clock, selectors, services
from apps.training.errors import Refused
from apps.training.models import Course, CourseSession, Edition, Participant
from apps.training.serializers import (
    AttendanceSerializer,
    AttendanceSheetSerializer,
    CourseEditionSerializer,
    CourseParticipantSerializer,
    CourseProgressSerializer,
    CourseSerializer,
    CourseSessionSerializer,
    EditionsQuerySerializer,
    SessionsQuerySerializer,
    TrainingFiguresSerializer,
    YearQuerySerializer,
)
from apps.training.views.common import TEACH, VIEW
from kernel import history
from kernel.api.problems import Conflict
from kernel.api.routers import Route

# Answers that are one thing and no list of them.
_one_of: Callable[[Any], Any] = forced_singular_serializer
CONFLICT = OpenApiResponse(description="Somebody wrote since that version, or it can't be done.")
READ: dict[str, str] = {"list": VIEW, "retrieve": VIEW}


def _query(serializer: type[BaseSerializer[Any]], request: Request) -> dict[str, Any]:
    asked = serializer(data=request.query_params)
    asked.is_valid(raise_exception=True)
    return dict(asked.validated_data)


def _asks(request: Request) -> uuid.UUID:
    """Whoever asks."""
    if not isinstance(request.user.pk, uuid.UUID):
        raise NotFound
    return request.user.pk


class CourseViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Course]
):
    """Courses the city offers, or has offered."""

    required_permissions: ClassVar[dict[str, str]] = READ
    serializer_class = CourseSerializer
    lookup_value_converter = "uuid"
    queryset = Course.objects.none()

    def get_queryset(self) -> QuerySet[Course]:
        """All of them."""
        return selectors.courses()


class EditionViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Edition]
):
    """Editions of courses, the latest first."""

    required_permissions: ClassVar[dict[str, str]] = {**READ, "progress": VIEW}
    serializer_class = CourseEditionSerializer
    lookup_value_converter = "uuid"
    queryset = Edition.objects.none()

    def get_queryset(self) -> QuerySet[Edition]:
        """All, or those of a course or in a state."""
        told = _query(EditionsQuerySerializer, self.request) if self.action == "list" else {}
        return selectors.editions(course_id=told.get("course"), state=told.get("state", ""))

    @extend_schema(parameters=[EditionsQuerySerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Editions, of a course or in a state when one is named."""
        return super().list(request, *args, **kwargs)

    @extend_schema(responses=CourseProgressSerializer(many=True), filters=False)
    @action(detail=True, methods=["get"], pagination_class=None)
    def progress(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Everybody with a place, their hours by module, and who is accredited."""
        rows = selectors.progress_of(self.get_object())
        history.saw("training.participants", verb="list", count=len(rows))
        return Response(CourseProgressSerializer(rows, many=True).data)


class SessionViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[CourseSession]
):
    """Sessions, and who was there."""

    required_permissions: ClassVar[dict[str, str]] = {**READ, "attendance": VIEW, "take": TEACH}
    serializer_class = CourseSessionSerializer
    lookup_value_converter = "uuid"
    queryset = CourseSession.objects.none()

    def get_queryset(self) -> QuerySet[CourseSession]:
        """All, or those of an edition."""
        told = _query(SessionsQuerySerializer, self.request) if self.action == "list" else {}
        return selectors.all_sessions(told.get("edition"))

    @extend_schema(parameters=[SessionsQuerySerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Sessions in order, of an edition when one is named."""
        return super().list(request, *args, **kwargs)

    @extend_schema(responses=AttendanceSerializer(many=True), filters=False)
    @action(detail=True, methods=["get"], pagination_class=None)
    def attendance(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Who was there; nobody is told of before somebody told."""
        return self._told(self.get_object())

    @extend_schema(
        request=AttendanceSheetSerializer,
        responses={200: AttendanceSerializer(many=True), 409: CONFLICT},
    )
    @action(detail=True, methods=["post"], pagination_class=None)
    def take(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Tell who was there. With `close`, whoever was not told of was absent."""
        row = self.get_object()
        asked = AttendanceSheetSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        told = asked.validated_data
        marks = {
            one["enrolment"]: services.Told(one["mark"], one["hours"]) for one in told["marks"]
        }
        try:
            row = services.take_attendance(
                session_id=row.pk,
                marks=marks,
                version=told["version"],
                submission=told["submission"],
                close=told["close"],
                by=_asks(request),
            )
        except Refused as refused:
            raise Conflict(str(refused.message)) from None
        except DjangoValidationError as wrong:
            raise ValidationError({"marks": wrong.messages}) from None
        return self._told(row)

    def _told(self, row: CourseSession) -> Response:
        rows = [told for _enrolment, told in selectors.roll(row) if told is not None]
        history.saw("training.participants", verb="list", count=len(rows))
        return Response(AttendanceSerializer(rows, many=True).data)


class ParticipantViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Participant]
):
    """Municipal staff who were ever enrolled."""

    required_permissions: ClassVar[dict[str, str]] = READ
    serializer_class = CourseParticipantSerializer
    lookup_value_converter = "uuid"
    queryset = Participant.objects.none()

    def get_queryset(self) -> QuerySet[Participant]:
        """All of them, by name."""
        return selectors.participants()

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """People by name, whoever left too."""
        answer = super().list(request, *args, **kwargs)
        history.saw("training.participants", verb="list", count=len(answer.data["results"]))
        return answer

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One person."""
        answer = super().retrieve(request, *args, **kwargs)
        history.saw("training.participant", kwargs["pk"])
        return answer


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
        told = _query(YearQuerySerializer, request)
        found = selectors.figures(told.get("year") or clock.today().year)
        return Response(TrainingFiguresSerializer(found).data)


routes: list[Route] = [
    ("courses", CourseViewSet, "course"),
    ("course-editions", EditionViewSet, "course-edition"),
    ("course-sessions", SessionViewSet, "course-session"),
    ("course-participants", ParticipantViewSet, "course-participant"),
    ("training-figures", FiguresViewSet, "training-figures"),
]
