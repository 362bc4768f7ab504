"""Registration of the observatory app."""

from django.apps import AppConfig


class ObservatoryConfig(AppConfig):
    name = "apps.observatory"
    label = "observatory"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Observatory"
