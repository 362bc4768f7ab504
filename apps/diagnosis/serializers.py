"""How rounds, answers, evidence and gaps read and are written over the API."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.casework.serializers import DayField
from apps.diagnosis.models import (
    Answer,
    Confidence,
    Evidence,
    Finding,
    Level,
    Round,
    State,
    Value,
)
from apps.diagnosis.models.answers import LONGEST_LABEL, LONGEST_NOTE, LONGEST_URL
from apps.diagnosis.models.rounds import (
    LONGEST_MINUTES,
    LONGEST_MODERATOR,
    LONGEST_NAME,
    LONGEST_REASON,
)
from apps.diagnosis.services import AnswerData
from apps.diagnosis.services.checking import EARLIEST, LATEST
from apps.diagnosis.services.rounds import LONGEST_GROUP, MOST_IN_A_GROUP
from apps.registry.serializers import TextField

VERSION = "The `version` read before; refused with 409 when somebody changed it since."
LATEST_VERSION = 2**31 - 1
MOST_ASKED = 500


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
            *("workshop_on", "moderator", "participants", "finished_at", "version"),
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


class ReadVersionSerializer(serializers.Serializer[Any]):
    """Which version was read."""

    version = serializers.IntegerField(min_value=0, max_value=LATEST_VERSION, help_text=VERSION)


class NewRoundSerializer(serializers.Serializer[Any]):
    """A round to begin."""

    name = TextField(max_length=LONGEST_NAME)
    starts_on = serializers.DateField(validators=[bounded])
    due_on = serializers.DateField(validators=[bounded])


class ChangedRoundSerializer(NewRoundSerializer, ReadVersionSerializer):
    """Its name and days told anew."""


class MoveRoundSerializer(ReadVersionSerializer):
    """Where it goes; out of finished with a reason."""

    to = serializers.ChoiceField(choices=State.choices)
    reason = TextField(max_length=LONGEST_REASON, allow_blank=True, default="")


class AssignSerializer(serializers.Serializer[Any]):
    """Questions, by code or by area, and who is asked them; or is asked them no more."""

    questions = serializers.ListField(
        child=serializers.SlugField(max_length=60), max_length=MOST_ASKED, default=list
    )
    areas = serializers.ListField(
        child=serializers.SlugField(max_length=60), max_length=MOST_ASKED, default=list
    )
    departments = serializers.ListField(
        child=serializers.UUIDField(), max_length=MOST_ASKED, default=list
    )
    people = serializers.ListField(
        child=serializers.UUIDField(), max_length=MOST_ASKED, default=list
    )
    take_away = serializers.BooleanField(default=False)


class AssignedSerializer(serializers.Serializer[Any]):
    """How many questions changed hands."""

    count = serializers.IntegerField()


class WorkshopSerializer(serializers.Serializer[Any]):
    """The moderated workshop. Who moderated is an account of the staff or else a name."""

    on = DayField(source="workshop_on")
    moderator = serializers.UUIDField(allow_null=True)
    moderator_name = serializers.CharField()
    participants = GroupSerializer(many=True)
    minutes = serializers.CharField()
    version = serializers.IntegerField()


class NewGroupSerializer(serializers.Serializer[Any]):
    """So many people of one area or body."""

    who = TextField(max_length=LONGEST_GROUP)
    count = serializers.IntegerField(min_value=1, max_value=MOST_IN_A_GROUP)


class ChangedWorkshopSerializer(ReadVersionSerializer):
    """The workshop told anew, whole; `version` is of the round."""

    on = serializers.DateField(allow_null=True, default=None, validators=[bounded])
    moderator = serializers.UUIDField(allow_null=True, default=None)
    moderator_name = TextField(max_length=LONGEST_MODERATOR, allow_blank=True, default="")
    participants = NewGroupSerializer(many=True, default=list)
    minutes = TextField(max_length=LONGEST_MINUTES, allow_blank=True, default="")


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


class NewEvidenceSerializer(serializers.Serializer[Any]):
    """A file or a link that shows an answer; or a file with the minutes of a round's workshop."""

    answer = serializers.UUIDField(required=False)
    round = serializers.UUIDField(required=False, help_text="For the minutes of its workshop.")
    file = serializers.FileField(required=False, allow_empty_file=True)
    url = serializers.CharField(required=False, max_length=LONGEST_URL)
    label = serializers.CharField(  # type: ignore[assignment]
        max_length=LONGEST_LABEL, allow_blank=True, default=""
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """One thing, of one thing."""
        for first, second in (("answer", "round"), ("file", "url")):
            if (first in attrs) == (second in attrs):
                raise serializers.ValidationError({first: [f"this or {second}, and not both"]})
        if "round" in attrs and "url" in attrs:
            raise serializers.ValidationError({"url": ["minutes come as a file"]})
        return attrs


class NewGapSerializer(serializers.Serializer[Any]):
    """A gap to note, of a question or of a whole area; `version` 0 where none was read."""

    round = serializers.UUIDField()
    area = serializers.SlugField(max_length=60, allow_blank=True, default="")
    question = serializers.SlugField(max_length=60, allow_blank=True, default="")
    note = TextField(max_length=LONGEST_NOTE, allow_blank=True, default="")
    version = serializers.IntegerField(
        min_value=0, max_value=LATEST_VERSION, default=0, help_text=VERSION
    )


class ChangedGapSerializer(ReadVersionSerializer):
    """What is missing, in other words."""

    note = TextField(max_length=LONGEST_NOTE, allow_blank=True)


class PlannedGapSerializer(serializers.Serializer[Any]):
    """The action of the plan that came of a gap."""

    action = serializers.UUIDField()


class FindingSerializer(serializers.ModelSerializer[Finding]):
    """A gap noted; without a question it is of the whole area."""

    class Meta:
        model = Finding
        fields = (
            *("id", "round", "area", "question", "note", "state", "action", "version"),
            *("created_by", "created_at"),
        )
        read_only_fields = fields
