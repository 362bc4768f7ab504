"""Cases and tasks over the API: the same services, selectors and rules as the pages."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any, TypeVar

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from apps.casework import rules, selectors, services
from apps.casework.api_papers import (
    DocumentSeenViewSet,
    ExpiryViewSet,
    FileContentViewSet,
    FileViewSet,
    RelationViewSet,
    ResidenceViewSet,
    actor,
    asked_for,
    person_told,
    told,
)
from apps.casework.models import Case, Task
from apps.casework.serializers import (
    CaseConsultationSerializer,
    CaseSerializer,
    CasesQuerySerializer,
    ChangedCaseSerializer,
    ChangedTaskSerializer,
    DoneSerializer,
    MoveSerializer,
    NewCaseSerializer,
    NewTaskSerializer,
    StepSerializer,
    TaskSerializer,
    TasksQuerySerializer,
)
from apps.registry import protection_rules
from apps.registry import selectors as registry
from apps.registry.services import Conflict as Changed
from kernel import history
from kernel.api.problems import Conflict

T = TypeVar("T")


class CaseViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Case]):
    """Cases: what is pursued with a person, and how it went."""

    required_permission = rules.MANAGE
    serializer_class = CaseSerializer
    lookup_value_converter = "uuid"

    def get_queryset(self) -> QuerySet[Case]:
        """Cases the caller may see, of a list those the query asks for."""
        if self.action != "list":
            return selectors.case_list(self.request)
        asked = asked_for(CasesQuerySerializer, self.request)
        return selectors.case_list(self.request, selectors.CaseFilter(**asked))

    @extend_schema(parameters=[CasesQuerySerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Cases, those opened last first."""
        answer = super().list(request, *args, **kwargs)
        history.saw("casework.cases", verb="list", count=len(answer.data["results"]))
        return answer

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One case; that it was looked at is in the history."""
        answer = super().retrieve(request, *args, **kwargs)
        history.saw("casework.case", answer.data["id"])
        return answer

    @extend_schema(request=NewCaseSerializer, responses={201: CaseSerializer})
    def create(self, request: Request) -> Response:
        """Open a case."""
        asked = told(NewCaseSerializer, request)
        person = person_told(asked.pop("person"))
        made = services.open_case(
            person, data=services.CaseData(**asked), by=actor(request), sight=rules.sight(request)
        )
        return Response(CaseSerializer(made).data, status=201)

    @extend_schema(request=ChangedCaseSerializer, responses=CaseSerializer)
    def update(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Tell a case anew; its state is moved, not written."""
        case, asked = self.get_object(), told(ChangedCaseSerializer, request)
        version = asked.pop("version")
        changed = done(
            lambda: services.update_case(
                case,
                data=services.CaseData(**asked),
                version=version,
                by=actor(request),
                sight=rules.sight(request),
            )
        )
        return Response(CaseSerializer(changed).data)

    @extend_schema(request=MoveSerializer, responses=CaseSerializer)
    @action(detail=True, methods=["post"])
    def move(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take it to another state; 409 where the table of moves has none."""
        case, asked = self.get_object(), told(MoveSerializer, request)
        moved = done(lambda: services.move_case(case, by=actor(request), **asked))
        history.saw("casework.case", case.pk)
        return Response(CaseSerializer(moved).data)

    @extend_schema(responses=StepSerializer(many=True), filters=False)
    @action(detail=True, methods=["get"], pagination_class=None)
    def steps(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """How it came to where it is, the latest first."""
        case = self.get_object()
        history.saw("casework.case", case.pk)
        return Response(StepSerializer(selectors.steps(case), many=True).data)

    @extend_schema(request=CaseConsultationSerializer, responses={204: None})
    @action(detail=True, methods=["post"])
    def attach(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Put a consultation of its person into it."""
        case, asked = self.get_object(), told(CaseConsultationSerializer, request)
        rows = registry.consultations().filter(pk=asked["consultation"])
        found = protection_rules.hide(rows, request).first()
        if found is None:
            raise ValidationError({"consultation": ["no such consultation"]})
        services.attach(case, found, by=actor(request))
        return Response(status=204)

    @extend_schema(request=CaseConsultationSerializer, responses={204: None})
    @action(detail=True, methods=["post"])
    def detach(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take a consultation out of it."""
        case, asked = self.get_object(), told(CaseConsultationSerializer, request)
        services.detach(case, asked["consultation"], by=actor(request))
        return Response(status=204)


class TaskViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Task]):
    """Tasks and reminders."""

    required_permission = rules.MANAGE
    serializer_class = TaskSerializer
    lookup_value_converter = "uuid"

    def get_queryset(self) -> QuerySet[Task]:
        """Tasks the caller may see, of a list those the query asks for."""
        if self.action != "list":
            return selectors.every_task(self.request)
        asked = asked_for(TasksQuerySerializer, self.request)
        rows = selectors.tasks(self.request, state=asked["state"], assignee=asked.get("assignee"))
        return rows.filter(person=asked["person"]) if asked.get("person") else rows

    @extend_schema(parameters=[TasksQuerySerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Tasks, the most urgent first; those to be done unless others are asked for."""
        answer = super().list(request, *args, **kwargs)
        history.saw("casework.tasks", verb="list", count=len(answer.data["results"]))
        return answer

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One task; that it was looked at is in the history."""
        answer = super().retrieve(request, *args, **kwargs)
        history.saw("casework.task", answer.data["id"])
        return answer

    @extend_schema(request=NewTaskSerializer, responses={201: TaskSerializer})
    def create(self, request: Request) -> Response:
        """Note something to do."""
        asked = told(NewTaskSerializer, request)
        person, case_id = person_told(asked.pop("person")), asked.pop("case")
        case = selectors.case(case_id, request) if case_id else None
        if case_id and case is None:
            raise ValidationError({"case": ["no such case"]})
        made = services.add_task(
            person, data=services.TaskData(**asked), by=actor(request), case=case
        )
        return Response(TaskSerializer(made).data, status=201)

    @extend_schema(request=ChangedTaskSerializer, responses=TaskSerializer)
    def update(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Tell a task anew."""
        task, asked = self.get_object(), told(ChangedTaskSerializer, request)
        version = asked.pop("version")
        changed = done(
            lambda: services.update_task(
                task, data=services.TaskData(**asked), version=version, by=actor(request)
            )
        )
        return Response(TaskSerializer(changed).data)

    @extend_schema(request=DoneSerializer, responses=TaskSerializer)
    @action(detail=True, methods=["post"])
    def done(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Tick it off, or take the tick away."""
        task, asked = self.get_object(), told(DoneSerializer, request)
        changed = services.set_done(task, done=asked["done"], by=actor(request))
        return Response(TaskSerializer(changed).data)


def done(write: Callable[[], T]) -> T:
    """A write that may come too late, or that the table of moves does not have: 409."""
    try:
        return write()
    except (Changed, services.IllegalMove):
        raise Conflict from None


routes: list[tuple[str, Any, str]] = [
    ("cases", CaseViewSet, "case"),
    ("tasks", TaskViewSet, "task"),
    ("relations", RelationViewSet, "relation"),
    ("documents-seen", DocumentSeenViewSet, "document-seen"),
    ("residences", ResidenceViewSet, "residence"),
    ("files", FileViewSet, "file"),
    ("file-contents", FileContentViewSet, "file-content"),
    ("expiries", ExpiryViewSet, "expiry"),
]
