"""Evidence over the API: links and files kept, read, taken away."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils.http import content_disposition_header
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, viewsets
from rest_framework.exceptions import NotFound, PermissionDenied, ValidationError
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from apps.casework.api_papers import told
from apps.diagnosis import rules, selectors, services
from apps.diagnosis.api.common import asks, done, of_round, round_told
from apps.diagnosis.models import Answer, Evidence, Kind
from apps.diagnosis.presenters import file_name
from apps.diagnosis.serializers import (
    EvidenceSerializer,
    NewEvidenceSerializer,
    OfRoundSerializer,
)
from kernel import history
from kernel.files import NoSuchFile


class EvidenceViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Evidence]
):
    """What shows the answers: links, and what is known of files; the minutes of workshops too."""

    required_permissions: ClassVar[dict[str, str]] = dict.fromkeys(
        ("list", "retrieve", "create", "destroy"), rules.ANSWER
    )
    serializer_class = EvidenceSerializer
    lookup_value_converter = "uuid"

    def get_queryset(self) -> QuerySet[Evidence]:
        """Of the answers they may see; of one round when it is named."""
        rows = selectors.evidence(rules.sight(asks(self.request)))
        named = of_round(self.request) if self.action == "list" else None
        return rows.filter(round=named) if named else rows

    def get_parsers(self) -> list[Any]:
        """A file comes as a form; nothing else here has a body."""
        upload = getattr(self, "action_map", {}).get("post") == "create"
        return [MultiPartParser()] if upload else super().get_parsers()

    @extend_schema(parameters=[OfRoundSerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Evidence, the newest first; of one round when it is named."""
        answer = super().list(request, *args, **kwargs)
        history.saw("diagnosis.evidence", verb="list", count=len(answer.data["results"]))
        return answer

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One piece of evidence."""
        answer = super().retrieve(request, *args, **kwargs)
        history.saw("diagnosis.evidence", kwargs["pk"])
        return answer

    @extend_schema(
        request={"multipart/form-data": NewEvidenceSerializer},
        responses={201: EvidenceSerializer},
    )
    def create(self, request: Request) -> Response:
        """Keep a file of at most 20 MB, judged by what is in it, or a link; of a round, minutes."""
        asked, by = told(NewEvidenceSerializer, request), asks(request)
        if "round" in asked:
            row = round_told(asked["round"])
            if not rules.sight(by).manages:
                raise PermissionDenied
            made = done(
                lambda: services.add_minutes(
                    round_id=row.pk, name=asked["file"].name, data=_read(asked), by=by.pk
                )
            )
        else:
            made = self._shown(_answer_told(request, asked["answer"]), asked)
        history.saw("diagnosis.evidence", made.pk)
        return Response(EvidenceSerializer(made).data, status=201)

    def _shown(self, answer: Answer, asked: dict[str, Any]) -> Evidence:
        by, label = asks(self.request), asked["label"]
        if "url" in asked:
            url = asked["url"]
            return done(lambda: services.add_link(answer_id=answer.pk, url=url, label=label, by=by))
        name, data = asked["file"].name, _read(asked)
        return done(
            lambda: services.add_file(answer_id=answer.pk, name=name, data=data, label=label, by=by)
        )

    @extend_schema(responses={204: None})
    def destroy(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take it away; 409 where the round takes no more answers."""
        row = self.get_object()
        if row.answer_id is None and not rules.sight(asks(request)).manages:
            raise PermissionDenied
        done(lambda: services.remove(evidence_id=row.pk, by=asks(request)))
        return Response(status=204)


class EvidenceContentViewSet(viewsets.GenericViewSet[Evidence]):
    """What is in a file."""

    required_permission = rules.ANSWER
    serializer_class = EvidenceSerializer
    lookup_value_converter = "uuid"

    def get_queryset(self) -> QuerySet[Evidence]:
        """Of the answers they may see."""
        return selectors.evidence(rules.sight(asks(self.request))).filter(kind=Kind.FILE)

    @extend_schema(responses={(200, "application/octet-stream"): OpenApiTypes.BINARY})
    def retrieve(self, request: Request, pk: uuid.UUID | None = None) -> HttpResponse:
        """The file itself; who took it is written down."""
        row = self.get_object()
        try:
            data = services.take_out(row, by=asks(request).pk)
        except NoSuchFile:
            raise NotFound from None
        response = HttpResponse(data, content_type="application/octet-stream")
        response["Content-Disposition"] = content_disposition_header(True, file_name(row)) or ""
        response["Cache-Control"] = "no-store"
        return response


def _read(asked: dict[str, Any]) -> bytes:
    """One byte past the bound is enough to refuse it."""
    data: bytes = asked["file"].read(services.LARGEST + 1)
    return data


def _answer_told(request: Request, key: uuid.UUID) -> Answer:
    found = selectors.answer(key, rules.sight(asks(request)))
    if found is None:
        raise ValidationError({"answer": ["no such answer"]})
    return found
