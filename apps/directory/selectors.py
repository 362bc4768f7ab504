"""The only readers of the directory that others may call."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet

from apps.directory.models import Kind, Organization
from kernel.text import fold

__all__ = ["Kind", "Organization", "organization", "organizations"]


def organizations(
    *, active_only: bool = False, kind: str = "", typed: str = ""
) -> QuerySet[Organization]:
    """Organisations by name, those in use first; `typed` narrows by words of their names."""
    found = Organization.objects.order_by("-active", "folded_name", "pk")
    if active_only:
        found = found.filter(active=True)
    if kind:
        found = found.filter(kind=kind)
    for word in fold(typed).split():
        found = found.filter(folded_name__contains=word)
    return found


def organization(pk: uuid.UUID | str) -> Organization | None:
    """One organisation."""
    return Organization.objects.filter(pk=pk).first()
