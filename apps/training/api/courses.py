"""Courses of the city, and the national ones it can adopt, over the API."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from apps.training import selectors, services, templates_national
from apps.training.api.common import CONFLICT, READ, VIEW, Rows, actor, done, manages, told
from apps.training.models import Course
from apps.training.serializers.courses import (
    AdoptSerializer,
    ChangedCourseSerializer,
    CourseSerializer,
    CoursesQuerySerializer,
    NationalCourseSerializer,
    NewCourseSerializer,
    TakeNewerSerializer,
)
from apps.training.services import CourseData, Module
from kernel.api.problems import Conflict


class CourseViewSet(Rows):
    """Courses the city offers, or has offered."""

    required_permissions: ClassVar[dict[str, str]] = {
        **READ,
        **manages("create", "update", "newer"),
    }
    serializer_class = CourseSerializer

    def get_queryset(self) -> QuerySet[Course]:
        """All, or those that are called so, of a topic, offered."""
        return selectors.courses(**self.narrowed(CoursesQuerySerializer))

    @extend_schema(parameters=[CoursesQuerySerializer])
    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Courses by title, those offered first."""
        return super().list(request, *args, **kwargs)

    @extend_schema(request=NewCourseSerializer, responses={201: CourseSerializer, 409: CONFLICT})
    def create(self, request: Request) -> Response:
        """Add a course of the city's own."""
        asked = _data(told(NewCourseSerializer, request))
        made = done(lambda: services.create_course(data=asked, by=actor(request)))
        return Response(CourseSerializer(made).data, status=201)

    @extend_schema(
        request=ChangedCourseSerializer, responses={200: CourseSerializer, 409: CONFLICT}
    )
    def update(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Tell it anew; editions keep the modules and the rule they were made with."""
        row, asked = self.get_object(), told(ChangedCourseSerializer, request)
        version = asked.pop("version")
        data = _data(asked)
        changed = done(
            lambda: services.change_course(
                course_id=row.pk, data=data, version=version, by=actor(request)
            )
        )
        return Response(CourseSerializer(changed).data)

    @extend_schema(request=TakeNewerSerializer, responses={200: CourseSerializer, 409: CONFLICT})
    @action(detail=True, methods=["post"])
    def newer(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Go on with the newest version of the national course it is of; editions keep theirs.

        409 when the city has not seen that version, or somebody changed the course meanwhile.
        """
        row, asked = self.get_object(), told(TakeNewerSerializer, request)
        found, read = selectors.newer_of(row), asked.pop("document")
        if found is None or found.id != read:
            raise Conflict(_("That is not its newest version: look at the national course again."))
        taken = done(
            lambda: services.take_newer_template(
                course_id=row.pk, document_id=found.id, by=actor(request), **asked
            )
        )
        return Response(CourseSerializer(taken).data)


class NationalCourseViewSet(viewsets.ViewSet):
    """National courses, each in its newest version."""

    required_permissions: ClassVar[dict[str, str]] = {"list": VIEW, **manages("adopt")}
    lookup_value_converter = "uuid"

    @extend_schema(responses=NationalCourseSerializer(many=True))
    def list(self, request: Request) -> Response:
        """Those the city can adopt, and those it has adopted."""
        codes, language = selectors.adopted_codes(), get_language() or "es"
        rows = [
            {
                **templates_national.worded(one.content, language),
                "id": one.id,
                "code": one.code,
                "version": one.version,
                "adopted": one.code in codes,
            }
            for one in selectors.national_courses()
        ]
        return Response(NationalCourseSerializer(rows, many=True).data)

    @extend_schema(request=AdoptSerializer, responses={201: CourseSerializer, 409: CONFLICT})
    @action(detail=True, methods=["post"])
    def adopt(self, request: Request, pk: str = "") -> Response:
        """Make it a course of the city, in that version; the one there is, if it was adopted.

        409 when the city's course is of another version: that one takes up the newer.
        """
        asked = told(AdoptSerializer, request)
        found = {str(one.id): one.id for one in selectors.national_courses()}.get(pk.lower())
        if found is None:
            raise NotFound
        made = done(
            lambda: services.adopt_template(
                document_id=found, language=asked["language"], by=actor(request)
            )
        )
        return Response(CourseSerializer(made).data, status=201)


def _data(asked: dict[str, Any]) -> CourseData:
    return CourseData(**{**asked, "modules": [Module(**one) for one in asked["modules"]]})
