"""Wall displays: which there are, and which one an address opens."""

from __future__ import annotations

from django.db.models import QuerySet

from apps.agenda import links
from apps.agenda.models import Screen


def open_screens() -> QuerySet[Screen]:
    """Those that work, by name."""
    return Screen.objects.filter(revoked_at=None).order_by("name", "created_at")


def screens() -> list[Screen]:
    """Those that work, by name."""
    return list(open_screens())


def screen_at(secret: str) -> Screen | None:
    """The screen an address opens, unless it was revoked."""
    if not links.looks_right(secret):
        return None
    return Screen.objects.filter(token_hash=links.hashed(secret), revoked_at=None).first()
