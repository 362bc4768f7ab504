"""Requests about one's own data as programs read and send them."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils import timezone
from rest_framework import serializers

from apps.rights import clock
from apps.rights.models import Channel, Kind, Request


class RequestSerializer(serializers.ModelSerializer[Request]):
    """One request with its legal clock; what was gathered is on the pages alone."""

    days_left = serializers.SerializerMethodField(
        help_text="Days of the law left: calendar days for access, working days otherwise."
    )

    identity = serializers.CharField(
        read_only=True, help_text="How it was seen who asks; empty until it was."
    )
    ground = serializers.CharField(
        read_only=True, help_text="The legal ground of a refusal; empty otherwise."
    )

    class Meta:
        model = Request
        fields = (
            *("id", "kind", "state", "channel", "person", "name", "document", "contact", "text"),
            *("received_on", "due_on", "days_left", "identity", "ground", "answer", "version"),
            *("created_at", "closed_at"),
        )
        read_only_fields = fields

    def get_days_left(self, one: Request) -> int | None:
        """None when it has ended."""
        return clock.left(one, timezone.localdate()).days if one.is_open else None


class NewRequestSerializer(serializers.Serializer[Any]):
    """A request taken in by an officer or sent by the city's own web page."""

    kind = serializers.ChoiceField(choices=Kind.choices)
    name = serializers.CharField(max_length=200)
    document = serializers.CharField(max_length=60, required=False, default="", allow_blank=True)
    contact = serializers.CharField(max_length=200, required=False, default="", allow_blank=True)
    text = serializers.CharField(max_length=4000, required=False, default="", allow_blank=True)
    channel = serializers.ChoiceField(choices=Channel.choices, default=Channel.COUNTER)
    received_on = serializers.DateField(required=False)

    def validate_received_on(self, value: datetime.date) -> datetime.date:
        today = timezone.localdate()
        if not datetime.date(2000, 1, 1) <= value <= today:
            raise serializers.ValidationError("From 2000-01-01 to today.")
        return value


class TakenSerializer(RequestSerializer):
    """A request that was just taken in, with its receipt's code, given once."""

    code = serializers.CharField(read_only=True)

    class Meta:
        model = Request
        fields = (*RequestSerializer.Meta.fields, "code")
        read_only_fields = fields
