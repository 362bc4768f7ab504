"""Tells whoever asked for certificates that they are there, or that they could not be made."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from apps.notices import kinds
from apps.notices import services as notices
from apps.training.models import CertificateRun
from apps.training.models.certificates import RunState

MANAGE: Final = "training.manage"
READY: Final = kinds.Kind(
    "training.certificates_ready",
    _("Certificates that are ready"),
    gettext_noop("The certificates of a course are ready"),
    icon="download",
    tone="ok",
    permission=MANAGE,
)
FAILED: Final = kinds.Kind(
    "training.certificates_failed",
    _("Certificates that could not be made"),
    gettext_noop("The certificates of a course could not be made"),
    icon="download",
    tone="bad",
    permission=MANAGE,
)


def tell(run: CertificateRun) -> None:
    """In the transaction that ends it."""
    kind = READY if run.state == RunState.READY else FAILED
    notices.notify(
        user=run.asked_by,
        kind=kind.code,
        # A worker comes here from no request: which addresses count is said.
        path=reverse(
            "certificates:of_edition", args=[run.edition_id], urlconf=settings.ROOT_URLCONF
        ),
        params={},
        key=str(run.pk),
    )


def register() -> None:
    """From AppConfig.ready()."""
    kinds.register(READY)
    kinds.register(FAILED)
