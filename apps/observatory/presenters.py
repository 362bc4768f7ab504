"""The overview in words and rows: what the template and the CSV twins loop over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.observatory import rules
from apps.observatory.rules import Mark, Shown
from apps.observatory.selectors import Figure, Missing, Observatory, Series, value_of
from frontend.charts import Bar, Point
from frontend.figures import figure as in_words
from tenants.models import City
from tenants.publications import policy as policies
from tenants.publications.periods import ZONE, Period

MONTHS_SHOWN = 24
TABLE_MONTHS = 6


@dataclass(frozen=True)
class Stat:
    label: str
    value: str
    note: str = ""
    mark: str = ""


@dataclass(frozen=True)
class MonthRow:
    """A month of the trend: its figure and how many cities it adds up."""

    period: Period
    shown: Shown
    cities: int


@dataclass(frozen=True)
class CityRow:
    """A city's month, its last months in a small line, and the same in a table."""

    city: City
    shown: Shown
    year: Shown
    spark: Sequence[int | None]
    months: Sequence[tuple[Period, Shown]]
    last: Period | None


@dataclass(frozen=True)
class Stamp:
    """Under which rules and when the figures on the page were published."""

    epsilon: str
    method: str
    policy: str
    published_on: date
    usual: int
    cities: int


@dataclass(frozen=True)
class Overview:
    data: Observatory
    period: Period
    city: City | None = None
    stats: Sequence[Stat] = ()
    months: Sequence[MonthRow] = ()
    quarter: Period | None = None
    nationalities: Sequence[rules.Line] = ()
    nationality_cities: int = 0
    cities: Sequence[CityRow] = ()
    missing: Sequence[Missing] = ()
    stamp: Stamp | None = None
    periods: Sequence[Period] = field(default_factory=tuple)

    @property
    def reported(self) -> int:
        figure = self.data.months.get(self.period)
        return figure.cities if figure else 0

    @property
    def due(self) -> bool:
        """Whether the month's freeze is over, so that silence means not reported."""
        return self.period <= self.data.latest_due

    @property
    def incomplete(self) -> list[MonthRow]:
        """Months due that not every city reported, newest first, for who sees no cities."""
        rows = [_month_row(self.data.months, each) for each in self.data.window_due]
        return [row for row in reversed(rows) if row.cities < self.data.expected]

    @property
    def points(self) -> list[Point]:
        return [Point(row.period.short_label, row.shown.value) for row in self._plotted()]

    def _plotted(self) -> list[MonthRow]:
        return [
            MonthRow(row.period, Shown(Mark.VALUE, 0), row.cities)
            if row.shown.mark == Mark.FOLDED
            else row
            for row in self.months
        ]

    @property
    def folded(self) -> list[rules.Line]:
        return [line for line in self.nationalities if line.shown.mark == Mark.FOLDED]

    @property
    def bars(self) -> list[Bar]:
        """Categories with a number; the rest is hatched when others were folded into it."""
        return [
            Bar(
                line.label,
                line.shown.value,
                "folded" if line.category == "rest" and self.folded else "",
            )
            for line in self.nationalities
            if line.shown.value is not None
        ]


def overview(data: Observatory, period: Period | None, city: City | None) -> Overview:
    """The page for a month, for the nation or for one city; `city` needs an audience of cities."""
    policy = policies.current()
    months = data.city_months.get(city.pk, {}) if city else data.months
    quarters = data.city_quarters.get(city.pk, {}) if city else data.quarters
    chosen = period or max(months, default=None) or data.latest or data.latest_due
    quarter = _quarter_for(quarters, chosen)
    table = quarters[quarter] if quarter else None
    window = data.window(max(chosen, data.latest or chosen), MONTHS_SHOWN)
    return Overview(
        data,
        chosen,
        city,
        stats=_stats(data, months, quarters, chosen, quarter, city),
        months=[_month_row(months, each) for each in window],
        quarter=quarter,
        nationalities=rules.show_table(table.cells, policy) if table else (),
        nationality_cities=table.cities if table else 0,
        cities=[_city_row(data, each, chosen, window) for each in data.cities]
        if data.by_city
        else (),
        missing=data.missing(),
        stamp=_stamp(months.get(chosen) or table),
        periods=sorted({*data.months, chosen}, reverse=True),
    )


def _month_row(months: Series, period: Period) -> MonthRow:
    figure = months.get(period)
    return MonthRow(
        period,
        rules.show(value_of(months, period), policies.current()),
        figure.cities if figure else 0,
    )


def _quarter_for(quarters: Series, period: Period) -> Period | None:
    """The quarter of the month, or the last one published before it."""
    own = Period.containing(period.start, "quarter")
    return max((each for each in quarters if each.start <= own.start), default=None)


def _city_row(data: Observatory, city: City, period: Period, window: Sequence[Period]) -> CityRow:
    policy = policies.current()
    series = data.city_months.get(city.pk, {})
    if not data.shares(city):
        absent = rules.NOT_SHARED
        return CityRow(
            city, absent, absent, (), [(p, absent) for p in window[-TABLE_MONTHS:]], None
        )
    year = [each for each in series if each.year == period.year and each <= period]
    return CityRow(
        city,
        rules.show(value_of(series, period), policy),
        rules.show(sum(series[each].total for each in year) if year else None, policy),
        [None if (v := value_of(series, each)) is None else max(v, 0) for each in window],
        [(each, rules.show(value_of(series, each), policy)) for each in window[-TABLE_MONTHS:]],
        max(series, default=None),
    )


def _stats(
    data: Observatory,
    months: Series,
    quarters: Series,
    period: Period,
    quarter: Period | None,
    city: City | None,
) -> list[Stat]:
    own = months.get(period)
    year = [months[each] for each in sorted(months) if each.year == period.year and each <= period]
    stats = [
        _stat(_("Attended in the month"), own.total if own else None, _adjustment(own)),
        _stat(
            _("Since January"),
            sum(each.total for each in year) if year else None,
            ngettext("sum of %(n)s month", "sum of %(n)s months", len(year)) % {"n": len(year)},
        ),
        _change(months, period),
    ]
    if city is None:
        stats.append(
            Stat(
                _("Cities that reported"),
                _("%(some)s of %(all)s") % {"some": own.cities if own else 0, "all": data.expected},
                period.label,
            )
        )
    elif quarter:
        shown = rules.show(quarters[quarter].total, policies.current())
        stats.append(
            Stat(_("Attended in the quarter"), _number(shown), quarter.label, _mark(shown))
        )
    return stats


def _stat(label: str, value: int | None, note: str) -> Stat:
    shown = rules.show(value, policies.current())
    return Stat(label, _number(shown), note, _mark(shown))


def _number(shown: Shown) -> str:
    return "" if shown.value is None else in_words(shown.value)


def _mark(shown: Shown) -> str:
    return "" if shown.value is not None else shown.mark.value


def _adjustment(figure: Figure | None) -> str:
    if figure is None:
        return ""
    usual = rules.usual_adjustment(figure.epsilon, figure.cities)
    return _("give or take %(n)s, the usual adjustment") % {"n": usual}


def _change(months: Series, period: Period) -> Stat:
    """Against the same month a year ago, refused when other cities had reported."""
    label = _("Against a year ago")
    before = Period(period.start.replace(year=period.year - 1), "month")
    now, then = months.get(period), months.get(before)
    if now is None or then is None or then.total <= 0:
        return Stat(label, "–", _("%(month)s was not published") % {"month": before.label})
    if now.cities != then.cities:
        reason = _("not compared: %(then)s cities had reported then") % {"then": then.cities}
        return Stat(label, "–", reason)
    change = round(100 * (now.total - then.total) / then.total)
    sign = "+" if change > 0 else "−" if change < 0 else ""
    number = in_words(max(then.total, 0))
    note = _("%(month)s: %(n)s") % {"month": before.label, "n": number}
    return Stat(label, f"{sign}{abs(change)} %", note)


def _stamp(figure: Figure | None) -> Stamp | None:
    if figure is None:
        return None
    return Stamp(
        in_words(float(figure.epsilon), 1),
        figure.method_version,
        figure.policy_version,
        figure.published_at.astimezone(ZONE).date(),
        rules.usual_adjustment(figure.epsilon, figure.cities),
        figure.cities,
    )


def runs(periods: Sequence[Period]) -> list[str]:
    """Periods in words, neighbours joined: "Mar 26 – May 26"."""
    joined: list[list[Period]] = []
    for period in periods:
        if joined and joined[-1][-1].end == period.start:
            joined[-1].append(period)
        else:
            joined.append([period])
    return [
        run[0].short_label
        if len(run) == 1
        else _("%(first)s to %(last)s") % {"first": run[0].short_label, "last": run[-1].short_label}
        for run in joined
    ]


def csv_rows(page: Overview, table: str) -> list[Sequence[Any]]:
    """The CSV twin of a chart, heading first; marks stand in words where no number may."""
    tables: Mapping[str, Any] = {
        "months": _csv_months,
        "nationalities": _csv_nationalities,
        "cities": _csv_cities,
    }
    return list(tables[table](page))


def _told(shown: Shown) -> tuple[Any, str]:
    value = "" if shown.value is None else shown.value
    return value, rules.mark_label(shown.mark, policies.current())


def _rules_of(figure: Figure | None) -> tuple[Any, ...]:
    if figure is None:
        return ("", "", "", "")
    return (
        figure.epsilon.normalize(),
        figure.method_version,
        figure.policy_version,
        figure.published_at.astimezone(ZONE).date().isoformat(),
    )


def _headings(*names: str) -> tuple[str, ...]:
    return (
        *names,
        _("persons"),
        _("mark"),
        _("cities"),
        "epsilon",
        _("method"),
        _("policy"),
        _("published"),
    )


def _csv_months(page: Overview) -> list[Sequence[Any]]:
    months = page.data.city_months.get(page.city.pk, {}) if page.city else page.data.months
    rows: list[Sequence[Any]] = [_headings(_("month"))]
    rows.extend(
        (row.period.key, *_told(row.shown), row.cities, *_rules_of(months.get(row.period)))
        for row in page.months
    )
    return rows


def _csv_nationalities(page: Overview) -> list[Sequence[Any]]:
    rows: list[Sequence[Any]] = [_headings(_("quarter"), _("code"), _("nationality"))]
    if page.quarter is None:
        return rows
    data = page.data
    quarters = data.city_quarters.get(page.city.pk, {}) if page.city else data.quarters
    stamp = _rules_of(quarters[page.quarter])
    for line in page.nationalities:
        name = (page.quarter.key, line.category, line.label)
        rows.append((*name, *_told(line.shown), page.nationality_cities, *stamp))
    return rows


def _csv_cities(page: Overview) -> list[Sequence[Any]]:
    rows: list[Sequence[Any]] = [_headings(_("month"), _("code"), _("city"))]
    for row in page.cities:
        series = page.data.city_months.get(row.city.pk, {})
        stamp = _rules_of(series.get(page.period))
        name = (page.period.key, row.city.municipality_code, row.city.name)
        rows.append((*name, *_told(row.shown), int(row.shown.value is not None), *stamp))
    return rows
