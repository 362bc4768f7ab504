"""How the figures of training read over the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from apps.training.serializers.fields import DayField


class YearQuerySerializer(serializers.Serializer[Any]):
    """Of which year."""

    year = serializers.IntegerField(min_value=1990, max_value=2100, required=False)


class TrainingPartSerializer(serializers.Serializer[Any]):
    """A line of a figure; an empty code is what was not written down."""

    code = serializers.CharField(allow_blank=True)
    took_part = serializers.IntegerField()
    accredited = serializers.IntegerField()


class TrainingFiguresSerializer(serializers.Serializer[Any]):
    """The figures of a year: distinct people, each once in each total."""

    year = serializers.IntegerField()
    courses = serializers.IntegerField()
    editions = serializers.IntegerField()
    sessions = serializers.IntegerField()
    hours = serializers.DecimalField(max_digits=12, decimal_places=2)
    people = serializers.IntegerField()
    accredited = serializers.IntegerField()
    by_department = TrainingPartSerializer(many=True)
    by_gender = TrainingPartSerializer(many=True)
    by_topic = TrainingPartSerializer(many=True)


class CoverageQuerySerializer(serializers.Serializer[Any]):
    """Of which course; of any where none is named."""

    course = serializers.UUIDField(required=False)


class TrainingCoverSerializer(serializers.Serializer[Any]):
    """A group of the staff who work here; an empty code is what was not written down."""

    code = serializers.CharField(allow_blank=True)
    people = serializers.IntegerField()
    took_part = serializers.IntegerField()
    accredited = serializers.IntegerField()


class TrainingCoverageSerializer(serializers.Serializer[Any]):
    """Who took part and whose accreditation counts today; whoever has two roles is in each."""

    by_department = TrainingCoverSerializer(many=True, source="departments")
    by_position = TrainingCoverSerializer(many=True, source="positions")
    by_role = TrainingCoverSerializer(many=True, source="roles")


class RefreshersQuerySerializer(serializers.Serializer[Any]):
    """Up to which day."""

    until = DayField(default=None)


class RefresherSerializer(serializers.Serializer[Any]):
    """Somebody's course that has to be taken again on a day."""

    participant = serializers.UUIDField(source="enrolment.participant_id")
    enrolment = serializers.UUIDField(source="enrolment.pk")
    course = serializers.UUIDField(source="enrolment.edition.course_id")
    accredited_at = serializers.DateTimeField(source="enrolment.accredited_at")
    due_on = serializers.DateField()
