"""How people and consultations read and are written over the API."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from rest_framework import serializers

from apps.registry import identifiers
from apps.registry.models import Consultation, Person, PersonDocument, PersonPhone
from apps.registry.models.consultations import OLDEST_AGE
from apps.registry.models.people import (
    LATEST_BIRTH_YEAR,
    MAXIMUM_NATIONALITIES,
    OLDEST_BIRTH_YEAR,
    DocumentMarker,
)
from apps.registry.selectors import LISTS, Candidate
from apps.registry.selectors.lists import CONSULTATION_ORDERS, PEOPLE_ORDERS
from apps.registry.serializers_told import person_told
from apps.registry.services import ConsultationData, PersonData
from apps.registry.services.checking import (
    LONGEST_NAME,
    LONGEST_NOTE,
    LONGEST_PHONE,
    MAXIMUM_DOCUMENTS,
    MAXIMUM_PHONES,
    MAXIMUM_SUBJECTS,
)

UNKNOWN = "unknown"
COUNTRY = r"^([A-Z]{3}|unknown)$"
CODE = r"^[a-z][a-z0-9_]{0,39}$"
# "unknown" is kept as nothing, and the pattern is asked again of what is kept.
KEPT_COUNTRY = r"^([A-Z]{3}|unknown)?$"
KEPT_CODE = r"^([a-z][a-z0-9_]{0,39})?$"
LATEST_DATE = datetime.date(2100, 12, 31)


def bounded_date(value: datetime.date) -> None:
    """A day the registry can hold."""
    if not datetime.date(OLDEST_BIRTH_YEAR, 1, 1) <= value <= LATEST_DATE:
        raise serializers.ValidationError(_("The date is out of range."))


class TextField(serializers.CharField):
    """A text that was sent as a text: a number in its place is a mistake to tell."""

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid")
        return str(super().to_internal_value(data))


class CountryField(serializers.RegexField):
    """ISO 3166-1 alpha-3, XXX for stateless, "unknown" for not recorded."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(KEPT_COUNTRY, **kwargs)

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid")
        text = str(super().to_internal_value(data))
        return "" if text == UNKNOWN else text

    def to_representation(self, value: Any) -> str:
        return str(value) or UNKNOWN


class CodeField(serializers.RegexField):
    """A code of one of the city's lists; "unknown" for not recorded."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(KEPT_CODE, **kwargs)

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid")
        text = str(super().to_internal_value(data))
        return "" if text == UNKNOWN else text

    def to_representation(self, value: Any) -> str:
        return str(value) or UNKNOWN


class DocumentSerializer(serializers.ModelSerializer[PersonDocument]):
    """A document, its number hidden but for the end."""

    class Meta:
        model = PersonDocument
        fields = ("id", "kind", "issuing_country", "masked_tail")
        read_only_fields = fields


class PhoneSerializer(serializers.ModelSerializer[PersonPhone]):
    """A phone, its number hidden but for the end."""

    class Meta:
        model = PersonPhone
        fields = ("id", "masked_tail")
        read_only_fields = fields


class PersonSerializer(serializers.ModelSerializer[Person]):
    """A person as the registry keeps them; numbers never leave unmasked."""

    gender = CodeField(read_only=True)
    document_marker = serializers.CharField(
        read_only=True, help_text="F, M or X as the document prints it; empty when not recorded."
    )
    country_of_birth = CountryField(read_only=True)
    nationalities = serializers.ListField(child=CountryField(), read_only=True)
    documents = DocumentSerializer(many=True, read_only=True)
    phones = PhoneSerializer(many=True, read_only=True)

    class Meta:
        model = Person
        fields = (
            "id",
            "given_names",
            "family_names",
            "chosen_name",
            "gender",
            "document_marker",
            "birth_date",
            "birth_year",
            "birth_precision",
            "nationalities",
            "country_of_birth",
            "registered_on",
            "documents",
            "phones",
            "version",
        )
        read_only_fields = fields


class NewDocumentSerializer(serializers.Serializer[Any]):
    """A document to add."""

    kind = CodeField()
    number = TextField(max_length=identifiers.LONGEST_DOCUMENT)
    issuing_country = CountryField(required=False, default="")


class NewPersonSerializer(serializers.Serializer[Any]):
    """A person to register; some name is all that is needed."""

    given_names = TextField(max_length=LONGEST_NAME, required=False, default="", allow_blank=True)
    family_names = TextField(max_length=LONGEST_NAME, required=False, default="", allow_blank=True)
    chosen_name = TextField(max_length=LONGEST_NAME, required=False, default="", allow_blank=True)
    gender = CodeField(required=False, default="")
    document_marker = serializers.ChoiceField(
        choices=DocumentMarker.choices, required=False, default="", allow_blank=True
    )
    birth_date = serializers.DateField(required=False, allow_null=True, validators=[bounded_date])
    birth_year = serializers.IntegerField(
        required=False, allow_null=True, min_value=OLDEST_BIRTH_YEAR, max_value=LATEST_BIRTH_YEAR
    )
    estimated_age = serializers.IntegerField(
        required=False,
        allow_null=True,
        min_value=0,
        max_value=OLDEST_AGE,
        help_text="Used when neither date nor year of birth is known.",
    )
    nationalities = serializers.ListField(
        child=CountryField(), required=False, default=list, max_length=MAXIMUM_NATIONALITIES
    )
    country_of_birth = CountryField(required=False, default="")
    documents = NewDocumentSerializer(many=True, required=False, default=list)
    phones = serializers.ListField(
        child=TextField(max_length=LONGEST_PHONE),
        required=False,
        default=list,
        max_length=MAXIMUM_PHONES,
    )

    def validate_documents(self, rows: list[Any]) -> list[Any]:
        if len(rows) > MAXIMUM_DOCUMENTS:
            raise serializers.ValidationError(_("There are too many documents."))
        return rows

    def data_told(self) -> PersonData:
        """What the services take."""
        return person_told(self.validated_data)


class SearchSerializer(serializers.Serializer[Any]):
    """What somebody says or shows; sent in a body so that it stays out of every log."""

    text = TextField(max_length=200)
    limit = serializers.IntegerField(required=False, default=8, min_value=1, max_value=50)


class CandidateSerializer(serializers.Serializer[Candidate]):
    """Somebody who may be the person meant, with why."""

    person = PersonSerializer(read_only=True)
    reasons = serializers.ListField(child=serializers.CharField(), read_only=True)


class ConsultationSerializer(serializers.ModelSerializer[Consultation]):
    """A consultation with its codes; the note only where one is read alone."""

    person = serializers.UUIDField(source="person_id", read_only=True, allow_null=True)
    nationality = CountryField(read_only=True)
    gender = CodeField(read_only=True)
    result = CodeField(read_only=True)
    channel = CodeField(read_only=True)
    language = CodeField(read_only=True)
    interpreter = CodeField(read_only=True)

    class Meta:
        model = Consultation
        fields: tuple[str, ...] = (
            "id",
            "person",
            "anonymous",
            "contacted_on",
            "age_at_contact",
            "nationality",
            "gender",
            "subject",
            "other_subjects",
            "result",
            "channel",
            "language",
            "interpreter",
            "officer",
            "source",
            "created_at",
            "version",
            "corrected_at",
            "corrected_by",
        )
        read_only_fields: tuple[str, ...] = fields


class ConsultationWithNoteSerializer(ConsultationSerializer):
    """One consultation with its note."""

    note = serializers.CharField(read_only=True)
    correction = serializers.CharField(
        read_only=True, help_text="Why it was corrected last, if that was told."
    )

    class Meta(ConsultationSerializer.Meta):
        fields = (*ConsultationSerializer.Meta.fields, "note", "correction")
        read_only_fields = fields


class NewConsultationSerializer(serializers.Serializer[Any]):
    """A consultation to record: of a known person, of one to register with it, or of nobody."""

    submission = serializers.UUIDField(
        required=False,
        allow_null=True,
        default=None,
        help_text="A number you draw: sent again with it, the consultation is recorded once.",
    )
    person = serializers.UUIDField(required=False, allow_null=True, default=None)
    new_person = NewPersonSerializer(
        required=False,
        allow_null=True,
        default=None,
        help_text="Somebody to register together with the consultation, instead of `person`.",
    )
    confirmed = serializers.BooleanField(
        required=False,
        default=False,
        help_text="The new person is another one than who already has that document.",
    )
    anonymous = serializers.BooleanField(required=False, default=False)
    contacted_on = serializers.DateField(required=False, validators=[bounded_date])
    subject = CodeField()
    other_subjects = serializers.ListField(
        child=CodeField(), required=False, default=list, max_length=MAXIMUM_SUBJECTS
    )
    result = CodeField(required=False, default="")
    channel = CodeField(required=False, default="")
    language = CodeField(required=False, default="")
    interpreter = CodeField(required=False, default="")
    note = TextField(required=False, default="", allow_blank=True, max_length=LONGEST_NOTE)
    nationality = CountryField(required=False, allow_null=True, default=None)
    gender = CodeField(required=False, allow_null=True, default=None)
    age = serializers.IntegerField(
        required=False, allow_null=True, default=None, min_value=0, max_value=OLDEST_AGE
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        known, new, nobody = attrs["person"], attrs["new_person"], attrs["anonymous"]
        if nobody and (known or new):
            raise serializers.ValidationError(
                {"person": _("An anonymous consultation has no person.")}
            )
        if known and new:
            raise serializers.ValidationError(
                {"new_person": _("It is either a known person or a new one.")}
            )
        if not (known or new or nobody):
            raise serializers.ValidationError(
                {"person": _("Choose a person, or record it as anonymous.")}
            )
        return attrs

    def new_person_told(self) -> PersonData | None:
        """The person to register, if one is told."""
        told = self.validated_data["new_person"]
        return None if told is None else person_told(told)

    def data_told(self, person: Person | None) -> ConsultationData:
        """What the services take."""
        told = self.validated_data
        return ConsultationData(
            person=person,
            anonymous=told["anonymous"],
            contacted_on=told.get("contacted_on") or timezone.localdate(),
            subject=told["subject"],
            other_subjects=tuple(told["other_subjects"]),
            result=told["result"],
            channel=told["channel"],
            language=told["language"],
            interpreter=told["interpreter"],
            note=told["note"],
            nationality=told["nationality"],
            gender=told["gender"],
            age=told["age"],
        )


class PeopleQuerySerializer(serializers.Serializer[Any]):
    """What a list of people is narrowed by."""

    nationality = serializers.RegexField(COUNTRY, required=False)
    gender = serializers.RegexField(CODE, required=False)
    start = serializers.DateField(required=False, validators=[bounded_date])
    end = serializers.DateField(required=False, validators=[bounded_date])
    order = serializers.ChoiceField(choices=list(PEOPLE_ORDERS), required=False)


class ConsultationsQuerySerializer(serializers.Serializer[Any]):
    """What a list of consultations is narrowed by."""

    start = serializers.DateField(required=False, validators=[bounded_date])
    end = serializers.DateField(required=False, validators=[bounded_date])
    subject = serializers.RegexField(CODE, required=False)
    result = serializers.RegexField(CODE, required=False)
    nationality = serializers.RegexField(COUNTRY, required=False)
    channel = serializers.RegexField(CODE, required=False)
    officer = serializers.UUIDField(required=False)
    person = serializers.UUIDField(required=False)
    order = serializers.ChoiceField(choices=list(CONSULTATION_ORDERS), required=False)


class CodeSerializer(serializers.Serializer[Any]):
    """One entry of a code list."""

    list = serializers.CharField(read_only=True)
    code = serializers.CharField(read_only=True)
    en = serializers.CharField(read_only=True)
    es = serializers.CharField(read_only=True)
    national_code = serializers.CharField(
        read_only=True, help_text="What it counts as in national figures."
    )
    local = serializers.BooleanField(read_only=True, help_text="Added by this city.")
    hidden = serializers.BooleanField(read_only=True, help_text="No longer offered here.")


class CodesQuerySerializer(serializers.Serializer[Any]):
    """Which list to read."""

    list = serializers.ChoiceField(
        choices=list(LISTS),
        required=False,
    )
