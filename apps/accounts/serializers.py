"""How accounts, keys and roles read and are written over the API."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from apps.accounts import rules
from apps.accounts.models import ApiToken, User
from apps.accounts.models.users import Language
from apps.accounts.roles import PERMISSIONS, Role
from apps.accounts.services_tokens import MAX_DAYS


class MeSerializer(serializers.ModelSerializer[User]):
    """The account that calls, with what it may do here and now."""

    roles = serializers.SerializerMethodField(help_text="Codes of the roles held today.")
    permissions = serializers.SerializerMethodField(
        help_text="What this session or key may do, in the words of the role table."
    )

    class Meta:
        model = User
        fields = ("id", "email", "name", "language", "roles", "permissions")
        read_only_fields = fields

    def get_roles(self, user: User) -> list[str]:
        return sorted(rules.roles_of(user))

    def get_permissions(self, user: User) -> list[str]:
        return sorted(rules.permissions(user))


class RoleSerializer(serializers.Serializer[Role]):
    """One row of the role table."""

    code = serializers.CharField(read_only=True)
    name = serializers.CharField(read_only=True, source="label")
    purpose = serializers.CharField(read_only=True)
    permissions = serializers.SerializerMethodField()
    grants = serializers.SerializerMethodField(help_text="Codes of the roles it gives and ends.")
    second_factor = serializers.BooleanField(read_only=True, help_text="Whether it demands one.")

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_permissions(self, role: Role) -> list[str]:
        return sorted(role.permissions)

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_grants(self, role: Role) -> list[str]:
        return sorted(role.grants)


class TokenSerializer(serializers.ModelSerializer[ApiToken]):
    """A key, without its secret."""

    class Meta:
        model = ApiToken
        fields: tuple[str, ...] = (
            "id",
            "name",
            "prefix",
            "scopes",
            "created_at",
            "expires_at",
            "last_used_on",
        )
        read_only_fields: tuple[str, ...] = fields


class NewTokenSerializer(serializers.Serializer[Any]):
    """What is asked for when making a key."""

    name = serializers.CharField(max_length=80)
    scopes = serializers.MultipleChoiceField(choices=sorted(PERMISSIONS), allow_empty=False)
    days = serializers.IntegerField(min_value=1, max_value=MAX_DAYS, default=90)


class MadeTokenSerializer(TokenSerializer):
    """A key just made, with its secret this once."""

    key = serializers.CharField(read_only=True, help_text="Shown once. Keep it safe.")

    class Meta(TokenSerializer.Meta):
        fields = (*TokenSerializer.Meta.fields, "key")
        read_only_fields = fields


class ProfileSerializer(serializers.Serializer[Any]):
    """What a person may change of their own account."""

    name = serializers.CharField(max_length=150, required=False)
    language = serializers.ChoiceField(choices=Language.choices, required=False)
