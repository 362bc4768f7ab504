"""Shapes of the statistics API."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from apps.statistics.models import State


class PeriodQuery(serializers.Serializer[Any]):
    """Which periods: months unless quarters are asked for."""

    kind = serializers.ChoiceField(choices=("month", "quarter"), default="month")
    year = serializers.IntegerField(min_value=1990, max_value=2200, required=False)


class PeriodSerializer(serializers.Serializer[Any]):
    """A period and how far it is."""

    period = serializers.CharField(source="period.key", help_text="2026-10, 2026-q3")
    start = serializers.DateField(source="period.start")
    last_day = serializers.DateField(source="period.last_day")
    state = serializers.ChoiceField(choices=State.values)
    visible_from = serializers.DateTimeField(allow_null=True)


class CellSerializer(serializers.Serializer[Any]):
    """A cell: exact for the city, `value` as it leaves or left; null before the draw."""

    category = serializers.CharField()
    exact = serializers.IntegerField()
    value = serializers.IntegerField(allow_null=True)


class TableSerializer(serializers.Serializer[Any]):
    """A table of the menu."""

    table = serializers.CharField(source="code")
    epsilon = serializers.DecimalField(max_digits=6, decimal_places=3)
    method_version = serializers.CharField()
    policy_version = serializers.CharField()
    drawn_at = serializers.DateTimeField(allow_null=True)
    cells = CellSerializer(many=True)


class PeriodFiguresSerializer(serializers.Serializer[Any]):
    """A period with its tables."""

    period = serializers.CharField(source="row.period.key")
    state = serializers.ChoiceField(choices=State.values, source="row.state")
    visible_from = serializers.DateTimeField(allow_null=True, source="row.visible_from")
    late = serializers.IntegerField()
    tables = TableSerializer(many=True)


class ReleaseSerializer(serializers.Serializer[Any]):
    """A release as everybody else reads it."""

    id = serializers.UUIDField()
    period = serializers.CharField(source="period.key")
    table = serializers.CharField()
    epsilon = serializers.DecimalField(max_digits=6, decimal_places=3)
    method_version = serializers.CharField()
    policy_version = serializers.CharField()
    published_at = serializers.DateTimeField()
    visible_from = serializers.DateTimeField()
    values = serializers.SerializerMethodField()

    def get_values(self, release: Any) -> dict[str, int]:
        return {cell.category: cell.value for cell in release.values.all()}
