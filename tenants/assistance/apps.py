"""Registration of the assistance app."""

from django.apps import AppConfig


class AssistanceConfig(AppConfig):
    name = "tenants.assistance"
    label = "assistance"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Assistance"
