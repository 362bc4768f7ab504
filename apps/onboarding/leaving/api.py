"""A city's leaving over the API: where it stands. Its data is taken along on the page alone."""

from __future__ import annotations

from typing import Any

from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from apps.onboarding.leaving import selectors


class LeavingSerializer(serializers.Serializer[dict[str, Any]]):
    """Where the open city's leaving stands."""

    state = serializers.CharField(allow_blank=True, help_text="Empty while the city stays.")
    being_made = serializers.BooleanField()
    export_sha256 = serializers.CharField(allow_blank=True)
    exported_at = serializers.DateTimeField(allow_null=True)
    received_at = serializers.DateTimeField(allow_null=True)
    remove_after = serializers.DateTimeField(allow_null=True)


class LeavingView(APIView):
    """Making and downloading the export ask again who it is, which a key can't answer."""

    required_permission = "leaving.take_data"

    @extend_schema(responses=LeavingSerializer)
    def get(self, request: Request) -> Response:
        """Where the city's leaving stands."""
        departure = selectors.departure()
        export = selectors.latest_export(departure) if departure else None
        receipt = selectors.receipt(departure) if departure else None
        told = {
            "state": departure.state if departure else "",
            "being_made": selectors.is_being_made(),
            "export_sha256": export.sha256 if export else "",
            "exported_at": export.made_at if export else None,
            "received_at": receipt.at if receipt else None,
            "remove_after": departure.remove_after if departure else None,
        }
        return Response(LeavingSerializer(told).data)


routes: list[tuple[str, Any, str]] = []
paths = [path("leaving", LeavingView.as_view(), name="leaving")]
