"""What a round shows, over the API: counts as data, comparison, report, what is handed in."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse
from django.utils.http import content_disposition_header
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

import tenants
from apps.casework.api_papers import actor, asked_for, told
from apps.diagnosis import selectors
from apps.diagnosis.api.common import done
from apps.diagnosis.handing import content, personal
from apps.diagnosis.handing import services as handing_in
from apps.diagnosis.models import Round, State
from apps.diagnosis.report import making, paper, word
from apps.diagnosis.results import comparing, counting
from apps.diagnosis.results.counting import OfArea, Spread
from apps.diagnosis.serializers_results import (
    ComparisonQuerySerializer,
    DiagnosisReportQuerySerializer,
    HandingSerializer,
    HandInSerializer,
    RoundComparisonSerializer,
    RoundResultsSerializer,
)
from kernel import history


class ResultsActions(viewsets.GenericViewSet[Round]):
    """The actions of a round that read it whole. Nothing here adds answers up to a number."""

    @extend_schema(responses=RoundResultsSerializer, filters=False)
    @action(detail=True, methods=["get"], pagination_class=None)
    def results(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Wheel and matrix: how many answers stand on each step, by dimension and by area."""
        row = self._seen()
        counted = counting.results(selectors.sheet(row))
        body = {
            "round": row.pk,
            "steps": _steps(counted.whole),
            "dimensions": [
                {
                    "dimension": one.dimension.code,
                    "title": str(one.dimension.title),
                    "steps": _steps(one.spread),
                }
                for one in counted.dimensions
            ],
            "areas": [_area(one) for one in counted.areas],
            "women_groups": _steps(counted.women_groups),
            "comparable": [one.pk for one in comparing.comparable(row)],
        }
        return Response(RoundResultsSerializer(body).data)

    @extend_schema(
        parameters=[ComparisonQuerySerializer], responses=RoundComparisonSerializer, filters=False
    )
    @action(detail=True, methods=["get"], pagination_class=None)
    def comparison(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Beside an earlier round, the last one unless it is named; 404 where there is none."""
        asked = asked_for(ComparisonQuerySerializer, request)
        row = self._seen()
        offered = comparing.comparable(row)
        named = [one for one in offered if one.pk == asked.get("earlier", one.pk)]
        if not offered:
            raise NotFound
        if not named:
            raise ValidationError({"earlier": ["no round this one can be compared with"]})
        compared = comparing.compare(selectors.sheet(named[0]), selectors.sheet(row))
        return Response(RoundComparisonSerializer(_compared(compared)).data)

    @extend_schema(
        parameters=[DiagnosisReportQuerySerializer],
        responses={
            (200, paper.TYPE): OpenApiTypes.BINARY,
            (200, word.TYPE): OpenApiTypes.BINARY,
        },
        filters=False,
    )
    @action(detail=True, methods=["get"], pagination_class=None)
    def report(self, request: Request, pk: uuid.UUID | None = None) -> HttpResponse:
        """The narrative report, to print (PDF) or to go on editing (DOCX)."""
        asked = asked_for(DiagnosisReportQuerySerializer, request)
        row = self._seen()
        history.saw("diagnosis.round", row.pk, verb="download")
        made = making.make(row, asked["kind"])
        response = HttpResponse(made.data, content_type=made.type)
        response["Content-Disposition"] = content_disposition_header(True, made.name) or ""
        response["Cache-Control"] = "no-store"
        return response

    @extend_schema(responses=HandingSerializer, filters=False)
    @action(detail=True, methods=["get"], pagination_class=None)
    def handing(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """All that would leave for IOM, what in it looks personal, and what was handed in."""
        return self._handing(self._seen())

    @extend_schema(request=HandInSerializer, responses=HandingSerializer)
    @action(detail=True, methods=["post"], url_path="hand-in", pagination_class=None)
    def hand_in(self, request: Request, pk: uuid.UUID | None = None) -> Response:
        """Hand it in as it was read; 409 unless it is finished and is what was read."""
        row, asked = self.get_object(), told(HandInSerializer, request)
        done(lambda: handing_in.hand_in(round_id=row.pk, by=actor(request), **asked))
        return self._handing(self._seen())

    def _seen(self) -> Round:
        row: Round = self.get_object()
        history.saw("diagnosis.round", row.pk)
        return row

    def _handing(self, row: Round) -> Response:
        whole = content.content_of(selectors.sheet(row))
        editions, city = handing_in.handed_in(row), tenants.current()
        body = {
            "finished": row.state == State.FINISHED,
            "stands": bool(editions) and editions[0].content == whole,
            "shared": bool(city and city.sharing_iom),
            "seen": content.mark(whole),
            "suspects": personal.suspects(whole),
            "editions": editions,
            "content": whole,
        }
        return Response(HandingSerializer(body).data)


def _steps(spread: Spread) -> list[dict[str, Any]]:
    return [{"value": step, "count": number} for step, number in spread.counts]


def _area(of: OfArea) -> dict[str, Any]:
    return {
        "area": of.judgement.area.code,
        "title": str(of.judgement.area.title),
        "level": of.judgement.level,
        "reason": of.judgement.reason,
        "steps": _steps(of.spread),
        "cells": [
            {"dimension": one.dimension.code, "steps": _steps(spread)} for one, spread in of.cells
        ],
    }


def _compared(compared: comparing.Comparison) -> dict[str, Any]:
    return {
        "round": compared.later.round.pk,
        "earlier": compared.earlier.round.pk,
        "dimensions": [
            {
                "dimension": one.dimension.code,
                "title": str(one.dimension.title),
                "before": _steps(one.before),
                "now": _steps(one.now),
            }
            for one in compared.pairs
        ],
        "questions": list(_questions(compared.rows)),
        "areas": [
            {
                "area": one.now.area.code,
                "title": str(one.now.area.title),
                "before": one.before.level if one.before else "",
                "now": one.now.level,
            }
            for one in compared.areas
        ],
    }


def _questions(rows: Iterable[comparing.Compared]) -> Iterable[dict[str, Any]]:
    for one in rows:
        yield {
            "question": one.question.code,
            "title": str(one.question.title),
            "before": [
                {"question": question.code, "value": value} for question, value in one.before
            ],
            "now": one.now,
            "change": one.change,
            "way": one.way,
        }
