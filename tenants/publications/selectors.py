"""Readers of releases: a city its own, IOM what cities share with it, DNM sums of three or more."""

from __future__ import annotations

from django.db.models import QuerySet

import tenants
from tenants.publications.models import NationalSum, Release, ReleasedValue
from tenants.publications.periods import Period

IOM = "iom"
DNM = "dnm"


def own_releases() -> QuerySet[Release]:
    """Releases of the city one is in, newest period first."""
    city = tenants.current()
    if city is None:
        return Release.objects.none()
    return Release.objects.filter(city_id=city.pk).order_by("-period_start", "table")


def own_release(period: Period, table: str) -> Release | None:
    """The city's release of that table and period, or None."""
    return (
        own_releases()
        .filter(period_kind=period.kind, period_start=period.start, table=table)
        .first()
    )


def values_of(release: Release) -> dict[str, int]:
    """The integers of a release by category, as they were stored."""
    return dict(release.values.values_list("category", "value"))


def iom_values(table: str) -> QuerySet[ReleasedValue]:
    """Every value of a table that IOM may see; the database decides which."""
    return ReleasedValue.objects.using(IOM).filter(release__table=table).select_related("release")


def dnm_sums(table: str) -> QuerySet[NationalSum]:
    """Every national sum of a table that the DNM may see; the database decides which."""
    return NationalSum.objects.using(DNM).filter(table=table)
