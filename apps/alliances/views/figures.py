"""The figures of alliances in a year, with what each of them means, and the same as CSV."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from apps.alliances import counting, selectors
from apps.alliances.forms import YearForm
from apps.alliances.rules import VIEW
from kernel.access import requires
from kernel.exports import csv_response, options_of


@require_safe
@requires(VIEW)
def figures(request: HttpRequest) -> HttpResponse:
    """Alliances in force, joint actions, commitments met; in all and by kind of organisation."""
    years = selectors.years()
    asked = YearForm(request.GET, years=years)
    told = selectors.figures(selectors.period(asked.chosen()))
    year = told.period.year
    context = {
        "form": YearForm({"year": year}, years=years),
        "unknown": asked.unknown,
        "told": told,
        "headlines": counting.headlines(told),
        "rows": counting.rows(told),
        "total": counting.total(told),
        "bars": counting.bars(told),
        "by_year": counting.by_year(years),
        "definitions": counting.definitions(told),
        "year": str(year),
        "tab": "figures",
    }
    return render(request, "alliances/figures.html", context)


@require_safe
@requires(VIEW)
def figures_csv(request: HttpRequest) -> HttpResponseBase:
    """The table of the page as CSV."""
    asked = YearForm(request.GET, years=selectors.years())
    if asked.unknown:
        raise Http404
    told = selectors.figures(selectors.period(asked.chosen()))
    return csv_response(
        f"{_('alliances')}-{told.period.year}.csv",
        counting.heads(),
        counting.lines(told),
        **options_of(request.GET),
    )
