"""One's own training over the API: the same rules as the page of whoever asks."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any, ClassVar

from drf_spectacular.helpers import forced_singular_serializer
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from apps.training import selectors
from apps.training.errors import Refused
from apps.training.models import Certificate, Enrolment
from apps.training.selectors import own as selected
from apps.training.serializers import CourseEditionSerializer
from apps.training.services import own
from kernel import history
from kernel.api.problems import Conflict

OWN = "training.own"
# An answer that is one thing and no list of them.
_one_of: Callable[[Any], Any] = forced_singular_serializer
CONFLICT = OpenApiResponse(description="It can't be done, or has been done already.")


class OwnSessionSerializer(serializers.Serializer[Any]):
    """A session of a course one is in."""

    id = serializers.UUIDField()
    module = serializers.CharField()
    starts_at = serializers.DateTimeField()
    hours = serializers.DecimalField(max_digits=4, decimal_places=2)
    room = serializers.CharField(allow_blank=True)
    link = serializers.CharField(allow_blank=True)


class OwnPlaceSerializer(serializers.Serializer[Any]):
    """One's place in an edition; `turn` is one's number on the waiting list, 0 when not on it."""

    id = serializers.UUIDField()
    edition = serializers.UUIDField()
    course = serializers.CharField()
    state = serializers.CharField()
    turn = serializers.IntegerField()
    hours = serializers.DecimalField(max_digits=6, decimal_places=2)
    of = serializers.DecimalField(max_digits=6, decimal_places=2)
    accredited_at = serializers.DateTimeField(allow_null=True)
    due_on = serializers.DateField(allow_null=True)
    sessions = OwnSessionSerializer(many=True)


class OwnCertificateSerializer(serializers.ModelSerializer[Certificate]):
    """A certificate of one's own."""

    class Meta:
        model = Certificate
        fields = ("id", "number", "course", "hours", "issued_on", "revoked_at")
        read_only_fields = fields


class OwnTrainingSerializer(serializers.Serializer[Any]):
    """Where one is, what one may join, and what one was given."""

    places = OwnPlaceSerializer(many=True)
    open = CourseEditionSerializer(many=True)
    certificates = OwnCertificateSerializer(many=True)


class JoinSerializer(serializers.Serializer[Any]):
    """The edition to join."""

    edition = serializers.UUIDField()


class AnswerSerializer(serializers.Serializer[Any]):
    """Whether the invitation is accepted."""

    accepts = serializers.BooleanField()


class OwnTrainingViewSet(viewsets.ViewSet):
    """The training of whoever asks, and of nobody else."""

    required_permissions: ClassVar[dict[str, str]] = {
        "list": OWN,
        "join": OWN,
        "answer": OWN,
        "leave": OWN,
    }
    lookup_value_converter = "uuid"

    @extend_schema(responses=_one_of(OwnTrainingSerializer), filters=False)
    def list(self, request: Request) -> Response:
        """Places with hours and sessions, editions open to join, certificates."""
        person = selectors.participant_of(_asks(request))
        found: dict[str, list[Any]] = {"places": [], "certificates": []}
        found["open"] = list(selected.joinable(person.pk if person else None))
        if person is not None:
            history.saw("training.participant", person.pk)
            found["places"] = _places(list(selected.places(person.pk)))
            found["certificates"] = list(selected.certificates_of(person.pk))
        return Response(OwnTrainingSerializer(found).data)

    @extend_schema(request=JoinSerializer, responses={200: OwnPlaceSerializer, 409: CONFLICT})
    @action(detail=False, methods=["post"])
    def join(self, request: Request) -> Response:
        """Take a place in an edition that is open to all, or wait for one."""
        asked = JoinSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        edition = selectors.edition(asked.validated_data["edition"])
        if edition is None:
            raise serializers.ValidationError({"edition": ["There is no such edition."]})
        return _done(lambda: own.join(edition_id=edition.pk, account=_asks(request)))

    @extend_schema(request=AnswerSerializer, responses={200: OwnPlaceSerializer, 409: CONFLICT})
    @action(detail=True, methods=["post"])
    def answer(self, request: Request, pk: uuid.UUID) -> Response:
        """Accept or decline an invitation."""
        row = _mine(request, pk)
        asked = AnswerSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        accepts = asked.validated_data["accepts"]
        return _done(
            lambda: own.answer(enrolment_id=row.pk, accepts=accepts, account=_asks(request))
        )

    @extend_schema(request=None, responses={200: OwnPlaceSerializer, 409: CONFLICT})
    @action(detail=True, methods=["post"])
    def leave(self, request: Request, pk: uuid.UUID) -> Response:
        """Give one's place back."""
        row = _mine(request, pk)
        return _done(lambda: own.leave(enrolment_id=row.pk, account=_asks(request)))


def _asks(request: Request) -> uuid.UUID:
    if not isinstance(request.user.pk, uuid.UUID):
        raise NotFound
    return request.user.pk


def _mine(request: Request, pk: uuid.UUID) -> Enrolment:
    row = selectors.enrolment(pk)
    if row is None or row.participant.account != _asks(request):
        raise NotFound
    return row


def _done(deed: Any) -> Response:
    try:
        row = deed()
    except Refused as refused:
        raise Conflict(str(refused.message)) from None
    kept = selectors.enrolment(row.pk)
    assert kept is not None  # noqa: S101 - it was written in this request
    history.saw("training.participant", kept.participant_id)
    [told] = _places([kept])
    return Response(OwnPlaceSerializer(told).data)


def _places(rows: list[Enrolment]) -> list[dict[str, Any]]:
    hours = selectors.hours_of_many(rows)
    sessions = selected.sessions_of({row.edition_id for row in rows})
    return [
        {
            "id": row.pk,
            "edition": row.edition_id,
            "course": row.edition.course.title,
            "state": row.state,
            "turn": selected.turn_of(row),
            "hours": hours[row.pk].counted,
            "of": hours[row.pk].of,
            "accredited_at": row.accredited_at,
            "due_on": selectors.due_on(row),
            "sessions": sessions.get(row.edition_id, []),
        }
        for row in rows
    ]
