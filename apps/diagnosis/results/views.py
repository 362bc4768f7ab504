"""Pages of a round's results: wheel, matrix of areas, comparison, and their tables as files."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from apps.accounts.rules import allowed
from apps.diagnosis import rules, selectors
from apps.diagnosis.models import Round
from apps.diagnosis.report import making
from apps.diagnosis.results import comparing, counting, presenters, tables
from kernel import history
from kernel.access import requires
from kernel.exports import csv_response, options_of


def round_or_404(pk: uuid.UUID) -> Round:
    """The round, for who sees the whole of it."""
    found = selectors.round_by_id(pk)
    if found is None:
        raise Http404
    history.saw("diagnosis.round", found.pk)
    return found


@requires(rules.VIEW)
@require_safe
def results(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """The round drawn: dimensions, areas, the section on women and other groups, gaps."""
    row = round_or_404(pk)
    counted = counting.results(selectors.sheet(row))
    manages = allowed(request.user, rules.MANAGE)
    context: dict[str, Any] = {
        "round": row,
        "page": presenters.page(counted),
        "gaps": presenters.gaps(counted.sheet),
        "earlier": comparing.comparable(row),
        "manages": manages,
        "lacking": presenters.lacking(counted, selectors.gaps(row)) if manages else [],
    }
    return render(request, "diagnosis/results/results.html", context)


@requires(rules.VIEW)
@require_safe
def compare(request: HttpRequest, pk: uuid.UUID, earlier: uuid.UUID) -> HttpResponse:
    """The round beside an earlier one."""
    row, compared = _compared(pk, earlier)
    context = {"round": row, "page": compared, "lines": presenters.side_by_side(compared)}
    return render(request, "diagnosis/results/compare.html", context)


@requires(rules.VIEW)
@require_safe
def table_csv(request: HttpRequest, pk: uuid.UUID, table: str) -> HttpResponseBase:
    """A table of the results as CSV."""
    if table not in tables.NAMES:
        raise Http404
    row = round_or_404(pk)
    counted = counting.results(selectors.sheet(row))
    name = f"{slugify(row.name) or 'round'}-{table}.csv"
    rows = list(tables.rows(table, counted))
    history.saw("diagnosis.round", row.pk, verb="export", count=len(rows))
    return csv_response(name, tables.heads(table), rows, **options_of(request.GET))


@requires(rules.VIEW)
@require_safe
def compare_csv(request: HttpRequest, pk: uuid.UUID, earlier: uuid.UUID) -> HttpResponseBase:
    """The comparison as CSV."""
    row, compared = _compared(pk, earlier)
    name = f"{slugify(row.name) or 'round'}-comparison.csv"
    rows = list(tables.comparison(compared))
    history.saw("diagnosis.round", row.pk, verb="export", count=len(rows))
    return csv_response(name, tables.heads("comparison"), rows, **options_of(request.GET))


@requires(rules.VIEW)
@require_safe
def report(_request: HttpRequest, pk: uuid.UUID, kind: str) -> HttpResponse:
    """The narrative report, to print (PDF) or to go on editing (DOCX)."""
    if kind not in making.FORMATS:
        raise Http404
    row = round_or_404(pk)
    history.saw("diagnosis.round", row.pk, verb="download")
    made = making.make(row, kind)
    response = HttpResponse(made.data, content_type=made.type)
    response["Content-Disposition"] = f'attachment; filename="{made.name}"'
    add_never_cache_headers(response)
    return response


def _compared(pk: uuid.UUID, earlier: uuid.UUID) -> tuple[Round, comparing.Comparison]:
    row = round_or_404(pk)
    before = next((one for one in comparing.comparable(row) if one.pk == earlier), None)
    if before is None:
        raise Http404
    return row, comparing.compare(selectors.sheet(before), selectors.sheet(row))
