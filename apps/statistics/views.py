"""Pages of a city's figures: periods, one period's preview, closing and publishing it."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from apps.accounts import selectors as accounts
from apps.statistics import presenters, rules, selectors, services
from apps.statistics.errors import BudgetExceeded, NotPreviewed, PeriodNotOver, StatisticsError
from kernel.access import allowed, requires
from tenants.publications import policy as policies
from tenants.publications.periods import Period, today


def _period(key: str) -> Period:
    try:
        period = Period.parse(key)
    except ValueError:
        raise Http404 from None
    # Nothing is published of a year, nor of a time the office can't have recorded.
    if not policies.current().for_period(period) or not 1990 <= period.year <= today().year:
        raise Http404
    return period


@require_safe
@requires(rules.VIEW)
def periods(request: HttpRequest) -> HttpResponse:
    """Months and quarters with their state, and the year's ε ledger in words."""
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isdecimal() and len(asked) == 4 else today().year
    first = selectors.first_attendance_on() or today()
    context = {
        "year": year,
        "years": range(today().year, min(first.year, today().year) - 1, -1),
        "months": [presenters.period_line(row) for row in selectors.periods("month", year=year)],
        "quarters": [
            presenters.period_line(row) for row in selectors.periods("quarter", year=year)
        ],
        "ledger": presenters.ledger_view(selectors.ledger(year)),
        "may_publish": allowed(request.user, rules.PUBLISH),
        "policy": policies.current(),
    }
    return render(request, "statistics/periods.html", context)


@require_safe
@requires(rules.VIEW)
def period(request: HttpRequest, key: str) -> HttpResponse:
    """Exact figures of a period; once closed, beside them exactly what others will see."""
    figures = selectors.figures(_period(key))
    row = figures.row
    may_publish = allowed(request.user, rules.PUBLISH)
    people = accounts.display_names([step.by for step in row.steps if step.by])
    context = {
        "row": presenters.period_line(row),
        "state": row.state,
        "steps": [(step, people.get(step.by, "") if step.by else "") for step in row.steps],
        "tables": [presenters.table_view(table) for table in figures.tables],
        "late": figures.late,
        "visible_on": presenters.expected_visibility(figures),
        "can_close": may_publish and rules.may_close(row.period, row.state),
        "can_publish": may_publish and rules.may_publish(row.state),
        "ledger": presenters.ledger_view(selectors.ledger(row.period.year)),
        "policy": policies.current(),
    }
    return render(request, "statistics/period.html", context)


@require_POST
@requires(rules.PUBLISH)
def close(request: HttpRequest, key: str) -> HttpResponse:
    """Draw the adjustment once and show the result."""
    period = _period(key)
    try:
        services.preview(period, by=request.user.pk)
    except StatisticsError as refused:
        messages.error(request, _reason(refused, period))
    else:
        messages.success(
            request,
            _("%(period)s is closed. Look at it before publishing.") % {"period": period.label},
        )
    return redirect("statistics:period", key=period.key)


@require_http_methods(["GET", "HEAD", "POST"])
@requires(rules.PUBLISH)
def publish(request: HttpRequest, key: str) -> HttpResponse:
    """Ask once more, then let the figures out; there is no way back."""
    period = _period(key)
    figures = selectors.figures(period)
    if request.method != "POST":
        if not rules.may_publish(figures.row.state):
            return redirect("statistics:period", key=period.key)
        context = {
            "row": presenters.period_line(figures.row),
            "tables": [presenters.table_view(table) for table in figures.tables],
            "visible_on": presenters.expected_visibility(figures),
        }
        return render(request, "statistics/publish.html", context)
    try:
        services.publish(period, by=request.user.pk)
    except StatisticsError as refused:
        messages.error(request, _reason(refused, period))
    else:
        messages.success(request, _("%(period)s is published.") % {"period": period.label})
    return redirect("statistics:period", key=period.key)


@require_safe
@requires(rules.VIEW)
def method(request: HttpRequest) -> HttpResponse:
    """How the figures are protected, in plain words."""
    return render(request, "statistics/method.html", {"policy": policies.current()})


def _reason(refused: StatisticsError, period: Period) -> str:
    words = {
        PeriodNotOver: _("%(period)s is not over yet."),
        NotPreviewed: _("%(period)s has to be closed and looked at before it is published."),
        BudgetExceeded: _(
            "%(period)s can't be closed: the year's privacy limit would be exceeded."
        ),
    }
    text = words.get(type(refused), _("%(period)s can't be closed."))
    return text % {"period": period.label}
