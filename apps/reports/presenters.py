"""A table of figures as charts and headline numbers."""

from __future__ import annotations

import datetime
import uuid
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from apps.referrals.selectors import resolution_times
from apps.registry.selectors import CodeBook, Crossing, crosstab_totals
from apps.reports import rules
from apps.reports.aspects import ASPECTS
from apps.reports.forms import query
from apps.reports.models import MOST_ROWS, ReportExport, State
from apps.reports.tables import Table
from frontend import charts
from frontend.figures import figure

# As many panels as a reader compares at a glance, and as many bars as fit beside each other.
MOST_PANELS, MOST_BARS, MOST_BARS_BESIDE = 6, 20, 8


@dataclass(frozen=True, slots=True)
class Panel:
    """One drawing: a column of the table, or the whole of it. `top` is the scale of all of them."""

    title: str
    bars: list[charts.Bar]
    top: float


@dataclass(frozen=True, slots=True)
class Headline:
    """A number above the table."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Preset:
    """A period one click away."""

    label: str
    query: str
    current: bool


def panels(table: Table) -> list[Panel]:
    """The table drawn: bars of its rows, or small drawings of its first columns."""
    lines = table.lines[: MOST_BARS_BESIDE if table.columns else MOST_BARS]
    if not table.columns:
        return [_panel(table.rows_label, [(line.label, line.total) for line in lines], 0)]
    names = table.columns[:MOST_PANELS]
    top = max((line.cells[n] or 0 for line in lines for n in range(len(names))), default=0)
    return [
        _panel(name, [(line.label, line.cells[number]) for line in lines], top)
        for number, name in enumerate(names)
    ]


def undrawn(table: Table) -> int:
    """How many rows are in the table alone."""
    return max(0, len(table.lines) - (MOST_BARS_BESIDE if table.columns else MOST_BARS))


def _panel(title: str, rows: list[tuple[str, int | None]], top: float) -> Panel:
    bars = [
        charts.Bar(label, number, "" if number is not None else "not_shared")
        for label, number in rows
    ]
    return Panel(title, bars, top)


def shown(number: int | None) -> str:
    """A figure as pages and files write it."""
    return _("under %(few)s") % {"few": rules.FEWEST_SHOWN} if number is None else figure(number)


@dataclass(frozen=True, slots=True)
class Written:
    """A row of the table in words; `named` are its cells, each with the head of its column."""

    label: str
    named: list[tuple[str, str]]
    total: str


def written(table: Table) -> list[Written]:
    """The table's rows as the page writes them."""
    return [_written(table, line.label, line.cells, line.total) for line in table.lines]


def written_foot(table: Table) -> Written:
    """Its last row."""
    return _written(table, _("Total"), table.foot, table.total)


def _written(table: Table, label: str, cells: tuple[int | None, ...], total: int | None) -> Written:
    named = zip(table.columns, (shown(cell) for cell in cells), strict=True)
    return Written(label, list(named), shown(total))


def headlines(asked: Crossing, *, user: Any) -> list[Headline]:
    """What the office is measured by, in the days asked for."""
    if not rules.sees_small_numbers(user):
        return []
    plain = Crossing(asked.start, asked.end, "subject", filters=asked.filters)
    people = Crossing(asked.start, asked.end, "subject", unit="people", filters=asked.filters)
    times = resolution_times(asked.start, asked.end).overall
    resolved = {**plain.filters, "result": "resolved"}
    return [
        Headline(_("People attended"), figure(crosstab_totals(people, who=user)), _("each once")),
        Headline(
            _("Consultations"),
            figure(crosstab_totals(plain, who=user)),
            _("anonymous ones included"),
        ),
        Headline(
            _("Consultations resolved"),
            figure(
                crosstab_totals(
                    Crossing(asked.start, asked.end, "subject", filters=resolved), who=user
                )
            ),
            _("consultations with that result"),
        ),
        Headline(
            _("From consultation to resolution"),
            "–" if times.median is None else _("%(days)s days") % {"days": figure(times.median)},
            _("no referral was resolved")
            if times.median is None
            else _("median of %(count)s referrals resolved") % {"count": figure(times.count)},
        ),
    ]


def presets(asked: Crossing) -> list[Preset]:
    """Periods people ask for, from today."""
    today = timezone.localdate()
    month = today.replace(day=1)
    before = month - datetime.timedelta(days=1)
    year = datetime.date(today.year, 1, 1)
    periods = [
        (_("This month"), month, today),
        (_("Last month"), before.replace(day=1), before),
        (_("This year"), year, today),
        (_("Last year"), year.replace(year=today.year - 1), year - datetime.timedelta(days=1)),
    ]
    return [
        Preset(
            label,
            query(asked, start=start.isoformat(), end=end.isoformat()),
            (asked.start, asked.end) == (start, end),
        )
        for label, start, end in periods
    ]


def narrowed(asked: Crossing, book: CodeBook) -> str:
    """In words, what a report is narrowed to; empty when it is not."""
    return " · ".join(
        f"{ASPECTS[name].label}: {ASPECTS[name].word(code, book)}"
        for name, code in asked.filters.items()
    )


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file as the list shows it."""

    id: uuid.UUID
    title: str
    kind: str
    state: str
    tone: str
    asked_at: datetime.datetime
    size: int
    problem: str
    working: bool
    ready: bool


_TONES = {
    State.ASKED: "info",
    State.RUNNING: "info",
    State.READY: "ok",
    State.FAILED: "bad",
    State.CANCELLED: "neutral",
    State.GONE: "neutral",
}


def file_row(export: ReportExport) -> FileRow:
    """What was asked for and where it stands."""
    days = " – ".join(
        date_format(datetime.date.fromisoformat(export.query[name]), "SHORT_DATE_FORMAT")
        for name in ("start", "end")
    )
    problem = _("More than %(most)s consultations: take fewer days at a time.")
    return FileRow(
        id=export.pk,
        title=f"{export.get_content_display()} · {days}",
        kind=export.get_file_format_display(),
        state=export.get_state_display(),
        tone=_TONES[State(export.state)],
        asked_at=export.asked_at,
        size=export.file_size,
        problem=problem % {"most": figure(MOST_ROWS)} if export.problem else "",
        working=export.state in {State.ASKED, State.RUNNING},
        ready=export.state == State.READY,
    )
