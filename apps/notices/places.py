"""What a message says of the place it comes from: name, host, and the clock of its wall."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

import tenants
from tenants.models import City


@dataclass(frozen=True)
class Place:
    """The city, or the national host, that is open."""

    name: str
    host: str
    zone: ZoneInfo
    accent: str

    @property
    def address(self) -> str:
        """Where its pages are: ``https://maipu.example``."""
        port = "" if settings.SECURE else f":{settings.PUBLIC_PORT}"
        return f"{'https' if settings.SECURE else 'http'}://{self.host}{port}"


def current() -> Place:
    """The open place, named in the language that is active."""
    city = tenants.current()
    if city is None:
        zone = ZoneInfo(settings.TIME_ZONE)
        return Place(_("National observatory"), settings.TENANTS_NATIONAL_HOST, zone, "#0767a7")
    return Place(city.name, _host(city), ZoneInfo(city.time_zone), city.accent)


def now_there() -> datetime.datetime:
    """The time on that wall."""
    return timezone.localtime(timezone=current().zone)


def _host(city: City) -> str:
    """The first of its hosts: the one it was made with."""
    first = city.domains.using("default").order_by("pk").values_list("host", flat=True).first()
    return str(first or f"{city.slug}.{settings.TENANTS_BASE_DOMAIN}")
