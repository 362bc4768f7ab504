"""How a person's record and a recorded consultation are corrected over the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from apps.registry.models import Consultation
from apps.registry.models.consultations import OLDEST_AGE
from apps.registry.serializers import (
    CodeField,
    ConsultationWithNoteSerializer,
    CountryField,
    NewPersonSerializer,
    TextField,
    bounded_date,
)
from apps.registry.services import ConsultationData
from apps.registry.services.checking import LONGEST_NOTE, MAXIMUM_DOCUMENTS, MAXIMUM_SUBJECTS
from apps.registry.services.correcting import LONGEST_REASON
from kernel.web import problems


def _removed(what: str) -> serializers.ListField:
    """Keys of numbers that are wrong."""
    return serializers.ListField(
        child=serializers.UUIDField(),
        required=False,
        default=list,
        max_length=MAXIMUM_DOCUMENTS,
        help_text=f"The `id` of each of the `{what}` to take away. To replace one, remove it and "
        f"send the right one in `{what}`.",
    )


class ChangedPersonSerializer(NewPersonSerializer):
    """A person as they should be from now on, and the version that was read."""

    version = serializers.IntegerField(
        min_value=1,
        max_value=2_147_483_647,
        help_text="The version this change was written against; 409 when it is no longer that.",
    )
    removed_documents = _removed("documents")
    removed_phones = _removed("phones")


class CorrectedConsultationSerializer(serializers.Serializer[Any]):
    """What is right of a consultation, and the version that was read; the rest stays."""

    version = serializers.IntegerField(
        min_value=1,
        max_value=2_147_483_647,
        help_text="The version this correction was written against; 409 when it is not that now.",
    )
    reason = TextField(required=False, default="", allow_blank=True, max_length=LONGEST_REASON)
    contacted_on = serializers.DateField(required=False, validators=[bounded_date])
    subject = CodeField(required=False)
    other_subjects = serializers.ListField(
        child=CodeField(), required=False, max_length=MAXIMUM_SUBJECTS
    )
    result = CodeField(required=False)
    channel = CodeField(required=False)
    language = CodeField(required=False)
    interpreter = CodeField(required=False)
    note = TextField(required=False, allow_blank=True, max_length=LONGEST_NOTE)
    nationality = CountryField(required=False)
    gender = CodeField(required=False)
    age = serializers.IntegerField(
        required=False,
        allow_null=True,
        min_value=0,
        max_value=OLDEST_AGE,
        help_text="Of a known person it follows the birth and the day unless it is told.",
    )

    def data_told(self, row: Consultation) -> ConsultationData:
        """The consultation with what was sent put over it, as the services take it."""
        told = self.validated_data

        def right(name: str) -> Any:
            return told.get(name, getattr(row, name))

        return ConsultationData(
            person=row.person,
            anonymous=row.anonymous,
            contacted_on=right("contacted_on"),
            subject=right("subject"),
            other_subjects=tuple(right("other_subjects")),
            result=right("result"),
            channel=right("channel"),
            language=right("language"),
            interpreter=right("interpreter"),
            note=right("note"),
            nationality=told.get("nationality"),
            gender=told.get("gender"),
            age=told.get("age", row.age_at_contact if row.anonymous else None),
        )


class CorrectionConflictSerializer(serializers.Serializer[Any]):
    """Both versions, for whoever has to choose: a problem document with two members more."""

    type = serializers.CharField(read_only=True)
    title = serializers.CharField(read_only=True)
    status = serializers.IntegerField(read_only=True)
    detail = serializers.CharField(read_only=True)
    current = ConsultationWithNoteSerializer(read_only=True)
    sent = serializers.DictField(read_only=True)


def correction_conflict(current: Consultation, request: Request) -> Response:
    """As it is now beside what was sent."""
    told = problems.document(status.HTTP_409_CONFLICT, request=request._request)  # noqa: SLF001
    told["current"] = ConsultationWithNoteSerializer(current).data
    told["sent"] = request.data
    return Response(told, status=status.HTTP_409_CONFLICT, content_type=problems.MEDIA_TYPE)
