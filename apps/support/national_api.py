"""Requests for support, over the API of the national host. Going in is for a browser alone."""

import uuid
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, viewsets
from rest_framework.exceptions import PermissionDenied, ValidationError
from rest_framework.request import Request as ApiRequest
from rest_framework.response import Response

from apps.support import asking, rules
from apps.support.errors import SupportError
from apps.support.serializers import NewRequestSerializer, RequestSerializer
from kernel.api.problems import Conflict
from tenants.assistance import selectors
from tenants.assistance.models import Request
from tenants.selectors import city_by_slug


def _caller(request: ApiRequest) -> uuid.UUID:
    own = request.user.pk
    if not isinstance(own, uuid.UUID):
        raise PermissionDenied
    return own


class RequestViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Request]
):
    """What one asked of cities."""

    required_permission = rules.REQUEST
    serializer_class = RequestSerializer
    lookup_value_converter = "uuid"
    queryset = selectors.nothing()

    def get_queryset(self) -> QuerySet[Request]:
        return selectors.own_of(_caller(self.request))

    @extend_schema(request=NewRequestSerializer, responses={201: RequestSerializer})
    def create(self, request: ApiRequest) -> Response:
        """Ask a city to be let in."""
        form = NewRequestSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        asked = form.validated_data
        city = city_by_slug(asked.pop("city"))
        if city is None:
            raise ValidationError({"city": ["There is no such city."]})
        try:
            made = asking.ask(
                city=city, by=_caller(request), name=getattr(request.user, "name", ""), **asked
            )
        except SupportError as error:
            raise Conflict(str(error.message)) from error
        return Response(RequestSerializer(made).data, status=201)

    @extend_schema(responses={204: None})
    def destroy(self, request: ApiRequest, pk: str | None = None) -> Response:
        """Take a request back, or give back what was granted."""
        try:
            asking.withdraw(self.get_object().pk, by=_caller(request))
        except SupportError as error:
            raise Conflict(str(error.message)) from error
        return Response(status=204)


routes: list[tuple[str, Any, str]] = [("support-requests", RequestViewSet, "support-request")]
