"""The page of reports and its table as a file."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from apps.registry.selectors import CodeBook, Crossing, code_book
from apps.reports import presenters, rules, tables
from apps.reports.filling import heads, lines
from apps.reports.forms import ReportForm, query, told
from kernel.access import requires
from kernel.exports import csv_response, options_of


def form_of(request: HttpRequest) -> ReportForm:
    """The form with what the URL says; what it does not say has its usual value."""
    book = code_book()
    narrows = rules.sees_small_numbers(request.user)
    return ReportForm(request.GET, book=book, narrows=narrows)


@require_safe
@requires(rules.VIEW)
def report(request: HttpRequest) -> HttpResponse:
    """Figures of any days by up to two aspects, drawn and as a table."""
    book = code_book()
    narrows = rules.sees_small_numbers(request.user)
    asking = ReportForm(request.GET, book=book, narrows=narrows)
    asked = asking.asked()
    table = tables.build(asked, user=request.user, book=book)
    context: dict[str, Any] = {
        # Shown with its usual values filled in: a reader sees what was counted.
        "form": asking if asking.errors else _filled(asked, book, narrows),
        "table": table,
        "rows": presenters.written(table),
        "foot": presenters.written_foot(table),
        "panels": presenters.panels(table),
        "undrawn": presenters.undrawn(table),
        "headlines": presenters.headlines(asked, user=request.user),
        "presets": presenters.presets(asked),
        "narrowed": presenters.narrowed(asked, book),
        "query": query(asked),
        "changed": bool(request.GET),
        "coarse": not narrows,
        "few": rules.FEWEST_SHOWN,
    }
    return render(request, "reports/report.html", context)


def _filled(asked: Crossing, book: CodeBook, narrows: bool) -> ReportForm:
    values = {**told(asked), "start": asked.start, "end": asked.end}
    return ReportForm(initial=values, book=book, narrows=narrows)


@require_safe
@requires(rules.VIEW)
def table_csv(request: HttpRequest) -> HttpResponseBase:
    """The table of the page as CSV."""
    table = tables.build(form_of(request).asked(), user=request.user)
    return csv_response(_("report") + ".csv", heads(table), lines(table), **options_of(request.GET))
