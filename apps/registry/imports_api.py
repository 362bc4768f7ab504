"""Files of attendances over the API: send one, see what it will do, confirm, follow, mend."""

from __future__ import annotations

import uuid
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import mixins, serializers, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import PermissionDenied
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from apps.registry import imports_selectors
from apps.registry import imports_services as services
from apps.registry.importing.reasons import explain
from apps.registry.imports_presenters import problem
from apps.registry.models.imports import ImportJob, ImportRefusal
from kernel.api.problems import Conflict
from kernel.sheets.reading import CannotRead

WORD = "registry.import"
TAKEN_FOR = (*services.HOLDS, "records", "rows")


class ExpectedSerializer(serializers.Serializer[dict[str, Any]]):
    """What loading will do; absent while the file is being read."""

    rows = serializers.IntegerField()
    to_load = serializers.IntegerField()
    already_loaded = serializers.IntegerField()
    rejected = serializers.IntegerField()
    anonymous = serializers.IntegerField()
    persons_new = serializers.IntegerField()
    persons_matched = serializers.IntegerField()
    followed = serializers.IntegerField(
        help_text="Referrals loaded before of which the sheet tells a later state."
    )


class ImportSerializer(serializers.ModelSerializer[ImportJob]):
    """Where a file stands and what it did."""

    holds = serializers.SerializerMethodField()
    problem = serializers.SerializerMethodField()
    expected = serializers.SerializerMethodField()
    rows_done = serializers.IntegerField(source="next_row")
    skipped_already_loaded = serializers.IntegerField(source="already_loaded")
    persons_new = serializers.SerializerMethodField()
    persons_matched = serializers.SerializerMethodField()

    class Meta:
        model = ImportJob
        fields = (
            "id",
            "state",
            "holds",
            "problem",
            "expected",
            "total_rows",
            "rows_done",
            "imported",
            "skipped_already_loaded",
            "rejected",
            "anonymous",
            "followed",
            "persons_new",
            "persons_matched",
            "created_at",
            "finished_at",
        )
        read_only_fields = fields

    @extend_schema_field(serializers.ChoiceField(choices=TAKEN_FOR))
    def get_holds(self, job: ImportJob) -> str:
        """What the file was taken for."""
        return imports_selectors.holds(job)

    def get_problem(self, job: ImportJob) -> str:
        """Why the file could not be read, or nothing."""
        return problem(job)

    @extend_schema_field(ExpectedSerializer(allow_null=True))
    def get_expected(self, job: ImportJob) -> dict[str, int] | None:
        """The counts of the preview."""
        if "rows" not in job.expected:
            return None
        return {
            str(name): int(job.expected.get(str(name), 0)) for name in ExpectedSerializer().fields
        }

    def get_persons_new(self, job: ImportJob) -> int:
        """People new to the registry."""
        return imports_selectors.people_of(job)[0]

    def get_persons_matched(self, job: ImportJob) -> int:
        """People known before."""
        return imports_selectors.people_of(job)[1]


class UploadSerializer(serializers.Serializer[dict[str, Any]]):
    """A sheet, .xlsx, .ods or .csv, or a file of all records."""

    file = serializers.FileField(max_length=200)
    holds = serializers.ChoiceField(
        choices=services.HOLDS,
        required=False,
        help_text="What the sheet holds; without it its columns tell.",
    )


class RefusalSerializer(serializers.ModelSerializer[ImportRefusal]):
    """A row that was not loaded."""

    explanation = serializers.SerializerMethodField()

    class Meta:
        model = ImportRefusal
        fields = ("sheet", "row", "column", "reason", "explanation")
        read_only_fields = fields

    def get_explanation(self, row: ImportRefusal) -> str:
        """The reason in the caller's language."""
        return explain(row.reason)


class ImportViewSet(
    mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet[ImportJob]
):
    """Files of attendances. What a row held is never told, only where and why it was refused."""

    required_permission = WORD
    serializer_class = ImportSerializer
    lookup_value_converter = "uuid"

    def get_queryset(self) -> QuerySet[ImportJob]:
        """Every file, the newest first."""
        return imports_selectors.jobs()

    @extend_schema(
        request={"multipart/form-data": UploadSerializer}, responses={201: ImportSerializer}
    )
    def create(self, request: Request) -> Response:
        """Send a file. It is read in the background; nothing is loaded until confirmed."""
        asked = UploadSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        file = asked.validated_data["file"]
        try:
            job = services.receive_file(
                name=file.name,
                data=file.read(),
                by=_actor(request),
                asked=asked.validated_data.get("holds", ""),
            )
        except CannotRead as unreadable:
            raise serializers.ValidationError({"file": [unreadable.message]}) from unreadable
        return Response(ImportSerializer(job).data, status=201)

    def get_parsers(self) -> list[Any]:
        """A file comes as a form; nothing else here has a body."""
        return [MultiPartParser()] if self._is_upload() else super().get_parsers()

    def _is_upload(self) -> bool:
        return getattr(self, "action_map", {}).get("post") == "create"

    @extend_schema(request=None, responses=ImportSerializer)
    @action(detail=True, methods=["post"])
    def confirm(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Load the file as previewed."""
        return self._moved(services.confirm, request)

    @extend_schema(request=None, responses=ImportSerializer)
    @action(detail=True, methods=["post"])
    def cancel(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Stop; what was loaded stays."""
        return self._moved(services.cancel, request)

    @extend_schema(responses=RefusalSerializer(many=True))
    @action(detail=True, methods=["get"], serializer_class=RefusalSerializer)
    def refusals(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """The rows refused, in the order of the file."""
        rows = imports_selectors.refusals(self.get_object())
        page: Any = self.paginate_queryset(rows)  # type: ignore[arg-type]
        return self.get_paginated_response(RefusalSerializer(page, many=True).data)

    def _moved(self, move: Any, request: Request) -> Response:
        job = self.get_object()
        try:
            job = move(job.pk, by=_actor(request))
        except services.IllegalMove:
            raise Conflict from None
        except CannotRead as not_theirs:
            raise PermissionDenied(not_theirs.message) from not_theirs
        return Response(ImportSerializer(job).data)


def _actor(request: Request) -> uuid.UUID:
    key = request.user.pk
    assert isinstance(key, uuid.UUID)  # noqa: S101
    return key


routes = [("imports", ImportViewSet, "import")]
