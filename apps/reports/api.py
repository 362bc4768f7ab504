"""The city's exact figures over the API: the same tables as the page."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from apps.accounts.selectors import Account
from apps.registry.selectors import code_book
from apps.reports import rules, selectors, services, tables
from apps.reports.errors import RefusedError
from apps.reports.forms import ReportForm, told
from apps.reports.models import Content, FileFormat, ReportExport
from apps.reports.serializers import (
    AskExportSerializer,
    ExportSerializer,
    ReportQuerySerializer,
    ReportSerializer,
)
from kernel.api.problems import Conflict


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
            raise ValidationError(
                {name: [str(one) for one in told] for name, told in form.errors.items()}
            )
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


def _me(request: Request) -> Account:
    assert isinstance(request.user, Account)  # noqa: S101 - the mark of the view asked for one
    return request.user


class ExportViewSet(viewsets.ReadOnlyModelViewSet[ReportExport]):
    """Files of reports this account asked for."""

    required_permission = rules.VIEW
    serializer_class = ExportSerializer

    def get_queryset(self) -> QuerySet[ReportExport]:
        """Theirs alone."""
        account = self.request.user
        return selectors.exports_of(account.pk) if account.pk else ReportExport.objects.none()

    @extend_schema(request=AskExportSerializer, responses={201: ExportSerializer})
    def create(self, request: Request) -> Response:
        """Ask for a file without personal data; it is downloaded on the pages."""
        wish = AskExportSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        form = ReportForm(
            wish.validated_data.get("report", {}),
            book=code_book(),
            narrows=rules.sees_small_numbers(request.user),
        )
        try:
            export = services.ask(
                query=told(form.asked()),
                content=Content(wish.validated_data["content"]),
                file_format=FileFormat(wish.validated_data["file_format"]),
                by=_me(request),
            )
        except RefusedError as error:
            raise ValidationError(str(error)) from error
        return Response(ExportSerializer(export).data, status=201)

    @extend_schema(request=None, responses=ExportSerializer)
    @action(detail=True, methods=["post"])
    def cancel(self, request: Request, pk: str) -> Response:
        """Give up a file that is not made yet."""
        export = self.get_object()
        try:
            export = services.cancel(export.pk, by=_me(request).pk)
        except RefusedError as error:
            raise Conflict(str(error)) from error
        return Response(ExportSerializer(export).data)


routes: list[tuple[str, Any, str]] = [
    ("reports", ReportViewSet, "report"),
    ("report-files", ExportViewSet, "report-file"),
]
