"""How long people wait for what they were referred for."""

from __future__ import annotations

import csv
import io
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from apps.directory import selectors as directory
from apps.referrals import presenters, rules, selectors
from apps.referrals.forms import TimesForm
from apps.referrals.selectors import ResolutionTimes
from apps.referrals.views.common import hidden_subjects
from apps.registry.selectors import code_book
from apps.staff import selectors as staff
from kernel.access import requires


@requires(rules.SEND)
@require_safe
def times(request: HttpRequest) -> HttpResponse:
    """Median and nine in ten, by month, subject and destination."""
    filters, told = _asked(request)
    tables = _tables(told)
    context = {
        "filters": filters,
        "told": told,
        "tables": tables,
        "by_month": [(row.label, row.spread.median) for row in tables[0][1]],
        "narrowed": any(request.GET.values()),
        "query": request.GET.urlencode(),
    }
    return render(request, "referrals/times.html", context)


@requires(rules.SEND)
@require_safe
def times_csv(request: HttpRequest) -> HttpResponse:
    """The same figures for a spreadsheet; they name nobody."""
    _filters, told = _asked(request)
    text = io.StringIO()
    out = csv.writer(text, delimiter=";")
    out.writerow([_("Table"), _("Row"), _("Resolved"), _("Median days"), _("Nine in ten, days")])
    overall = [("", [presenters.TimesRow(pgettext("referrals", "All"), told.overall)])]
    for title, rows in [*overall, *_tables(told)]:
        for row in rows:
            spread = row.spread
            out.writerow([title, row.label, spread.count, spread.median, spread.p90])
    response = HttpResponse("﻿" + text.getvalue(), content_type="text/csv; charset=utf-8")
    name = f"tiempos-{told.start:%Y-%m-%d}-{told.end:%Y-%m-%d}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _asked(request: HttpRequest) -> tuple[TimesForm, ResolutionTimes]:
    filters = TimesForm(request.GET, book=code_book(("subject",)))
    start, end = filters.period()
    hidden = hidden_subjects(request)
    return filters, selectors.resolution_times(start, end, filters.chosen(), hidden=hidden)


def _tables(told: ResolutionTimes) -> list[tuple[str, list[presenters.TimesRow]]]:
    book = code_book(("subject",))
    subjects = {code: book.label("subject", code) for code in told.by_subject}
    destinations: dict[Any, str] = {one.pk: one.name for one in staff.departments()}
    destinations |= {one.pk: one.name for one in directory.organizations()}
    months = [
        presenters.TimesRow(date_format(month, "M Y"), spread)
        for month, spread in told.by_month.items()
    ]
    return [
        (_("By month of resolution"), months),
        (_("By subject"), presenters.times_rows(told.by_subject, subjects)),
        (
            _("By destination"),
            presenters.times_rows({**told.by_department, **told.by_organization}, destinations),
        ),
    ]
