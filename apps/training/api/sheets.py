"""Attendance from sheets over the API: sent, looked at, mended, loaded once."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.exceptions import ValidationError
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response

from apps.training.api.common import CONFLICT, TEACH, Rows, actor, done, edition_told, told
from apps.training.models import AttendanceSheet
from apps.training.selectors import sheets as selectors
from apps.training.serializers.certificates import OfCourseEditionSerializer
from apps.training.serializers.sheets import (
    AttendanceFileSerializer,
    AttendancePlanSerializer,
    MendAttendanceFileSerializer,
    NewAttendanceFileSerializer,
)
from apps.training.services import sheets as services
from apps.training.sheets_reading import PERSONAL
from kernel import history
from kernel.api.problems import Conflict
from kernel.sheets.reading import CannotRead

PLAN = {200: AttendancePlanSerializer, 409: CONFLICT}


class AttendanceFileViewSet(Rows):
    """Sheets of attendance. Nothing is written before `load`; loaded again it changes nothing."""

    required_permissions: ClassVar[dict[str, str]] = {}
    required_permission = TEACH
    serializer_class = AttendanceFileSerializer

    def get_queryset(self) -> QuerySet[AttendanceSheet]:
        """The latest first."""
        return selectors.every_sheet(**self.narrowed(OfCourseEditionSerializer))

    def get_parsers(self) -> Any:
        """A file comes as a form; the rest is JSON."""
        upload = getattr(self, "action_map", {}).get("post") == "create"
        return [MultiPartParser()] if upload else super().get_parsers()

    @extend_schema(parameters=[OfCourseEditionSerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Sheets sent within a week, of an edition when one is named."""
        return super().list(request, *args, **kwargs)

    @extend_schema(
        request={"multipart/form-data": NewAttendanceFileSerializer},
        responses={201: AttendancePlanSerializer, 409: CONFLICT},
    )
    def create(self, request: Request) -> Response:
        """Send a sheet, and be told what loading it would do."""
        asked = told(NewAttendanceFileSerializer, request)
        edition, file = edition_told(asked["edition"]), asked["file"]
        try:
            made = services.receive(
                edition_id=edition.pk,
                name=file.name,
                data=file.read(services.LARGEST + 1),
                by=actor(request),
            )
        except CannotRead as unreadable:
            raise ValidationError({"file": [unreadable.message]}) from unreadable
        return self._planned(made, 201)

    @extend_schema(responses=PLAN)
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """What loading it would do now; 409 where it can't be read any more."""
        return self._planned(self.get_object())

    @extend_schema(request=MendAttendanceFileSerializer, responses=PLAN)
    def update(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Say what the columns hold, and who the rows are of that leave it open."""
        row, asked = self.get_object(), told(MendAttendanceFileSerializer, request)
        plan = _plan(row)
        columns = _columns(plan, asked["columns"])
        choices = {**row.choices, **_choices(plan, asked["choices"])}
        return self._planned(services.correct(row.pk, columns=columns, choices=choices))

    @extend_schema(request=None, responses=PLAN)
    @action(detail=True, methods=["post"])
    def load(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Write what it tells; rows that are refused stay out."""
        row = self.get_object()
        try:
            loaded = done(lambda: services.load(row.pk, by=actor(request)))
        except CannotRead as unreadable:
            raise Conflict(unreadable.message) from unreadable
        return self._planned(loaded)

    def _planned(self, row: AttendanceSheet, status: int = 200) -> Response:
        plan = _plan(row)
        history.saw("training.attendance", row.edition_id, verb="list", count=len(plan.lines))
        labels = plan.table.labels
        holds = [*row.columns, *[""] * (len(labels) - len(row.columns))]
        body = {
            "file": row,
            "columns": [
                {"heading": label, "holds": meaning}
                for label, meaning in zip(labels, holds, strict=False)
            ],
            **{name: getattr(plan, name) for name in ("fresh", "changed", "same", "joining")},
            "open": [
                {
                    "row": line.number,
                    "name": line.told["name"],
                    "maybe": [
                        {"participant": pk, "name": plan.names[pk]} for pk in line.match.maybe
                    ],
                    "who": line.chosen,
                }
                for line in plan.open
            ],
            "refused": [{"row": line.number, "why": line.why} for line in plan.refused],
        }
        return Response(AttendancePlanSerializer(body).data, status=status)


def _plan(row: AttendanceSheet) -> services.Plan:
    try:
        return services.plan(row)
    except CannotRead as unreadable:
        raise Conflict(unreadable.message) from unreadable


def _columns(plan: services.Plan, columns: list[str]) -> list[str]:
    """One meaning for each column, each of them once."""
    held = [one for one in columns if one]
    known = {*PERSONAL, *(str(one.pk) for one in plan.sessions)}
    if len(columns) != len(plan.table.labels) or len(set(held)) < len(held) or set(held) - known:
        raise ValidationError({"columns": ["a meaning for each column, each of them once"]})
    return columns


def _choices(plan: services.Plan, choices: list[dict[str, Any]]) -> dict[str, str]:
    """For rows that are left open, among those they may be of."""
    may = {
        line.number: {services.NEW, services.SKIP, *(str(pk) for pk in line.match.maybe)}
        for line in plan.open
    }
    if any(one["who"] not in may.get(one["row"], set()) for one in choices):
        raise ValidationError({"choices": ["not a row left open, or not one it may be of"]})
    return {str(one["row"]): one["who"] for one in choices}
