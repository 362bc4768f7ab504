"""Support visits of a city, over the API: the same selectors, services and rules as the pages."""

import uuid
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, viewsets
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from apps.accounts import reauth
from apps.support import rules, selectors, services
from apps.support.errors import SupportError
from apps.support.models import Visit
from apps.support.serializers import LetInSerializer, RefusalSerializer, VisitSerializer
from kernel.api.problems import Conflict


class VisitViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Visit]
):
    """Who asks to come in, who is in, who was."""

    required_permission = rules.GRANT
    serializer_class = VisitSerializer
    lookup_value_converter = "uuid"
    queryset = Visit.objects.none()

    def get_queryset(self) -> QuerySet[Visit]:
        return selectors.visits()

    def get_permissions(self) -> list[Any]:
        """Letting somebody in is for a person who proved lately who they are."""
        asked: list[Any] = [*super().get_permissions()]
        return [*asked, reauth.RecentlyAuthenticated()] if self.action == "let_in" else asked

    @extend_schema(request=LetInSerializer, responses=VisitSerializer)
    @action(detail=True, methods=["post"], url_path="let-in")
    def let_in(self, request: Request, pk: uuid.UUID) -> Response:
        """Let the operator in for some hours."""
        asked = LetInSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        return self._step(services.let_in, request, **asked.validated_data)

    @extend_schema(request=RefusalSerializer, responses=VisitSerializer)
    @action(detail=True, methods=["post"])
    def refuse(self, request: Request, pk: uuid.UUID) -> Response:
        """Say no."""
        asked = RefusalSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        return self._step(services.refuse, request, **asked.validated_data)

    @extend_schema(request=None, responses=VisitSerializer)
    @action(detail=True, methods=["post"])
    def end(self, request: Request, pk: uuid.UUID) -> Response:
        """End a visit now."""
        return self._step(services.end, request)

    def _step(self, step: Any, request: Request, **given: Any) -> Response:
        visit = self.get_object()
        try:
            step(visit.pk, by=request.user.pk, **given)
        except SupportError as error:
            raise Conflict(str(error.message)) from error
        return Response(VisitSerializer(self.get_object()).data)


routes: list[tuple[str, Any, str]] = [("support-visits", VisitViewSet, "support-visit")]
