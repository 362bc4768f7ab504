"""How courses and editions read and are written over the API."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.accounts import selectors as accounts
from apps.training.models import Course, Edition
from apps.training.models.courses import LONGEST_TITLE, MOST_MODULES, Kind, Modality
from apps.training.models.editions import MOST_PEOPLE, Joining, State
from apps.training.models.enrolments import Assessment
from apps.training.serializers.fields import (
    CodeField,
    NeededDayField,
    TextField,
    VersionField,
    WebField,
    WordsField,
)
from apps.training.serializers.people import NewCourseParticipantSerializer
from apps.training.services.editions import MOST_SESSIONS

MOST_AT_ONCE = 500
MOST_NEW = 50


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


class CoursesQuerySerializer(serializers.Serializer[Any]):
    """What courses are narrowed to."""

    typed = TextField(required=False, max_length=100, help_text="A part of the title.")
    topic = CodeField(required=False, max_length=60)
    active_only = serializers.BooleanField(required=False, default=False)


class NewCourseModuleSerializer(serializers.Serializer[Any]):
    """A part of a course as told; the code names it in sessions and hours."""

    code = TextField(max_length=20)
    title = TextField(max_length=LONGEST_TITLE)
    hours = serializers.DecimalField(max_digits=5, decimal_places=1, min_value=Decimal("0.5"))


class NewCourseSerializer(serializers.Serializer[Any]):
    """A course of the city's own."""

    title = TextField(max_length=LONGEST_TITLE)
    topic = CodeField(max_length=60)
    modules = serializers.ListField(
        child=NewCourseModuleSerializer(), min_length=1, max_length=MOST_MODULES
    )
    kind = serializers.ChoiceField(choices=Kind.values, default=Kind.COURSE)
    modality = serializers.ChoiceField(choices=Modality.values, default=Modality.ROOM)
    provider = WordsField(max_length=160)
    threshold_percent = serializers.IntegerField(min_value=1, max_value=100, default=80)
    assessed = serializers.BooleanField(default=False)
    valid_months = serializers.IntegerField(
        min_value=1,
        max_value=240,
        required=False,
        allow_null=True,
        default=None,
        help_text="Months until it is due again; none where it counts for good.",
    )
    active = serializers.BooleanField(default=True)


class ChangedCourseSerializer(NewCourseSerializer):
    """A course told anew. Editions keep the modules and the rule they were made with."""

    version = VersionField()


class NationalCourseSerializer(serializers.Serializer[Any]):
    """A national course in its newest version; `adopted`: the city has it, in some version."""

    id = serializers.UUIDField()
    code = serializers.CharField()
    version = serializers.IntegerField()
    title = serializers.CharField()
    topic = serializers.CharField()
    kind = serializers.CharField()
    modality = serializers.CharField()
    provider = serializers.CharField()
    modules = CourseModuleSerializer(many=True)
    threshold_percent = serializers.IntegerField()
    assessed = serializers.BooleanField()
    valid_months = serializers.IntegerField(allow_null=True)
    adopted = serializers.BooleanField()


class AdoptSerializer(serializers.Serializer[Any]):
    """In which language its titles are taken over."""

    language = serializers.ChoiceField(choices=["es", "en"], default="es")


class TakeNewerSerializer(AdoptSerializer):
    """The same, on top of the version of the course that was read."""

    document = serializers.UUIDField(
        help_text="The newest version of the national course that was read: its `id` in the list."
    )
    version = VersionField()


class CourseEditionSerializer(serializers.ModelSerializer[Edition]):
    """An edition with the modules and the rule it was made with, and how many are in it."""

    title = serializers.CharField(source="called")
    topic = serializers.CharField(source="about")
    modules = CourseModuleSerializer(many=True)
    enrolled = serializers.IntegerField()
    waiting = serializers.IntegerField()
    accredited = serializers.IntegerField()

    class Meta:
        model = Edition
        fields = (
            *("id", "course", "title", "topic", "number", "name", "starts_on", "ends_on"),
            *(
                "capacity",
                "enrolment",
                "state",
                "modules",
                "hours",
                "threshold_percent",
                "assessed",
                "valid_months",
            ),
            *("trainer_ids", "enrolled", "waiting", "accredited", "version"),
        )
        read_only_fields = fields


class _EditionTold(serializers.Serializer[Any]):
    starts_on = NeededDayField()
    ends_on = NeededDayField()
    name = WordsField(max_length=120)
    capacity = serializers.IntegerField(min_value=1, max_value=MOST_PEOPLE, default=30)
    enrolment = serializers.ChoiceField(choices=Joining.values, default=Joining.OPEN)
    trainer_ids = serializers.ListField(
        child=serializers.UUIDField(),
        required=False,
        default=list,
        max_length=50,
        help_text="Accounts that teach it, each with the role of a trainer.",
    )
    trainers = WordsField(max_length=300, help_text="Who teaches it without an account.")

    def validate_trainer_ids(self, told: list[Any]) -> list[Any]:
        """Accounts that teach, as the page offers them."""
        if told and set(told) - {one.pk for one in accounts.holders("trainer")}:
            raise serializers.ValidationError("not an account that teaches")
        return told


class NewCourseEditionSerializer(_EditionTold):
    """An edition to plan of a course, with its modules and rule as they are now."""

    course = serializers.UUIDField()


class ChangedCourseEditionSerializer(_EditionTold):
    """An edition told anew; its state is moved, not written."""

    version = VersionField()


class MoveCourseEditionSerializer(serializers.Serializer[Any]):
    """Where an edition goes."""

    state = serializers.ChoiceField(choices=State.values)
    version = VersionField()


class PlanSessionsSerializer(serializers.Serializer[Any]):
    """Sessions through all modules in order, so many days apart."""

    first = NeededDayField()
    hour = serializers.TimeField()
    every_days = serializers.IntegerField(min_value=1, max_value=90, default=7)
    total = serializers.IntegerField(min_value=1, max_value=MOST_SESSIONS)
    room = WordsField(max_length=160)
    link = WebField()


class WhoJoinsSerializer(serializers.Serializer[Any]):
    """People in training, accounts, and people written down with it, in that order."""

    participants = serializers.ListField(
        child=serializers.UUIDField(), required=False, default=list, max_length=MOST_AT_ONCE
    )
    accounts = serializers.ListField(
        child=serializers.UUIDField(), required=False, default=list, max_length=MOST_AT_ONCE
    )
    new = serializers.ListField(
        child=NewCourseParticipantSerializer(),
        required=False,
        default=list,
        max_length=MOST_NEW,
        help_text="Who is written down with it; nobody is where it can't be done.",
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """Somebody at least."""
        if not any(attrs.values()):
            raise serializers.ValidationError("Say who.")
        return attrs


class AssessedSerializer(serializers.Serializer[Any]):
    """What came of the assessment of somebody."""

    enrolment = serializers.UUIDField()
    result = serializers.ChoiceField(choices=Assessment.values)


class AssessSerializer(serializers.Serializer[Any]):
    """Results of an assessment; whoever is not named stays as they are."""

    results = serializers.ListField(
        child=AssessedSerializer(), min_length=1, max_length=MOST_AT_ONCE
    )


class EditionsQuerySerializer(serializers.Serializer[Any]):
    """What editions are narrowed to."""

    course = serializers.UUIDField(required=False)
    state = serializers.ChoiceField(choices=State.values, required=False)
    year = serializers.IntegerField(
        min_value=1990, max_value=2100, required=False, help_text="In which it starts."
    )


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
