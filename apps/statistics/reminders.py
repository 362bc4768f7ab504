"""Tells whoever publishes that a month is over and nobody has closed it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.core.cache import cache
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from apps.accounts import selectors as accounts
from apps.accounts.roles import ROLES
from apps.notices import kinds
from apps.notices import services as notices
from apps.statistics import selectors
from apps.statistics.models import State
from tenants.publications.periods import Period, today

# How often a city is asked; each person is told once of each month all the same.
LOOK_EVERY_SECONDS: Final = 3600


def _named(params: Mapping[str, str | int]) -> Mapping[str, str | int]:
    return {"period": Period.parse(str(params["period"])).label}


READY: Final = kinds.Kind(
    "statistics.month_ready",
    _("Months that can be closed"),
    gettext_noop("%(period)s is over and can be closed"),
    icon="chart",
    values=_named,
    permission="statistics.publish",
)


def remind() -> int:
    """For the sweeper: tell of last month where somebody attended and nobody closed it."""
    period = Period.containing(today(), "month").preceding()
    if not cache.add(f"statistics-reminder-{period.key}", 1, timeout=LOOK_EVERY_SECONDS):
        return 0
    first = selectors.first_attendance_on()
    if first is None or first >= period.end:
        return 0
    if selectors.period_row(period).state != State.OPEN:
        return 0
    publishing = [code for code, role in ROLES.items() if "statistics.publish" in role.permissions]
    people = {user.pk for code in publishing for user in accounts.holders(code)}
    path = reverse("statistics:period", args=[period.key], urlconf="migraciudades.urls.city")
    told = [
        notices.notify(
            user=person, kind=READY.code, path=path, params={"period": period.key}, key=period.key
        )
        for person in people
    ]
    return sum(notice is not None for notice in told)
