"""The people in training and their places over the API."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from apps.training import selectors, services
from apps.training.api.common import CONFLICT, READ, VIEW, Rows, actor, done, manages, told
from apps.training.api.identity import WhoIsWho
from apps.training.models import Enrolment, Participant
from apps.training.serializers.people import (
    ChangedCourseParticipantSerializer,
    CourseEnrolmentSerializer,
    CourseParticipantSerializer,
    EnrolmentsQuerySerializer,
    NewCourseParticipantSerializer,
    ParticipantPlaceSerializer,
    ParticipantsQuerySerializer,
    SearchParticipantsSerializer,
)
from apps.training.services import ParticipantData
from kernel import history

MOST_FOUND = 100
PERSON = {200: CourseParticipantSerializer, 409: CONFLICT}


class ParticipantViewSet(WhoIsWho):
    """Municipal staff who were ever enrolled."""

    required_permissions: ClassVar[dict[str, str]] = {
        **READ,
        **manages("create", "update", "link", "unlink", "union", "merge"),
        "search": VIEW,
        "places": VIEW,
    }
    serializer_class = CourseParticipantSerializer

    def get_queryset(self) -> QuerySet[Participant]:
        """All of them, by name."""
        return selectors.participants(**self.narrowed(ParticipantsQuerySerializer))

    @extend_schema(parameters=[ParticipantsQuerySerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """People by name, whoever left too."""
        answer = super().list(request, *args, **kwargs)
        history.saw("training.participants", verb="list", count=len(answer.data["results"]))
        return answer

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One person."""
        return self._shown(self.get_object())

    @extend_schema(
        request=NewCourseParticipantSerializer,
        responses={201: CourseParticipantSerializer, 409: CONFLICT},
    )
    def create(self, request: Request) -> Response:
        """Write somebody down."""
        data = ParticipantData(**told(NewCourseParticipantSerializer, request))
        made = done(lambda: services.add_participant(data=data, by=actor(request)))
        return self._shown(made, 201)

    @extend_schema(request=ChangedCourseParticipantSerializer, responses=PERSON)
    def update(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Tell somebody anew; document and gender stay as they are where they are left out."""
        row, asked = self.get_object(), told(ChangedCourseParticipantSerializer, request)
        version = asked.pop("version")
        kept = {"document": row.document, "gender": row.gender, "account": row.account}
        data = ParticipantData(**{**kept, **asked})
        changed = done(
            lambda: services.change_participant(
                participant_id=row.pk, data=data, version=version, by=actor(request)
            )
        )
        return self._shown(changed)

    @extend_schema(
        request=SearchParticipantsSerializer,
        responses=CourseParticipantSerializer(many=True),
        filters=False,
    )
    @action(detail=False, methods=["post"], pagination_class=None)
    def search(self, request: Request) -> Response:
        """Whoever is called so, by name, a hundred at most; the name stands in no address."""
        asked = told(SearchParticipantsSerializer, request)
        found = selectors.participants(typed=asked["text"], department=asked["department"])
        rows = list(found[:MOST_FOUND])
        history.saw("training.participants", verb="search", count=len(rows))
        return Response(CourseParticipantSerializer(rows, many=True).data)

    @extend_schema(responses=ParticipantPlaceSerializer(many=True), filters=False)
    @action(detail=True, methods=["get"], pagination_class=None)
    def places(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """What somebody took part in, the latest first, with hours and what accredits them."""
        row = self.get_object()
        history.saw("training.participant", row.pk)
        rows = list(selectors.history_of(row.pk))
        hours = selectors.hours_of_many(rows)
        body = [
            {"enrolment": one, "hours": hours[one.pk], "due_on": selectors.due_on(one)}
            for one in rows
        ]
        return Response(ParticipantPlaceSerializer(body, many=True).data)

    def _shown(self, row: Participant, status: int = 200) -> Response:
        history.saw("training.participant", row.pk)
        return Response(CourseParticipantSerializer(row).data, status=status)


class EnrolmentViewSet(Rows):
    """Places in editions; who waits, the longest first."""

    required_permissions: ClassVar[dict[str, str]] = {**READ, **manages("withdraw", "send_again")}
    serializer_class = CourseEnrolmentSerializer

    def get_queryset(self) -> QuerySet[Enrolment]:
        """All, or those of an edition, of a person, in a state."""
        return selectors.places(**self.narrowed(EnrolmentsQuerySerializer))

    @extend_schema(parameters=[EnrolmentsQuerySerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Places, of an edition, of a person or in a state when one is named."""
        answer = super().list(request, *args, **kwargs)
        history.saw("training.participants", verb="list", count=len(answer.data["results"]))
        return answer

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One place."""
        return self._shown(self.get_object())

    @extend_schema(request=None, responses={200: CourseEnrolmentSerializer, 409: CONFLICT})
    @action(detail=True, methods=["post"])
    def withdraw(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take somebody out; whoever waits longest gets the place. Their hours stay told."""
        row = self.get_object()
        done(lambda: services.withdraw(enrolment_id=row.pk, by=actor(request)))
        return self._shown(self.get_object())

    @extend_schema(request=None, responses={200: CourseEnrolmentSerializer, 409: CONFLICT})
    @action(detail=True, methods=["post"], url_path="send-again")
    def send_again(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Tell whoever is invited once more; the link of before leads nowhere. 409 for others."""
        row = self.get_object()
        done(lambda: services.send_again(enrolment_id=row.pk, by=actor(request)))
        return self._shown(self.get_object())

    def _shown(self, row: Enrolment) -> Response:
        history.saw("training.participant", row.participant_id)
        return Response(CourseEnrolmentSerializer(row).data)
