"""Tells whoever asked for a file of all records that it is there."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from apps.notices import kinds
from apps.notices import services as notices
from apps.registry.models.archives import Archive

READY: Final = kinds.Kind(
    "registry.archive_ready",
    _("Files of all records that are ready"),
    gettext_noop("The file of all records is ready"),
    icon="download",
    tone="ok",
    permission="registry.export",
)


def tell(archive: Archive) -> None:
    """In the transaction that ends it."""
    notices.notify(
        user=archive.asked_by,
        kind=READY.code,
        path=reverse("registry:archives", urlconf=settings.ROOT_URLCONF),
        params={},
        key=str(archive.pk),
    )
