"""What a city tells of itself, by its own role, so that its going live can be followed."""

from __future__ import annotations

import threading

import tenants
from apps.accounts import selectors as accounts
from apps.onboarding.models import CitySign, Sign
from apps.onboarding.selectors import signs
from apps.onboarding.services.departures import remove_what_is_due
from apps.staff import selectors as staff

_lock = threading.Lock()
# Cities that have told everything: nothing more is asked there by this process.
_complete: set[int] = set()


def look_after() -> None:
    """At each sweep: at the national host what is due, in a city what it has not told yet."""
    city = tenants.current()
    if city is None:
        remove_what_is_due()
    elif city.pk not in _complete:
        tell(city.pk)


def tell(city_id: int) -> frozenset[str]:
    """Add the signs that are true by now and were not told; returns all that were told."""
    told = signs(city_id)
    fresh = {sign for sign in Sign.values if sign not in told and _is_so(sign)}
    CitySign.objects.bulk_create(
        [CitySign(city_id=city_id, sign=sign) for sign in sorted(fresh)], ignore_conflicts=True
    )
    if told | fresh == set(Sign.values):
        with _lock:
            _complete.add(city_id)
    return frozenset(told | fresh)


def _is_so(sign: str) -> bool:
    if sign == Sign.ADMIN:
        return accounts.has_active_admin()
    if sign == Sign.DEPARTMENTS:
        return staff.departments(active_only=True).exists()
    return any(
        person.has_second_factor and any(grant.role == "admin" for grant in person.current_grants)
        for person in accounts.staff().filter(is_active=True)
    )
