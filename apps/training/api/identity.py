"""Who is who over the API: the account of somebody in training, and two records made one."""

from __future__ import annotations

import uuid
from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from apps.training import selectors
from apps.training.api.common import CONFLICT, Rows, actor, asked_for, done, told
from apps.training.models import Participant
from apps.training.serializers.people import (
    CourseParticipantSerializer,
    LinkSerializer,
    MergeSerializer,
    OtherParticipantSerializer,
    UnionOfParticipantsSerializer,
)
from apps.training.serializers.sessions import OfVersionSerializer
from apps.training.services import identity
from kernel import history

PERSON = {200: CourseParticipantSerializer, 409: CONFLICT}


class WhoIsWho(Rows):
    """What people in training are linked to, and the merging of two."""

    @extend_schema(request=LinkSerializer, responses=PERSON)
    @action(detail=True, methods=["post"])
    def link(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Say which account somebody has."""
        row, asked = self.get_object(), told(LinkSerializer, request)
        return self._written(
            done(lambda: identity.link(participant_id=row.pk, by=actor(request), **asked))
        )

    @extend_schema(request=OfVersionSerializer, responses=PERSON)
    @action(detail=True, methods=["post"])
    def unlink(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take the account from somebody; what they learned stays."""
        row, asked = self.get_object(), told(OfVersionSerializer, request)
        return self._written(
            done(lambda: identity.unlink(participant_id=row.pk, by=actor(request), **asked))
        )

    @extend_schema(parameters=[OtherParticipantSerializer], responses=UnionOfParticipantsSerializer)
    @action(detail=True, methods=["get"])
    def union(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """What merging another record into this one would do, and what stands against it."""
        keep = self.get_object()
        drop = _other(asked_for(OtherParticipantSerializer, request)["other"])
        for one in (keep, drop):
            history.saw("training.participant", one.pk)
        made = identity.plan(keep, drop)
        body = {
            "moved": [row.edition_id for row in made.moved],
            "both": [stays.edition_id for stays, _goes in made.both],
            "twice": made.twice,
            "why_not": made.why_not,
        }
        return Response(UnionOfParticipantsSerializer(body).data)

    @extend_schema(request=MergeSerializer, responses=PERSON)
    @action(detail=True, methods=["post"])
    def merge(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Make one record of two: this one is kept. 409 with what stands against it."""
        keep, asked = self.get_object(), told(MergeSerializer, request)
        drop = _other(asked["other"])
        merged = done(
            lambda: identity.merge(
                keep_id=keep.pk,
                drop_id=drop.pk,
                keep_version=asked["version"],
                drop_version=asked["other_version"],
                by=actor(request),
            )
        )
        return self._written(merged)

    def _written(self, row: Any) -> Response:
        history.saw("training.participant", row.pk)
        return Response(CourseParticipantSerializer(row).data)


def _other(key: uuid.UUID) -> Participant:
    found = selectors.participant(key)
    if found is None:
        raise ValidationError({"other": ["no such person in training"]})
    return found
