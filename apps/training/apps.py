"""Registration of the training app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrainingConfig(AppConfig):
    """Courses of the municipality's staff: enrolment, attendance, accreditation, certificates."""

    name = "apps.training"
    label = "training"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Training")

    def ready(self) -> None:
        """Offer the topics and the national course; tell of certificates and of what is due."""
        from apps.notices import kinds
        from apps.staff import handover
        from apps.training import (
            certificates_telling,
            daily,
            handing_over,
            inviting_telling,
            marks,
            telling,
            templates_national,
            upkeep,
        )
        from tenants import outbox

        templates_national.register()
        marks.register()
        certificates_telling.register()
        inviting_telling.register()
        kinds.register(telling.DUE_AGAIN)
        handover.register(handing_over.TAUGHT)
        outbox.on_sweep(upkeep.look_after)
        outbox.on_sweep(daily.look_after)
