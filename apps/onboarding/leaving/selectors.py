"""What a city reads about its own leaving; the database shows it no other city's rows."""

from __future__ import annotations

import tenants
from apps.onboarding.models import CityExport, CityReceipt, Departure
from apps.onboarding.models.cities import ENDED
from kernel.models import Outbox

MAKE_EXPORT = "onboarding.make_export"


def departure() -> Departure | None:
    """The open city's departure under way, or None."""
    city = tenants.current()
    if city is None:
        return None
    found = Departure.objects.select_related("city").filter(city_id=city.pk)
    return found.exclude(state__in=ENDED).first()


def latest_export(one: Departure) -> CityExport | None:
    """The last export made for it."""
    return CityExport.objects.filter(departure=one.pk).order_by("-made_at", "-pk").first()


def receipt(one: Departure) -> CityReceipt | None:
    """The city's word for the latest export."""
    export = latest_export(one)
    if export is None:
        return None
    return CityReceipt.objects.filter(departure=one.pk, sha256=export.sha256).first()


def is_being_made() -> bool:
    """Whether an export of the open city is promised and not made."""
    return Outbox.objects.filter(task=MAKE_EXPORT, ended_at=None).exists()
