"""The day it is in the city, and from when an agreement is about to expire."""

from __future__ import annotations

import datetime

from django.conf import settings

from apps.accounts.rules import time_zone
from kernel import clock


def today() -> datetime.date:
    """The day it is in the city: an agreement ends at midnight there."""
    return clock.now().astimezone(time_zone()).date()


def warn_days() -> int:
    """How many days before its last one an agreement is about to expire."""
    return int(settings.ALLIANCES_EXPIRING_DAYS)
