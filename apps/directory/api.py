"""The directory over the API: the same services and selectors as the pages."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import mixins, viewsets
from rest_framework.request import Request
from rest_framework.response import Response

from apps.directory import errors, selectors, services
from apps.directory.models import Organization
from apps.directory.serializers import (
    ChangedOrganizationSerializer,
    NewOrganizationSerializer,
    OrganizationSerializer,
    OrganizationsQuerySerializer,
)
from kernel.api.problems import Conflict

MANAGE = "directory.manage"


class OrganizationViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Organization]
):
    """Organisations the city works with."""

    required_permissions: ClassVar[dict[str, str]] = {
        "list": MANAGE,
        "retrieve": MANAGE,
        "create": MANAGE,
        "update": MANAGE,
    }
    serializer_class = OrganizationSerializer
    lookup_value_converter = "uuid"
    queryset = Organization.objects.none()

    def get_queryset(self) -> QuerySet[Organization]:
        """By name, those in use first."""
        if self.action != "list":
            return selectors.organizations()
        asked = OrganizationsQuerySerializer(data=self.request.query_params.dict())
        asked.is_valid(raise_exception=True)
        return selectors.organizations(**asked.validated_data)

    @extend_schema(parameters=[OrganizationsQuerySerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Organisations by name."""
        return super().list(request, *args, **kwargs)

    @extend_schema(
        request=NewOrganizationSerializer,
        responses={201: OrganizationSerializer, 409: OpenApiResponse(description="Name taken.")},
    )
    def create(self, request: Request) -> Response:
        """Add an organisation."""
        asked = NewOrganizationSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        try:
            row = services.create(asked.data_told(), by=request.user.pk)
        except errors.RefusedError as refused:
            raise Conflict(str(refused.message)) from None
        return Response(OrganizationSerializer(row).data, status=201)

    @extend_schema(
        request=ChangedOrganizationSerializer,
        responses={
            200: OrganizationSerializer,
            409: OpenApiResponse(description="Changed since that version, or the name is taken."),
        },
    )
    def update(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Replace what is told of it."""
        row = self.get_object()
        asked = ChangedOrganizationSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        version = asked.validated_data["version"]
        try:
            row = services.update(row, asked.data_told(), version=version, by=request.user.pk)
        except errors.RefusedError as refused:
            raise Conflict(str(refused.message)) from None
        return Response(OrganizationSerializer(row).data)


routes = [("organizations", OrganizationViewSet, "organization")]
