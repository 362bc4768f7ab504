"""The only writer of releases: copies sealed integers through the door, in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db import IntegrityError, connection, transaction

import tenants
from tenants.publications import selectors
from tenants.publications.errors import AlreadyPublished, OutsideMenu, PublicationError
from tenants.publications.models import Release, ReleasedValue
from tenants.publications.periods import Period
from tenants.publications.policy import Policy


def publish_release(
    *, period: Period, table: str, values: Mapping[str, int], policy: Policy
) -> Release:
    """Publish one table of one closed period of the city one is in, once for all time.

    Called with the same values again it returns the release that stands; with other values it
    raises AlreadyPublished. Raises OutsideMenu when a cell is missing or foreign.
    """
    city = tenants.current()
    if city is None:
        raise PublicationError("a release is published from inside a city")
    menu = policy.menu(table)
    if menu.kind != period.kind or set(values) != set(menu.categories):
        raise OutsideMenu(f"{table} of a {period.kind} holds exactly {', '.join(menu.categories)}")
    with transaction.atomic():
        now = transaction_time()
        release = Release(
            city_id=city.pk,
            period_kind=period.kind,
            period_start=period.start,
            table=table,
            epsilon=menu.epsilon,
            method_version=policy.method,
            policy_version=policy.version,
            published_at=now,
            visible_from=visible_from(period, now, policy),
        )
        try:
            with transaction.atomic():
                release.save(force_insert=True)
        except IntegrityError:
            return _standing(period, table, values)
        ReleasedValue.objects.bulk_create(
            ReleasedValue(release=release, city_id=city.pk, category=category, value=value)
            for category, value in values.items()
        )
        return release


def visible_from(period: Period, published_at: datetime, policy: Policy) -> datetime:
    """The end of the freeze: publication, or the policy's days after the period, the later."""
    return max(published_at, period.ends_at + timedelta(days=policy.freeze_days))


def transaction_time() -> datetime:
    """The instant the database gives this transaction; it accepts no other as publication date."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT transaction_timestamp()")
        found: datetime = cursor.fetchone()[0]
    return found


def _standing(period: Period, table: str, values: Mapping[str, int]) -> Release:
    release = selectors.own_release(period, table)
    if release is None:
        raise PublicationError(f"the database refused {table} of {period.key}")
    if selectors.values_of(release) != dict(values):
        raise AlreadyPublished(f"{table} of {period.key} was published with other values")
    return release
