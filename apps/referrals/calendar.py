"""This city's own days, offered to whoever counts working days."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from django.db.models import QuerySet

import tenants
from apps.referrals.models import CalendarDay
from kernel.holidays import Words


def own_days(year: int) -> Mapping[datetime.date, Words]:
    """What the open city adds to a year, or takes away; nothing outside a city."""
    if tenants.current() is None:
        return {}
    rows = CalendarDay.objects.filter(day__year=year).values_list("day", "name", "works")
    return {day: "" if works else name for day, name, works in rows}


def all_days() -> QuerySet[CalendarDay]:
    """Every day of the city's own, the latest first."""
    return CalendarDay.objects.order_by("-day")


def days() -> list[CalendarDay]:
    """Every day of the city's own, the latest first."""
    return list(all_days())
