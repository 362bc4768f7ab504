"""The queue and the appointments over the API: the same services, selectors and rules."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any, TypeVar

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from apps.agenda import clock, selectors, services
from apps.agenda.api_settings import (
    ScreenViewSet,
    SpecialDayViewSet,
    WaitingTimesViewSet,
    actor,
    query,
    told,
)
from apps.agenda.errors import DeskClosed, Refused
from apps.agenda.models import Appointment, Desk, Ticket
from apps.agenda.serializers import (
    AppointmentSerializer,
    AppointmentsQuerySerializer,
    ArrivalSerializer,
    ChangedAppointmentSerializer,
    ChangedDeskSerializer,
    DeskSerializer,
    NewAppointmentSerializer,
    NewDeskSerializer,
    NewTicketSerializer,
    RescheduleSerializer,
    SlotSerializer,
    SlotsQuerySerializer,
    TicketMoveSerializer,
    TicketSerializer,
    ToDeskSerializer,
    VersionSerializer,
)
from apps.registry import selectors as registry
from kernel import history
from kernel.api.problems import Conflict

ATTEND, MANAGE = "agenda.attend", "agenda.manage"
T = TypeVar("T")


class DeskViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Desk]):
    """Desks of the office and mobile ones, with their week."""

    required_permissions = {
        "list": ATTEND,
        "retrieve": ATTEND,
        "slots": ATTEND,
        "call_next": ATTEND,
        "create": MANAGE,
        "update": MANAGE,
    }
    serializer_class = DeskSerializer
    lookup_value_converter = "uuid"

    def get_queryset(self) -> QuerySet[Desk]:
        """Those in use first."""
        return selectors.desks(active_only=False).prefetch_related("hours")

    @extend_schema(request=NewDeskSerializer, responses={201: DeskSerializer})
    def create(self, request: Request) -> Response:
        """Set up a desk with its week."""
        asked = told(NewDeskSerializer, request)
        made = services.create_desk(data=asked.told(), week=asked.week(), by=actor(request))
        return self._as_it_is(made.pk, status=201)

    @extend_schema(request=ChangedDeskSerializer, responses=DeskSerializer)
    def update(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Write a desk and its week anew. Appointments given stay where they are."""
        found, asked = self.get_object(), told(ChangedDeskSerializer, request)
        done(
            lambda: services.change_desk(
                desk_id=found.pk,
                data=asked.told(),
                week=asked.week(),
                version=asked.validated_data["version"],
                by=actor(request),
            )
        )
        return self._as_it_is(found.pk)

    @extend_schema(
        parameters=[SlotsQuerySerializer], responses=SlotSerializer(many=True), filters=False
    )
    @action(detail=True, methods=["get"], pagination_class=None)
    def slots(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """The times of some days at which somebody can still be booked."""
        found, asked = self.get_object(), query(SlotsQuerySerializer, request)
        free = selectors.free_slots(found, asked.get("day") or clock.today(), asked["days"])
        return Response(SlotSerializer(free, many=True).data)

    @extend_schema(request=None, responses={200: TicketSerializer, 204: None})
    @action(detail=True, methods=["post"], url_path="call-next")
    def call_next(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Call whoever is next; 204 when nobody waits, 409 while somebody is at the desk."""
        found = self.get_object()
        ticket = done(lambda: services.call_next(desk_id=found.pk, by=actor(request)))
        if ticket is None:
            return Response(status=204)
        history.saw("agenda.ticket", ticket.pk)
        return Response(TicketSerializer(ticket).data)

    def _as_it_is(self, pk: uuid.UUID, status: int = 200) -> Response:
        return Response(DeskSerializer(self.get_queryset().get(pk=pk)).data, status=status)


class TicketViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Ticket]
):
    """Tickets: those of today in the order they are called."""

    required_permissions = dict.fromkeys(("list", "retrieve", "create", "move", "call"), ATTEND)
    serializer_class = TicketSerializer
    lookup_value_converter = "uuid"

    def get_queryset(self) -> QuerySet[Ticket]:
        """Of a list, who waits."""
        return selectors.waiting() if self.action == "list" else selectors.tickets()

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Everybody who waits today, the next one first."""
        answer = super().list(request, *args, **kwargs)
        history.saw("agenda.tickets", verb="list", count=len(answer.data["results"]))
        return answer

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One ticket of any day."""
        answer = super().retrieve(request, *args, **kwargs)
        history.saw("agenda.ticket", answer.data["id"])
        return answer

    @extend_schema(request=NewTicketSerializer, responses={201: TicketSerializer})
    def create(self, request: Request) -> Response:
        """Give the next number of a line; neither name nor person is needed."""
        asked = dict(told(NewTicketSerializer, request).validated_data)
        person = _person(asked.pop("person"))
        made = done(lambda: services.take_ticket(by=actor(request), person_id=person, **asked))
        return Response(TicketSerializer(made).data, status=201)

    @extend_schema(request=TicketMoveSerializer, responses=TicketSerializer)
    @action(detail=True, methods=["post"])
    def move(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take it to another state; 409 when it can't go there from where it is."""
        found, asked = self.get_object(), told(TicketMoveSerializer, request).validated_data
        moved = done(
            lambda: services.move(ticket_id=found.pk, state=asked["state"], by=actor(request))
        )
        return Response(TicketSerializer(moved).data)

    @extend_schema(request=ToDeskSerializer, responses=TicketSerializer)
    @action(detail=True, methods=["post"])
    def call(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Call one who waits, out of turn."""
        found, asked = self.get_object(), told(ToDeskSerializer, request).validated_data
        moved = done(
            lambda: services.call_this(ticket_id=found.pk, desk_id=asked["desk"], by=actor(request))
        )
        return Response(TicketSerializer(moved).data)


class AppointmentViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Appointment]
):
    """Appointments, without account or document."""

    required_permissions = dict.fromkeys(
        ("list", "retrieve", "create", "update", "reschedule", "cancel", "arrive", "absent"),
        ATTEND,
    )
    serializer_class = AppointmentSerializer
    lookup_value_converter = "uuid"

    def get_queryset(self) -> QuerySet[Appointment]:
        """Of a list, those the query asks for: today's when it asks for no days."""
        if self.action != "list":
            return selectors.every_appointment()
        asked = query(AppointmentsQuerySerializer, self.request)
        start = asked.get("start") or clock.today()
        return selectors.appointments(
            start,
            max(asked.get("end") or start, start),
            desk=asked.get("desk"),
            state=asked.get("state", ""),
        )

    @extend_schema(parameters=[AppointmentsQuerySerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Appointments of some days, in order."""
        answer = super().list(request, *args, **kwargs)
        history.saw("agenda.appointments", verb="list", count=len(answer.data["results"]))
        return answer

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One appointment."""
        answer = super().retrieve(request, *args, **kwargs)
        history.saw("agenda.appointment", answer.data["id"])
        return answer

    @extend_schema(request=NewAppointmentSerializer, responses={201: AppointmentSerializer})
    def create(self, request: Request) -> Response:
        """Book a free slot; 409 when it was taken meanwhile or is none."""
        asked = told(NewAppointmentSerializer, request)
        data = asked.validated_data
        whom = asked.whom(_person(data["person"]))
        made = done(
            lambda: services.book(
                desk_id=data["desk"],
                starts_at=data["starts_at"],
                whom=whom,
                by=actor(request),
                submission=data["submission"],
            )
        )
        return Response(AppointmentSerializer(made).data, status=201)

    @extend_schema(request=ChangedAppointmentSerializer, responses=AppointmentSerializer)
    def update(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Write anew whom it is for."""
        found, asked = self.get_object(), told(ChangedAppointmentSerializer, request)
        done(
            lambda: services.change(
                appointment_id=found.pk,
                whom=asked.whom(found.person_id),
                version=asked.validated_data["version"],
                by=actor(request),
            )
        )
        return self._as_it_is(found.pk)

    @extend_schema(request=RescheduleSerializer, responses=AppointmentSerializer)
    @action(detail=True, methods=["post"])
    def reschedule(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Put it on another free slot."""
        found, asked = self.get_object(), told(RescheduleSerializer, request).validated_data
        done(
            lambda: services.reschedule(
                appointment_id=found.pk,
                desk_id=asked["desk"],
                starts_at=asked["starts_at"],
                version=asked["version"],
                by=actor(request),
            )
        )
        return self._as_it_is(found.pk)

    @extend_schema(request=VersionSerializer, responses=AppointmentSerializer)
    @action(detail=True, methods=["post"])
    def cancel(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Give its time free."""
        found, asked = self.get_object(), told(VersionSerializer, request).validated_data
        done(
            lambda: services.cancel(
                appointment_id=found.pk, version=asked["version"], by=actor(request)
            )
        )
        return self._as_it_is(found.pk)

    @extend_schema(request=ArrivalSerializer, responses=TicketSerializer)
    @action(detail=True, methods=["post"])
    def arrive(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """They are here: a ticket of the desk's line."""
        found, asked = self.get_object(), told(ArrivalSerializer, request).validated_data
        ticket = done(
            lambda: services.arrive(
                appointment_id=found.pk, by=actor(request), priority=asked["priority"]
            )
        )
        return Response(TicketSerializer(ticket).data)

    @extend_schema(request=None, responses=AppointmentSerializer)
    @action(detail=True, methods=["post"])
    def absent(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Nobody came at the hour."""
        found = self.get_object()
        done(lambda: services.did_not_come(appointment_id=found.pk, by=actor(request)))
        return self._as_it_is(found.pk)

    def _as_it_is(self, pk: uuid.UUID) -> Response:
        now = selectors.appointment(pk)
        if now is None:
            raise NotFound
        return Response(AppointmentSerializer(now).data)


def done(deed: Callable[[], T]) -> T:
    """Do it, or say in the API's way why not."""
    try:
        return deed()
    except DeskClosed as refused:
        raise ValidationError({"desk": [str(refused.message)]}) from None
    except Refused as refused:
        raise Conflict(str(refused.message)) from None


def _person(key: uuid.UUID | None) -> uuid.UUID | None:
    """A person of the registry, or nobody."""
    if key is not None and registry.person(key) is None:
        raise ValidationError({"person": ["no such person"]})
    return key


routes = [
    ("desks", DeskViewSet, "desk"),
    ("tickets", TicketViewSet, "ticket"),
    ("appointments", AppointmentViewSet, "appointment"),
    ("special-days", SpecialDayViewSet, "special-day"),
    ("screens", ScreenViewSet, "screen"),
    ("waiting-times", WaitingTimesViewSet, "waiting-time"),
]
