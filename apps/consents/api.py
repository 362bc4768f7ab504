"""Resources of consents in the API: the same selectors, services and rules as the pages."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import mixins, viewsets
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from apps.consents import rules, selectors, services
from apps.consents.errors import Conflict as Changed
from apps.consents.errors import NoText, TextConflict
from apps.consents.models import Consent, ConsentText
from apps.consents.serializers import (
    ConsentSerializer,
    ConsentsQuerySerializer,
    NewConsentSerializer,
    NewTextSerializer,
    TextSerializer,
)
from apps.registry import selectors as registry
from kernel import history
from kernel.api.problems import Conflict


class ConsentViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[Consent]
):
    """What people answered, purpose by purpose. Rows are only added."""

    required_permissions: ClassVar[dict[str, str]] = {
        "list": rules.VIEW,
        "retrieve": rules.VIEW,
        "create": rules.RECORD,
    }
    serializer_class = ConsentSerializer
    lookup_value_converter = "uuid"
    queryset = Consent.objects.none()

    def get_queryset(self) -> QuerySet[Consent]:
        """Answers, narrowed by the query where a list is asked for."""
        rows = selectors.answers_of_everybody()
        if self.action != "list":
            return rows
        asked = ConsentsQuerySerializer(data=self.request.query_params.dict())
        asked.is_valid(raise_exception=True)
        return rows.filter(**asked.validated_data)

    @extend_schema(parameters=[ConsentsQuerySerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Answers, newest first: the first of a person and purpose is the one in force."""
        answer = super().list(request, *args, **kwargs)
        history.saw("consents.consent", verb="list", count=len(answer.data["results"]))
        return answer

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """One answer."""
        answer = super().retrieve(request, *args, **kwargs)
        history.saw("consents.consent", answer.data["id"])
        return answer

    @extend_schema(
        request=NewConsentSerializer,
        responses={
            201: ConsentSerializer,
            409: OpenApiResponse(description="Another answer was recorded meanwhile."),
        },
    )
    def create(self, request: Request) -> Response:
        """Record an answer with the text in force in that language."""
        asked = NewConsentSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        told = asked.validated_data
        person = registry.person(told["person"])
        if person is None:
            raise ValidationError({"person": ["no such person"]})
        write = services.give if told["agrees"] else services.refuse
        try:
            row = write(
                person,
                told["purpose"],
                told["language"],
                request.user.pk,
                told["channel"],
                seen=told.get("seen", services.UNSEEN),
            )
        except Changed:
            raise Conflict from None
        except NoText:
            raise ValidationError({"language": ["no text in that language"]}) from None
        return Response(ConsentSerializer(row).data, status=201)


class ConsentTextViewSet(viewsets.GenericViewSet[ConsentText]):
    """The texts in force, one per purpose and language."""

    required_permissions: ClassVar[dict[str, str]] = {"list": rules.VIEW, "create": rules.MANAGE}
    serializer_class = TextSerializer
    pagination_class = None
    queryset = ConsentText.objects.none()

    @extend_schema(responses=TextSerializer(many=True), filters=False)
    def list(self, request: Request) -> Response:
        """Every text in force."""
        rows = selectors.current_texts()
        return Response(TextSerializer([rows[key] for key in sorted(rows)], many=True).data)

    @extend_schema(
        request=NewTextSerializer,
        responses={
            201: TextSerializer,
            409: OpenApiResponse(description="Another version was published meanwhile."),
        },
    )
    def create(self, request: Request) -> Response:
        """Publish the next version; no version is ever changed."""
        asked = NewTextSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        try:
            row = services.publish(by=request.user.pk, **asked.validated_data)
        except TextConflict:
            raise Conflict from None
        return Response(TextSerializer(row).data, status=201)


routes: list[tuple[str, Any, str]] = [
    ("consents", ConsentViewSet, "consent"),
    ("consent-texts", ConsentTextViewSet, "consent-text"),
]
