"""The observatory's API: published figures, for the audience that asks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework import viewsets
from rest_framework.exceptions import NotFound, PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from apps.accounts.rules import audience
from apps.observatory import rules, selectors
from apps.observatory.selectors import Observatory, Series
from apps.observatory.serializers import FigureQuery, FigureSerializer
from kernel.api.pagination import Pages
from tenants.publications import policy as policies


class FigureViewSet(viewsets.ViewSet):
    """Published figures of the nation and, for IOM, of each city."""

    required_permission = rules.VIEW
    pagination_class = Pages

    @extend_schema(
        operation_id="figures_list",
        parameters=[FigureQuery],
        responses=FigureSerializer(many=True),
    )
    def list(self, request: Request) -> Response:
        """Figures by period and category, oldest first. The DNM is given national sums only."""
        query = FigureQuery(data=request.query_params)
        query.is_valid(raise_exception=True)
        who = audience(request.user)
        if who is None:
            raise PermissionDenied
        asked = query.validated_data
        rows = list(_rows(selectors.observatory(who), **asked))
        pages = Pages()
        page = pages.paginate_queryset(rows, request, view=self)
        return pages.get_paginated_response(FigureSerializer(page, many=True).data)


def _rows(
    data: Observatory, table: str, year: int | None = None, city: str | None = None
) -> Iterator[dict[str, Any]]:
    series: Series = data.months if table == selectors.T0 else data.quarters
    if city is not None:
        if not data.by_city:
            raise PermissionDenied(_("Figures by city are for IOM."))
        found = next((each for each in data.cities if each.slug == city), None)
        if found is None or not data.shares(found):
            raise NotFound
        many = data.city_months if table == selectors.T0 else data.city_quarters
        series = many.get(found.pk, {})
    policy = policies.current()
    for period, figure in sorted(series.items()):
        if year is not None and period.year != year:
            continue
        for category, value in figure.cells.items():
            yield {
                "table": table,
                "period": period.key,
                "city": city,
                "category": category,
                "value": value,
                "mark": rules.show(value, policy).mark.value,
                "cities": figure.cities,
                "epsilon": figure.epsilon,
                "method_version": figure.method_version,
                "policy_version": figure.policy_version,
                "published_at": figure.published_at,
            }


routes = [("figures", FigureViewSet, "figure")]
