"""Tells whoever asked for a file that it is there, or that it could not be made."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from apps.notices import kinds
from apps.notices import services as notices
from apps.reports import rules
from apps.reports.models import ReportExport, State

READY: Final = kinds.Kind(
    "reports.ready",
    _("Files of reports that are ready"),
    gettext_noop("A file of a report is ready"),
    icon="download",
    tone="ok",
    permission=rules.VIEW,
)
FAILED: Final = kinds.Kind(
    "reports.failed",
    _("Files of reports that could not be made"),
    gettext_noop("A file of a report could not be made"),
    icon="download",
    tone="bad",
    permission=rules.VIEW,
)


def tell(export: ReportExport) -> None:
    """In the transaction that ends it."""
    kind = READY if export.state == State.READY else FAILED
    notices.notify(
        user=export.asked_by,
        kind=kind.code,
        # A worker comes here from no request: which addresses count is said.
        path=reverse("reports:exports", urlconf=settings.ROOT_URLCONF),
        params={},
        key=str(export.pk),
    )
