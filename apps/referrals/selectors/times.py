"""How long people wait: from the day they came until what they were referred for was resolved."""

from __future__ import annotations

import datetime
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from apps.referrals.models import State


@dataclass(frozen=True, slots=True)
class TimesFilter:
    """Which referrals are measured, besides the period of their resolution."""

    subject: str = ""
    department: uuid.UUID | None = None
    organization: uuid.UUID | None = None


@dataclass(frozen=True, slots=True)
class Spread:
    """Calendar days from consultation to resolution: half took at most `median`, nine in ten
    at most `p90`; `count` is how many were resolved."""

    count: int
    median: float | None
    p90: float | None


NOTHING = Spread(0, None, None)


@dataclass(frozen=True, slots=True)
class ResolutionTimes:
    """The times of one period, in all and by subject, by destination and by month."""

    start: datetime.date
    end: datetime.date
    overall: Spread = NOTHING
    by_subject: dict[str, Spread] = field(default_factory=dict)
    by_department: dict[uuid.UUID, Spread] = field(default_factory=dict)
    by_organization: dict[uuid.UUID, Spread] = field(default_factory=dict)
    by_month: dict[datetime.date, Spread] = field(default_factory=dict)


_SQL = """
SELECT subject, department_id, organization_id, month,
       GROUPING(subject, department_id, organization_id, month) AS told,
       count(*),
       percentile_cont(0.5) WITHIN GROUP (ORDER BY days),
       percentile_cont(0.9) WITHIN GROUP (ORDER BY days)
FROM (
  SELECT subject, department_id, organization_id,
         date_trunc('month', closed_on)::date AS month,
         greatest(closed_on - consulted_on, 0) AS days
  FROM referrals_referral
  WHERE state = %(resolved)s AND closed_on BETWEEN %(start)s AND %(end)s
    AND (%(subject)s = '' OR subject = %(subject)s)
    AND (%(department)s::uuid IS NULL OR department_id = %(department)s)
    AND (%(organization)s::uuid IS NULL OR organization_id = %(organization)s)
    AND NOT subject = ANY(%(hidden)s)
) AS resolved
GROUP BY GROUPING SETS ((), (subject), (department_id), (organization_id), (month))
"""
_ALL, _SUBJECT, _DEPARTMENT, _ORGANIZATION, _MONTH = 0b1111, 0b0111, 0b1011, 0b1101, 0b1110


def resolution_times(
    start: datetime.date,
    end: datetime.date,
    chosen: TimesFilter = TimesFilter(),
    *,
    hidden: tuple[str, ...] = (),
) -> ResolutionTimes:
    """Times of what was resolved from `start` to `end`, both included. One query.

    `hidden` subjects are left out altogether: a reader who may not know of them learns nothing
    from a count either.
    """
    told = ResolutionTimes(start, end)
    overall = NOTHING
    for subject, department, organization, month, grouping, *figures in _rows(
        start, end, chosen, hidden
    ):
        spread = Spread(figures[0], figures[1], figures[2])
        if grouping == _ALL:
            overall = spread if spread.count else NOTHING
        elif grouping == _SUBJECT:
            told.by_subject[subject] = spread
        elif grouping == _DEPARTMENT and department:
            told.by_department[department] = spread
        elif grouping == _ORGANIZATION and organization:
            told.by_organization[organization] = spread
        elif grouping == _MONTH:
            told.by_month[month] = spread
    return ResolutionTimes(
        start,
        end,
        overall,
        told.by_subject,
        told.by_department,
        told.by_organization,
        dict(sorted(told.by_month.items())),
    )


def _rows(
    start: datetime.date, end: datetime.date, chosen: TimesFilter, hidden: tuple[str, ...]
) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(
            _SQL,
            {
                "resolved": State.RESOLVED,
                "start": start,
                "end": end,
                "subject": chosen.subject,
                "department": chosen.department,
                "organization": chosen.organization,
                "hidden": list(hidden),
            },
        )
        return list(cursor.fetchall())
