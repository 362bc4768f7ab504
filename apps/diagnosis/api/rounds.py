"""Rounds over the API: begun, asked of departments and people, moved on, discussed, judged."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from apps.accounts.reauth import RecentlyAuthenticated
from apps.casework.api_papers import actor, told
from apps.diagnosis import asking, rules, selectors, services
from apps.diagnosis.api.common import done
from apps.diagnosis.api.results import ResultsActions
from apps.diagnosis.models import Round
from apps.diagnosis.selectors import Sheet
from apps.diagnosis.serializers import (
    AssignedSerializer,
    AssignSerializer,
    ChangedRoundSerializer,
    ChangedWorkshopSerializer,
    ClassificationSerializer,
    ClassifySerializer,
    MoveRoundSerializer,
    NewRoundSerializer,
    ReadVersionSerializer,
    RoundSerializer,
    WorkshopSerializer,
)
from kernel import history


class RoundViewSet(
    mixins.ListModelMixin,
    mixins.RetrieveModelMixin,
    ResultsActions,
    viewsets.GenericViewSet[Round],
):
    """Rounds of the diagnosis, the newest first."""

    required_permissions: ClassVar[dict[str, str]] = {
        **dict.fromkeys(("list", "retrieve", "classifications", "workshop"), rules.VIEW),
        **dict.fromkeys(("results", "comparison", "report"), rules.VIEW),
        **dict.fromkeys(("create", "update", "move", "discard", "assign"), rules.MANAGE),
        **dict.fromkeys(("hold", "classify", "handing", "hand_in"), rules.MANAGE),
    }
    serializer_class = RoundSerializer
    lookup_value_converter = "uuid"

    def get_queryset(self) -> QuerySet[Round]:
        """All of them."""
        return selectors.rounds()

    def get_permissions(self) -> list[Any]:
        """What leaves the city for good is let go by somebody who has just proved who they are."""
        again = [RecentlyAuthenticated()] if self.action == "hand_in" else []
        return [*super().get_permissions(), *again]

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Rounds, the newest first."""
        answer = super().list(request, *args, **kwargs)
        history.saw("diagnosis.rounds", verb="list", count=len(answer.data["results"]))
        return answer

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One round."""
        return self._whole(self.get_object())

    @extend_schema(request=NewRoundSerializer, responses={201: RoundSerializer})
    def create(self, request: Request) -> Response:
        """Begin a round with the latest version of the instrument; 409 while there is none."""
        data = services.RoundData(**told(NewRoundSerializer, request))
        return self._whole(done(lambda: services.begin(data=data, by=actor(request))), 201)

    @extend_schema(request=ChangedRoundSerializer, responses=RoundSerializer)
    def update(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Write name and days anew; 409 when somebody did meanwhile or the round is finished."""
        row, asked = self.get_object(), told(ChangedRoundSerializer, request)
        version = asked.pop("version")
        data = services.RoundData(**asked)
        return self._done(
            lambda: services.change(round_id=row.pk, data=data, version=version, by=actor(request))
        )

    @extend_schema(request=MoveRoundSerializer, responses=RoundSerializer)
    @action(detail=True, methods=["post"])
    def move(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take it on, or open it again with a reason; 409 where it can't go there from here."""
        row, asked = self.get_object(), told(MoveRoundSerializer, request)
        return self._done(lambda: services.move(round_id=row.pk, by=actor(request), **asked))

    @extend_schema(request=ReadVersionSerializer, responses={204: None})
    @action(detail=True, methods=["post"])
    def discard(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Throw it away; 409 unless it is only being prepared."""
        row, asked = self.get_object(), told(ReadVersionSerializer, request)
        done(lambda: services.discard(round_id=row.pk, by=actor(request), **asked))
        return Response(status=204)

    @extend_schema(request=AssignSerializer, responses=AssignedSerializer)
    @action(detail=True, methods=["post"])
    def assign(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Ask departments and people these questions too, or no more; says how many changed."""
        row, asked = self.get_object(), told(AssignSerializer, request)
        sheet = selectors.sheet(row)
        _check_asked(sheet, asked)
        many = done(
            lambda: services.assign(
                round_id=row.pk,
                questions=asking.questions_of(sheet, asked["questions"], asked["areas"]),
                departments=asked["departments"],
                people=asked["people"],
                take_away=asked["take_away"],
                by=actor(request),
            )
        )
        return Response(AssignedSerializer({"count": many}).data)

    @extend_schema(responses=WorkshopSerializer, filters=False)
    @action(detail=True, methods=["get"], pagination_class=None)
    def workshop(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """The workshop as it was written down; its files are evidence of the round."""
        return self._held(self.get_object())

    @extend_schema(request=ChangedWorkshopSerializer, responses=WorkshopSerializer)
    @workshop.mapping.put
    def hold(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Write the workshop down; 409 when somebody did meanwhile or the round is finished."""
        row, asked = self.get_object(), told(ChangedWorkshopSerializer, request)
        version = asked.pop("version")
        groups = [services.Group(**one) for one in asked.pop("participants")]
        data = services.WorkshopData(participants=groups, **asked)
        kept = done(
            lambda: services.hold_workshop(
                round_id=row.pk, data=data, version=version, by=actor(request)
            )
        )
        return self._held(kept)

    @extend_schema(responses=ClassificationSerializer(many=True), filters=False)
    @action(detail=True, methods=["get"], pagination_class=None)
    def classifications(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Every area of the round's instrument and how it was classified, with the reason."""
        return self._judged(self.get_object())

    @extend_schema(request=ClassifySerializer, responses=ClassificationSerializer(many=True))
    @action(detail=True, methods=["post"], pagination_class=None)
    def classify(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Classify an area; 409 unless areas are being classified, or if somebody just did."""
        row, asked = self.get_object(), told(ClassifySerializer, request)
        return self._judged(
            done(lambda: services.classify(round_id=row.pk, by=actor(request), **asked))
        )

    def _done(self, deed: Callable[[], Round]) -> Response:
        return self._whole(done(deed))

    def _whole(self, row: Round, status: int = 200) -> Response:
        history.saw("diagnosis.round", row.pk)
        return Response(RoundSerializer(row).data, status=status)

    def _held(self, row: Round) -> Response:
        history.saw("diagnosis.round", row.pk)
        return Response(WorkshopSerializer(row).data)

    def _judged(self, row: Round) -> Response:
        history.saw("diagnosis.round", row.pk)
        judged = selectors.sheet(row).judgements.values()
        return Response(ClassificationSerializer(list(judged), many=True).data)


def _check_asked(sheet: Sheet, asked: dict[str, Any]) -> None:
    """Refuse what the instrument does not ask, and whoever can't be asked."""
    known: dict[str, set[Any]] = {
        "questions": {one.question.code for one in sheet.items},
        "areas": {one.code for one in sheet.instrument.areas},
    }
    if not asked["take_away"]:
        # Who works here no more may still be asked no more.
        known |= {"departments": set(asking.departments()), "people": set(asking.people())}
    wrong = {
        name: [f"no such {one}" for one in asked[name] if one not in there]
        for name, there in known.items()
    }
    if any(wrong.values()):
        raise ValidationError({name: said for name, said in wrong.items() if said})
