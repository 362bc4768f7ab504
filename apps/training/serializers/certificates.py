"""How certificates and the files of many of them read and are asked for over the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from apps.training.models import Certificate, CertificateRun
from apps.training.models.certificates import LANGUAGES
from apps.training.serializers.fields import TextField, WordsField
from apps.training.services.certificates import MOST_SIGNATORIES

LONGEST_REASON = 500


class CertificateSerializer(serializers.ModelSerializer[Certificate]):
    """A certificate as it was printed, without document number or code; `in_force` until revoked.

    `accredited` is false where the hours were corrected since.
    """

    edition = serializers.UUIDField(source="enrolment.edition_id")
    participant = serializers.UUIDField(source="enrolment.participant_id")
    in_force = serializers.SerializerMethodField()
    accredited = serializers.SerializerMethodField()

    class Meta:
        model = Certificate
        fields = (
            *("id", "enrolment", "edition", "participant", "number", "name", "course", "hours"),
            *(
                "starts_on",
                "ends_on",
                "valid_until",
                "assessed",
                "language",
                "issued_on",
                "replaces",
            ),
            *("revoked_at", "in_force", "accredited"),
        )
        read_only_fields = fields

    def get_in_force(self, row: Certificate) -> bool:
        """Whether nobody revoked it; after `valid_until` its page says that it expired."""
        return row.revoked_at is None

    def get_accredited(self, row: Certificate) -> bool:
        """Whether whoever it is of is accredited today."""
        return row.enrolment.accredited_at is not None


class OfCourseEditionSerializer(serializers.Serializer[Any]):
    """Whose a list is."""

    edition = serializers.UUIDField(required=False)


class RevokeCertificateSerializer(serializers.Serializer[Any]):
    """Why it is revoked, for the city's records alone."""

    reason = TextField(max_length=LONGEST_REASON)


class CertificateStandingSerializer(serializers.Serializer[Any]):
    """Of an edition: accredited, with a certificate in force, never certified, no longer earned."""

    accredited = serializers.IntegerField()
    certified = serializers.IntegerField()
    waiting = serializers.IntegerField()
    lost = serializers.IntegerField()


class SignatorySerializer(serializers.Serializer[Any]):
    """Who signs."""

    name = TextField(max_length=120)
    position = WordsField(max_length=120)


class NewCertificateRunSerializer(serializers.Serializer[Any]):
    """Certificates for everybody accredited in an edition who never had one, in one file."""

    edition = serializers.UUIDField()
    language = serializers.ChoiceField(choices=LANGUAGES, default="es")
    signatories = serializers.ListField(
        child=SignatorySerializer(), required=False, default=list, max_length=MOST_SIGNATORIES
    )


class CertificateRunSerializer(serializers.ModelSerializer[CertificateRun]):
    """How far a file is: `done` of `total` are in it, `issued` were new."""

    class Meta:
        model = CertificateRun
        fields = (
            *("id", "edition", "state", "language", "asked_by", "asked_at", "issued", "done"),
            *("total", "file_size"),
        )
        read_only_fields = fields
