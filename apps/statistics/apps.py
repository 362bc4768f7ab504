"""Registration of the statistics app."""

from django.apps import AppConfig


class StatisticsConfig(AppConfig):
    name = "apps.statistics"
    label = "statistics"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Statistics"
