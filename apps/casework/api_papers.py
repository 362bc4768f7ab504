"""Relations, documents seen, residence, files and what runs out, over the API."""

from __future__ import annotations

import datetime
import uuid
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, viewsets
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from apps.casework import rules, selectors, services
from apps.casework.models import DocumentSeen, Relation, ResidenceFact, StoredFile
from apps.casework.selectors import papers, running_out
from apps.casework.selectors.relations import every_relation
from apps.casework.serializers import (
    DocumentSeenSerializer,
    ExpiriesQuerySerializer,
    ExpirySerializer,
    FileSerializer,
    NewDocumentSeenSerializer,
    NewFileSerializer,
    NewRelationSerializer,
    NewResidenceSerializer,
    OfPersonSerializer,
    RelationSerializer,
    ResidenceSerializer,
)
from apps.casework.services.files import LARGEST
from apps.registry import selectors as registry
from apps.registry.selectors import Person
from kernel import history
from kernel.files import NoSuchFile


def actor(request: Request) -> uuid.UUID:
    """The account that calls."""
    key = request.user.pk
    assert isinstance(key, uuid.UUID)  # noqa: S101
    return key


def told(shape: Any, request: Request) -> dict[str, Any]:
    """The body, checked."""
    asked = shape(data=request.data)
    asked.is_valid(raise_exception=True)
    return dict(asked.validated_data)


def asked_for(shape: Any, request: Request) -> dict[str, Any]:
    """The query, checked; a wrong value is a 400, never a silently different list."""
    asked = shape(data=request.query_params.dict())
    asked.is_valid(raise_exception=True)
    return dict(asked.validated_data)


def person_told(key: uuid.UUID, field: str = "person") -> Person:
    """The person a body names."""
    person = registry.person(key)
    if person is None:
        raise ValidationError({field: ["no such person"]})
    return person


class _OfPeople(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Any]):
    """Rows of people, narrowed to one where the query names them."""

    required_permission = rules.MANAGE
    lookup_value_converter = "uuid"
    seen = ""

    def person(self) -> uuid.UUID | None:
        """Whose rows a list is asked for."""
        if self.action != "list":
            return None
        return asked_for(OfPersonSerializer, self.request).get("person")

    @extend_schema(parameters=[OfPersonSerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Of everybody or of one person, the latest first."""
        answer = super().list(request, *args, **kwargs)
        history.saw(f"{self.seen}s", verb="list", count=len(answer.data["results"]))
        return answer

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One of them; that it was looked at is in the history."""
        answer = super().retrieve(request, *args, **kwargs)
        history.saw(self.seen, answer.data["id"])
        return answer


class RelationViewSet(_OfPeople):
    """Who is who to whom; asked for one person, from either end."""

    serializer_class = RelationSerializer
    seen = "casework.relation"

    def get_queryset(self) -> QuerySet[Relation]:
        """Narrowed to one person's."""
        person = self.person()
        rows = every_relation()
        return rows.filter(Q(person=person) | Q(other=person)) if person else rows

    @extend_schema(request=NewRelationSerializer, responses={201: RelationSerializer})
    def create(self, request: Request) -> Response:
        """Note what somebody is to a person."""
        asked = told(NewRelationSerializer, request)
        person, other = person_told(asked.pop("person")), asked.pop("other")
        made = services.relate(
            person,
            other=person_told(other, "other") if other else None,
            by=actor(request),
            **asked,
        )
        return Response(RelationSerializer(made).data, status=201)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take it away."""
        services.forget_relation(self.get_object(), by=actor(request))
        return Response(status=204)


class DocumentSeenViewSet(_OfPeople):
    """Documents somebody showed."""

    serializer_class = DocumentSeenSerializer
    seen = "casework.documentseen"

    def get_queryset(self) -> QuerySet[DocumentSeen]:
        """Narrowed to one person's."""
        return papers.documents(self.person())

    @extend_schema(request=NewDocumentSeenSerializer, responses={201: DocumentSeenSerializer})
    def create(self, request: Request) -> Response:
        """Note a document that was seen."""
        asked = told(NewDocumentSeenSerializer, request)
        made = services.see_document(
            person_told(asked.pop("person")),
            data=services.DocumentSeenData(**asked),
            by=actor(request),
        )
        return Response(DocumentSeenSerializer(made).data, status=201)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take away what was noted by mistake."""
        services.forget_document(self.get_object(), by=actor(request))
        return Response(status=204)


class ResidenceViewSet(_OfPeople):
    """What people declared of their residence."""

    serializer_class = ResidenceSerializer
    seen = "casework.residencefact"

    def get_queryset(self) -> QuerySet[ResidenceFact]:
        """Narrowed to one person's."""
        return papers.residences(self.person())

    @extend_schema(request=NewResidenceSerializer, responses={201: ResidenceSerializer})
    def create(self, request: Request) -> Response:
        """Note what a person says."""
        asked = told(NewResidenceSerializer, request)
        made = services.declare_residence(
            person_told(asked.pop("person")),
            data=services.ResidenceData(**asked),
            by=actor(request),
        )
        return Response(ResidenceSerializer(made).data, status=201)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take away what was noted by mistake."""
        services.forget_residence(self.get_object(), by=actor(request))
        return Response(status=204)


class FileViewSet(_OfPeople):
    """Files of people, sealed."""

    serializer_class = FileSerializer
    seen = "casework.storedfile"

    def get_queryset(self) -> QuerySet[StoredFile]:
        """Those the caller may see."""
        return papers.files(self.request, self.person())

    def get_parsers(self) -> list[Any]:
        """A file comes as a form; nothing else here has a body."""
        upload = getattr(self, "action_map", {}).get("post") == "create"
        return [MultiPartParser()] if upload else super().get_parsers()

    @extend_schema(
        request={"multipart/form-data": NewFileSerializer}, responses={201: FileSerializer}
    )
    def create(self, request: Request) -> Response:
        """Keep a file, judged by what is in it."""
        asked = told(NewFileSerializer, request)
        sent = asked["file"]
        made = services.keep_file(
            person_told(asked["person"]),
            name=sent.name,
            data=sent.read(LARGEST + 1),
            by=actor(request),
        )
        return Response(FileSerializer(made).data, status=201)

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Delete it for good."""
        services.remove_file(self.get_object(), by=actor(request))
        return Response(status=204)


class FileContentViewSet(viewsets.GenericViewSet[StoredFile]):
    """What is in a file."""

    required_permission = rules.MANAGE
    serializer_class = FileSerializer
    lookup_value_converter = "uuid"

    def get_queryset(self) -> QuerySet[StoredFile]:
        """Those the caller may see."""
        return papers.files(self.request)

    @extend_schema(responses={(200, "application/octet-stream"): OpenApiTypes.BINARY})
    def retrieve(self, request: Request, pk: uuid.UUID | None = None) -> HttpResponse:
        """The file itself; who took it is written down."""
        stored = self.get_object()
        try:
            data = services.take_out(stored, by=actor(request))
        except NoSuchFile:
            raise NotFound from None
        response = HttpResponse(data, content_type="application/octet-stream")
        response["Content-Disposition"] = content_disposition_header(True, stored.name) or ""
        response["Cache-Control"] = "no-store"
        return response


class ExpiryViewSet(viewsets.GenericViewSet[Any]):
    """Documents seen and residences declared that run out in some days."""

    required_permission = rules.MANAGE
    serializer_class = ExpirySerializer

    def get_queryset(self) -> QuerySet[Any]:
        """The soonest first."""
        asked = asked_for(ExpiriesQuerySerializer, self.request)
        start = asked["start"] or timezone.localdate()
        end = start + datetime.timedelta(days=asked["days"])
        return selectors.expiries(start, end, asked.get("what", ""))

    @extend_schema(parameters=[ExpiriesQuerySerializer])
    def list(self, request: Request) -> Response:
        """What runs out, the soonest first."""
        page = self.paginate_queryset(self.get_queryset()) or []
        rows = running_out.read(list(page))
        history.saw("casework.expiries", verb="list", count=len(rows))
        return self.get_paginated_response(ExpirySerializer(rows, many=True).data)
