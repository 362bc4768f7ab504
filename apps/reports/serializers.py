"""A report over the API: what is asked for, and the figures with their codes and words."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_serializer
from rest_framework import serializers

from apps.registry.selectors.crosstab import FILTERS
from apps.reports.aspects import ASPECTS
from apps.reports.forms import UNITS
from apps.reports.models import Content, FileFormat, ReportExport


class ReportQuerySerializer(serializers.Serializer[object]):
    """Parameters of a report; days are both included."""

    unit = serializers.ChoiceField(choices=[code for code, _label in UNITS], required=False)
    rows = serializers.ChoiceField(choices=list(ASPECTS), required=False)
    columns = serializers.ChoiceField(choices=list(ASPECTS), required=False)
    start = serializers.DateField(required=False)
    end = serializers.DateField(required=False)

    def get_fields(self) -> dict[str, Any]:
        """And a code of each list to narrow by; `unknown` is not recorded."""
        narrowing = {name: serializers.CharField(required=False, max_length=40) for name in FILTERS}
        return {**super().get_fields(), **narrowing}


class LineSerializer(serializers.Serializer[object]):
    """A row. A null is a number too small for this reader's role."""

    code = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]
    cells = serializers.ListField(child=serializers.IntegerField(allow_null=True))
    total = serializers.IntegerField(allow_null=True)


@extend_schema_serializer(many=False)
class ReportSerializer(serializers.Serializer[object]):
    """Figures of some days by up to two aspects."""

    start = serializers.DateField()
    end = serializers.DateField()
    unit = serializers.CharField()
    rows = serializers.CharField()
    columns = serializers.CharField(allow_blank=True)
    column_labels = serializers.ListField(child=serializers.CharField())
    lines = LineSerializer(many=True)
    foot = serializers.ListField(child=serializers.IntegerField(allow_null=True))
    total = serializers.IntegerField(allow_null=True)


class ExportSerializer(serializers.ModelSerializer[ReportExport]):
    """A file of a report: where it stands."""

    class Meta:
        model = ReportExport
        fields = (
            "id",
            "state",
            "content",
            "file_format",
            "query",
            "personal",
            "asked_at",
            "rows_done",
            "file_size",
            "problem",
        )
        read_only_fields = fields


class AskExportSerializer(serializers.Serializer[object]):
    """Asking for a file: of which report, as what. Personal data only by the page."""

    report = ReportQuerySerializer(required=False)
    content = serializers.ChoiceField(choices=Content.choices)
    file_format = serializers.ChoiceField(choices=FileFormat.choices)
