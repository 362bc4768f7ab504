"""How calendar feeds read and are asked for over the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from apps.notices import places
from apps.training.models import CalendarFeed
from apps.training.serializers.fields import KeyField
from apps.training.services import feeds


class CalendarFeedSerializer(serializers.ModelSerializer[CalendarFeed]):
    """A calendar of an edition or of a person, without its address."""

    class Meta:
        model = CalendarFeed
        fields: tuple[str, ...] = (
            *("id", "edition", "participant", "created_by", "created_at", "withdrawn_at"),
        )
        read_only_fields: tuple[str, ...] = fields


class ShownCalendarFeedSerializer(CalendarFeedSerializer):
    """The same with its address, which is the key: whoever has it reads it; none once withdrawn."""

    address = serializers.SerializerMethodField()

    class Meta(CalendarFeedSerializer.Meta):
        fields: tuple[str, ...] = (*CalendarFeedSerializer.Meta.fields, "address")
        read_only_fields: tuple[str, ...] = fields

    def get_address(self, row: CalendarFeed) -> str | None:
        """What a calendar program is given."""
        if row.withdrawn_at is not None:
            return None
        return f"{places.current().address}{feeds.path_of(row)}"


class NewCalendarFeedSerializer(serializers.Serializer[Any]):
    """Of what: an edition, or a person."""

    edition = KeyField()
    participant = KeyField()

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """One of both."""
        if (attrs["edition"] is None) == (attrs["participant"] is None):
            raise serializers.ValidationError("Say of which edition, or of whom.")
        return attrs


class CalendarFeedsQuerySerializer(serializers.Serializer[Any]):
    """What feeds are narrowed to."""

    edition = serializers.UUIDField(required=False)
    participant = serializers.UUIDField(required=False)
