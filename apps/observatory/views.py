"""Pages of the national host: the overview, its CSV twins and the method in plain words."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from apps.accounts.rules import audience
from apps.observatory import presenters, rules, selectors
from apps.observatory.forms import OverviewFilter
from kernel.access import requires
from tenants.publications import policy as policies

TABLES = ("months", "nationalities", "cities")


class _Echo:
    """A file that hands each line back, so that rows go out as they are made."""

    def write(self, line: str) -> str:
        return line


def _page(request: HttpRequest) -> tuple[OverviewFilter, presenters.Overview]:
    who = audience(request.user)
    if who is None:
        raise PermissionDenied
    data = selectors.observatory(who)
    form = OverviewFilter(data=request.GET, observatory=data)
    return form, presenters.overview(data, form.chosen_period, form.chosen_city)


@require_safe
@requires(rules.VIEW)
def overview(request: HttpRequest) -> HttpResponse:
    """Headline figures, trend, nationalities, cities and what has not been reported."""
    form, page = _page(request)
    missing = [(item, presenters.runs(item.periods)) for item in page.missing]
    context = {
        "form": form,
        "page": page,
        "missing": missing,
        "query": request.GET.urlencode(),
        "policy": policies.current(),
    }
    return render(request, "observatory/overview.html", context)


@require_safe
@requires(rules.VIEW)
def download(request: HttpRequest, table: str) -> StreamingHttpResponse:
    """A chart as CSV, one row at a time; `?excel=1` for the spreadsheets of es-AR (`;`, BOM)."""
    if table not in TABLES:
        raise Http404
    _form, page = _page(request)
    if table == "cities" and not page.data.by_city:
        raise Http404
    excel = request.GET.get("excel") == "1"
    rows = presenters.csv_rows(page, table)
    response = StreamingHttpResponse(_lines(rows, excel), content_type="text/csv; charset=utf-8")
    name = f"{table}-{page.period.key}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_safe
@requires(rules.VIEW)
def method(request: HttpRequest) -> HttpResponse:
    """How the figures are protected, in plain words."""
    return render(request, "observatory/method.html", {"policy": policies.current()})


def _lines(rows: Sequence[Sequence[Any]], excel: bool) -> Iterator[str]:
    if excel:
        yield "\ufeff"
    writer = csv.writer(_Echo(), delimiter=";" if excel else ",")
    for row in rows:
        yield writer.writerow(row)
