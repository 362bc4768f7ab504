"""Answers over the API."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, viewsets
from rest_framework.request import Request
from rest_framework.response import Response

from apps.diagnosis import rules, selectors, services
from apps.diagnosis.api.common import asks, done, of_round
from apps.diagnosis.models import Answer
from apps.diagnosis.serializers import AnswerSerializer, GivenAnswerSerializer, OfRoundSerializer
from kernel import history


class AnswerViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Answer]
):
    """Answers: all of them to who sees the diagnosis, to a department what is asked of it."""

    required_permissions: ClassVar[dict[str, str]] = dict.fromkeys(
        ("list", "retrieve", "update"), rules.ANSWER
    )
    serializer_class = AnswerSerializer
    lookup_value_converter = "uuid"

    def get_queryset(self) -> QuerySet[Answer]:
        """What they may see, of one round when it is named."""
        rows = selectors.answers(rules.sight(asks(self.request)))
        named = of_round(self.request) if self.action == "list" else None
        return rows.filter(round=named) if named else rows

    @extend_schema(parameters=[OfRoundSerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Answers, of one round when it is named."""
        answer = super().list(request, *args, **kwargs)
        history.saw("diagnosis.answers", verb="list", count=len(answer.data["results"]))
        return answer

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One answer."""
        answer = super().retrieve(request, *args, **kwargs)
        history.saw("diagnosis.answer", kwargs["pk"])
        return answer

    @extend_schema(request=GivenAnswerSerializer, responses=AnswerSerializer)
    def update(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Answer a question; 409 when somebody answered meanwhile, or the round is closed."""
        row = self.get_object()
        asked = GivenAnswerSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        kept = done(
            lambda: services.save(
                answer_id=row.pk,
                data=asked.given(),
                version=asked.validated_data["version"],
                by=asks(request),
            )
        )
        history.saw("diagnosis.answer", row.pk)
        return Response(AnswerSerializer(kept).data)
