"""The registry over the API: the same services, selectors and rules as the pages."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework import mixins, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound, PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer

from apps.accounts.rules import allowed
from apps.registry import duplicates_api, noting, protection_api, selectors, services
from apps.registry.models import Consultation, LocalCode, Person
from apps.registry.serializers import (
    CandidateSerializer,
    CodeSerializer,
    CodesQuerySerializer,
    ConsultationSerializer,
    ConsultationsQuerySerializer,
    ConsultationWithNoteSerializer,
    NewConsultationSerializer,
    NewPersonSerializer,
    PeopleQuerySerializer,
    PersonSerializer,
    SearchSerializer,
)
from apps.registry.serializers_corrections import (
    ChangedPersonSerializer,
    CorrectedConsultationSerializer,
    CorrectionConflictSerializer,
    correction_conflict,
)
from apps.registry.serializers_notes import NoteSerializer, TypedSerializer
from kernel import history
from kernel.api.problems import Conflict

VIEW, ADD = "registry.view_person", "registry.add_consultation"
READ = "registry.view_consultation"


def _actor(request: Request) -> uuid.UUID:
    key = request.user.pk
    assert isinstance(key, uuid.UUID)  # noqa: S101
    return key


def _removed(person: Person, told: dict[str, Any]) -> dict[str, dict[uuid.UUID, str]]:
    """The numbers to take away, by what they are; a key of no number of theirs is a mistake."""
    gone: dict[str, dict[uuid.UUID, str]] = {}
    own = {"documents": person.documents.all(), "phones": person.phones.all()}
    for name, rows in own.items():
        asked = told[f"removed_{name}"]
        if not set(asked) <= {row.pk for row in rows}:
            if person.version != told["version"]:
                raise services.Conflict
            raise ValidationError({f"removed_{name}": [_("The person has no such number.")]})
        gone[name] = dict.fromkeys(asked, "")
    return gone


def _query(serializer: type[BaseSerializer[Any]], request: Request) -> dict[str, Any]:
    """The checked query; a wrong value is a 400, never a silently different list."""
    asked = serializer(data=request.query_params.dict())
    asked.is_valid(raise_exception=True)
    told: dict[str, Any] = dict(asked.validated_data)
    return told


class PersonViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Person]
):
    """People the office attends. Numbers of documents and phones are always masked."""

    required_permissions: ClassVar[dict[str, str]] = {
        "list": VIEW,
        "retrieve": VIEW,
        "search": VIEW,
        "notes": ADD,
        "create": ADD,
        "update": ADD,
    }
    serializer_class = PersonSerializer
    lookup_value_converter = "uuid"
    queryset = Person.objects.none()

    def get_queryset(self) -> QuerySet[Person]:
        """People, narrowed by the query where a list is asked for."""
        told = _query(PeopleQuerySerializer, self.request) if self.action == "list" else {}
        return selectors.people(selectors.PeopleFilter(**told)).prefetch_related("phones")

    @extend_schema(parameters=[PeopleQuerySerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """People, newest first unless another order is asked for."""
        answer = super().list(request, *args, **kwargs)
        history.saw("registry.people", verb="list", count=len(answer.data["results"]))
        return answer

    @extend_schema(
        responses={
            200: PersonSerializer,
            307: OpenApiResponse(description="United with another record, which is in Location."),
        }
    )
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One person; that they were looked at is in the history."""
        try:
            asked = uuid.UUID(str(kwargs["pk"]))
        except ValueError:
            raise NotFound from None
        goes_on = selectors.survivors([asked]).get(asked)
        if goes_on is not None:
            place = request.path.replace(str(asked), str(goes_on))
            return Response(status=307, headers={"Location": place})
        answer = super().retrieve(request, *args, **kwargs)
        history.saw("registry.person", answer.data["id"])
        return answer

    @extend_schema(request=NewPersonSerializer, responses={201: PersonSerializer})
    def create(self, request: Request) -> Response:
        """Register a person. No document is needed; some name is."""
        asked = NewPersonSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        person = services.register(asked.data_told(), by=_actor(request))
        return Response(self._shown(person.pk), status=201)

    @extend_schema(
        request=ChangedPersonSerializer,
        responses={
            200: PersonSerializer,
            409: OpenApiResponse(description="Somebody changed it since that version."),
        },
    )
    def update(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Replace what is told of a person; numbers given are added, those named removed."""
        if pk is not None and selectors.survivors([pk]):
            raise Conflict
        person = self.get_object()
        asked = ChangedPersonSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        try:
            services.rectify_person(
                person,
                data=asked.data_told(),
                **_removed(person, asked.validated_data),
                version=asked.validated_data["version"],
                by=_actor(request),
            )
        except services.Conflict:
            raise Conflict from None
        return Response(self._shown(person.pk))

    @extend_schema(
        request=SearchSerializer, responses=CandidateSerializer(many=True), filters=False
    )
    @action(detail=False, methods=["post"], pagination_class=None)
    def search(self, request: Request) -> Response:
        """The likeliest people for a name, document or phone, with why each one matches."""
        asked = SearchSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        told = asked.validated_data
        found = selectors.search_people(told["text"], limit=told["limit"])
        history.saw("registry.people", verb="search", count=len(found))
        return Response([CandidateSerializer(one).data for one in found])

    @extend_schema(request=TypedSerializer, responses=NoteSerializer(many=True), filters=False)
    @action(detail=False, methods=["post"], pagination_class=None)
    def notes(self, request: Request) -> Response:
        """What is noticed about numbers and a birth as typed. Nothing is kept, nothing refused."""
        asked = TypedSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        found = noting.of_typed(asked.validated_data, today=timezone.localdate())
        rows = [{"field": name, "note": note} for name, note in found.items() if note is not None]
        return Response(NoteSerializer(rows, many=True).data)

    def _shown(self, pk: uuid.UUID) -> Any:
        person = selectors.person(pk)
        if person is None:
            raise NotFound
        return PersonSerializer(person).data


class ConsultationViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Consultation]
):
    """What people came for; the note is in the answer for one, not in lists."""

    required_permissions: ClassVar[dict[str, str]] = {
        "list": READ,
        "retrieve": READ,
        "create": ADD,
        "partial_update": ADD,
    }
    serializer_class = ConsultationSerializer
    lookup_value_converter = "uuid"
    queryset = Consultation.objects.none()

    def get_queryset(self) -> QuerySet[Consultation]:
        """Consultations, narrowed by the query where a list is asked for."""
        if self.action != "list":
            return selectors.consultations()
        told = _query(ConsultationsQuerySerializer, self.request)
        person = told.pop("person", None)
        people: Sequence[uuid.UUID] | None = [person] if person else None
        chosen = selectors.ConsultationFilter(people=people, **told)
        return selectors.consultations(chosen, with_notes=False)

    def get_serializer_class(self) -> type[BaseSerializer[Consultation]]:
        """The note is opened for one consultation at a time."""
        if self.action == "retrieve":
            return ConsultationWithNoteSerializer
        return ConsultationSerializer

    @extend_schema(parameters=[ConsultationsQuerySerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Consultations, newest first unless another order is asked for."""
        answer = super().list(request, *args, **kwargs)
        history.saw("registry.consultations", verb="list", count=len(answer.data["results"]))
        return answer

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One consultation with its note; that it was read is in the history."""
        answer = super().retrieve(request, *args, **kwargs)
        history.saw("registry.consultation", answer.data["id"])
        return answer

    @extend_schema(
        request=NewConsultationSerializer,
        responses={
            201: ConsultationWithNoteSerializer,
            409: OpenApiResponse(
                description="The submission was recorded with other words, somebody already has "
                "the new person's document, or the person's record went elsewhere."
            ),
        },
    )
    def create(self, request: Request) -> Response:
        """Record a consultation of a known person, of a new one, or an anonymous one."""
        asked = NewConsultationSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        person = self._person(asked.validated_data["person"])
        try:
            saved = services.attend(
                who=asked.new_person_told() or person,
                consultation=asked.data_told(person),
                by=_actor(request),
                source="api",
                submission=asked.validated_data["submission"],
                another=asked.validated_data["confirmed"],
            )
        except (services.AlreadyRecorded, services.SameDocument, services.PersonMoved) as error:
            raise Conflict from error
        # What is told in confidence is closed from here on, to whoever sent it too.
        shown = selectors.unmasked([saved])[0]
        return Response(ConsultationWithNoteSerializer(shown).data, status=201)

    @extend_schema(
        request=CorrectedConsultationSerializer,
        responses={
            200: ConsultationWithNoteSerializer,
            409: OpenApiResponse(
                response=CorrectionConflictSerializer,
                description="Somebody changed it since that version; as it is now beside as sent.",
            ),
        },
    )
    def partial_update(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Correct a consultation: only what is sent changes, and whose it is never does."""
        if not allowed(request.user, READ):
            raise PermissionDenied
        row = self.get_object()
        asked = CorrectedConsultationSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        told = asked.validated_data
        try:
            saved = services.correct_consultation(
                row,
                data=asked.data_told(row),
                version=told["version"],
                by=_actor(request),
                reason=told["reason"],
            )
        except services.Conflict:
            now = self.get_object()
            history.saw("registry.consultation", now.pk)
            return correction_conflict(now, request)
        history.saw("registry.consultation", saved.pk)
        shown = selectors.unmasked([saved])[0]
        return Response(ConsultationWithNoteSerializer(shown).data)

    def _person(self, key: uuid.UUID | None) -> Person | None:
        if key is None:
            return None
        person = selectors.person(key)
        if person is None:
            raise services.unknown_person()
        return person


class CodeViewSet(viewsets.GenericViewSet[Any]):
    """The code lists as this city uses them."""

    required_permission = "registry.view_person"
    serializer_class = CodeSerializer
    pagination_class = None
    queryset = LocalCode.objects.none()

    @extend_schema(
        parameters=[CodesQuerySerializer, OpenApiParameter("format", exclude=True)],
        responses=CodeSerializer(many=True),
    )
    def list(self, request: Request) -> Response:
        """Every code of every list, or of one of them."""
        wanted = _query(CodesQuerySerializer, request).get("list")
        book = selectors.code_book((wanted,) if wanted else selectors.LISTS)
        rows = [row for name in book.lists for row in book.entries(name, with_hidden=True)]
        return Response(CodeSerializer(rows, many=True).data)


routes = [
    *protection_api.routes,
    *duplicates_api.routes,
    ("people", PersonViewSet, "person"),
    ("consultations", ConsultationViewSet, "consultation"),
    ("codes", CodeViewSet, "code"),
]
