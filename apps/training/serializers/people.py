"""How the people in training and their places read and are written over the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from apps.training import selectors
from apps.training.models import Enrolment, Participant
from apps.training.models.enrolments import State
from apps.training.serializers.fields import DayField, KeyField, TextField, VersionField, WordsField


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


class ParticipantsQuerySerializer(serializers.Serializer[Any]):
    """What the people are narrowed to; who is looked for by name is asked with a body."""

    department = serializers.UUIDField(required=False)
    here = serializers.BooleanField(
        required=False, allow_null=True, default=None, help_text="Who works here, or who left."
    )


class SearchParticipantsSerializer(serializers.Serializer[Any]):
    """A name, or a part of one, in any order and without accents."""

    text = TextField(max_length=100)
    department = KeyField()


class ParticipantPlaceSerializer(serializers.Serializer[Any]):
    """A place of somebody with its hours, and until when it accredits them."""

    enrolment = serializers.UUIDField(source="enrolment.pk")
    edition = serializers.UUIDField(source="enrolment.edition_id")
    state = serializers.CharField(source="enrolment.state")
    hours = serializers.DecimalField(max_digits=6, decimal_places=2, source="hours.counted")
    of = serializers.DecimalField(max_digits=6, decimal_places=2, source="hours.of")
    assessment = serializers.CharField(source="enrolment.assessment")
    accredited_at = serializers.DateTimeField(source="enrolment.accredited_at", allow_null=True)
    due_on = serializers.DateField(allow_null=True)


class NewCourseParticipantSerializer(serializers.Serializer[Any]):
    """A member of staff; only a name is needed."""

    given_names = TextField(max_length=100)
    family_names = WordsField(max_length=100)
    department = KeyField()
    position = WordsField(max_length=100)
    email = serializers.EmailField(max_length=254, required=False, default="", allow_blank=True)
    document = TextField(
        max_length=30,
        required=False,
        allow_blank=True,
        help_text="Only for the certificate; never told again. Left out, it stays as it is.",
    )
    gender = TextField(
        max_length=60,
        required=False,
        allow_blank=True,
        help_text="Of the national list; never told again. Left out, it stays as it is.",
    )
    left_on = DayField(default=None)


class ChangedCourseParticipantSerializer(NewCourseParticipantSerializer):
    """Somebody told anew."""

    version = VersionField()


class CourseEnrolmentSerializer(serializers.ModelSerializer[Enrolment]):
    """A place in an edition, or the waiting for one; `due_on` is when it has to be taken again.

    `department` is where they worked when they came in.
    """

    due_on = serializers.SerializerMethodField()

    class Meta:
        model = Enrolment
        fields = (
            *("id", "edition", "participant", "department", "state", "since", "assessment"),
            *("assessed_at", "accredited_at", "due_on", "version"),
        )
        read_only_fields = fields

    def get_due_on(self, row: Enrolment) -> str | None:
        """The last day that an accreditation counts."""
        due = selectors.due_on(row)
        return due.isoformat() if due else None


class EnrolmentsQuerySerializer(serializers.Serializer[Any]):
    """What places are narrowed to."""

    edition = serializers.UUIDField(required=False)
    participant = serializers.UUIDField(required=False)
    state = serializers.ChoiceField(choices=State.values, required=False)


class LinkSerializer(serializers.Serializer[Any]):
    """Which account somebody has."""

    account = serializers.UUIDField()
    version = VersionField()


class OtherParticipantSerializer(serializers.Serializer[Any]):
    """The record that would become part of this one."""

    other = serializers.UUIDField()


class MergeSerializer(OtherParticipantSerializer):
    """The record that becomes part of this one, and the versions that were read of both."""

    version = VersionField()
    other_version = VersionField()


class UnionOfParticipantsSerializer(serializers.Serializer[Any]):
    """Editions that would come to this record, those both are in, and what is against it.

    `twice` counts sessions both were told of differently.
    """

    moved = serializers.ListField(child=serializers.UUIDField())
    both = serializers.ListField(child=serializers.UUIDField())
    twice = serializers.IntegerField()
    why_not = serializers.ListField(child=serializers.CharField())
