"""Resources of rights in the API: the same selectors, services and rules as the pages."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import mixins, status, viewsets
from rest_framework.request import Request as ApiRequest
from rest_framework.response import Response

from apps.rights import rules, selectors, services
from apps.rights.models import Request
from apps.rights.serializers import NewRequestSerializer, RequestSerializer, TakenSerializer
from kernel import history


class RequestViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Request]
):
    """Requests of people about their own data, with the law's clock."""

    required_permissions: ClassVar[dict[str, str]] = {
        "list": rules.HANDLE,
        "retrieve": rules.HANDLE,
        "create": rules.HANDLE,
    }
    serializer_class = RequestSerializer
    lookup_value_converter = "uuid"
    queryset = Request.objects.none()

    def get_queryset(self) -> QuerySet[Request]:
        return selectors.requests()

    def list(self, request: ApiRequest, *args: Any, **kwargs: Any) -> Response:
        """Every request, the latest first."""
        history.saw("rights.request", verb="list")
        return super().list(request, *args, **kwargs)

    def retrieve(self, request: ApiRequest, *args: Any, **kwargs: Any) -> Response:
        """One request."""
        response = super().retrieve(request, *args, **kwargs)
        history.saw("rights.request", kwargs["pk"])
        return response

    @extend_schema(request=NewRequestSerializer, responses={201: TakenSerializer})
    def create(self, request: ApiRequest) -> Response:
        """Take a request in; the receipt's code is in this answer and in no other."""
        asked = NewRequestSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        told = dict(asked.validated_data)
        channel, day = told.pop("channel"), told.pop("received_on", None)
        made, code = services.receive(
            services.Told(**told), by=request.user.pk, channel=channel, received_on=day
        )
        data = {**RequestSerializer(made).data, "code": code}
        return Response(data, status=status.HTTP_201_CREATED)


routes: list[tuple[str, Any, str]] = [("rights-requests", RequestViewSet, "rights-request")]
