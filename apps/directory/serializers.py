"""How organisations read and are written over the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from apps.directory.models.organizations import (
    LONGEST_DESCRIPTION,
    LONGEST_NAME,
    LONGEST_PHONE,
    MOST_PHONES,
    Kind,
    Organization,
)
from apps.directory.services import OrganizationData


class OrganizationSerializer(serializers.ModelSerializer[Organization]):
    """An organisation (HSDS names)."""

    # Either may be empty, which no address and no page is.
    email = serializers.CharField(read_only=True)
    url = serializers.CharField(read_only=True)

    class Meta:
        model = Organization
        fields = (
            *("id", "name", "alternate_name", "description", "email", "phones", "url", "kind"),
            *("active", "version"),
        )
        read_only_fields = fields


class NewOrganizationSerializer(serializers.Serializer[Any]):
    """An organisation to add."""

    name = serializers.CharField(max_length=LONGEST_NAME)
    alternate_name = serializers.CharField(max_length=LONGEST_NAME, default="", allow_blank=True)
    description = serializers.CharField(
        max_length=LONGEST_DESCRIPTION, default="", allow_blank=True
    )
    email = serializers.EmailField(default="", allow_blank=True, max_length=254)
    phones = serializers.ListField(
        child=serializers.CharField(max_length=LONGEST_PHONE), max_length=MOST_PHONES, default=list
    )
    url = serializers.URLField(default="", allow_blank=True, max_length=200)
    kind = serializers.ChoiceField(choices=Kind.choices, default=Kind.OTHER)
    active = serializers.BooleanField(default=True)

    def data_told(self) -> OrganizationData:
        """The organisation, checked."""
        told = {key: value for key, value in self.validated_data.items() if key != "version"}
        return OrganizationData(**{**told, "phones": tuple(told["phones"])})

    def validate_url(self, value: str) -> str:
        """Pages of the web only."""
        if value and not value.startswith(("http://", "https://")):
            raise serializers.ValidationError("Only http and https.")
        return value


class ChangedOrganizationSerializer(NewOrganizationSerializer):
    """An organisation as it shall be, and the version that was read."""

    version = serializers.IntegerField(min_value=1)


class OrganizationsQuerySerializer(serializers.Serializer[Any]):
    """What a list of organisations is narrowed by."""

    kind = serializers.ChoiceField(choices=Kind.choices, required=False)
    active_only = serializers.BooleanField(required=False, default=False)
