"""The city's logo on certificates over the API: its versions, choosing one, taking it away."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar, Final

from django.db.models import QuerySet
from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.parsers import JSONParser, MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from apps.training import pictures
from apps.training.api.common import CONFLICT, READ, VIEW, Rows, actor, done, manages, told
from apps.training.models import CityLogo
from apps.training.selectors import logos as found
from apps.training.serializers.logos import (
    CityLogoSerializer,
    NewLogoSerializer,
    SeenLogoSerializer,
)
from apps.training.services import logos

MADE = {201: CityLogoSerializer, 409: CONFLICT}
_ENDINGS: Final = {pictures.PNG: "png", pictures.JPEG: "jpg", pictures.SVG: "svg"}


class CityLogoViewSet(Rows):
    """Versions of the city's logo; the first of the list is in use."""

    required_permissions: ClassVar[dict[str, str]] = {
        **READ,
        "picture": VIEW,
        **manages("create", "take_away"),
    }
    serializer_class = CityLogoSerializer

    def get_queryset(self) -> QuerySet[CityLogo]:
        """All of them."""
        return found.every_logo()

    def get_parsers(self) -> list[Any]:
        """A picture comes as a form."""
        upload = getattr(self, "action_map", {}).get("post") == "create"
        return [MultiPartParser()] if upload else [JSONParser()]

    @extend_schema(request={"multipart/form-data": NewLogoSerializer}, responses=MADE)
    def create(self, request: Request) -> Response:
        """Choose a picture, judged by what is in it; certificates issued before keep their own."""
        asked = told(NewLogoSerializer, request)
        try:
            logo = logos.read(asked["file"].read(pictures.LARGEST + 1))
        except logos.NotALogo as refused:
            raise ValidationError({"file": [str(refused.message)]}) from None
        return self._made(
            done(lambda: logos.choose(logo, seen=asked["version"], by=actor(request)))
        )

    @extend_schema(request=SeenLogoSerializer, responses=MADE)
    @action(detail=False, methods=["post"], url_path="take-away")
    def take_away(self, request: Request) -> Response:
        """From now on certificates carry the letters of the crest; 409 where there is no logo."""
        asked = told(SeenLogoSerializer, request)
        return self._made(done(lambda: logos.take_away(seen=asked["version"], by=actor(request))))

    @extend_schema(responses={(200, "application/octet-stream"): OpenApiTypes.BINARY})
    @action(detail=True, methods=["get"])
    def picture(self, request: Request, pk: uuid.UUID | None = None) -> HttpResponse:
        """The picture itself; 404 for a version that took it away."""
        row = self.get_object()
        logo = found.picture(row)
        if logo is None:
            raise NotFound
        response = HttpResponse(logo.data, content_type="application/octet-stream")
        name = f"logo-{row.version}.{_ENDINGS[logo.media]}"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        response["Cache-Control"] = "no-store"
        return response

    def _made(self, row: CityLogo) -> Response:
        return Response(CityLogoSerializer(row).data, status=201)
