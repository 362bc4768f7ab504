"""The city's exact figures over the API: the same tables as the page."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework import viewsets
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from apps.registry.selectors import code_book
from apps.reports import rules, tables
from apps.reports.forms import ReportForm
from apps.reports.serializers import ReportQuerySerializer, ReportSerializer


class ReportViewSet(viewsets.ViewSet):
    """Consultations or people of any days, by up to two aspects."""

    required_permission = rules.VIEW
    serializer_class = ReportSerializer

    @extend_schema(
        parameters=[ReportQuerySerializer], responses=ReportSerializer, operation_id="report"
    )
    def list(self, request: Request) -> Response:
        """One table of figures."""
        query = ReportQuerySerializer(data=request.query_params.dict())
        query.is_valid(raise_exception=True)
        book = code_book()
        form = ReportForm(query.data, book=book, narrows=rules.sees_small_numbers(request.user))
        if not form.is_valid():
            raise ValidationError({name: list(told) for name, told in form.errors.items()})
        asked = form.asked()
        table = tables.build(asked, user=request.user, book=book)
        body = {
            "start": asked.start,
            "end": asked.end,
            "unit": asked.unit,
            "rows": asked.rows,
            "columns": asked.columns,
            "column_labels": table.columns,
            "lines": table.lines,
            "foot": table.foot,
            "total": table.total,
        }
        return Response(ReportSerializer(body).data)


routes: list[tuple[str, Any, str]] = [("reports", ReportViewSet, "report")]
