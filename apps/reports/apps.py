"""Registration of the reports app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReportsConfig(AppConfig):
    name = "apps.reports"
    label = "reports"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Reports")

    def ready(self) -> None:
        """Look after files that stood still, and word the notices."""
        from apps.notices import kinds
        from apps.reports import notices, upkeep
        from tenants import outbox

        outbox.on_sweep(upkeep.look_after)
        kinds.register(notices.READY)
        kinds.register(notices.FAILED)
