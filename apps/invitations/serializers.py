"""How invitations and lists of people read and are written over the API."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.accounts import rules
from apps.accounts.roles import ROLES, roles_in
from apps.invitations import errorfile
from apps.invitations.models import Batch, BatchRefusal, Invitation, InvitedRole
from apps.invitations.presenters_lists import problem
from apps.invitations.reading.problems import MOST_ROWS, explain
from apps.invitations.reading.values import LONGEST_ADDRESS, LONGEST_NAME
from apps.invitations.services.inviting import MOST_DAYS

LANGUAGES = ("es-ar", "en")


class InvitedRoleSerializer(serializers.ModelSerializer[InvitedRole]):
    """One role of an invitation."""

    class Meta:
        model = InvitedRole
        fields = ("role", "ends_on")
        read_only_fields = fields


class InvitationSerializer(serializers.ModelSerializer[Invitation]):
    """An invitation. Its link is in the message alone."""

    roles = InvitedRoleSerializer(many=True, read_only=True)
    email = serializers.CharField(
        read_only=True, help_text="Empty once it is in an account, or erased."
    )
    name = serializers.CharField(read_only=True)

    class Meta:
        model = Invitation
        fields = (
            "id",
            "state",
            "email",
            "name",
            "department",
            "language",
            "roles",
            "invited_by",
            "accepted_by",
            "created_at",
            "expires_at",
            "reminded_at",
            "ended_at",
        )
        read_only_fields = fields


class GivenRoleSerializer(serializers.Serializer[Any]):
    """A role to give."""

    role = serializers.ChoiceField(choices=sorted(ROLES))
    ends_on = serializers.DateField(required=False, allow_null=True, default=None)


class NewInvitationSerializer(serializers.Serializer[Any]):
    """Whom to invite, and to what."""

    email = serializers.EmailField(max_length=LONGEST_ADDRESS)
    name = serializers.CharField(
        max_length=LONGEST_NAME, required=False, allow_blank=True, default=""
    )
    department = serializers.UUIDField(required=False, allow_null=True, default=None)
    roles = GivenRoleSerializer(many=True, allow_empty=False, max_length=len(ROLES))  # type: ignore[call-arg]
    language = serializers.ChoiceField(choices=LANGUAGES, default="es-ar")
    days = serializers.IntegerField(min_value=1, max_value=MOST_DAYS, default=7)

    def validate_roles(self, given: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Roles of this host only."""
        here = {role.code for role in roles_in(rules.scope())}
        if any(one["role"] not in here for one in given):
            raise serializers.ValidationError(_("That role does not exist at this host."))
        return given


class InvitationsChosenSerializer(serializers.Serializer[Any]):
    """Several invitations at once."""

    act = serializers.ChoiceField(choices=("resend", "revoke"))
    ids = serializers.ListField(child=serializers.UUIDField(), allow_empty=False, max_length=500)


class InvitationsDoneSerializer(serializers.Serializer[Any]):
    """Which of them it was done to."""

    done = serializers.ListField(child=serializers.UUIDField())
    refused = serializers.ListField(child=serializers.UUIDField())


class InvitationRowSerializer(serializers.Serializer[Any]):
    """One person of a list, in words as in a sheet. What is wrong comes back as a refusal."""

    email = serializers.CharField(max_length=400, allow_blank=True)
    name = serializers.CharField(max_length=400, required=False, allow_blank=True, default="")
    department = serializers.CharField(max_length=200, required=False, allow_blank=True, default="")
    roles = serializers.ListField(
        child=serializers.CharField(max_length=100), max_length=20, required=False, default=list
    )
    until = serializers.CharField(max_length=30, required=False, allow_blank=True, default="")
    language = serializers.CharField(max_length=40, required=False, allow_blank=True, default="")


class NewInvitationListSerializer(serializers.Serializer[Any]):
    """A list of people. It is read at once and invites nobody until it is confirmed."""

    rows = InvitationRowSerializer(many=True, allow_empty=False, max_length=MOST_ROWS)  # type: ignore[call-arg]


class ExpectedInvitationsSerializer(serializers.Serializer[dict[str, Any]]):
    """What inviting will do; absent while the list is being read."""

    rows = serializers.IntegerField()
    invited = serializers.IntegerField()
    gained = serializers.IntegerField()
    already = serializers.IntegerField()
    refused = serializers.IntegerField()


class InvitationListSerializer(serializers.ModelSerializer[Batch]):
    """Where a list stands and what it did."""

    problem = serializers.SerializerMethodField()
    expected = serializers.SerializerMethodField()
    rows_done = serializers.IntegerField(source="next_row", read_only=True)

    class Meta:
        model = Batch
        fields = (
            "id",
            "state",
            "source",
            "problem",
            "expected",
            "total_rows",
            "rows_done",
            "invited",
            "gained",
            "already",
            "refused",
            "created_by",
            "created_at",
            "finished_at",
        )
        read_only_fields = fields

    def get_problem(self, batch: Batch) -> str:
        """Why the list could not be read, or nothing."""
        return problem(batch)

    @extend_schema_field(ExpectedInvitationsSerializer(allow_null=True))
    def get_expected(self, batch: Batch) -> dict[str, int] | None:
        """The counts of the preview."""
        if not batch.expected:
            return None
        return {
            str(name): int(batch.expected[str(name)])
            for name in ExpectedInvitationsSerializer().fields
        }


class InvitationRefusalSerializer(serializers.ModelSerializer[BatchRefusal]):
    """A row nobody was invited by."""

    explanation = serializers.SerializerMethodField()

    class Meta:
        model = BatchRefusal
        fields = ("row", "column", "reasons", "explanation")
        read_only_fields = fields

    def get_explanation(self, refusal: BatchRefusal) -> str:
        """Every reason in the caller's language."""
        choices = self.context.get("choices")
        return explain(refusal.reasons, choices if choices is not None else _choices(refusal))


def _choices(refusal: BatchRefusal) -> dict[str, str]:
    return errorfile.reason_choices(refusal.batch)
