"""Commitments, documents, joint actions and evaluations over the API."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any, ClassVar, TypeVar

from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils.http import content_disposition_header
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from apps.alliances import selectors, services
from apps.alliances.errors import Conflict as Changed
from apps.alliances.errors import IllegalMove
from apps.alliances.models import (
    Agreement,
    AgreementDocument,
    Commitment,
    Evaluation,
    JointAction,
)
from apps.alliances.rules import MANAGE, VIEW
from apps.alliances.serializers import (
    ActionSerializer,
    ActionsQuerySerializer,
    AgreementDocumentSerializer,
    ChangedActionSerializer,
    ChangedCommitmentSerializer,
    CommitmentSerializer,
    EvaluationSerializer,
    NewActionSerializer,
    NewAgreementDocumentSerializer,
    NewCommitmentSerializer,
    OfAgreementSerializer,
    ReadVersionSerializer,
    RemoveDocumentSerializer,
    SettleSerializer,
    WriteEvaluationSerializer,
)
from apps.alliances.services import commitments, papers
from apps.casework.api_papers import actor, asked_for, told
from kernel import history
from kernel.api.problems import Conflict
from kernel.files import NoSuchFile

T = TypeVar("T")


def done(write: Callable[[], T]) -> T:
    """What a service made; 409 where somebody was quicker or the table has no such move."""
    try:
        return write()
    except (Changed, IllegalMove) as error:
        raise Conflict from error


def agreement_told(key: uuid.UUID) -> Agreement:
    """The agreement a body names."""
    found: Agreement | None = selectors.agreement(key)
    if found is None:
        raise ValidationError({"agreement": ["no such agreement"]})
    return found


class _OfAgreements(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Any]):
    """Rows of agreements, narrowed to one where the query names it.

    What people write of others may stand in them: that they were read is in the history.
    """

    kind: ClassVar[str]

    required_permissions: ClassVar[dict[str, str]] = {
        "list": VIEW,
        "retrieve": VIEW,
        **dict.fromkeys(("create", "update", "destroy", "settle", "remove"), MANAGE),
    }
    lookup_value_converter = "uuid"

    def narrowed(self, rows: QuerySet[Any]) -> QuerySet[Any]:
        """Those of the agreement a list is asked for."""
        asked = asked_for(OfAgreementSerializer, self.request) if self.action == "list" else {}
        return rows.filter(**asked)

    @extend_schema(parameters=[OfAgreementSerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Of every agreement, or of one."""
        return self.listed(request)

    def listed(self, request: Request) -> Response:
        """A page of them; how many were read is in the history."""
        answer = super().list(request)
        history.saw(f"{self.kind}s", verb="list", count=len(answer.data["results"]))
        return answer

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One of them; that it was read is in the history."""
        return self.shown(self.get_object())

    def shown(self, row: Any, status: int = 200) -> Response:
        """A row, seen."""
        history.saw(self.kind, row.pk)
        return Response(self.get_serializer(row).data, status=status)


class CommitmentViewSet(_OfAgreements):
    """What parties and departments took on."""

    serializer_class = CommitmentSerializer
    kind = "alliances.commitment"
    queryset = Commitment.objects.none()

    def get_queryset(self) -> QuerySet[Commitment]:
        """The soonest first."""
        return self.narrowed(selectors.every_commitment())

    @extend_schema(request=NewCommitmentSerializer, responses={201: CommitmentSerializer})
    def create(self, request: Request) -> Response:
        """Add a commitment."""
        asked = told(NewCommitmentSerializer, request)
        row = agreement_told(asked.pop("agreement"))
        data = services.CommitmentData(**asked)
        made = done(lambda: services.commit(row, data, by=actor(request)))
        return self.shown(made, 201)

    @extend_schema(request=ChangedCommitmentSerializer, responses=CommitmentSerializer)
    def update(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Tell it anew; what became of it is settled, not written."""
        row, asked = self.get_object(), told(ChangedCommitmentSerializer, request)
        version = asked.pop("version")
        data = services.CommitmentData(**asked)
        changed = done(lambda: services.change(row, data, version=version, by=actor(request)))
        return self.shown(changed)

    @extend_schema(request=SettleSerializer, responses=CommitmentSerializer)
    @action(detail=True, methods=["post"])
    def settle(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Note what became of it."""
        row, asked = self.get_object(), told(SettleSerializer, request)
        version = asked.pop("version")
        said = services.Settlement(**asked)
        settled = done(lambda: services.settle(row, said, version=version, by=actor(request)))
        return self.shown(settled)

    @extend_schema(parameters=[ReadVersionSerializer], responses={204: None})
    def destroy(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take away what was noted by mistake; 409 where somebody changed it since that version."""
        row, version = self.get_object(), asked_for(ReadVersionSerializer, request)["version"]
        done(lambda: commitments.remove(row, version=version, by=actor(request)))
        return Response(status=204)


class DocumentViewSet(_OfAgreements):
    """Documents of agreements, version by version."""

    serializer_class = AgreementDocumentSerializer
    kind = "alliances.agreementdocument"
    queryset = AgreementDocument.objects.none()

    def get_queryset(self) -> QuerySet[AgreementDocument]:
        """The latest first."""
        return self.narrowed(selectors.every_document())

    def get_parsers(self) -> list[Any]:
        """A file comes as a form; nothing else here has a body."""
        upload = getattr(self, "action_map", {}).get("post") == "create"
        return [MultiPartParser()] if upload else super().get_parsers()

    @extend_schema(
        request={"multipart/form-data": NewAgreementDocumentSerializer},
        responses={201: AgreementDocumentSerializer},
    )
    def create(self, request: Request) -> Response:
        """Keep a document, judged by what is in it, as the next version of its title."""
        asked = told(NewAgreementDocumentSerializer, request)
        row, data = agreement_told(asked["agreement"]), asked["file"].read(papers.LARGEST + 1)
        made = done(lambda: papers.keep(row, title=asked["title"], data=data, by=actor(request)))
        return self.shown(made, 201)

    @extend_schema(request=RemoveDocumentSerializer, responses=AgreementDocumentSerializer)
    @action(detail=True, methods=["post"])
    def remove(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take one version away and say why: its content for good, its number never reused."""
        row, asked = self.get_object(), told(RemoveDocumentSerializer, request)
        return self.shown(papers.remove(row, by=actor(request), **asked))


class DocumentContentViewSet(viewsets.GenericViewSet[AgreementDocument]):
    """What is in a document of an agreement."""

    required_permission = VIEW
    serializer_class = AgreementDocumentSerializer
    lookup_value_converter = "uuid"
    queryset = AgreementDocument.objects.none()

    def get_queryset(self) -> QuerySet[AgreementDocument]:
        """Of all agreements."""
        return selectors.every_document()

    @extend_schema(responses={(200, "application/octet-stream"): OpenApiTypes.BINARY})
    def retrieve(self, request: Request, pk: uuid.UUID | None = None) -> HttpResponse:
        """The document itself; who took it is written down."""
        row = self.get_object()
        try:
            data = papers.take_out(row, by=actor(request))
        except NoSuchFile:
            raise NotFound from None
        response = HttpResponse(data, content_type="application/octet-stream")
        name = f"{row.title} v{row.number}.{row.kind}"
        response["Content-Disposition"] = content_disposition_header(True, name) or ""
        response["Cache-Control"] = "no-store"
        return response


class ActionViewSet(_OfAgreements):
    """What was done together with organisations."""

    serializer_class = ActionSerializer
    kind = "alliances.jointaction"
    queryset = JointAction.objects.none()

    def get_queryset(self) -> QuerySet[JointAction]:
        """The latest first."""
        if self.action != "list":
            return selectors.actions()
        asked = asked_for(ActionsQuerySerializer, self.request)
        return selectors.actions(selectors.ActionFilter(**asked))

    @extend_schema(parameters=[ActionsQuerySerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Joint actions, narrowed by year, organisation, agreement or action of the plan."""
        return self.listed(request)

    @extend_schema(request=NewActionSerializer, responses={201: ActionSerializer})
    def create(self, request: Request) -> Response:
        """Add a joint action."""
        made = services.add_action(_action(told(NewActionSerializer, request)), by=actor(request))
        return self.shown(made, 201)

    @extend_schema(request=ChangedActionSerializer, responses=ActionSerializer)
    def update(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Tell it anew."""
        row, asked = self.get_object(), told(ChangedActionSerializer, request)
        version = asked.pop("version")
        data = _action(asked)
        changed = done(
            lambda: services.change_action(row, data, version=version, by=actor(request))
        )
        return self.shown(changed)

    @extend_schema(parameters=[ReadVersionSerializer], responses={204: None})
    def destroy(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take away what did not happen; 409 where somebody changed it since that version."""
        row, version = self.get_object(), asked_for(ReadVersionSerializer, request)["version"]
        done(lambda: services.remove_action(row, version=version, by=actor(request)))
        return Response(status=204)


class EvaluationViewSet(_OfAgreements):
    """Years of agreements, evaluated."""

    serializer_class = EvaluationSerializer
    kind = "alliances.evaluation"
    queryset = Evaluation.objects.none()

    def get_queryset(self) -> QuerySet[Evaluation]:
        """The latest year first."""
        return self.narrowed(selectors.every_evaluation())

    @extend_schema(request=WriteEvaluationSerializer, responses={201: EvaluationSerializer})
    def create(self, request: Request) -> Response:
        """Evaluate a year, or correct what was written of it; 409 where somebody was quicker."""
        asked = told(WriteEvaluationSerializer, request)
        row = agreement_told(asked.pop("agreement"))
        year, version = asked.pop("year"), asked.pop("version")
        data = services.EvaluationData(**asked)
        made = done(lambda: services.evaluate(row, year, data, version=version, by=actor(request)))
        return self.shown(made, 201)


def _action(asked: dict[str, Any]) -> services.ActionData:
    return services.ActionData(**{**asked, "organizations": tuple(asked["organizations"])})
