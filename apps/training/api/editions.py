"""Editions over the API: planned, changed, moved; who joins, who is accredited."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
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
    known_people,
    manages,
    teaches,
    told,
)
from apps.training.models import Edition, Enrolment
from apps.training.selectors import certificates
from apps.training.serializers.certificates import CertificateStandingSerializer
from apps.training.serializers.courses import (
    AssessSerializer,
    ChangedCourseEditionSerializer,
    CourseEditionSerializer,
    CourseProgressSerializer,
    EditionsQuerySerializer,
    MoveCourseEditionSerializer,
    NewCourseEditionSerializer,
    PlanSessionsSerializer,
    WhoJoinsSerializer,
)
from apps.training.serializers.people import CourseEnrolmentSerializer
from apps.training.serializers.sessions import CourseSessionSerializer
from apps.training.services import EditionData, ParticipantData
from kernel import history

EDITION = {200: CourseEditionSerializer, 409: CONFLICT}
PLACES = {200: CourseEnrolmentSerializer(many=True), 409: CONFLICT}


class EditionViewSet(Rows):
    """Editions of courses, the latest first."""

    required_permissions: ClassVar[dict[str, str]] = {
        **READ,
        **manages("create", "update", "move", "plan", "enrol", "invite"),
        **teaches("assess"),
        "progress": VIEW,
        "certified": VIEW,
    }
    serializer_class = CourseEditionSerializer

    def get_queryset(self) -> QuerySet[Edition]:
        """All, or those of a course, in a state, of a year."""
        asked = self.narrowed(EditionsQuerySerializer)
        return selectors.editions(
            course_id=asked.get("course"), state=asked.get("state", ""), year=asked.get("year")
        )

    @extend_schema(parameters=[EditionsQuerySerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Editions, of a course, in a state or of a year when one is named."""
        return super().list(request, *args, **kwargs)

    @extend_schema(
        request=NewCourseEditionSerializer,
        responses={201: CourseEditionSerializer, 409: CONFLICT},
    )
    def create(self, request: Request) -> Response:
        """Plan an edition of a course that is offered."""
        asked = told(NewCourseEditionSerializer, request)
        course = asked.pop("course")
        if selectors.course(course) is None:
            raise ValidationError({"course": ["no such course"]})
        data = EditionData(**asked)
        made = done(lambda: services.open_edition(course_id=course, data=data, by=actor(request)))
        return self._as_it_is(made.pk, 201)

    @extend_schema(request=ChangedCourseEditionSerializer, responses=EDITION)
    def update(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Tell it anew; more places let in whoever waits."""
        row, asked = self.get_object(), told(ChangedCourseEditionSerializer, request)
        version = asked.pop("version")
        data = EditionData(**asked)
        done(
            lambda: services.change_edition(
                edition_id=row.pk, data=data, version=version, by=actor(request)
            )
        )
        return self._as_it_is(row.pk)

    @extend_schema(request=MoveCourseEditionSerializer, responses=EDITION)
    @action(detail=True, methods=["post"])
    def move(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take it to another state; 409 where the table has no such move."""
        row, asked = self.get_object(), told(MoveCourseEditionSerializer, request)
        done(lambda: services.move_edition(edition_id=row.pk, by=actor(request), **asked))
        return self._as_it_is(row.pk)

    @extend_schema(
        request=PlanSessionsSerializer,
        responses={201: CourseSessionSerializer(many=True), 409: CONFLICT},
    )
    @action(detail=True, methods=["post"], pagination_class=None)
    def plan(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Plan sessions through all its modules at once; those there are already stay."""
        row, asked = self.get_object(), told(PlanSessionsSerializer, request)
        sessions = services.weekly(row, **asked)
        made = done(
            lambda: services.plan_sessions(edition_id=row.pk, told=sessions, by=actor(request))
        )
        return Response(CourseSessionSerializer(made, many=True).data, status=201)

    @extend_schema(request=WhoJoinsSerializer, responses=PLACES)
    @action(detail=True, methods=["post"], pagination_class=None)
    def enrol(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Give places in that order, and room on the waiting list when none is left."""
        return self._joins(invited=False)

    @extend_schema(request=WhoJoinsSerializer, responses=PLACES)
    @action(detail=True, methods=["post"], pagination_class=None)
    def invite(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Invite them, and tell them; whoever has a place or waits stays as they are."""
        return self._joins(invited=True)

    @extend_schema(request=AssessSerializer, responses=PLACES)
    @action(detail=True, methods=["post"], pagination_class=None)
    def assess(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Note what came of the assessment, apart from attendance."""
        row, asked = self.get_object(), told(AssessSerializer, request)
        results = {one["enrolment"]: one["result"] for one in asked["results"]}
        if set(results) - selectors.places_in(row.pk, results):
            raise ValidationError({"results": ["no such place in this edition"]})
        done(lambda: services.assess(edition_id=row.pk, results=results, by=actor(request)))
        return self._places(row, [one for one in selectors.enrolments(row.pk) if one.pk in results])

    @extend_schema(responses=CourseProgressSerializer(many=True), filters=False)
    @action(detail=True, methods=["get"], pagination_class=None)
    def progress(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Everybody with a place, their hours by module, and who is accredited."""
        rows = selectors.progress_of(self.get_object())
        history.saw("training.participants", verb="list", count=len(rows))
        return Response(CourseProgressSerializer(rows, many=True).data)

    @extend_schema(responses=CertificateStandingSerializer)
    @action(detail=True, methods=["get"])
    def certified(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """How many are accredited, hold a certificate, and never had one."""
        found = certificates.standing(self.get_object().pk)
        return Response(CertificateStandingSerializer(found).data)

    def _joins(self, *, invited: bool) -> Response:
        row, asked = self.get_object(), told(WhoJoinsSerializer, self.request)
        who = services.Joining(
            known_people(asked["participants"]),
            asked["accounts"],
            [ParticipantData(**one) for one in asked["new"]],
        )
        by = actor(self.request)
        rows = done(lambda: services.bring_in(edition_id=row.pk, who=who, by=by, invited=invited))
        return self._places(row, rows)

    def _places(self, row: Edition, rows: Sequence[Enrolment]) -> Response:
        for one in rows:
            one.edition = row
        history.saw("training.participants", verb="list", count=len(rows))
        return Response(CourseEnrolmentSerializer(rows, many=True).data)

    def _as_it_is(self, pk: uuid.UUID, status: int = 200) -> Response:
        return Response(CourseEditionSerializer(selectors.edition(pk)).data, status=status)
