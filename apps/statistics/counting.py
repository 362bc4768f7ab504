"""Which consultations a period counts, and the exact figures of its tables.

A consultation belongs to the period of its date. When that period has been drawn already, it
belongs to the next period that is drawn. What was counted is written down one by one: a comparison
of clocks would lose a consultation still being saved while the period was drawn.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import connection
from django.db.models import Q

from apps.registry import selectors as registry
from apps.statistics.models import CountedAttendance, PeriodClosing
from tenants.publications.periods import Period
from tenants.publications.policy import REST, TOTAL, Menu


@dataclass(frozen=True)
class Attendance:
    """An identified consultation, as far as the figures need it."""

    consultation: UUID
    person: UUID
    contacted_on: date
    nationality: str


def attendances_of(period: Period, *, recorded_by: datetime | None = None) -> list[Attendance]:
    """What the period would count now: its own, and late ones of periods drawn before it.

    `recorded_by` leaves out what was recorded after that instant.
    """
    counted = CountedAttendance.objects.filter(kind=period.kind).values("consultation")
    mine = Q(contacted_on__gte=period.start, contacted_on__lt=period.end)
    for start, end in _drawn_stretches(period):
        mine |= Q(contacted_on__gte=start, contacted_on__lt=end)
    rows = registry.identified_attendances(before=period.end).filter(mine).exclude(pk__in=counted)
    if recorded_by is not None:
        rows = rows.filter(created_at__lte=recorded_by)
    columns = rows.values_list("pk", "person_id", "contacted_on", "first_nationality")
    return [Attendance(*row) for row in columns]


def take(closing: PeriodClosing, attendances: Iterable[Attendance]) -> list[Attendance]:
    """Write down that the closing counts these, and return those that were still free.

    Another period of the kind that is closed at the same instant may want the same late record:
    whoever writes it first counts it. Sorted, so that two never wait for each other.
    """
    wanted = sorted(attendances, key=lambda item: item.consultation)
    # Two arrays instead of a row of parameters each: a large city's quarter is thousands of rows.
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO statistics_countedattendance (closing_id, kind, consultation, late) "
            "SELECT %s, %s, taken.consultation, taken.late "
            "FROM unnest(%s::uuid[], %s::boolean[]) AS taken (consultation, late) "
            "ON CONFLICT DO NOTHING RETURNING consultation",
            [
                closing.pk,
                closing.kind,
                [item.consultation for item in wanted],
                [item.contacted_on < closing.start for item in wanted],
            ],
        )
        taken = {row[0] for row in cursor.fetchall()}
    return [item for item in wanted if item.consultation in taken]


def exact_table(menu: Menu, attendances: Iterable[Attendance]) -> dict[str, int]:
    """Distinct persons in each cell of the menu, zeros included."""
    nationality = {item.person: item.nationality for item in attendances}
    table = dict.fromkeys(menu.categories, 0)
    if TOTAL in table:
        table[TOTAL] = len(nationality)
        return table
    for code in nationality.values():
        table[code if code in table else REST] += 1
    return table


def _drawn_stretches(period: Period) -> list[tuple[date, date]]:
    """Earlier periods of the kind that were drawn, neighbours joined."""
    closings = PeriodClosing.objects.filter(
        kind=period.kind, start__lt=period.start, drafts__isnull=False
    )
    stretches: list[tuple[date, date]] = []
    for start in closings.order_by("start").values_list("start", flat=True).distinct():
        end = Period(start, period.kind).end
        if stretches and stretches[-1][1] == start:
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((start, end))
    return stretches
