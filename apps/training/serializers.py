"""How courses, editions, people, attendance and figures read and are written over the API."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.training.models import Attendance, Course, CourseSession, Edition, Participant
from apps.training.models.attendance import Mark
from apps.training.models.editions import State

LATEST_VERSION = 2**31 - 1
MOST_MARKS = 500


class CourseModuleSerializer(serializers.Serializer[Any]):
    """A part of a course."""

    code = serializers.CharField()
    title = serializers.CharField()
    hours = serializers.DecimalField(max_digits=5, decimal_places=1)


class CourseSerializer(serializers.ModelSerializer[Course]):
    """A course; `template` is the national document it was adopted from."""

    modules = CourseModuleSerializer(many=True)

    class Meta:
        model = Course
        fields = (
            *("id", "title", "kind", "topic", "modality", "provider", "modules", "hours"),
            *("threshold_percent", "assessed", "valid_months", "template", "template_version"),
            *("active", "version"),
        )
        read_only_fields = fields


class CourseEditionSerializer(serializers.ModelSerializer[Edition]):
    """An edition with the modules and the rule it was made with, and how many are in it."""

    modules = CourseModuleSerializer(many=True)
    enrolled = serializers.IntegerField()
    waiting = serializers.IntegerField()
    accredited = serializers.IntegerField()

    class Meta:
        model = Edition
        fields = (
            *("id", "course", "number", "name", "starts_on", "ends_on", "capacity", "enrolment"),
            *("state", "modules", "hours", "threshold_percent", "assessed", "valid_months"),
            *("enrolled", "waiting", "accredited", "version"),
        )
        read_only_fields = fields


class EditionsQuerySerializer(serializers.Serializer[Any]):
    """What editions are narrowed to."""

    course = serializers.UUIDField(required=False)
    state = serializers.ChoiceField(choices=State.values, required=False)


class CourseModuleHoursSerializer(serializers.Serializer[Any]):
    """Hours somebody has of a module."""

    module = serializers.CharField()
    hours = serializers.DecimalField(max_digits=6, decimal_places=2)


class CourseProgressSerializer(serializers.Serializer[Any]):
    """Somebody with a place, their hours by module and in all, and whether they are accredited."""

    enrolment = serializers.UUIDField(source="enrolment.pk")
    participant = serializers.UUIDField(source="enrolment.participant_id")
    assessment = serializers.CharField(source="enrolment.assessment")
    accredited_at = serializers.DateTimeField(source="enrolment.accredited_at", allow_null=True)
    hours = serializers.DecimalField(max_digits=6, decimal_places=2, source="hours.counted")
    of = serializers.DecimalField(max_digits=6, decimal_places=2, source="hours.of")
    modules = serializers.SerializerMethodField()

    @extend_schema_field(CourseModuleHoursSerializer(many=True))
    def get_modules(self, row: Any) -> list[dict[str, str]]:
        """Hours of each module."""
        return [
            {"module": code, "hours": format(hours, ".2f")}
            for code, hours in row.hours.by_module.items()
        ]


class CourseSessionSerializer(serializers.ModelSerializer[CourseSession]):
    """A session; `closed_at` is empty while it takes attendance."""

    link = serializers.CharField()

    class Meta:
        model = CourseSession
        fields = (
            *("id", "edition", "module", "starts_at", "hours", "room", "link", "closed_at"),
            "version",
        )
        read_only_fields = fields


class SessionsQuerySerializer(serializers.Serializer[Any]):
    """Which edition's sessions."""

    edition = serializers.UUIDField(required=False)


class AttendanceSerializer(serializers.ModelSerializer[Attendance]):
    """Whether somebody was there, and how long."""

    class Meta:
        model = Attendance
        fields = ("enrolment", "mark", "hours", "how", "told_at")
        read_only_fields = fields


class AttendanceMarkSerializer(serializers.Serializer[Any]):
    """What is told of one person; without hours they were there for all of it."""

    enrolment = serializers.UUIDField()
    mark = serializers.ChoiceField(choices=[Mark.PRESENT, Mark.ABSENT, Mark.EXCUSED])
    hours = serializers.DecimalField(
        max_digits=4, decimal_places=2, required=False, allow_null=True, default=None
    )


class AttendanceSheetSerializer(serializers.Serializer[Any]):
    """Attendance of a session. The same `submission` sent again counts once."""

    marks = serializers.ListField(child=AttendanceMarkSerializer(), max_length=MOST_MARKS)
    submission = serializers.UUIDField(required=False, default=None, allow_null=True)
    close = serializers.BooleanField(default=False)
    version = serializers.IntegerField(
        min_value=0,
        max_value=LATEST_VERSION,
        help_text="The `version` read before; refused with 409 when somebody changed it since.",
    )


class CourseParticipantSerializer(serializers.ModelSerializer[Participant]):
    """A member of staff in training, without document number or gender."""

    email = serializers.CharField()

    class Meta:
        model = Participant
        fields = (
            *("id", "given_names", "family_names", "email", "department", "position", "account"),
            *("left_on", "version"),
        )
        read_only_fields = fields


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
    hours = serializers.IntegerField()
    people = serializers.IntegerField()
    accredited = serializers.IntegerField()
    by_department = TrainingPartSerializer(many=True)
    by_gender = TrainingPartSerializer(many=True)
    by_topic = TrainingPartSerializer(many=True)
