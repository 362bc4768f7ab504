"""Shapes of support over the API."""

from typing import Any

from rest_framework import serializers

from apps.support.models import Visit
from tenants.assistance.models import MOST_HOURS, Request


class VisitSerializer(serializers.ModelSerializer[Visit]):
    """A visit as the city knows it."""

    class Meta:
        model = Visit
        fields = (
            "id",
            "operator_name",
            "reason",
            "hours",
            "asked_at",
            "state",
            "answered_at",
            "answered_by",
            "answer",
            "until",
            "entered_at",
            "ended_at",
        )
        read_only_fields = fields


class LetInSerializer(serializers.Serializer[Any]):
    """For how long, and a word to the operator."""

    hours = serializers.IntegerField(min_value=1, max_value=MOST_HOURS)
    words = serializers.CharField(max_length=500, required=False, allow_blank=True, default="")


class RefusalSerializer(serializers.Serializer[Any]):
    """Why not."""

    words = serializers.CharField(max_length=500, required=False, allow_blank=True, default="")


class RequestSerializer(serializers.ModelSerializer[Request]):
    """A request as its operator sees it."""

    city = serializers.SlugRelatedField[Any](slug_field="slug", read_only=True)

    class Meta:
        model = Request
        fields = ("id", "city", "reason", "hours", "asked_at", "state", "until", "answer")
        read_only_fields = fields


class NewRequestSerializer(serializers.Serializer[Any]):
    """Which city, why, for how long."""

    city = serializers.SlugField(max_length=40)
    reason = serializers.CharField(max_length=500)
    hours = serializers.IntegerField(min_value=1, max_value=MOST_HOURS)
