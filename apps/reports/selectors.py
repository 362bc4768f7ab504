"""The files a person asked for."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet

from apps.reports.models import ReportExport


def exports_of(account_id: uuid.UUID) -> QuerySet[ReportExport]:
    """Theirs, the last asked for first."""
    return ReportExport.objects.filter(asked_by=account_id).order_by("-asked_at", "id")


def export_of(export_id: uuid.UUID, account_id: uuid.UUID) -> ReportExport | None:
    """One of theirs. A file is for whoever asked for it, and for nobody else."""
    return exports_of(account_id).filter(pk=export_id).first()
