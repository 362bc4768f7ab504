"""Tells whoever sent a sheet that it is loaded, or that it could not be read."""

from __future__ import annotations

from typing import Final

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from apps.notices import kinds
from apps.notices import services as notices
from apps.registry.models.imports import ImportJob, State

LOADED: Final = kinds.Kind(
    "registry.sheet_loaded",
    _("Sheets that were loaded"),
    gettext_noop("A sheet was loaded, rows added: %(imported)s, rows refused: %(rejected)s"),
    icon="upload",
    tone="ok",
    permission="registry.import",
)
FAILED: Final = kinds.Kind(
    "registry.sheet_failed",
    _("Sheets that could not be read"),
    gettext_noop("A sheet could not be read"),
    icon="upload",
    tone="bad",
    permission="registry.import",
)


def tell(job: ImportJob) -> None:
    """In the transaction that ends it; nobody is told of what nobody sent."""
    kind = {State.DONE: LOADED, State.FAILED: FAILED}.get(State(job.state))
    if kind is None or job.created_by is None:
        return
    notices.notify(
        user=job.created_by,
        kind=kind.code,
        path=reverse("registry:import", args=[job.pk], urlconf="migraciudades.urls.city"),
        params={"imported": job.imported, "rejected": job.rejected},
        key=str(job.pk),
    )
