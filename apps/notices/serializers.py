"""How notices and preferences read and are written over the API."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.notices import kinds
from apps.notices.models import Delivery, Notice, Problem
from apps.notices.templatetags.notices import worded


class NoticeSerializer(serializers.ModelSerializer[Notice]):
    """One thing told to the account that calls."""

    title = serializers.SerializerMethodField(help_text="In the language asked for.")

    class Meta:
        model = Notice
        fields = ("id", "kind", "title", "path", "created_at", "read_at")
        read_only_fields = fields

    def get_title(self, notice: Notice) -> str:
        return worded(notice)


class PreferenceSerializer(serializers.Serializer[Any]):
    """How the account wants to hear of one kind."""

    kind = serializers.CharField(max_length=40)
    name = serializers.SerializerMethodField(help_text="What it is about, in words.")
    delivery = serializers.ChoiceField(choices=Delivery.choices)

    @extend_schema_field(serializers.CharField())
    def get_name(self, preference: dict[str, str]) -> str:
        return str(kinds.of(preference["kind"]).label)

    def validate_kind(self, code: str) -> str:
        """Only kinds that exist."""
        if not kinds.is_known(code):
            raise serializers.ValidationError(code="unknown", detail=[code])
        return code


class UnsentSerializer(serializers.Serializer[Any]):
    """One message that could not be sent. What it says is shown to nobody but its reader."""

    id = serializers.UUIDField(read_only=True)
    what = serializers.CharField(read_only=True, help_text="What sort of message, in words.")
    recipient = serializers.CharField(
        read_only=True, help_text="Of people attended only the mail server: `…@example.org`."
    )
    reason = serializers.ChoiceField(
        choices=[code for code in Problem.values if code], read_only=True
    )
    problem = serializers.CharField(read_only=True, help_text="The reason in words.")
    at = serializers.DateTimeField(source="when", read_only=True, help_text="Of the last try.")
    may_send_again = serializers.BooleanField(source="again", read_only=True)
    instead = serializers.CharField(
        read_only=True, help_text="What to do about one that is not sent again."
    )


class WaitingSerializer(serializers.Serializer[Any]):
    """Messages that leave by themselves as soon as the mail server takes them."""

    reason = serializers.ChoiceField(
        choices=Problem.values, read_only=True, help_text="Empty: nobody has tried yet."
    )
    problem = serializers.CharField(read_only=True, help_text="The reason in words.")
    count = serializers.IntegerField(read_only=True)


class SentAgainSerializer(serializers.Serializer[Any]):
    """How many messages go out again."""

    count = serializers.IntegerField(read_only=True)
