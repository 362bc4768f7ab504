"""How sheets of attendance are sent, looked at and mended over the API."""

from __future__ import annotations

import uuid
from typing import Any

from rest_framework import serializers

from apps.training.models import AttendanceSheet
from apps.training.serializers.fields import TextField
from apps.training.services.sheets import NEW, SKIP

MOST_COLUMNS = 200
MOST_CHOICES = 2_000


class AttendanceFileSerializer(serializers.ModelSerializer[AttendanceSheet]):
    """A file of names by sessions; `written` marks were loaded. It is kept for a week."""

    class Meta:
        model = AttendanceSheet
        fields = ("id", "edition", "written", "refused", "created_at", "loaded_at")
        read_only_fields = fields


class NewAttendanceFileSerializer(serializers.Serializer[Any]):
    """A sheet, .xlsx, .ods or .csv: a row per person, a column per session."""

    edition = serializers.UUIDField()
    file = serializers.FileField(max_length=200)


class SheetColumnSerializer(serializers.Serializer[Any]):
    """A column; `holds` is name, family, given, email, document, a session's id, or nothing."""

    heading = serializers.CharField(allow_blank=True)
    holds = serializers.CharField(allow_blank=True)


class MaybeSerializer(serializers.Serializer[Any]):
    """Somebody that a row may be of."""

    participant = serializers.UUIDField()
    name = serializers.CharField()


class OpenRowSerializer(serializers.Serializer[Any]):
    """A row that leaves open who it is of, and what was chosen: an id, "new", "skip", nothing."""

    row = serializers.IntegerField()
    name = serializers.CharField()
    maybe = MaybeSerializer(many=True)
    who = serializers.CharField(allow_blank=True)


class RefusedRowSerializer(serializers.Serializer[Any]):
    """A row that will not be loaded, and why."""

    row = serializers.IntegerField()
    why = serializers.CharField()


class AttendancePlanSerializer(serializers.Serializer[Any]):
    """What loading will do: marks new, changed, the same; how many people come in with it."""

    file = AttendanceFileSerializer()
    columns = SheetColumnSerializer(many=True)
    fresh = serializers.IntegerField()
    changed = serializers.IntegerField()
    same = serializers.IntegerField()
    joining = serializers.IntegerField()
    open = OpenRowSerializer(many=True)
    refused = RefusedRowSerializer(many=True)


class RowChoiceSerializer(serializers.Serializer[Any]):
    """Who a row is of: an id among those it may be, "new", or "skip"."""

    row = serializers.IntegerField(min_value=1, max_value=2**31 - 1)
    who = TextField(max_length=36)

    def validate_who(self, who: str) -> str:
        """An id, or one of two words."""
        if who in {NEW, SKIP}:
            return who
        try:
            return str(uuid.UUID(who))
        except ValueError:
            raise serializers.ValidationError("an id, new or skip") from None


class MendAttendanceFileSerializer(serializers.Serializer[Any]):
    """What the columns hold, in their order, and who the rows left open are of."""

    columns = serializers.ListField(
        child=TextField(max_length=36, allow_blank=True), min_length=1, max_length=MOST_COLUMNS
    )
    choices = serializers.ListField(
        child=RowChoiceSerializer(), required=False, default=list, max_length=MOST_CHOICES
    )
