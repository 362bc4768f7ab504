"""Protection over the API: opening in one's own session, and hiding names. Keys open nothing."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied as Denied
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers, viewsets
from rest_framework.exceptions import NotFound, PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from apps.registry import protection_services as services
from apps.registry import selectors
from apps.registry.models import Opening
from apps.registry.models.protection import LONGEST_NOTE, Compartment, OpeningReason
from apps.registry.protection_names import LONGEST_ALIAS
from apps.registry.selectors import protection as openings
from kernel import history

OPEN, ADD = "registry.view_consultation", "registry.add_consultation"


class OpeningSerializer(serializers.ModelSerializer[Opening]):
    """What is open in the session of whoever asks."""

    person = serializers.UUIDField(source="person_id", read_only=True, allow_null=True)
    consultation = serializers.UUIDField(source="consultation_id", read_only=True, allow_null=True)

    class Meta:
        model = Opening
        fields = (
            "id",
            "person",
            "consultation",
            "compartment",
            "reason",
            "opened_at",
            "expires_at",
        )
        read_only_fields = fields


class NewOpeningSerializer(serializers.Serializer[Any]):
    """Of whom, what and why. Either a person or an anonymous consultation."""

    person = serializers.UUIDField(required=False, allow_null=True, default=None)
    consultation = serializers.UUIDField(required=False, allow_null=True, default=None)
    compartments = serializers.MultipleChoiceField(choices=Compartment.choices, allow_empty=False)
    reason = serializers.ChoiceField(choices=OpeningReason.choices)
    note = serializers.CharField(
        required=False, default="", allow_blank=True, max_length=LONGEST_NOTE
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """One of both."""
        if (attrs["person"] is None) == (attrs["consultation"] is None):
            raise serializers.ValidationError({"person": ["Name a person or a consultation."]})
        return attrs


class OpeningViewSet(viewsets.GenericViewSet[Opening]):
    """What was told in confidence opens to who may, with a reason, for eight hours of a session.

    A key for programs opens nothing: 403.
    """

    required_permissions: ClassVar[dict[str, str]] = {
        "list": OPEN,
        "create": OPEN,
        "destroy": OPEN,
    }
    serializer_class = OpeningSerializer
    lookup_value_converter = "uuid"
    pagination_class = None
    queryset = openings.none()

    @extend_schema(responses=OpeningSerializer(many=True), filters=False)
    def list(self, request: Request) -> Response:
        """What is open in this session now."""
        rows = openings.open_now()
        history.saw("registry.opening", verb="list", count=len(rows))
        return Response(OpeningSerializer(rows, many=True).data)

    @extend_schema(
        request=NewOpeningSerializer, responses={201: OpeningSerializer(many=True)}, filters=False
    )
    def create(self, request: Request) -> Response:
        """Open; that it was done, and why, is written down."""
        asked = NewOpeningSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        told = dict(asked.validated_data)
        person_id, consultation_id = told.pop("person"), told.pop("consultation")
        person = selectors.person(person_id) if person_id else None
        consultation = selectors.consultation(consultation_id) if consultation_id else None
        if person is None and (consultation is None or consultation.person_id):
            raise NotFound
        try:
            rows = services.open_for(request, person=person, consultation=consultation, **told)
        except Denied:
            raise PermissionDenied from None
        return Response(OpeningSerializer(rows, many=True).data, status=201)

    @extend_schema(
        responses={204: OpenApiResponse(description="Closed, or nothing of it was open.")}
    )
    def destroy(self, request: Request, pk: uuid.UUID) -> Response:
        """Close everything this session has open of that person or anonymous consultation."""
        services.close_for(request, pk)
        return Response(status=204)


class AliasSerializer(serializers.Serializer[Any]):
    """What to call the person from now on; empty draws a code."""

    alias = serializers.CharField(
        required=False, default="", allow_blank=True, max_length=LONGEST_ALIAS
    )


class HiddenNameSerializer(serializers.Serializer[Any]):
    """The person, and whether their name is hidden."""

    id = serializers.UUIDField(read_only=True)
    alias = serializers.CharField(source="document_name", read_only=True)
    confidential = serializers.BooleanField(read_only=True)


class HiddenNameViewSet(viewsets.GenericViewSet[Any]):
    """Names kept hidden of people at risk, by the person's id."""

    required_permissions: ClassVar[dict[str, str]] = {"update": ADD, "destroy": ADD}
    serializer_class = HiddenNameSerializer
    lookup_value_converter = "uuid"
    queryset = openings.none()

    @extend_schema(request=AliasSerializer, responses=HiddenNameSerializer)
    def update(self, request: Request, pk: uuid.UUID) -> Response:
        """Hide the name; the answer has the alias to give to the person."""
        person = selectors.person(pk)
        if person is None:
            raise NotFound
        asked = AliasSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        history.saw("registry.person", pk)
        hidden = services.hide_name(person, by=request.user.pk, alias=asked.validated_data["alias"])
        return Response(HiddenNameSerializer(hidden).data)

    @extend_schema(responses={204: OpenApiResponse(description="The name is shown again.")})
    def destroy(self, request: Request, pk: uuid.UUID) -> Response:
        """Put the name back; only for whoever works in protection."""
        person = selectors.person(pk)
        if person is None:
            raise NotFound
        try:
            services.show_name(person, who=request)
        except Denied:
            raise PermissionDenied from None
        return Response(status=204)


routes = [
    ("openings", OpeningViewSet, "opening"),
    ("hidden-names", HiddenNameViewSet, "hidden-name"),
]
