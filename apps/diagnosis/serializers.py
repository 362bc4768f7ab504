"""How rounds, answers, evidence and gaps read and are written over the API."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.diagnosis.models import Answer, Confidence, Evidence, Finding, Level, Round, Value
from apps.diagnosis.models.answers import LONGEST_NOTE
from apps.diagnosis.models.rounds import LONGEST_REASON
from apps.diagnosis.services import AnswerData
from apps.diagnosis.services.checking import EARLIEST, LATEST

VERSION = "The `version` read before; refused with 409 when somebody changed it since."
LATEST_VERSION = 2**31 - 1


def bounded(value: Any) -> None:
    """A day somebody can mean."""
    if not EARLIEST <= value <= LATEST:
        raise serializers.ValidationError("out of range")


class GroupSerializer(serializers.Serializer[Any]):
    """So many people of one area or body."""

    who = serializers.CharField()
    count = serializers.IntegerField()


class RoundSerializer(serializers.ModelSerializer[Round]):
    """A round: its state, its days, its workshop. `instrument` is a national document."""

    instrument = serializers.UUIDField()
    participants = GroupSerializer(many=True)

    class Meta:
        model = Round
        fields = (
            *("id", "name", "state", "instrument", "instrument_version", "starts_on", "due_on"),
            *("workshop_on", "participants", "finished_at", "version"),
        )
        read_only_fields = fields


class ClassificationSerializer(serializers.Serializer[Any]):
    """How an area was classified; the level is empty while nobody did."""

    area = serializers.CharField(source="area.code")
    level = serializers.ChoiceField(choices=["", *Level.values])
    reason = serializers.CharField(allow_blank=True)
    by = serializers.UUIDField(allow_null=True)
    at = serializers.DateTimeField(allow_null=True)
    version = serializers.IntegerField()


class ClassifySerializer(serializers.Serializer[Any]):
    """A classification with its reason."""

    area = serializers.SlugField(max_length=60)
    level = serializers.ChoiceField(choices=Level.choices)
    reason = serializers.CharField(max_length=LONGEST_REASON)
    version = serializers.IntegerField(min_value=0, max_value=LATEST_VERSION, help_text=VERSION)


class AnswerSerializer(serializers.ModelSerializer[Answer]):
    """The answer to a question; an empty value is not answered yet."""

    departments = serializers.ListField(child=serializers.UUIDField())
    people = serializers.ListField(child=serializers.UUIDField())
    value = serializers.ChoiceField(choices=["", *Value.values])
    confidence = serializers.ChoiceField(choices=["", *Confidence.values])

    class Meta:
        model = Answer
        fields = (
            *("id", "round", "question", "departments", "people", "value", "note", "as_of"),
            *("confidence", "version", "answered_by", "answered_at"),
        )
        read_only_fields = fields


class GivenAnswerSerializer(serializers.Serializer[Any]):
    """An answer given."""

    value = serializers.ChoiceField(choices=Value.choices, allow_blank=True, default="")
    note = serializers.CharField(max_length=LONGEST_NOTE, allow_blank=True, default="")
    as_of = serializers.DateField(allow_null=True, default=None, validators=[bounded])
    confidence = serializers.ChoiceField(choices=Confidence.choices, allow_blank=True, default="")
    version = serializers.IntegerField(min_value=0, max_value=LATEST_VERSION, help_text=VERSION)

    def given(self) -> AnswerData:
        """What the services take."""
        data = self.validated_data
        return AnswerData(data["value"], data["note"], data["as_of"], data["confidence"])


class OfRoundSerializer(serializers.Serializer[Any]):
    """Of which round."""

    round = serializers.UUIDField(required=False)


class EvidenceSerializer(serializers.ModelSerializer[Evidence]):
    """What shows an answer: a link, or what is known of a file. The content is on the page."""

    url = serializers.SerializerMethodField()

    class Meta:
        model = Evidence
        fields = (
            *("id", "round", "answer", "kind", "label", "url", "content", "size", "added_by"),
            "added_at",
        )
        read_only_fields = fields

    @extend_schema_field({"type": "string"})
    def get_url(self, row: Evidence) -> str:
        """Of a link its address; of a file nothing."""
        return str(row.url)


class FindingSerializer(serializers.ModelSerializer[Finding]):
    """A gap noted; without a question it is of the whole area."""

    class Meta:
        model = Finding
        fields = (
            *("id", "round", "area", "question", "note", "state", "action", "created_by"),
            "created_at",
        )
        read_only_fields = fields
