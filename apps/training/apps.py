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
        """Offer the topics and the national course."""
        from apps.training import templates_national

        templates_national.register()
