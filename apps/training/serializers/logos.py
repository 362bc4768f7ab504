"""How the city's logo reads and is chosen over the API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from apps.training.models import CityLogo


class CityLogoSerializer(serializers.ModelSerializer[CityLogo]):
    """A version of the logo; without `media` there was none from then on."""

    class Meta:
        model = CityLogo
        fields = ("id", "version", "media", "chosen_by", "chosen_at")
        read_only_fields = fields


class SeenLogoSerializer(serializers.Serializer[Any]):
    """The version somebody read, which this is put in the place of; 0 where none was chosen."""

    version = serializers.IntegerField(min_value=0, max_value=2**31 - 2)


class NewLogoSerializer(SeenLogoSerializer):
    """A picture: PNG, JPEG or SVG of up to 200 KB and 1600 pixels a side."""

    file = serializers.FileField(allow_empty_file=True)
