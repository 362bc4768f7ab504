"""How new staff come in, over the API: the same selectors, services and rules as the pages."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import mixins, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import PermissionDenied, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from apps.accounts.errors import NotYoursToGiveError, RefusedError
from apps.accounts.reauth import RecentlyAuthenticated
from apps.accounts.selectors import Account
from apps.invitations import errorfile, selectors, services
from apps.invitations.errors import MoveError
from apps.invitations.models import Batch, Invitation
from apps.invitations.models.invitations import State
from apps.invitations.serializers import (
    InvitationListSerializer,
    InvitationRefusalSerializer,
    InvitationsChosenSerializer,
    InvitationsDoneSerializer,
    InvitationSerializer,
    NewInvitationListSerializer,
    NewInvitationSerializer,
)
from apps.invitations.services import batches
from kernel.api.problems import Conflict

WORD = "accounts.manage_staff"
STATE = OpenApiParameter("state", str, enum=[*State.values, "all"], description="All if absent.")


def _by(request: Request) -> Account:
    """The account that calls; the permission class has let nobody else through."""
    if not isinstance(request.user, Account):
        raise PermissionDenied
    return request.user


class _Widening:
    """Giving rights asks for a person who has proved lately who they are, and for no key."""

    widening: frozenset[str] = frozenset()
    action: str

    def get_permissions(self) -> list[Any]:
        """The usual ones, and the recent proof where rights are given."""
        asked: list[Any] = super().get_permissions()  # type: ignore[misc]
        return [*asked, RecentlyAuthenticated()] if self.action in self.widening else asked


class InvitationViewSet(
    _Widening,
    mixins.ListModelMixin,
    mixins.RetrieveModelMixin,
    viewsets.GenericViewSet[Invitation],
):
    """People invited to work here."""

    required_permission = WORD
    serializer_class = InvitationSerializer
    lookup_value_converter = "uuid"
    widening = frozenset({"create", "resend", "send", "bulk"})

    def get_queryset(self) -> QuerySet[Invitation]:
        """Newest first; ``?state=`` narrows."""
        asked = self.request.query_params.get("state", "all")
        if asked not in {*State.values, "all"}:
            raise ValidationError({"state": [_("Unknown state.")]})
        return selectors.invitations(selectors.Filter(asked))

    @extend_schema(parameters=[STATE])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Invitations, newest first."""
        return super().list(request, *args, **kwargs)

    @extend_schema(request=NewInvitationSerializer, responses={201: InvitationSerializer})
    def create(self, request: Request) -> Response:
        """Invite one person. Who has an account here gains the roles at once."""
        asked = NewInvitationSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        data: dict[str, Any] = asked.validated_data
        try:
            made = services.invite(
                email=data["email"],
                name=data["name"],
                department=data["department"],
                roles={one["role"]: one["ends_on"] for one in data["roles"]},
                language=data["language"],
                by=_by(request),
                expires_days=data["days"],
            )
        except NotYoursToGiveError as refusal:
            raise PermissionDenied(str(refusal.message)) from None
        except RefusedError as refusal:
            raise ValidationError(str(refusal.message)) from None
        return Response(InvitationSerializer(made).data, status=201)

    @extend_schema(request=None, responses=InvitationSerializer)
    @action(detail=True, methods=["post"])
    def undo(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take back what has not gone out yet; it becomes a draft."""
        return self._moved(services.undo, request)

    @extend_schema(request=None, responses=InvitationSerializer)
    @action(detail=True, methods=["post"])
    def send(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Send a draft."""
        return self._moved(services.send, request)

    @extend_schema(request=None, responses=InvitationSerializer)
    @action(detail=True, methods=["post"])
    def resend(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Send a new link; the old one dies."""
        return self._moved(services.resend, request)

    @extend_schema(request=None, responses=InvitationSerializer)
    @action(detail=True, methods=["post"])
    def revoke(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Let the link die."""
        return self._moved(services.revoke, request)

    @extend_schema(request=InvitationsChosenSerializer, responses=InvitationsDoneSerializer)
    @action(detail=False, methods=["post"])
    def bulk(self, request: Request) -> Response:
        """Send again, or revoke, several at once."""
        asked = InvitationsChosenSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        act = services.resend if asked.validated_data["act"] == "resend" else services.revoke
        done: list[uuid.UUID] = []
        refused: list[uuid.UUID] = []
        for key in dict.fromkeys(asked.validated_data["ids"]):
            try:
                act(key, by=_by(request))
                done.append(key)
            except RefusedError:
                refused.append(key)
        return Response({"done": done, "refused": refused})

    def _moved(self, move: Callable[..., Invitation], request: Request) -> Response:
        invitation = self.get_object()
        try:
            moved = move(invitation.pk, by=_by(request))
        except NotYoursToGiveError as refusal:
            raise PermissionDenied(str(refusal.message)) from None
        except RefusedError as refusal:
            raise Conflict(str(refusal.message)) from None
        return Response(InvitationSerializer(moved).data)


class BatchViewSet(
    _Widening, mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Batch]
):
    """Lists of people to invite. What a row held is never told, only where and why it failed."""

    required_permission = WORD
    serializer_class = InvitationListSerializer
    lookup_value_converter = "uuid"
    widening = frozenset({"create", "confirm"})

    def get_queryset(self) -> QuerySet[Batch]:
        """Every list, the newest first."""
        return selectors.batches()

    @extend_schema(request=NewInvitationListSerializer, responses={201: InvitationListSerializer})
    def create(self, request: Request) -> Response:
        """Send a list. Nobody is invited until it is confirmed."""
        asked = NewInvitationListSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        rows = [{**one, "roles": ", ".join(one["roles"])} for one in asked.validated_data["rows"]]
        batch = batches.receive_rows(rows=rows, by=_by(request))
        return Response(InvitationListSerializer(batch).data, status=201)

    @extend_schema(request=None, responses=InvitationListSerializer)
    @action(detail=True, methods=["post"])
    def confirm(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Invite as previewed, ten seconds from now."""
        return self._moved(partial(batches.confirm, by=_by(request)))

    @extend_schema(request=None, responses=InvitationListSerializer)
    @action(detail=True, methods=["post"])
    def undo(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Take the confirmation back before anybody was invited."""
        return self._moved(batches.undo)

    @extend_schema(request=None, responses=InvitationListSerializer)
    @action(detail=True, methods=["post"])
    def cancel(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Stop; who was invited stays so."""
        return self._moved(batches.cancel)

    @extend_schema(responses=InvitationRefusalSerializer(many=True))
    @action(detail=True, methods=["get"], serializer_class=InvitationRefusalSerializer)
    def refusals(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """The rows refused, in the order of the list."""
        batch = self.get_object()
        rows: Any = selectors.refusals(batch)
        page: Any = self.paginate_queryset(rows)
        context = {"choices": errorfile.reason_choices(batch)}
        serializer = InvitationRefusalSerializer(page, many=True, context=context)
        return self.get_paginated_response(serializer.data)

    def _moved(self, move: Callable[[uuid.UUID], Batch]) -> Response:
        try:
            batch = move(self.get_object().pk)
        except MoveError as refusal:
            raise Conflict(str(refusal.message)) from None
        return Response(InvitationListSerializer(batch).data)


routes = [
    ("invitations", InvitationViewSet, "invitation"),
    ("invitation-lists", BatchViewSet, "invitation-list"),
]
