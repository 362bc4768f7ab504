"""A city's figures in words and rows, exact beside what everybody else will read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.translation import gettext as _

from apps.observatory import rules as display
from apps.observatory.rules import Line, Shown
from apps.statistics.models import State
from apps.statistics.selectors import Ledger, PeriodFigures, PeriodRow, Table
from frontend.figures import figure as in_words
from tenants.publications import policy as policies
from tenants.publications.periods import ZONE, Period

TONES = {State.OPEN: "neutral", State.PREVIEWED: "warn", State.PUBLISHED: "ok"}


@dataclass(frozen=True)
class PeriodLine:
    """A row of the list of periods."""

    period: Period
    label: str
    state: str
    tone: str
    running: bool
    visible_on: date | None
    visible: bool


@dataclass(frozen=True)
class CellLine:
    """A cell: exact, as stored, as shown to others."""

    label: str
    exact: int
    value: int | None
    shown: Shown | None


@dataclass(frozen=True)
class TableView:
    title: str
    table: Table
    cells: Sequence[CellLine]
    others: Sequence[Line]
    epsilon: str

    @property
    def drawn(self) -> bool:
        return self.table.drawn_at is not None

    @property
    def exact_total(self) -> int:
        return sum(cell.exact for cell in self.cells)

    @property
    def single(self) -> bool:
        return len(self.cells) == 1

    @property
    def stored_total(self) -> int:
        return sum(cell.value or 0 for cell in self.cells)

    @property
    def shown_total(self) -> int:
        return sum(line.shown.value or 0 for line in self.others)


@dataclass(frozen=True)
class LedgerView:
    year: int
    spent: str
    cap: str
    left: str
    share: int
    entries: Sequence[tuple[str, str, str]]
    policy_version: str


def period_line(row: PeriodRow) -> PeriodLine:
    """State as word and tone; when others can see it."""
    visible = row.visible_from.astimezone(ZONE) if row.visible_from else None
    return PeriodLine(
        row.period,
        row.period.label,
        _("still running") if not row.period.is_over else str(State(row.state).label),
        TONES[State(row.state)] if row.period.is_over else "neutral",
        not row.period.is_over,
        visible.date() if visible else None,
        bool(visible and visible <= datetime.now(ZONE)),
    )


def table_view(table: Table) -> TableView:
    """Exact figures in menu order, and the table exactly as others will read it."""
    policy = policies.POLICIES[table.policy_version]
    stored = {cell.category: cell.value for cell in table.cells if cell.value is not None}
    others = display.show_table(stored, policy) if stored else []
    shown = {line.category: line.shown for line in others}
    return TableView(
        table_title(table.code),
        table,
        [
            CellLine(
                display.category_label(cell.category),
                cell.exact,
                cell.value,
                shown.get(cell.category),
            )
            for cell in table.cells
        ],
        others,
        in_words(float(table.epsilon), 1),
    )


def table_title(code: str) -> str:
    return {"T0": _("People attended"), "T1": _("By nationality")}.get(code, code)


def expected_visibility(figures: PeriodFigures) -> date:
    """The day others would see the figures if they were published now."""
    period = figures.row.period
    if figures.row.visible_from is not None:
        return figures.row.visible_from.astimezone(ZONE).date()
    freeze = period.ends_at + timedelta(days=policies.current().freeze_days)
    return max(freeze, datetime.now(ZONE)).astimezone(ZONE).date()


def ledger_view(ledger: Ledger) -> LedgerView:
    """The year's budget in numbers a template can print."""
    return LedgerView(
        ledger.year,
        in_words(float(ledger.spent), 1),
        in_words(float(ledger.cap)),
        in_words(float(ledger.left), 1),
        int(100 * ledger.spent / ledger.cap),
        [
            (period.label, table_title(table), in_words(float(amount), 1))
            for period, table, amount in ledger.entries
        ],
        ledger.policy_version,
    )
