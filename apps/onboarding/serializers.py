"""How cities, drafts, orders and departures read over the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from apps.onboarding import presenters, selectors
from apps.onboarding.models import Departure, Onboarding, Order
from apps.onboarding.steps import CODES
from tenants.models import City


class CitySerializer(serializers.ModelSerializer[City]):
    """A city: facts, addresses, sharing."""

    hosts = serializers.SerializerMethodField()

    class Meta:
        model = City
        fields = (
            *("id", "slug", "name", "status", "province_code", "province_name"),
            *("department_code", "municipality_code", "time_zone", "latitude", "longitude"),
            *("accent", "demo", "sharing_iom", "sharing_dnm", "hosts", "created_at"),
        )
        read_only_fields = fields

    def get_hosts(self, city: City) -> list[str]:
        """The addresses that lead to it."""
        return selectors.hosts(city)


class OnboardingSerializer(serializers.ModelSerializer[Onboarding]):
    """A draft. The first administrator is never read back, only whether there is one."""

    has_admin = serializers.SerializerMethodField()
    steps_ended = serializers.SerializerMethodField()

    class Meta:
        model = Onboarding
        fields = (
            *("id", "state", "version", "steps_done", "name", "slug", "province_code"),
            *("department_code", "municipality_code", "latitude", "longitude", "time_zone", "demo"),
            *("own_hosts", "accent", "crest_initial", "departments", "hidden_codes", "added_codes"),
            *("has_admin", "admin_handed_over_at", "signed_on", "signed_by", "sharing_iom"),
            *("sharing_dnm", "failure", "attempts", "city_id", "steps_ended", "created_at"),
            *("updated_at", "live_at"),
        )
        read_only_fields = fields

    def get_has_admin(self, draft: Onboarding) -> bool:
        """Whether somebody was named."""
        return bool(draft.admin_email) or draft.admin_handed_over_at is not None

    def get_steps_ended(self, draft: Onboarding) -> int:
        """How many steps of its making have ended, of ten."""
        return int(presenters.making(draft)["ended"])


class BeginSerializer(serializers.Serializer[dict[str, Any]]):
    """What a draft begins with."""

    name = serializers.CharField(max_length=120)


class SaveSerializer(serializers.Serializer[dict[str, Any]]):
    """One step, as its form has it; `version` is the draft's when it was read."""

    step = serializers.ChoiceField(choices=list(CODES))
    version = serializers.IntegerField(min_value=1, max_value=1_000_000)
    data = serializers.DictField(help_text="Fields as in its form.")  # type: ignore[assignment]


class ItemSerializer(serializers.Serializer[Any]):
    """One line of the go-live checklist."""

    code = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]
    level = serializers.ChoiceField(choices=["done", "blocks", "advises", "waits"])
    detail = serializers.CharField(allow_blank=True)


class ReasonSerializer(serializers.Serializer[dict[str, Any]]):
    """Why; it stays in the city's history."""

    reason = serializers.CharField(max_length=300)


class OrderSerializer(serializers.ModelSerializer[Order]):
    """Something asked of the worker."""

    class Meta:
        model = Order
        fields = ("id", "city", "kind", "reason", "asked_at", "done_at")
        read_only_fields = fields


class DepartureSerializer(serializers.ModelSerializer[Departure]):
    """A city on its way out."""

    class Meta:
        model = Departure
        fields = (
            *("id", "city", "state", "reason", "asked_at", "export_sha256", "remove_after"),
            *("removed_at", "proof"),
        )
        read_only_fields = fields
