"""Registration of the support app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SupportConfig(AppConfig):
    name = "apps.support"
    label = "support"
    default_auto_field = "django.db.models.BigAutoField"
    verbose_name = _("Support")

    def ready(self) -> None:
        """Follow requests, end visits by the clock, and tell whom it concerns."""
        from apps.notices import kinds
        from apps.support import notices, upkeep
        from tenants import outbox

        kinds.register(notices.ASKED)
        kinds.register(notices.ANSWERED)
        outbox.on_sweep(upkeep.look_after, national=True)
