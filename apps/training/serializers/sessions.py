"""How sessions and attendance read and are written over the API."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from rest_framework import serializers

from apps.training.models import Attendance, CourseSession
from apps.training.models.attendance import Mark
from apps.training.models.editions import LONGEST_SESSION
from apps.training.serializers.fields import (
    KeyField,
    MomentField,
    TextField,
    VersionField,
    WebField,
    WordsField,
)

MOST_MARKS = 500
MOST_WALK_INS = 50


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


class _SessionTold(serializers.Serializer[Any]):
    module = TextField(max_length=20)
    starts_at = MomentField()
    hours = serializers.DecimalField(
        max_digits=4, decimal_places=2, min_value=Decimal("0.25"), max_value=LONGEST_SESSION
    )
    room = WordsField(max_length=160)
    link = WebField()
    trainer = WordsField(max_length=150)


class NewCourseSessionSerializer(_SessionTold):
    """A session to plan; the same hour and module told twice is one."""

    edition = serializers.UUIDField()


class ChangedCourseSessionSerializer(_SessionTold):
    """A session told anew; its hours and module stay once attendance was told."""

    version = VersionField()


class SessionsQuerySerializer(serializers.Serializer[Any]):
    """Which edition's sessions."""

    edition = serializers.UUIDField(required=False)


class OfVersionSerializer(serializers.Serializer[Any]):
    """On top of which version it is done."""

    version = VersionField()


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


class WalkInSerializer(serializers.Serializer[Any]):
    """Somebody who came without being enrolled: known by id, or written down now by name."""

    participant = KeyField()
    given_names = WordsField(max_length=100)
    family_names = WordsField(max_length=100)
    department = KeyField()

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """One of both."""
        if (attrs["participant"] is None) == (not attrs["given_names"].strip()):
            raise serializers.ValidationError("Say who came: an id, or a name.")
        return attrs


class AttendanceSheetSerializer(serializers.Serializer[Any]):
    """Attendance of a session. The same `submission` sent again counts once."""

    marks = serializers.ListField(
        child=AttendanceMarkSerializer(), required=False, default=list, max_length=MOST_MARKS
    )
    others = serializers.ChoiceField(
        choices=[Mark.PRESENT],
        required=False,
        allow_null=True,
        default=None,
        help_text="What is so of everybody with a place whom nothing is told of: all present.",
    )
    walk_ins = serializers.ListField(
        child=WalkInSerializer(), required=False, default=list, max_length=MOST_WALK_INS
    )
    submission = serializers.UUIDField(required=False, default=None, allow_null=True)
    close = serializers.BooleanField(default=False)
    version = VersionField()


class MakeUpSerializer(serializers.Serializer[Any]):
    """Who made up for a session they missed; without hours, for all of it."""

    enrolment = serializers.UUIDField()
    hours = serializers.DecimalField(
        max_digits=4, decimal_places=2, required=False, allow_null=True, default=None
    )
