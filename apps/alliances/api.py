"""Agreements and figures over the API: the same services, selectors and rules as the pages."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, viewsets
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from apps.alliances import selectors, services
from apps.alliances.api_belonging import (
    ActionViewSet,
    CommitmentViewSet,
    DocumentContentViewSet,
    DocumentViewSet,
    EvaluationViewSet,
    done,
)
from apps.alliances.models import Agreement
from apps.alliances.rules import MANAGE, VIEW
from apps.alliances.serializers import (
    AgreementSerializer,
    AgreementsQuerySerializer,
    AgreementStepSerializer,
    ChangedAgreementSerializer,
    DropSerializer,
    EndSerializer,
    FiguresQuerySerializer,
    FiguresSerializer,
    NewAgreementSerializer,
    NewContactSerializer,
    RemoveContactSerializer,
    SignSerializer,
    WholeAgreementSerializer,
)
from apps.casework.api_papers import actor, asked_for, told
from kernel import history
from kernel.api.routers import Route


class AgreementViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Agreement]
):
    """Agreements with organisations."""

    required_permissions: ClassVar[dict[str, str]] = {
        "list": VIEW,
        "retrieve": VIEW,
        "steps": VIEW,
        **dict.fromkeys(("create", "update", "sign", "end", "drop", "renew"), MANAGE),
        **dict.fromkeys(("contacts", "remove_contact"), MANAGE),
    }
    serializer_class = AgreementSerializer
    lookup_value_converter = "uuid"
    queryset = Agreement.objects.none()

    def get_serializer_class(self) -> Any:
        """One is told whole, a list without people."""
        return AgreementSerializer if self.action == "list" else WholeAgreementSerializer

    def get_queryset(self) -> QuerySet[Agreement]:
        """Those that end first come first."""
        if self.action != "list":
            return selectors.agreements_on().select_related("renews")
        asked = asked_for(AgreementsQuerySerializer, self.request)
        return selectors.agreements(selectors.AgreementFilter(**asked))

    @extend_schema(parameters=[AgreementsQuerySerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Agreements by expiry."""
        return super().list(request, *args, **kwargs)

    @extend_schema(responses=WholeAgreementSerializer)
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One agreement, with its people; that it was looked at is in the history."""
        return self._whole(self.get_object())

    @extend_schema(request=NewAgreementSerializer, responses={201: WholeAgreementSerializer})
    def create(self, request: Request) -> Response:
        """Register a draft."""
        asked = _data(told(NewAgreementSerializer, request))
        return self._whole(services.register(asked, by=actor(request)), 201)

    @extend_schema(request=ChangedAgreementSerializer, responses=WholeAgreementSerializer)
    def update(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Tell an agreement anew; its state is moved, not written."""
        row, asked = self.get_object(), told(ChangedAgreementSerializer, request)
        version = asked.pop("version")
        return self._done(
            lambda: services.update(row, _data(asked), version=version, by=actor(request))
        )

    @extend_schema(request=SignSerializer, responses=WholeAgreementSerializer)
    @action(detail=True, methods=["post"])
    def sign(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Note that it was signed."""
        row, asked = self.get_object(), told(SignSerializer, request)
        more = {name: asked.pop(name) for name in ("version", "note")}
        # What is left out stays as the draft planned it; null takes it away.
        planned = {"starts_on": row.starts_on, "ends_on": row.ends_on}
        signature = services.Signature(**{**planned, **asked})
        return self._done(lambda: services.sign(row, signature, by=actor(request), **more))

    @extend_schema(request=EndSerializer, responses=WholeAgreementSerializer)
    @action(detail=True, methods=["post"])
    def end(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """End it before its time."""
        row, asked = self.get_object(), told(EndSerializer, request)
        return self._done(lambda: services.end(row, by=actor(request), **asked))

    @extend_schema(request=DropSerializer, responses=WholeAgreementSerializer)
    @action(detail=True, methods=["post"])
    def drop(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Leave a draft."""
        row, asked = self.get_object(), told(DropSerializer, request)
        return self._done(lambda: services.drop(row, by=actor(request), **asked))

    @extend_schema(request=NewAgreementSerializer, responses={201: WholeAgreementSerializer})
    @action(detail=True, methods=["post"])
    def renew(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Register the draft of what renews it; 409 where that is being done already."""
        row, asked = self.get_object(), _data(told(NewAgreementSerializer, request))
        made = done(lambda: services.register(asked, by=actor(request), renews=row.pk))
        return self._whole(made, 201)

    @extend_schema(request=NewContactSerializer, responses=WholeAgreementSerializer)
    @action(detail=True, methods=["post"])
    def contacts(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Note somebody of one of its organisations."""
        row, asked = self.get_object(), told(NewContactSerializer, request)
        version = asked.pop("version")
        contact = services.Contact(**{**asked, "organization": str(asked["organization"])})
        return self._done(
            lambda: services.add_contact(row, contact, version=version, by=actor(request))
        )

    @extend_schema(request=RemoveContactSerializer, responses=WholeAgreementSerializer)
    @action(detail=True, methods=["post"], url_path="contacts/remove")
    def remove_contact(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take somebody off the list, by their place in it as it was read."""
        row, asked = self.get_object(), told(RemoveContactSerializer, request)
        return self._done(lambda: services.remove_contact(row, by=actor(request), **asked))

    @extend_schema(responses=AgreementStepSerializer(many=True), filters=False)
    @action(detail=True, methods=["get"], pagination_class=None)
    def steps(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """What was done with it, the latest first."""
        row = self.get_object()
        history.saw("alliances.agreement", row.pk)
        return Response(AgreementStepSerializer(selectors.steps(row), many=True).data)

    def _done(self, write: Callable[[], Agreement]) -> Response:
        return self._whole(done(write))

    def _whole(self, row: Agreement, status: int = 200) -> Response:
        history.saw("alliances.agreement", row.pk)
        return Response(WholeAgreementSerializer(row).data, status=status)


class FiguresViewSet(viewsets.ViewSet):
    """Alliances in force, joint actions and commitments met."""

    required_permission = VIEW
    serializer_class = FiguresSerializer

    @extend_schema(
        parameters=[FiguresQuerySerializer],
        responses=FiguresSerializer,
        operation_id="alliances_figures",
    )
    def list(self, request: Request) -> Response:
        """The figures of a year, those of the page."""
        asked = asked_for(FiguresQuerySerializer, request)
        found = selectors.figures(selectors.period(asked.get("year")))
        body = {
            "year": found.period.year,
            "counted_up_to": found.period.on,
            "total": found.total,
            "uncounted_actions": found.uncounted,
            "by_kind": found.by_kind,
        }
        return Response(FiguresSerializer(body).data)


def _data(asked: dict[str, Any]) -> services.AgreementData:
    return services.AgreementData(**{**asked, "organizations": tuple(asked["organizations"])})


routes: list[Route] = [
    ("agreements", AgreementViewSet, "agreement"),
    ("commitments", CommitmentViewSet, "commitment"),
    ("agreement-documents", DocumentViewSet, "agreement-document"),
    ("agreement-document-contents", DocumentContentViewSet, "agreement-document-content"),
    ("joint-actions", ActionViewSet, "joint-action"),
    ("alliance-evaluations", EvaluationViewSet, "alliance-evaluation"),
    ("alliance-figures", FiguresViewSet, "alliance-figures"),
]
