"""Registration of the statistics app."""

from django.apps import AppConfig


class StatisticsConfig(AppConfig):
    name = "apps.statistics"
    label = "statistics"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = "Statistics"

    def ready(self) -> None:
        """Tell of months that can be closed."""
        from apps.notices import kinds
        from apps.statistics import reminders
        from tenants import outbox

        kinds.register(reminders.READY)
        outbox.on_sweep(reminders.remind)
