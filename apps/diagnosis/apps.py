"""Registration of the diagnosis app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DiagnosisConfig(AppConfig):
    """What the city has and lacks in migration governance, asked by the national instrument."""

    name = "apps.diagnosis"
    label = "diagnosis"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Diagnosis")

    def ready(self) -> None:
        """Declare the instrument, count the files, tell and remind, hand work over."""
        from functools import partial

        from apps.casework.services import files
        from apps.diagnosis import declared, handing_over, instrument, telling
        from apps.diagnosis.services import evidence
        from apps.notices import kinds
        from apps.staff import handover
        from tenants import outbox
        from tenants.catalogue import documents

        documents.kind(instrument.KIND, instrument.check)
        documents.declare(instrument.KIND, instrument.CODE, 1, partial(declared.version, 1))
        for kind in telling.ALL:
            kinds.register(kind)
        files.counts_too(evidence.used)
        outbox.on_sweep(telling.look_after)
        handover.register(handing_over.ASKED)
