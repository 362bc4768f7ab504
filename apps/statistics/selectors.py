"""Readers of closings: the list of periods, one period's figures, the ε ledger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from apps.registry import selectors as registry
from apps.statistics import counting
from apps.statistics.models import (
    ClosingState,
    CountedAttendance,
    EpsilonYear,
    PeriodClosing,
    SealedDraft,
    State,
)
from tenants.publications import policy as policies
from tenants.publications import selectors as publications
from tenants.publications.models import Release
from tenants.publications.periods import Kind, Period, sequence, today


@dataclass(frozen=True)
class Step:
    state: str
    at: datetime
    by: UUID | None


@dataclass(frozen=True)
class PeriodRow:
    """A period and how far it is."""

    period: Period
    state: str
    steps: Sequence[Step] = ()
    visible_from: datetime | None = None

    @property
    def last_step(self) -> Step | None:
        return self.steps[-1] if self.steps else None


@dataclass(frozen=True)
class Cell:
    category: str
    exact: int
    value: int | None = None


@dataclass(frozen=True)
class Table:
    """A table of a period; `value` of its cells is None while nothing was drawn."""

    code: str
    epsilon: Decimal
    method_version: str
    policy_version: str
    cells: Sequence[Cell]
    drawn_at: datetime | None = None
    adopted: bool = False
    release: Release | None = None


@dataclass(frozen=True)
class PeriodFigures:
    row: PeriodRow
    tables: Sequence[Table]
    late: int = 0


@dataclass(frozen=True)
class Ledger:
    """What a year's draws have cost."""

    year: int
    spent: Decimal
    cap: Decimal
    policy_version: str
    entries: Sequence[tuple[Period, str, Decimal]] = field(default_factory=tuple)

    @property
    def left(self) -> Decimal:
        return self.cap - self.spent


def first_attendance_on() -> date | None:
    """The day of the earliest identified consultation, or None."""
    rows = registry.identified_attendances(before=today().replace(year=today().year + 1))
    return rows.order_by("contacted_on").values_list("contacted_on", flat=True).first()


def periods(kind: Kind, *, year: int | None = None) -> list[PeriodRow]:
    """Every period from the first consultation to today, newest first, with its state."""
    closings = PeriodClosing.objects.filter(kind=kind).prefetch_related("states")
    known = {closing.start: closing for closing in closings}
    first = min([*known, first_attendance_on() or today()])
    visible = {
        release.period_start: release.visible_from
        for release in publications.own_releases().filter(period_kind=kind)
    }
    rows = [
        _row(period, known.get(period.start), visible.get(period.start))
        for period in sequence(first, today(), kind)
        if year is None or period.year == year
    ]
    return rows[::-1]


def period_row(period: Period) -> PeriodRow:
    """One period and its state."""
    closing = PeriodClosing.objects.filter(kind=period.kind, start=period.start).first()
    release = publications.own_releases().filter(period_kind=period.kind, period_start=period.start)
    return _row(period, closing, release.values_list("visible_from", flat=True).first())


def figures(period: Period) -> PeriodFigures:
    """The exact figures of a period and, once it was closed, the protected ones beside them."""
    row = period_row(period)
    drafts = list(
        SealedDraft.objects.filter(closing__kind=period.kind, closing__start=period.start)
        .order_by("table")
        .prefetch_related("values")
    )
    if not drafts:
        attendances = counting.attendances_of(period)
        late = sum(item.contacted_on < period.start for item in attendances)
        policy = policies.current()
        return PeriodFigures(
            row,
            [
                Table(
                    menu.code,
                    menu.epsilon,
                    policy.method,
                    policy.version,
                    [Cell(*cell) for cell in counting.exact_table(menu, attendances).items()],
                )
                for menu in policy.for_period(period)
            ],
            late,
        )
    late = CountedAttendance.objects.filter(
        kind=period.kind, closing__start=period.start, late=True
    ).count()
    return PeriodFigures(row, [_sealed(draft, period) for draft in drafts], late)


def ledger(year: int) -> Ledger:
    """The year's ledger; an untouched year has spent nothing."""
    policy = policies.current()
    found = EpsilonYear.objects.filter(year=year).first()
    if found is None:
        return Ledger(year, Decimal(0), policy.yearly_cap, policy.version)
    entries = found.entries.select_related("draft__closing").order_by("at", "pk")
    return Ledger(
        year,
        found.spent,
        found.cap,
        found.policy_version,
        [(item.draft.closing.period, item.draft.table, item.amount) for item in entries],
    )


def _row(period: Period, closing: PeriodClosing | None, visible: datetime | None) -> PeriodRow:
    steps: list[ClosingState] = sorted(
        closing.states.all() if closing else (), key=lambda step: (step.at, step.pk)
    )
    states = {step.state for step in steps}
    state = State.OPEN
    if State.PREVIEWED in states:
        state = State.PREVIEWED
    # A restored city may have forgotten its publication; what left has left.
    if State.PUBLISHED in states or visible is not None:
        state = State.PUBLISHED
    return PeriodRow(period, state, [Step(step.state, step.at, step.by) for step in steps], visible)


def _sealed(draft: SealedDraft, period: Period) -> Table:
    policy = policies.POLICIES[draft.policy_version]
    cells = {cell.category: cell for cell in draft.values.all()}
    return Table(
        draft.table,
        draft.epsilon,
        draft.method_version,
        draft.policy_version,
        [
            Cell(code, cells[code].exact, cells[code].value)
            for code in policy.menu(draft.table).categories
            if code in cells
        ],
        draft.drawn_at,
        draft.adopted,
        publications.own_release(period, draft.table),
    )
