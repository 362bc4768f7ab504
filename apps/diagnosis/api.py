"""The diagnosis over the API: the same selectors, services and rules as the pages.

Answers are read one by one, with their words: nothing here adds them up to a number.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any, ClassVar, TypeVar

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound, PermissionDenied, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from apps.accounts.selectors import Account
from apps.diagnosis import rules, selectors, services
from apps.diagnosis.errors import NoReason, NotYours, Refused
from apps.diagnosis.models import Answer, Evidence, Finding, Round
from apps.diagnosis.serializers import (
    AnswerSerializer,
    ClassificationSerializer,
    ClassifySerializer,
    EvidenceSerializer,
    FindingSerializer,
    GivenAnswerSerializer,
    OfRoundSerializer,
    RoundSerializer,
)
from kernel import history
from kernel.api.problems import Conflict
from kernel.api.routers import Route

T = TypeVar("T")


def _done(deed: Callable[[], T]) -> T:
    """Do it, or say in the API's way why not."""
    try:
        return deed()
    except NoReason as refused:
        raise ValidationError({"reason": [str(refused.message)]}) from None
    except NotYours as refused:
        raise PermissionDenied(str(refused.message)) from None
    except Refused as refused:
        raise Conflict(str(refused.message)) from None


def _asks(request: Request) -> Account:
    """Whoever asks, with no more rights than the key they came in with."""
    if not isinstance(request.user, Account):
        raise NotFound
    return request.user


def _of_round(request: Request) -> uuid.UUID | None:
    asked = OfRoundSerializer(data=request.query_params)
    asked.is_valid(raise_exception=True)
    found: uuid.UUID | None = asked.validated_data.get("round")
    return found


class RoundViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Round]
):
    """Rounds of the diagnosis, the newest first."""

    required_permissions: ClassVar[dict[str, str]] = {
        "list": rules.VIEW,
        "retrieve": rules.VIEW,
        "classifications": rules.VIEW,
        "classify": rules.MANAGE,
    }
    serializer_class = RoundSerializer
    lookup_value_converter = "uuid"
    queryset = Round.objects.none()

    def get_queryset(self) -> QuerySet[Round]:
        """All of them."""
        return selectors.rounds()

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One round."""
        answer = super().retrieve(request, *args, **kwargs)
        history.saw("diagnosis.round", kwargs["pk"])
        return answer

    @extend_schema(responses=ClassificationSerializer(many=True), filters=False)
    @action(detail=True, methods=["get"], pagination_class=None)
    def classifications(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Every area of the round's instrument and how it was classified, with the reason."""
        return self._judged(self.get_object())

    @extend_schema(request=ClassifySerializer, responses=ClassificationSerializer(many=True))
    @action(detail=True, methods=["post"], pagination_class=None)
    def classify(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Classify an area; 409 unless areas are being classified, or if somebody just did."""
        row = self.get_object()
        asked = ClassifySerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        told = asked.validated_data
        return self._judged(
            _done(lambda: services.classify(round_id=row.pk, by=_asks(request).pk, **told))
        )

    def _judged(self, row: Round) -> Response:
        history.saw("diagnosis.round", row.pk)
        judged = selectors.sheet(row).judgements.values()
        return Response(ClassificationSerializer(list(judged), many=True).data)


class AnswerViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Answer]
):
    """Answers: all of them to who sees the diagnosis, to a department what is asked of it."""

    required_permissions: ClassVar[dict[str, str]] = dict.fromkeys(
        ("list", "retrieve", "update"), rules.ANSWER
    )
    serializer_class = AnswerSerializer
    lookup_value_converter = "uuid"
    queryset = Answer.objects.none()

    def get_queryset(self) -> QuerySet[Answer]:
        """What they may see, of one round when it is named."""
        rows = selectors.answers(rules.sight(_asks(self.request)))
        named = _of_round(self.request) if self.action == "list" else None
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
        kept = _done(
            lambda: services.save(
                answer_id=row.pk,
                data=asked.given(),
                version=asked.validated_data["version"],
                by=_asks(request),
            )
        )
        history.saw("diagnosis.answer", row.pk)
        return Response(AnswerSerializer(kept).data)


class EvidenceViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Evidence]
):
    """What shows the answers: links, and what is known of files."""

    required_permissions: ClassVar[dict[str, str]] = dict.fromkeys(
        ("list", "retrieve"), rules.ANSWER
    )
    serializer_class = EvidenceSerializer
    lookup_value_converter = "uuid"
    queryset = Evidence.objects.none()

    def get_queryset(self) -> QuerySet[Evidence]:
        """Of the answers they may see; of one round when it is named."""
        rows = selectors.evidence(rules.sight(_asks(self.request)))
        named = _of_round(self.request) if self.action == "list" else None
        return rows.filter(round=named) if named else rows

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


class FindingViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Finding]
):
    """Gaps noted: what a plan makes actions of."""

    required_permissions: ClassVar[dict[str, str]] = dict.fromkeys(("list", "retrieve"), rules.VIEW)
    serializer_class = FindingSerializer
    lookup_value_converter = "uuid"
    queryset = Finding.objects.none()

    def get_queryset(self) -> QuerySet[Finding]:
        """Of every round, or of the one that is named."""
        named = _of_round(self.request) if self.action == "list" else None
        rows = selectors.findings()
        return rows.filter(round=named) if named else rows

    @extend_schema(parameters=[OfRoundSerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Gaps, the newest first; of one round when it is named."""
        answer = super().list(request, *args, **kwargs)
        history.saw("diagnosis.finding", verb="list", count=len(answer.data["results"]))
        return answer

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One gap."""
        answer = super().retrieve(request, *args, **kwargs)
        history.saw("diagnosis.finding", kwargs["pk"])
        return answer


routes: list[Route] = [
    ("diagnosis-rounds", RoundViewSet, "diagnosis-round"),
    ("diagnosis-answers", AnswerViewSet, "diagnosis-answer"),
    ("diagnosis-evidence", EvidenceViewSet, "diagnosis-evidence"),
    ("diagnosis-gaps", FindingViewSet, "diagnosis-gap"),
]
