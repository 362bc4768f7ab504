"""The logo the city's certificates carry, and those they carried."""

from __future__ import annotations

import base64
import uuid

from django.db.models import QuerySet

from apps.training.marks import Logo
from apps.training.models import CityLogo


def every_logo() -> QuerySet[CityLogo]:
    """All versions, the one in use first, without their pictures."""
    return CityLogo.objects.defer("picture").order_by("-version")


def current() -> CityLogo | None:
    """The version in use, which may be that there is none; None where none was ever chosen."""
    return CityLogo.objects.order_by("-version").first()


def current_version() -> int:
    """Its number; 0 where none was ever chosen."""
    return CityLogo.objects.order_by("-version").values_list("version", flat=True).first() or 0


def current_key() -> str:
    """Its id as certificates keep it; empty without a picture."""
    found = CityLogo.objects.order_by("-version").values_list("pk", "media").first()
    return str(found[0]) if found is not None and found[1] else ""


def logo_of(key: object) -> Logo | None:
    """The picture of a version by its id; none of an id that means no version."""
    try:
        pk = uuid.UUID(str(key))
    except ValueError:
        return None
    return picture(CityLogo.objects.filter(pk=pk).first())


def picture(row: CityLogo | None) -> Logo | None:
    """The picture of a version. What it shows is told where it is printed: it is the city's."""
    if row is None or not row.media:
        return None
    return Logo(row.media, base64.b64decode(row.picture), "", "")
