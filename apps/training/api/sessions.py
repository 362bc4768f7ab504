"""Sessions over the API: planned, changed, told of, closed and opened again."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from apps.training import selectors, services
from apps.training.api.common import (
    CONFLICT,
    READ,
    VIEW,
    Rows,
    actor,
    done,
    edition_told,
    known_people,
    manages,
    teaches,
    told,
)
from apps.training.models import CourseSession
from apps.training.serializers.sessions import (
    AttendanceSerializer,
    AttendanceSheetSerializer,
    ChangedCourseSessionSerializer,
    CourseSessionSerializer,
    MakeUpSerializer,
    NewCourseSessionSerializer,
    OfVersionSerializer,
    SessionsQuerySerializer,
)
from apps.training.services import ParticipantData, SessionData, Told, WalkIn
from kernel import history

SESSION = {200: CourseSessionSerializer, 409: CONFLICT}
TOLD = {200: AttendanceSerializer(many=True), 409: CONFLICT}


class SessionViewSet(Rows):
    """Sessions, and who was there."""

    required_permissions: ClassVar[dict[str, str]] = {
        **READ,
        "attendance": VIEW,
        **manages("create", "update", "destroy"),
        **teaches("take", "close", "reopen", "make_up"),
    }
    serializer_class = CourseSessionSerializer

    def get_queryset(self) -> QuerySet[CourseSession]:
        """All, or those of an edition."""
        return selectors.all_sessions(self.narrowed(SessionsQuerySerializer).get("edition"))

    @extend_schema(parameters=[SessionsQuerySerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Sessions in order, of an edition when one is named."""
        return super().list(request, *args, **kwargs)

    @extend_schema(
        request=NewCourseSessionSerializer,
        responses={
            200: CourseSessionSerializer,
            201: CourseSessionSerializer,
            409: CONFLICT,
        },
    )
    def create(self, request: Request) -> Response:
        """Plan one; 200 with the one there is at that hour for that module."""
        asked = told(NewCourseSessionSerializer, request)
        edition = edition_told(asked.pop("edition"))
        data = SessionData(**asked)
        made = done(
            lambda: services.plan_sessions(edition_id=edition.pk, told=[data], by=actor(request))
        )
        if made:
            return Response(CourseSessionSerializer(made[0]).data, status=201)
        kept = selectors.session_at(edition.pk, data.starts_at, data.module)
        return Response(CourseSessionSerializer(kept).data)

    @extend_schema(request=ChangedCourseSessionSerializer, responses=SESSION)
    def update(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Tell it anew."""
        row, asked = self.get_object(), told(ChangedCourseSessionSerializer, request)
        version = asked.pop("version")
        data = SessionData(**asked)
        changed = done(
            lambda: services.change_session(
                session_id=row.pk, data=data, version=version, by=actor(request)
            )
        )
        return Response(CourseSessionSerializer(changed).data)

    @extend_schema(parameters=[OfVersionSerializer], responses={204: None, 409: CONFLICT})
    def destroy(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take it out of the plan; 409 once attendance was told."""
        row = self.get_object()
        asked = OfVersionSerializer(data=request.query_params.dict())
        asked.is_valid(raise_exception=True)
        version = asked.validated_data["version"]
        done(lambda: services.remove_session(session_id=row.pk, version=version, by=actor(request)))
        return Response(status=204)

    @extend_schema(responses=AttendanceSerializer(many=True), filters=False)
    @action(detail=True, methods=["get"], pagination_class=None)
    def attendance(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Who was there; nobody is told of before somebody told."""
        return self._told(self.get_object())

    @extend_schema(request=AttendanceSheetSerializer, responses=TOLD)
    @action(detail=True, methods=["post"], pagination_class=None)
    def take(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Tell who was there. With `close`, whoever was not told of was absent.

        `others` says what everybody else with a place was. Whoever came without being enrolled has
        a place if one is free, else waits, the hours counted already.
        """
        row, asked = self.get_object(), told(AttendanceSheetSerializer, request)
        walk_ins = [_walk_in(one) for one in asked["walk_ins"]]
        known_people([one.participant for one in walk_ins if one.participant], "walk_ins")
        changed = done(
            lambda: services.take_attendance(
                session_id=row.pk,
                marks=_marks(row, asked),
                walk_ins=walk_ins,
                version=asked["version"],
                submission=asked["submission"],
                close=asked["close"],
                by=actor(request),
            )
        )
        return self._told(changed)

    @extend_schema(request=OfVersionSerializer, responses=SESSION)
    @action(detail=True, methods=["post"])
    def close(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take no more attendance: whoever nothing was told of was absent."""
        return self._moved(services.close_session)

    @extend_schema(request=OfVersionSerializer, responses=SESSION)
    @action(detail=True, methods=["post"])
    def reopen(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Let a closed one be corrected."""
        return self._moved(services.reopen_session)

    @extend_schema(request=MakeUpSerializer, responses={200: AttendanceSerializer, 409: CONFLICT})
    @action(detail=True, methods=["post"], url_path="make-up")
    def make_up(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Note that somebody made up for it, closed or not."""
        row, asked = self.get_object(), told(MakeUpSerializer, request)
        made = done(
            lambda: services.make_up(
                session_id=row.pk,
                enrolment_id=asked["enrolment"],
                hours=asked["hours"],
                by=actor(request),
            )
        )
        history.saw("training.participants", verb="list", count=1)
        return Response(AttendanceSerializer(made).data)

    def _moved(self, move: Any) -> Response:
        row, asked = self.get_object(), told(OfVersionSerializer, self.request)
        moved = done(
            lambda: move(session_id=row.pk, version=asked["version"], by=actor(self.request))
        )
        return Response(CourseSessionSerializer(moved).data)

    def _told(self, row: CourseSession) -> Response:
        rows = [told for _enrolment, told in selectors.roll(row) if told is not None]
        history.saw("training.participants", verb="list", count=len(rows))
        return Response(AttendanceSerializer(rows, many=True).data)


def _marks(row: CourseSession, asked: dict[str, Any]) -> dict[uuid.UUID, Told]:
    """What is told of each, and of everybody else with a place where that is told too."""
    marks = {one["enrolment"]: Told(one["mark"], one["hours"]) for one in asked["marks"]}
    if asked["others"] is None:
        return marks
    silent = [place.pk for place, kept in selectors.roll(row) if kept is None]
    return {**{pk: Told(asked["others"]) for pk in silent}, **marks}


def _walk_in(asked: dict[str, Any]) -> WalkIn:
    if asked["participant"] is not None:
        return WalkIn(participant=asked["participant"])
    names = ("given_names", "family_names", "department")
    return WalkIn(data=ParticipantData(**{name: asked[name] for name in names}))
