"""E-mail and in-app notices, over the API: the same selectors, services and rules as the pages."""

import uuid
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework import viewsets
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from apps.notices import kinds, presenters, selectors, services
from apps.notices.models import Message, Notice
from apps.notices.presenters import NOTHING_SENT
from apps.notices.serializers import (
    NoticeSerializer,
    PreferenceSerializer,
    SentAgainSerializer,
    UnsentSerializer,
    WaitingSerializer,
)
from kernel.api.problems import Conflict

WORD = "accounts.own_account"


class NoticeViewSet(viewsets.ReadOnlyModelViewSet[Notice]):
    """What the account that calls was told."""

    required_permission = WORD
    serializer_class = NoticeSerializer
    lookup_value_converter = "uuid"
    queryset = Notice.objects.none()

    def get_queryset(self) -> QuerySet[Notice]:
        found = self.request.user.pk
        return selectors.notices_of(found) if isinstance(found, uuid.UUID) else self.queryset.none()

    @extend_schema(request=None, responses={200: NoticeSerializer})
    @action(detail=True, methods=["post"])
    def read(self, request: Request, pk: str | None = None) -> Response:
        """Mark one as read."""
        notice = services.mark_read(user=_caller(request), notice_id=self.get_object().pk)
        return Response(NoticeSerializer(notice).data)

    @extend_schema(request=None, responses={204: None})
    @action(detail=False, methods=["post"], url_path="read-all")
    def read_all(self, request: Request) -> Response:
        """Mark everything as read."""
        services.mark_all_read(user=_caller(request))
        return Response(status=204)


class PreferenceViewSet(viewsets.ViewSet):
    """How the account that calls wants to hear of each kind of thing."""

    required_permission = WORD
    serializer_class = PreferenceSerializer

    @extend_schema(responses=PreferenceSerializer(many=True))
    def list(self, request: Request) -> Response:
        """Every kind with its choice."""
        chosen = selectors.preferences_of(_caller(request))
        offered = [kind.code for kind in kinds.offered_to(request.user)]
        rows = [{"kind": code, "delivery": chosen[code]} for code in offered]
        return Response(PreferenceSerializer(rows, many=True).data)

    @extend_schema(request=PreferenceSerializer, responses={200: PreferenceSerializer})
    def create(self, request: Request) -> Response:
        """Choose for one kind."""
        asked = PreferenceSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        data: dict[str, Any] = asked.validated_data
        services.prefer(user=_caller(request), choices={data["kind"]: data["delivery"]})
        return Response(PreferenceSerializer(data).data)


class UnsentViewSet(viewsets.GenericViewSet[Message]):
    """Mail of this place that could not be sent, and sending it again."""

    required_permission = "accounts.manage_staff"
    serializer_class = UnsentSerializer
    lookup_value_converter = "uuid"
    queryset = Message.objects.none()

    def get_queryset(self) -> QuerySet[Message]:
        return selectors.unsent()

    def list(self, request: Request) -> Response:
        """What no mail server took, the latest first, and why; kept for a month."""
        page: Any = self.paginate_queryset(self.get_queryset())
        return self.get_paginated_response(
            UnsentSerializer(presenters.unsent(page), many=True).data
        )

    def retrieve(self, request: Request, pk: str | None = None) -> Response:
        """One of them."""
        [row] = presenters.unsent([self.get_object()])
        return Response(UnsentSerializer(row).data)

    @extend_schema(request=None, responses=SentAgainSerializer)
    @action(detail=True, methods=["post"], url_path="send-again")
    def send_again(self, request: Request, pk: str | None = None) -> Response:
        """Send one again, as it was worded; 409 where it went out or says what is no longer so."""
        count = services.send_again([self.get_object().pk])
        if not count:
            raise Conflict(str(NOTHING_SENT))
        return Response(SentAgainSerializer({"count": count}).data)

    @extend_schema(
        operation_id="unsent_messages_send_all_again", request=None, responses=SentAgainSerializer
    )
    @action(detail=False, methods=["post"], url_path="send-again")
    def send_all_again(self, request: Request) -> Response:
        """Send again all that may be, 500 at most: ask again while there are more."""
        count = services.send_again(selectors.to_send_again(services.MOST_AT_ONCE))
        return Response(SentAgainSerializer({"count": count}).data)

    @extend_schema(responses=WaitingSerializer(many=True), filters=False)
    @action(detail=False, methods=["get"], pagination_class=None)
    def waiting(self, request: Request) -> Response:
        """How many messages wait for the mail server for ten minutes or more, by reason."""
        rows = presenters.waiting(selectors.late())
        return Response(WaitingSerializer(rows, many=True).data)


def _caller(request: Request) -> uuid.UUID:
    """The account that calls; the permission class has let nobody else through."""
    found = request.user.pk
    if not isinstance(found, uuid.UUID):
        raise Http404
    return found


routes: list[tuple[str, Any, str]] = [
    ("notices", NoticeViewSet, "notice"),
    ("notice-preferences", PreferenceViewSet, "notice-preference"),
    ("unsent-messages", UnsentViewSet, "unsent-message"),
]
