"""Shapes of the observatory's API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from apps.observatory.rules import Mark
from apps.observatory.selectors import T0, T1


class FigureQuery(serializers.Serializer[Any]):
    """What may be asked: a table, a year, a city; nothing that is not published as such."""

    table = serializers.ChoiceField(choices=(T0, T1), default=T0)
    year = serializers.IntegerField(min_value=2000, max_value=2200, required=False)
    city = serializers.SlugField(max_length=40, required=False)


class FigureSerializer(serializers.Serializer[Any]):
    """A published figure. `value` is the stored integer: it may be negative and adds up exactly."""

    table = serializers.CharField()
    period = serializers.CharField(help_text="2026-10, 2026-q3")
    city = serializers.CharField(allow_null=True, help_text="Slug; null for the nation.")
    category = serializers.CharField()
    value = serializers.IntegerField()
    mark = serializers.ChoiceField(choices=[mark.value for mark in Mark])
    cities = serializers.IntegerField(help_text="How many cities the figure adds up.")
    epsilon = serializers.DecimalField(max_digits=6, decimal_places=3)
    method_version = serializers.CharField()
    policy_version = serializers.CharField()
    published_at = serializers.DateTimeField()
