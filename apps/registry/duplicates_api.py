"""Pairs of records that may be one person, and unions, over the API: the pages' own services."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import mixins, serializers, viewsets
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from apps.registry import duplicates_parting as parting
from apps.registry import duplicates_presenters as shown
from apps.registry import duplicates_selectors as found
from apps.registry import duplicates_services as uniting
from apps.registry.duplicates_services import NotPossible, Versions
from apps.registry.duplicates_weighing import Reason
from apps.registry.models import DuplicatePair, Merge
from apps.registry.models.duplicates import PairBand, PairState
from apps.registry.serializers import PersonSerializer
from kernel import history
from kernel.api.problems import Conflict

WORD = "registry.merge"
_CHANGED = OpenApiResponse(description="A record changed since, or it was decided before.")
MOST_ROWS = 500


class PairSerializer(serializers.ModelSerializer[DuplicatePair]):
    """Two records that may be one person: how sure, and why."""

    first = PersonSerializer(read_only=True)
    second = PersonSerializer(read_only=True)
    reasons = serializers.ListField(child=serializers.ChoiceField(choices=list(Reason)))

    class Meta:
        model = DuplicatePair
        fields = ("id", "first", "second", "band", "bits", "reasons", "state", "found_at")
        read_only_fields = fields


class PairsQuerySerializer(serializers.Serializer[dict[str, Any]]):
    """What the queue is narrowed by."""

    state = serializers.ChoiceField(choices=PairState.choices, default=PairState.OPEN)
    band = serializers.ChoiceField(choices=PairBand.choices, required=False)
    reason = serializers.ChoiceField(choices=list(Reason), required=False)


class UniteSerializer(serializers.Serializer[dict[str, Any]]):
    """Which record goes on, whose value stays, and the versions that were looked at."""

    survivor = serializers.UUIDField()
    choices = serializers.DictField(
        child=serializers.ChoiceField(choices=[uniting.SURVIVOR, uniting.MERGED, uniting.BOTH]),
        default=dict,
        help_text="By field; what is not named stays as the survivor says it.",
    )
    version_survivor = serializers.IntegerField(min_value=1)
    version_merged = serializers.IntegerField(min_value=1)

    def validate_choices(self, value: dict[str, str]) -> dict[str, str]:
        """Only what can be chosen."""
        if set(value) - set(uniting.CHOICES):
            raise serializers.ValidationError("Unknown field.")
        return value


class RowSerializer(serializers.Serializer[dict[str, str]]):
    """A row written since a union, by the holding it is in."""

    holding = serializers.CharField(max_length=100)
    key = serializers.UUIDField()


class PartSerializer(serializers.Serializer[dict[str, Any]]):
    """The versions that were looked at, and the rows written since that go along."""

    version_survivor = serializers.IntegerField(min_value=1)
    version_merged = serializers.IntegerField(min_value=1)
    along = serializers.ListField(child=RowSerializer(), default=list, max_length=MOST_ROWS)


class UnionSerializer(serializers.ModelSerializer[Merge]):
    """A record that goes on in another."""

    class Meta:
        model = Merge
        fields = ("id", "survivor", "merged", "merged_at", "done_by", "parted_at", "parted_by")
        read_only_fields = fields


def _refused(why: NotPossible) -> Conflict:
    return Conflict(shown.refusal(why.code))


class DuplicateViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[DuplicatePair]
):
    """Pairs of records that may be one person, the surest first."""

    required_permission: ClassVar[str] = WORD
    serializer_class = PairSerializer
    lookup_value_converter = "uuid"
    queryset = found.pairs().none()

    def get_queryset(self) -> QuerySet[DuplicatePair]:
        """The queue as the query narrows it; any pair by its id."""
        told: dict[str, Any] = {"state": ""}
        if self.action == "list":
            asked = PairsQuerySerializer(data=self.request.query_params.dict())
            asked.is_valid(raise_exception=True)
            told = dict(asked.validated_data)
        return found.pairs(found.PairFilter(**told)).prefetch_related(
            "first__documents", "first__phones", "second__documents", "second__phones"
        )

    @extend_schema(parameters=[PairsQuerySerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Pairs that wait for somebody to decide, unless another state is asked for."""
        answer = super().list(request, *args, **kwargs)
        history.saw("registry.people", verb="list", count=2 * len(answer.data["results"]))
        return answer

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One pair; that both people were looked at is in the history."""
        answer = super().retrieve(request, *args, **kwargs)
        for side in ("first", "second"):
            history.saw("registry.person", answer.data[side]["id"])
        return answer

    @extend_schema(request=UniteSerializer, responses={201: UnionSerializer, 409: _CHANGED})
    @action(detail=True, methods=["post"])
    def merge(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Unite the two records; every row of one goes to the other."""
        pair = self.get_object()
        asked = UniteSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        told = asked.validated_data
        both = {pair.first_id, pair.second_id}
        if told["survivor"] not in both:
            raise serializers.ValidationError({"survivor": ["Name one of the two records."]})
        try:
            made = uniting.merge(
                survivor=told["survivor"],
                merged=(both - {told["survivor"]}).pop(),
                choices=told["choices"],
                versions=Versions(told["version_survivor"], told["version_merged"]),
                by=request.user.pk,
            )
        except uniting.Conflict:
            raise Conflict from None
        except NotPossible as why:
            raise _refused(why) from None
        return Response(UnionSerializer(made).data, status=201)

    @extend_schema(request=None, responses={200: PairSerializer, 409: _CHANGED})
    @action(detail=True, methods=["post"])
    def different(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """They are two people: not offered again."""
        return self._moved(uniting.declare_different, request)

    @extend_schema(request=None, responses={200: PairSerializer, 409: _CHANGED})
    @action(detail=True, methods=["post"])
    def again(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Offer a pair again that was declared two people, or parted."""
        return self._moved(uniting.offer_again, request)

    def _moved(self, move: Any, request: Request) -> Response:
        pair = self.get_object()
        try:
            move(pair, by=request.user.pk)
        except NotPossible as why:
            raise _refused(why) from None
        return Response(PairSerializer(self.get_object()).data)


class UnionViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Merge]
):
    """Records that go on in another, newest first; parting them undoes it."""

    required_permission: ClassVar[str] = WORD
    serializer_class = UnionSerializer
    lookup_value_converter = "uuid"
    queryset = found.unions().none()

    def get_queryset(self) -> QuerySet[Merge]:
        """Unions that stand."""
        return found.unions()

    @extend_schema(request=PartSerializer, responses={200: UnionSerializer, 409: _CHANGED})
    @action(detail=True, methods=["post"])
    def part(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Undo a union; what was written since stays with the survivor unless it is named."""
        made = self.get_object()
        asked = PartSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        told = asked.validated_data
        along: dict[str, list[str]] = {}
        for row in told["along"]:
            along.setdefault(row["holding"], []).append(str(row["key"]))
        try:
            parted = parting.part(
                made,
                versions=Versions(told["version_survivor"], told["version_merged"]),
                by=request.user.pk,
                along=along,
            )
        except uniting.Conflict:
            raise Conflict from None
        except NotPossible as why:
            raise _refused(why) from None
        return Response(UnionSerializer(parted).data)


routes = [
    ("duplicates", DuplicateViewSet, "duplicate"),
    ("unions", UnionViewSet, "union"),
]
