"""Shapes of the history over the API."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from apps.audit import kinds, selectors

LARGEST_PAGE = 200
HIGHEST_ID = 2**63 - 1


class HistoryQuerySerializer(serializers.Serializer[Any]):
    """What the history may be narrowed to."""

    actor = serializers.UUIDField(required=False, help_text="Account that did or saw it.")
    object = serializers.UUIDField(required=False, help_text="The thing it was done with.")
    kind = serializers.RegexField(
        r"^[a-z]{1,30}\.[a-z]{1,40}$", required=False, help_text="registry.person, accounts.user, …"
    )
    action = serializers.ChoiceField(choices=list(kinds.ACTIONS), required=False)
    start = serializers.DateField(required=False, help_text="First day, of the place's own clock.")
    end = serializers.DateField(required=False, help_text="Last day.")
    before = serializers.IntegerField(
        required=False, min_value=1, max_value=HIGHEST_ID, help_text="`older` of the page before."
    )
    size = serializers.IntegerField(
        required=False, min_value=1, max_value=LARGEST_PAGE, default=selectors.PAGE_SIZE
    )

    def validate(self, told: dict[str, Any]) -> dict[str, Any]:
        """A period ends after it starts, and both days are in reach of a calendar."""
        start, end = told.get("start"), told.get("end")
        for name, day in (("start", start), ("end", end)):
            if day and not 1900 <= day.year <= 2200:
                raise serializers.ValidationError({name: "1900…2200"})
        if start and end and start > end:
            raise serializers.ValidationError({"end": "before start"})
        return told

    def asked(self) -> selectors.Asked:
        """What the selector takes."""
        told = {key: value for key, value in self.validated_data.items() if value is not None}
        return selectors.Asked(
            **{name: told[name] for name in selectors.Asked.__slots__ if name in told}
        )


class ActorSerializer(serializers.Serializer[Any]):
    """Who it was; no id when nobody was signed in or the system did it."""

    id = serializers.UUIDField(source="actor_id", allow_null=True)
    name = serializers.CharField(source="actor")


class EntrySerializer(serializers.Serializer[Any]):
    """One entry. `changed` names fields, never what they say."""

    id = serializers.IntegerField()
    at = serializers.DateTimeField()
    actor = ActorSerializer(source="*")
    action = serializers.CharField(help_text="insert, update, delete, see, reveal, export, …")
    kind = serializers.CharField(help_text="app.thing")
    object = serializers.UUIDField(allow_null=True)
    changed = serializers.ListField(child=serializers.CharField())
    reason = serializers.CharField(allow_blank=True)
    count = serializers.IntegerField(allow_null=True)
    route = serializers.CharField(allow_blank=True)


class DifferenceSerializer(serializers.Serializer[Any]):
    """A field before and after; both null where its content is personal."""

    field = serializers.CharField(source="column")
    before = serializers.CharField(allow_null=True)
    after = serializers.CharField(allow_null=True)
    hidden = serializers.BooleanField()


class WholeEntrySerializer(EntrySerializer):
    """One entry with what it changed and where it came from."""

    changes = DifferenceSerializer(many=True)
    request = serializers.CharField(allow_blank=True)
    network = serializers.CharField(allow_blank=True)


@extend_schema_serializer(many=False)
class HistoryPageSerializer(serializers.Serializer[Any]):
    """A page. `older` is the `before` of the next one, null on the last."""

    results = EntrySerializer(many=True)
    older = serializers.IntegerField(allow_null=True)
