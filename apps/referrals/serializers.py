"""How referrals read and are written over the API."""

from __future__ import annotations

import uuid
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.casework import selectors as casework
from apps.referrals import codes, opened, presenters
from apps.referrals import snapshot as snapshots
from apps.referrals.models import CalendarDay, Policy, Reason, Referral, ReferralStep, State
from apps.referrals.models.times import LONGEST_DAYS
from apps.referrals.selectors import Tab
from apps.referrals.services import Answer
from apps.referrals.services.answering import LONGEST_NOTE
from apps.referrals.snapshot import Snapshot
from apps.registry.serializers import CodeField, TextField, bounded_date

ANSWERS = [State.ACCEPTED, State.IN_PROGRESS, State.RESOLVED, State.REJECTED]


class ReferralEntrySerializer(serializers.Serializer[Any]):
    """One value of the person as it was sent."""

    code = serializers.CharField()
    value = serializers.CharField()


class ReferralSheetSerializer(serializers.Serializer[Any]):
    """All the other side sees."""

    subject = serializers.CharField()
    request = serializers.CharField()
    entries = ReferralEntrySerializer(many=True)


class ReferralPreviewSerializer(ReferralSheetSerializer):
    """What would go now; `seen` is sent back with the referral."""

    seen = serializers.CharField()


class ReferralStepSerializer(serializers.ModelSerializer[ReferralStep]):
    """A state it came into."""

    # Empty but for a rejection.
    reason = serializers.ChoiceField(choices=["", *Reason.values], read_only=True)

    class Meta:
        model = ReferralStep
        fields = ("number", "state", "actor", "by", "reason", "note", "at")
        read_only_fields = fields


class _ReceivedList(serializers.ListSerializer[Referral]):
    """Asks once for all what may still be seen."""

    def to_representation(self, data: Any) -> Any:
        rows = list(data)
        told: Any = self.child
        told.shown = opened.for_others(rows)
        return super().to_representation(rows)


class ReceivedReferralSerializer(serializers.ModelSerializer[Referral]):
    """A referral as its department reads it."""

    shown: dict[uuid.UUID, Snapshot | None] | None = None
    code = serializers.SerializerMethodField()
    sent = serializers.SerializerMethodField(allow_null=True)

    class Meta:
        model = Referral
        fields = ("id", "code", "state", "version", "disclosure", "created_at", "due_on", "sent")
        read_only_fields = fields
        list_serializer_class = _ReceivedList

    def get_code(self, row: Referral) -> str:
        """As people say it."""
        return codes.spoken(row.code)

    @extend_schema_field(ReferralSheetSerializer(allow_null=True))
    def get_sent(self, row: Referral) -> Any:
        """What may be seen of what was sent; null once it was made unreadable."""
        sent = self.opened(row)
        return ReferralSheetSerializer(sent).data if sent is not None else None

    def opened(self, row: Referral) -> Snapshot | None:
        """As the other side may see it; for a list all at once."""
        return (self.shown or opened.for_others([row]))[row.pk]


class ReferralSerializer(ReceivedReferralSerializer):
    """A referral as the Office reads it."""

    _cases: set[uuid.UUID] | None = None
    destination = serializers.SerializerMethodField()
    case = serializers.SerializerMethodField(
        help_text="The case it was sent for; null also where the reader may not know of it."
    )

    class Meta:
        model = Referral
        fields = (
            *("id", "code", "person", "consultation", "case", "department", "organization"),
            *("destination", "subject", "disclosure", "state", "version", "sent_by", "owner"),
            *("created_at", "consulted_on", "due_on", "closed_on", "consent", "sent"),
        )
        read_only_fields = fields

    def get_case(self, row: Referral) -> uuid.UUID | None:
        """Looked up once for all that are shown."""
        if self._cases is None:
            many = isinstance(self.parent, serializers.ListSerializer)
            rows: Any = self.parent.instance if many else [row]
            named = {one.case for one in rows if one.case}
            self._cases = casework.known_cases(named, self.context["request"])
        return row.case if row.case in self._cases else None

    def opened(self, row: Referral) -> Snapshot | None:
        """The Office knows what went, save whose name is hidden."""
        return opened.for_office(row, self.context["request"])

    def get_destination(self, row: Referral) -> str:
        """To whom, by name."""
        return presenters.destination_name(row)


class ReferralDraftSerializer(serializers.Serializer[Any]):
    """What shall be sent: from a consultation or about a person, to one of the two destinations."""

    person = serializers.UUIDField(required=False, allow_null=True, default=None)
    consultation = serializers.UUIDField(required=False, allow_null=True, default=None)
    case = serializers.UUIDField(required=False, allow_null=True, default=None)
    department = serializers.UUIDField(required=False, allow_null=True, default=None)
    organization = serializers.UUIDField(required=False, allow_null=True, default=None)
    subject = CodeField()
    request = TextField(max_length=snapshots.LONGEST_REQUEST)
    fields_sent = serializers.ListField(
        child=serializers.ChoiceField(choices=[one.code for one in snapshots.FIELDS]),
        max_length=len(snapshots.FIELDS),
        default=list,
    )


class NewReferralSerializer(ReferralDraftSerializer):
    """The same, with what the person said."""

    answer = serializers.ChoiceField(choices=[one.value for one in Answer], default=Answer.STANDING)
    language = serializers.ChoiceField(choices=["es", "en", "pt", "fr", "ht"], default="es")
    seen = serializers.CharField(max_length=64, default="", allow_blank=True)


class ReferralAnswerSerializer(serializers.Serializer[Any]):
    """An answer to a referral at the version that was read."""

    state = serializers.ChoiceField(choices=[one.value for one in ANSWERS])
    reason = serializers.ChoiceField(
        choices=[("", ""), *Reason.choices], default="", allow_blank=True
    )
    note = TextField(max_length=LONGEST_NOTE, default="", allow_blank=True)
    version = serializers.IntegerField(min_value=1, max_value=2_147_483_647)


class ReferralWithdrawalSerializer(serializers.Serializer[Any]):
    """Taking a referral back at the version that was read."""

    note = TextField(max_length=LONGEST_NOTE, default="", allow_blank=True)
    version = serializers.IntegerField(min_value=1, max_value=2_147_483_647)


class ReferralsQuerySerializer(serializers.Serializer[Any]):
    """What a list of referrals is narrowed by."""

    state = serializers.ChoiceField(
        choices=["open", "overdue", *State.values], required=False, default=""
    )
    department = serializers.UUIDField(required=False)
    organization = serializers.UUIDField(required=False)
    subject = CodeField(required=False)
    owner = serializers.UUIDField(required=False)


class InboxQuerySerializer(serializers.Serializer[Any]):
    """Which part of the inbox."""

    tab = serializers.ChoiceField(choices=[one.value for one in Tab], default=Tab.RECEIVED)


class TimesQuerySerializer(serializers.Serializer[Any]):
    """Which resolutions are measured; both days are included."""

    start = serializers.DateField(validators=[bounded_date])
    end = serializers.DateField(validators=[bounded_date])
    subject = CodeField(required=False)
    department = serializers.UUIDField(required=False)
    organization = serializers.UUIDField(required=False)


class ResolutionSpreadSerializer(serializers.Serializer[Any]):
    """Calendar days from consultation to resolution."""

    count = serializers.IntegerField()
    median = serializers.FloatField(allow_null=True)
    p90 = serializers.FloatField(allow_null=True)


class ResolutionTimesSerializer(serializers.Serializer[Any]):
    """Times of one period."""

    start = serializers.DateField()
    end = serializers.DateField()
    overall = ResolutionSpreadSerializer()
    by_subject = serializers.DictField(child=ResolutionSpreadSerializer())
    by_department = serializers.DictField(child=ResolutionSpreadSerializer())
    by_organization = serializers.DictField(child=ResolutionSpreadSerializer())
    by_month = serializers.DictField(child=ResolutionSpreadSerializer())


class ReferralTimesSerializer(serializers.ModelSerializer[Policy]):
    """The office's times, and those of subjects that have their own."""

    due_by_subject = serializers.DictField(
        child=serializers.IntegerField(min_value=1, max_value=LONGEST_DAYS), default=dict
    )

    class Meta:
        model = Policy
        fields = (
            *("due_days", "remind_before", "escalate_after", "give_up_after", "link_days"),
            *("version", "due_by_subject"),
        )
        extra_kwargs = {
            **{
                name: {"min_value": 1, "max_value": LONGEST_DAYS, "required": True}
                for name in ("due_days", "escalate_after", "give_up_after")
            },
            "remind_before": {"min_value": 0, "max_value": LONGEST_DAYS, "required": True},
            "link_days": {"min_value": 1, "max_value": 90, "required": True},
            "version": {"min_value": 1, "max_value": 2_147_483_647, "required": True},
        }

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """The coordinator is told before one gives up."""
        if attrs["give_up_after"] <= attrs["escalate_after"]:
            raise serializers.ValidationError({"give_up_after": ["after escalate_after"]})
        return attrs


class CalendarDaySerializer(serializers.ModelSerializer[CalendarDay]):
    """A day of the city's own calendar."""

    name = TextField(max_length=120, default="", allow_blank=True)

    class Meta:
        model = CalendarDay
        fields = ("id", "day", "name", "works")
        read_only_fields = ("id",)
        extra_kwargs = {"day": {"validators": [bounded_date]}}

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        """A day off has a name."""
        if not attrs.get("works") and not attrs.get("name", "").strip():
            raise serializers.ValidationError({"name": ["say why it is not worked"]})
        return attrs
