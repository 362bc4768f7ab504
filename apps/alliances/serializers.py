"""How alliances read and are written over the API."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from apps.alliances import clock, contacts
from apps.alliances.contacts import LONGEST_CONTACT
from apps.alliances.models import (
    Agreement,
    AgreementDocument,
    AgreementStep,
    Commitment,
    Evaluation,
    JointAction,
    Outcome,
    State,
    Worth,
)
from apps.alliances.models.actions import LONGEST_PLACE, LONGEST_RESULT, MOST_PARTICIPANTS
from apps.alliances.models.agreements import (
    LONGEST_NAME,
    LONGEST_NOTE,
    LONGEST_PURPOSE,
    LONGEST_REFERENCE,
    LONGEST_TITLE,
    MOST_CONTACTS,
    MOST_PARTIES,
)
from apps.alliances.models.commitments import LONGEST_TEXT
from apps.alliances.models.evaluations import FIRST_YEAR, LAST_YEAR, LONGEST_ANSWER
from apps.alliances.models.papers import LONGEST_DOCUMENT_TITLE, LONGEST_REASON
from apps.alliances.services.commitments import LONGEST_LINK
from apps.casework.serializers import DayField, VersionField
from apps.registry.serializers import CodeField, TextField, bounded_date


class PartiesField(serializers.ListField):
    """Organisations of the directory, by id."""

    child = serializers.UUIDField()

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_length=1, max_length=MOST_PARTIES, **kwargs)


class KeyField(serializers.UUIDField):
    """An id, or none."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, allow_null=True, default=None, **kwargs)


class WordsField(TextField):
    """Text that may be left out."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, default="", allow_blank=True, **kwargs)


class ContactSerializer(serializers.Serializer[Any]):
    """Somebody of an organisation of the agreement."""

    name = TextField(max_length=LONGEST_CONTACT)
    organization = serializers.UUIDField()
    role = WordsField(max_length=LONGEST_CONTACT)
    email = serializers.EmailField(
        required=False, default="", allow_blank=True, max_length=LONGEST_CONTACT
    )
    phone = WordsField(max_length=40)
    signs = serializers.BooleanField(default=False)


class NewContactSerializer(ContactSerializer):
    """Somebody to note, on top of the version of the agreement that was read."""

    version = VersionField()


class RemoveContactSerializer(serializers.Serializer[Any]):
    """Whom to take off the list: their place in it, from 0, in the version that was read."""

    place = serializers.IntegerField(min_value=0, max_value=MOST_CONTACTS - 1)
    version = VersionField()


class ShownContactSerializer(serializers.Serializer[Any]):
    """Somebody of an organisation, as they are kept."""

    name = serializers.CharField()
    organization = serializers.UUIDField()
    role = serializers.CharField()
    email = serializers.CharField()
    phone = serializers.CharField()
    signs = serializers.BooleanField()


class AgreementSerializer(serializers.ModelSerializer[Agreement]):
    """An agreement; `state` is where it stands today, `last_on` the last day it binds."""

    kind = CodeField(read_only=True)
    state = serializers.SerializerMethodField()
    last_on = serializers.DateField(read_only=True, allow_null=True)

    class Meta:
        model = Agreement
        fields: tuple[str, ...] = (
            *("id", "title", "kind", "reference", "purpose", "organizations", "state"),
            *("signed_on", "starts_on", "ends_on", "ended_on", "last_on", "renews"),
            *("responsible", "version"),
        )
        read_only_fields: tuple[str, ...] = fields

    def get_state(self, row: Agreement) -> str:
        """Where it stands today."""
        return str(row.state_on(clock.today(), clock.warn_days()))


class WholeAgreementSerializer(AgreementSerializer):
    """The same with who signs and who to ask; that it was looked at is in the history."""

    contacts = serializers.SerializerMethodField()

    class Meta(AgreementSerializer.Meta):
        fields: tuple[str, ...] = (*AgreementSerializer.Meta.fields, "signatory", "contacts")
        read_only_fields: tuple[str, ...] = fields

    def get_contacts(self, row: Agreement) -> list[dict[str, Any]]:
        """People of its organisations."""
        return [dict(ShownContactSerializer(one).data) for one in contacts.read(row.contacts)]


class AgreementStepSerializer(serializers.ModelSerializer[AgreementStep]):
    """What somebody did with an agreement."""

    class Meta:
        model = AgreementStep
        fields = ("id", "number", "state", "day", "note", "taken_by", "taken_at")
        read_only_fields = fields


class NewAgreementSerializer(serializers.Serializer[Any]):
    """A draft to register."""

    title = TextField(max_length=LONGEST_TITLE)
    kind = CodeField()
    organizations = PartiesField()
    reference = WordsField(max_length=LONGEST_REFERENCE)
    purpose = WordsField(max_length=LONGEST_PURPOSE)
    signatory = WordsField(max_length=LONGEST_NAME)
    starts_on = DayField(default=None)
    ends_on = DayField(default=None)
    responsible = KeyField()


class ChangedAgreementSerializer(NewAgreementSerializer):
    """An agreement told anew."""

    version = VersionField()


class SignSerializer(serializers.Serializer[Any]):
    """When it was signed, and from when to when it binds: as planned, where that is left out."""

    signed_on = serializers.DateField(validators=[bounded_date])
    starts_on = DayField()
    ends_on = DayField()
    note = WordsField(max_length=LONGEST_NOTE)
    version = VersionField()


class EndSerializer(serializers.Serializer[Any]):
    """An end before its time."""

    on = serializers.DateField(validators=[bounded_date])
    note = TextField(max_length=LONGEST_NOTE)
    version = VersionField()


class DropSerializer(serializers.Serializer[Any]):
    """A draft that is not pursued."""

    note = WordsField(max_length=LONGEST_NOTE)
    version = VersionField()


class AgreementsQuerySerializer(serializers.Serializer[Any]):
    """What a list of agreements is narrowed by."""

    state = serializers.ChoiceField(
        ["current", "standing", *State.values], required=False, default=""
    )
    kind = CodeField(required=False, default="")
    organization = serializers.UUIDField(required=False, default=None)


class OfAgreementSerializer(serializers.Serializer[Any]):
    """Whose a list is."""

    agreement = serializers.UUIDField(required=False)


class CommitmentSerializer(serializers.ModelSerializer[Commitment]):
    """A commitment of a party (`organization`) or of the city (`department`)."""

    # It may be empty, which no address is.
    evidence_url = serializers.CharField(read_only=True)

    class Meta:
        model = Commitment
        fields = (
            *("id", "agreement", "text", "organization", "department", "responsible", "due_on"),
            *("state", "settled_on", "note", "evidence_url", "evidence", "version"),
        )
        read_only_fields = fields


class ToldCommitmentSerializer(serializers.Serializer[Any]):
    """What somebody took on: one of organization and department."""

    text = TextField(max_length=LONGEST_TEXT)
    organization = KeyField()
    department = KeyField()
    responsible = KeyField()
    due_on = DayField(default=None)


class NewCommitmentSerializer(ToldCommitmentSerializer):
    """A commitment to add."""

    agreement = serializers.UUIDField()


class ChangedCommitmentSerializer(ToldCommitmentSerializer):
    """A commitment told anew."""

    version = VersionField()


class SettleSerializer(serializers.Serializer[Any]):
    """What became of it; 409 where the table of moves has no such move."""

    state = serializers.ChoiceField(Outcome.choices)
    note = WordsField(max_length=LONGEST_NOTE)
    evidence_url = WordsField(max_length=LONGEST_LINK)
    evidence = KeyField()
    settled_on = DayField(default=None)
    version = VersionField()


class AgreementDocumentSerializer(serializers.ModelSerializer[AgreementDocument]):
    """One version of a document; what is in it is under `agreement-document-contents`.

    With `removed_at` its content is gone, and `removed_why` says why.
    """

    class Meta:
        model = AgreementDocument
        fields = (
            *("id", "agreement", "title", "number", "kind", "size", "added_by", "added_at"),
            *("removed_at", "removed_by", "removed_why"),
        )
        read_only_fields = fields


class NewAgreementDocumentSerializer(serializers.Serializer[Any]):
    """A document, or the next version of the one with that title. 20 MB at most."""

    agreement = serializers.UUIDField()
    title = TextField(max_length=LONGEST_DOCUMENT_TITLE)
    file = serializers.FileField(allow_empty_file=True)


class RemoveDocumentSerializer(serializers.Serializer[Any]):
    """Why a version is taken away."""

    why = TextField(max_length=LONGEST_REASON)


class ReadVersionSerializer(serializers.Serializer[Any]):
    """The version somebody read of what they take away."""

    version = VersionField()


class ActionSerializer(serializers.ModelSerializer[JointAction]):
    """A joint action; without `participants` nobody counted."""

    class Meta:
        model = JointAction
        fields = (
            *("id", "title", "held_on", "place", "participants", "result", "organizations"),
            *("agreement", "plan_action", "version"),
        )
        read_only_fields = fields


class NewActionSerializer(serializers.Serializer[Any]):
    """A joint action to add."""

    title = TextField(max_length=LONGEST_TITLE)
    held_on = serializers.DateField(validators=[bounded_date])
    organizations = PartiesField()
    place = WordsField(max_length=LONGEST_PLACE)
    participants = serializers.IntegerField(
        required=False, allow_null=True, default=None, min_value=0, max_value=MOST_PARTICIPANTS
    )
    result = WordsField(max_length=LONGEST_RESULT)
    agreement = KeyField()
    plan_action = KeyField()


class ChangedActionSerializer(NewActionSerializer):
    """A joint action told anew."""

    version = VersionField()


class ActionsQuerySerializer(serializers.Serializer[Any]):
    """What a list of joint actions is narrowed by."""

    year = serializers.IntegerField(required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR)
    organization = serializers.UUIDField(required=False)
    agreement = serializers.UUIDField(required=False)
    plan_action = serializers.UUIDField(required=False)


class EvaluationSerializer(serializers.ModelSerializer[Evaluation]):
    """A year of an agreement."""

    class Meta:
        model = Evaluation
        fields = (
            *("id", "agreement", "year", "agreed", "happened", "worth", "changes"),
            *("evaluated_by", "evaluated_on", "version"),
        )
        read_only_fields = fields


class WriteEvaluationSerializer(serializers.Serializer[Any]):
    """A year, evaluated or corrected: `version` is 0 where there was none."""

    agreement = serializers.UUIDField()
    year = serializers.IntegerField(min_value=FIRST_YEAR, max_value=LAST_YEAR)
    agreed = TextField(max_length=LONGEST_ANSWER)
    happened = TextField(max_length=LONGEST_ANSWER)
    worth = serializers.ChoiceField(Worth.choices)
    changes = WordsField(max_length=LONGEST_ANSWER)
    version = serializers.IntegerField(min_value=0, max_value=2**31 - 1, default=0)


class FiguresQuerySerializer(serializers.Serializer[Any]):
    """The year, this one if not given; none that has not come yet."""

    year = serializers.IntegerField(required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR)

    def validate_year(self, year: int) -> int:
        """Nothing is counted of what has not come."""
        if year > clock.today().year:
            raise serializers.ValidationError(_("That year has not come yet."))
        return year


class CountSerializer(serializers.Serializer[Any]):
    """What is counted; `participants` is null where nobody counted."""

    in_force = serializers.IntegerField()
    partners = serializers.IntegerField()
    actions = serializers.IntegerField()
    participants = serializers.IntegerField(allow_null=True)
    due = serializers.IntegerField()
    met = serializers.IntegerField()


@extend_schema_serializer(many=False)
class FiguresSerializer(serializers.Serializer[Any]):
    """Figures of a year up to a day, in all and by kind of organisation."""

    year = serializers.IntegerField()
    counted_up_to = serializers.DateField()
    total = CountSerializer()
    uncounted_actions = serializers.IntegerField()
    by_kind = serializers.DictField(child=CountSerializer())
