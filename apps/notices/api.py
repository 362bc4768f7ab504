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

from apps.notices import kinds, selectors, services
from apps.notices.models import Notice
from apps.notices.serializers import NoticeSerializer, PreferenceSerializer

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


def _caller(request: Request) -> uuid.UUID:
    """The account that calls; the permission class has let nobody else through."""
    found = request.user.pk
    if not isinstance(found, uuid.UUID):
        raise Http404
    return found


routes: list[tuple[str, Any, str]] = [
    ("notices", NoticeViewSet, "notice"),
    ("notice-preferences", PreferenceViewSet, "notice-preference"),
]
