"""A city's way in, and out, over the API: the same selectors, services and rules as the pages."""

from __future__ import annotations

import uuid
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, serializers, viewsets
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from apps.accounts.reauth import RecentlyAuthenticated
from apps.onboarding import checklist, selectors, services
from apps.onboarding.errors import ConflictError, IllegalMove, RefusedError
from apps.onboarding.forms import form_for
from apps.onboarding.models import Departure, Onboarding
from apps.onboarding.serializers import (
    BeginSerializer,
    CitySerializer,
    DepartureSerializer,
    ItemSerializer,
    OnboardingSerializer,
    OrderSerializer,
    ReasonSerializer,
    SaveSerializer,
)
from kernel.api.problems import Conflict
from tenants.models import City

VIEW, MANAGE = "onboarding.view", "onboarding.manage"


class Careful(viewsets.GenericViewSet[Any]):
    """Some actions ask that whoever signed in has just proved who they are; keys can't do them."""

    careful: frozenset[str] = frozenset()

    def get_permissions(self) -> list[Any]:
        """The usual ones, and for what is careful a recent proof."""
        usual = list(super().get_permissions())
        return [*usual, RecentlyAuthenticated()] if self.action in self.careful else usual


class OnboardingViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, Careful):
    """Cities on their way in: begin, save step by step, send, follow.

    Sending makes somebody a city's administrator, so that a person does it and no key.
    """

    careful = frozenset({"send"})

    required_permissions = {
        "list": VIEW,
        "retrieve": VIEW,
        "checklist": VIEW,
        "create": MANAGE,
        "save": MANAGE,
        "send": MANAGE,
        "withdraw": MANAGE,
    }
    serializer_class = OnboardingSerializer
    lookup_value_converter = "uuid"

    def get_queryset(self) -> QuerySet[Onboarding]:
        """All of them, the latest touched first."""
        return selectors.onboardings()

    @extend_schema(request=BeginSerializer, responses={201: OnboardingSerializer})
    def create(self, request: Request) -> Response:
        """Begin a draft with a name."""
        asked = BeginSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        draft = services.begin(name=asked.validated_data["name"], by=_actor(request))
        return Response(OnboardingSerializer(draft).data, status=201)

    @extend_schema(request=SaveSerializer, responses=OnboardingSerializer)
    @action(detail=True, methods=["post"])
    def save(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Save one step; 409 when somebody saved since that version, or it is being made."""
        draft = self.get_object()
        asked = SaveSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        step, version = asked.validated_data["step"], asked.validated_data["version"]
        form = form_for(step)(asked.validated_data["data"], draft=draft)
        if not form.is_valid():
            raise serializers.ValidationError(
                {
                    "data": {
                        name: [str(one) for one in errors] for name, errors in form.errors.items()
                    }
                }
            )
        draft = _asked(
            lambda: services.save_step(
                draft.pk, step=step, values=form.values(), version=version, by=_actor(request)
            )
        )
        return Response(OnboardingSerializer(draft).data)

    @extend_schema(request=None, responses=OnboardingSerializer)
    @action(detail=True, methods=["post"])
    def send(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Send it to be made, or try again after a failure."""
        draft = self.get_object()
        sent = _asked(lambda: services.queue(draft.pk, by=_actor(request)))
        return Response(OnboardingSerializer(sent).data)

    @extend_schema(request=None, responses=OnboardingSerializer)
    @action(detail=True, methods=["post"])
    def withdraw(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Give it up."""
        draft = self.get_object()
        given_up = _asked(lambda: services.withdraw(draft.pk, by=_actor(request)))
        return Response(OnboardingSerializer(given_up).data)

    @extend_schema(responses=ItemSerializer(many=True))
    @action(detail=True, methods=["get"], pagination_class=None)
    def checklist(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """What blocks, what only advises, what is to come."""
        draft = self.get_object()
        items = [*checklist.before(draft), *checklist.after(draft)]
        return Response(ItemSerializer(items, many=True).data)


class CityViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, Careful):
    """Cities: facts, and what is asked to be done to them. Keys can't close a city."""

    careful = frozenset({"suspend", "resume", "archive"})

    required_permissions = {
        "list": VIEW,
        "retrieve": VIEW,
        "suspend": MANAGE,
        "resume": MANAGE,
        "archive": MANAGE,
    }
    serializer_class = CitySerializer
    lookup_value_regex = "[0-9]{1,9}"

    def get_queryset(self) -> QuerySet[City]:
        """All of them, by name."""
        return selectors.cities()

    @extend_schema(request=ReasonSerializer, responses=OrderSerializer)
    @action(detail=True, methods=["post"])
    def suspend(self, request: Request, pk: int | None = None) -> Response:
        """Close it; its data stays."""
        one, reason = self.get_object(), _reason(request)
        order = _asked(lambda: services.ask_suspend(city=one, reason=reason, by=_actor(request)))
        return Response(OrderSerializer(order).data)

    @extend_schema(request=ReasonSerializer, responses=OrderSerializer)
    @action(detail=True, methods=["post"])
    def resume(self, request: Request, pk: int | None = None) -> Response:
        """Open a suspended one again."""
        one, reason = self.get_object(), _reason(request)
        order = _asked(lambda: services.ask_resume(city=one, reason=reason, by=_actor(request)))
        return Response(OrderSerializer(order).data)

    @extend_schema(request=ReasonSerializer, responses=DepartureSerializer)
    @action(detail=True, methods=["post"])
    def archive(self, request: Request, pk: int | None = None) -> Response:
        """Begin archiving: the city makes its export next."""
        one, reason = self.get_object(), _reason(request)
        begun = _asked(lambda: services.ask_archive(city=one, reason=reason, by=_actor(request)))
        return Response(DepartureSerializer(begun).data)


class DepartureViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, Careful):
    """Cities on their way out."""

    careful = frozenset({"schedule", "cancel"})

    required_permissions = {"list": VIEW, "retrieve": VIEW, "schedule": MANAGE, "cancel": MANAGE}
    serializer_class = DepartureSerializer
    lookup_value_converter = "uuid"

    def get_queryset(self) -> QuerySet[Departure]:
        """All of them, the latest first."""
        return selectors.departures()

    @extend_schema(request=None, responses=DepartureSerializer)
    @action(detail=True, methods=["post"])
    def schedule(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Suspend the city and set the day of its removal."""
        one = self.get_object()
        done = _asked(lambda: services.schedule_removal(one.pk, by=_actor(request)))
        return Response(DepartureSerializer(done).data)

    @extend_schema(request=ReasonSerializer, responses=DepartureSerializer)
    @action(detail=True, methods=["post"])
    def cancel(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """The city stays."""
        one, reason = self.get_object(), _reason(request)
        done = _asked(lambda: services.cancel_archive(one.pk, reason=reason, by=_actor(request)))
        return Response(DepartureSerializer(done).data)


def _asked(ask: Any) -> Any:
    try:
        return ask()
    except (ConflictError, IllegalMove):
        raise Conflict from None
    except RefusedError as refused:
        raise serializers.ValidationError(refused.message) from refused


def _reason(request: Request) -> str:
    asked = ReasonSerializer(data=request.data)
    asked.is_valid(raise_exception=True)
    return str(asked.validated_data["reason"])


def _actor(request: Request) -> uuid.UUID:
    key = request.user.pk
    assert isinstance(key, uuid.UUID)  # noqa: S101
    return key


routes = [
    ("onboardings", OnboardingViewSet, "onboarding"),
    ("cities", CityViewSet, "city"),
    ("departures", DepartureViewSet, "departure"),
]
