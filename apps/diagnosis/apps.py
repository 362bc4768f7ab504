"""Registration of the diagnosis app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DiagnosisConfig(AppConfig):
    """What the city has and lacks in migration governance, asked by the national instrument."""

    name = "apps.diagnosis"
    label = "diagnosis"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Diagnosis")
