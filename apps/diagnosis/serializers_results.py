"""How results, comparisons and what is handed in read over the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from apps.diagnosis.instrument import Change
from apps.diagnosis.models import Level, Value
from apps.diagnosis.report.making import FORMATS
from apps.diagnosis.results.comparing import Way
from apps.registry.serializers import TextField
from tenants.publications.models import Submission

STEPS = ["", *Value.values]
LEVELS = ["", *Level.values]
LONGEST_MARK = 64


class OnStepSerializer(serializers.Serializer[Any]):
    """So many answers on a step of the scale; the empty one is not answered."""

    value = serializers.ChoiceField(choices=STEPS)
    count = serializers.IntegerField()


class DimensionResultSerializer(serializers.Serializer[Any]):
    """A dimension of the wheel."""

    dimension = serializers.CharField()
    title = serializers.CharField()
    steps = OnStepSerializer(many=True)


class DimensionCellSerializer(serializers.Serializer[Any]):
    """What of a dimension concerns an area."""

    dimension = serializers.CharField()
    steps = OnStepSerializer(many=True)


class AreaResultSerializer(serializers.Serializer[Any]):
    """A row of the matrix: an area, how it was classified, and what concerns it."""

    area = serializers.CharField()
    title = serializers.CharField()
    level = serializers.ChoiceField(choices=LEVELS)
    reason = serializers.CharField(allow_blank=True)
    steps = OnStepSerializer(many=True)
    cells = DimensionCellSerializer(many=True)


class RoundResultsSerializer(serializers.Serializer[Any]):
    """A round counted. Counts are of answers: no score is made of them."""

    round = serializers.UUIDField()
    steps = OnStepSerializer(many=True)
    dimensions = DimensionResultSerializer(many=True)
    areas = AreaResultSerializer(many=True)
    women_groups = OnStepSerializer(many=True)
    comparable = serializers.ListField(
        child=serializers.UUIDField(), help_text="Earlier rounds it can be compared with."
    )


class ComparisonQuerySerializer(serializers.Serializer[Any]):
    """Beside which round."""

    earlier = serializers.UUIDField(required=False)


class DimensionPairSerializer(serializers.Serializer[Any]):
    """A dimension in both rounds."""

    dimension = serializers.CharField()
    title = serializers.CharField()
    before = OnStepSerializer(many=True)
    now = OnStepSerializer(many=True)


class BeforeSerializer(serializers.Serializer[Any]):
    """The answer to a question it came from."""

    question = serializers.CharField()
    value = serializers.ChoiceField(choices=STEPS)


class ComparedSerializer(serializers.Serializer[Any]):
    """A question in both rounds; `now` is null where it is asked no more."""

    question = serializers.CharField()
    title = serializers.CharField()
    before = BeforeSerializer(many=True)
    now = serializers.ChoiceField(choices=STEPS, allow_null=True)
    change = serializers.ChoiceField(choices=[one.value for one in Change])
    way = serializers.ChoiceField(choices=[one.value for one in Way])


class JudgedTwiceSerializer(serializers.Serializer[Any]):
    """An area as it was classified in both rounds."""

    area = serializers.CharField()
    title = serializers.CharField()
    before = serializers.ChoiceField(choices=LEVELS)
    now = serializers.ChoiceField(choices=LEVELS)


class RoundComparisonSerializer(serializers.Serializer[Any]):
    """Two rounds side by side, across versions of the instrument."""

    round = serializers.UUIDField()
    earlier = serializers.UUIDField()
    dimensions = DimensionPairSerializer(many=True)
    questions = ComparedSerializer(many=True)
    areas = JudgedTwiceSerializer(many=True)


class DiagnosisReportQuerySerializer(serializers.Serializer[Any]):
    """As which file."""

    kind = serializers.ChoiceField(choices=FORMATS, default="pdf")


class SuspectSerializer(serializers.Serializer[Any]):
    """Something that looks like personal data, and where it stands."""

    where = serializers.CharField()
    what = serializers.CharField()
    text = serializers.CharField()


class HandedEditionSerializer(serializers.ModelSerializer[Submission]):
    """What was handed in, and when."""

    class Meta:
        model = Submission
        fields = ("id", "edition", "submitted_at")
        read_only_fields = fields


class HandingSerializer(serializers.Serializer[Any]):
    """What would leave for IOM, and what has left."""

    finished = serializers.BooleanField()
    stands = serializers.BooleanField(help_text="The last edition says the same as the round.")
    shared = serializers.BooleanField(help_text="The city shares with IOM at present.")
    seen = serializers.CharField(help_text="The mark of this content, to send when handing it in.")
    suspects = SuspectSerializer(many=True)
    editions = HandedEditionSerializer(many=True)
    content = serializers.JSONField(
        help_text="Instrument, round, areas with their classification and reason, and answers."
    )


class HandInSerializer(serializers.Serializer[Any]):
    """A round let go as it was read."""

    seen = TextField(max_length=LONGEST_MARK)
    confirmed = serializers.BooleanField(
        default=False, help_text="Somebody looked at each suspect: none is personal data."
    )
