"""Readers of the sheets of attendance that were sent."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet

from apps.training.models import AttendanceSheet


def sheets(edition_id: uuid.UUID) -> QuerySet[AttendanceSheet]:
    """Those of an edition, the latest first."""
    return AttendanceSheet.objects.filter(edition=edition_id).order_by("-created_at", "pk")


def every_sheet(*, edition: uuid.UUID | None = None) -> QuerySet[AttendanceSheet]:
    """All of them, the latest first, or those of an edition."""
    found = AttendanceSheet.objects.order_by("-created_at", "pk")
    return found.filter(edition=edition) if edition else found


def sheet(pk: uuid.UUID) -> AttendanceSheet | None:
    """One of them."""
    return AttendanceSheet.objects.filter(pk=pk).first()
